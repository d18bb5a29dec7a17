import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { parseArgs } from "node:util";

/**
 * `node scripts/quality/make-export.ts --megabytes 500 [--seed 1] [--marked ТЕКСТ] result.json`: an export of a made-up
 * chat as large as wanted, the same for the same seed, for measuring how it is read. `--marked` goes into every text
 * and name, to be looked for where it must not come.
 */
const questions = [
  "Здравствуйте! Подскажите, как записаться к терапевту на этой неделе?",
  "Нет записи к педиатру, что делать",
  "Вызвали врача на дом утром, никто не пришёл, помогите",
  "Когда будут готовы анализы? Сдавали в понедельник, кабинет 12",
  "Где можно сделать прививку от гриппа ребёнку?",
  "Мой телефон 8 916 123-45-67, перезвоните пожалуйста",
];
const replies = [
  "Здравствуйте, запись открывается в 8 утра, талоны есть на среду.",
  "Напишите, пожалуйста, фамилию и дату рождения в личные сообщения.",
  "Передали в регистратуру, вам перезвонят в течение часа.",
];
const others = ["Спасибо большое!", "Поняла, жду", "👍", "У нас было так же"];

/** The text of an export in pieces of some hundred messages. */
export function* madeExport({ bytes, seed = 1, marked = "" }: MadeExport): Generator<string> {
  const random = numbers(seed);
  const any = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)] as Item;
  let [id, atS, written] = [1, Date.UTC(2024, 0, 9, 5) / 1000, 0];
  let piece = `{\n "name": "Здоровье ${marked}",\n "type": "private_supergroup",\n "id": 1500000001,\n "messages": [`;
  while (written + piece.length < bytes || id < 3) {
    const isAnswer = random() < 0.3 && id > 1;
    const user = isAnswer ? 900 + Math.floor(random() * 3) : 1000 + Math.floor(random() * 5000);
    const text =
      `${isAnswer ? any(replies) : random() < 0.5 ? any(questions) : any(others)} ${marked}`.trim();
    atS += Math.floor(random() * 240);
    const message = {
      id,
      type: "message",
      date: new Date((atS + 10_800) * 1000).toISOString().slice(0, 19),
      date_unixtime: String(atS),
      from: `${isAnswer ? "Поликлиника" : "Житель"} ${user} ${marked}`.trim(),
      from_id: `user${user}`,
      ...(isAnswer ? { reply_to_message_id: id - 1 - Math.floor(random() * Math.min(5, id - 1)) } : {}),
      text,
      text_entities: [{ type: "plain", text }],
    };
    piece += `${id === 1 ? "\n" : ",\n"}  ${JSON.stringify(message, null, 1).replaceAll("\n", "\n  ")}`;
    id++;
    if (piece.length > 65_536) {
      written += new TextEncoder().encode(piece).length;
      yield piece;
      piece = "";
    }
  }
  yield `${piece}\n ]\n}\n`;
}

export interface MadeExport {
  /** About so many. */
  readonly bytes: number;
  readonly seed?: number;
  readonly marked?: string;
}

/** mulberry32: small, and the same everywhere. */
function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

if (import.meta.main) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { megabytes: { type: "string" }, seed: { type: "string" }, marked: { type: "string" } },
  });
  const [path = "result.json"] = positionals;
  const file = createWriteStream(path);
  const wanted = {
    bytes: Number(values.megabytes ?? 100) * 1e6,
    seed: Number(values.seed ?? 1),
    marked: values.marked ?? "",
  };
  for (const piece of madeExport(wanted)) {
    if (!file.write(piece)) await once(file, "drain");
  }
  file.end();
  await once(file, "finish");
}
