import type { Element } from "./elements.ts";

/** Words around names that say nothing of places; folded beginnings. */
const usual =
  /^(?:чат|медчат|здравчат|здравконтрол|телеграм|telegram|max|мах|вконтакт|vk|вк|ссылк|групп|сообществ|вступ|перейти|перейд|переход|присоедин|подпис|подключ|войти|вход|здесь|тут|qr|код|кнопк|нажм|открыть|жител|населени|гражда|пациент|житель|територи|территор|муниципал|министерств|минздрав|здравоохранен|медицинск|больниц|поликлиник|прикреплен|обслужива|взросл|детск|дет|общий|един|мессенджер|канал|официальн|город|район|округ|област|кра[йяюе]|республик|регион|запуст|создан|работа|ежедневн|понедельник|вторник|сред|четверг|пятниц|суббот|воскресен|время|часы|график|режим|все|это|для|или|приглас|приглашен|адрес|номер|список|таблиц|назван|наименован|бот|ребенок|дорог|уважаем|внимани|важно|также|новый|наш|ваш|ведомств|дети|родител|женск|консультац|стомат|скор|помощ|врач|запис|вопрос|диспетч|администратор|модератор|куратор|ответствен|оператор|техподдержк|поддержк|телефон|горяч|линия|сайт|страниц|фото|пресс|служб)/;

export interface LeftWords {
  readonly unmatched: readonly string[];
  readonly others: number;
}

/**
 * Words that stand like a name in a list and are none that we know: an item of one to three words with a capital, or what
 * stands beside «район», «округ», «г.».
 */
export function leftWords(elements: readonly Element[], text: string): LeftWords {
  const unmatched: string[] = [];
  let others = 0;
  for (const item of itemsOf(elements)) {
    const strange = item.filter((element) => element.kind === "word" && isStrange(element));
    others += strange.length;
    const [first] = strange;
    if (first?.kind !== "word") continue;
    const hasType = item.some(({ kind }) => kind === "type");
    const capitals = strange.filter((element) => element.kind === "word" && element.token.isCapital);
    const isListed = capitals.length > 0 && first === capitals[0] && strange.length <= 3;
    const isTyped = hasType && strange.length <= 2 && item.every(({ kind }) => kind !== "name");
    if (!isListed && !(isTyped && (capitals.length > 0 || isAdjective(first.token.raw)))) continue;
    const last = strange.at(-1) ?? first;
    const types = item.filter((element) => element.kind === "type");
    const from = Math.min(
      first.from,
      ...types.map((type) => (type.to <= first.from && first.from - type.to <= 2 ? type.from : first.from)),
    );
    const to = Math.max(
      last.to,
      ...types.map((type) => (type.from >= last.to && type.from - last.to <= 2 ? type.to : last.to)),
    );
    unmatched.push(text.slice(from, to).replace(/\s+/g, " ").trim());
  }
  return { unmatched, others };
}

function isStrange(element: Extract<Element, { kind: "word" }>): boolean {
  const { token, isTerritoryWord } = element;
  const word = token.words.join("");
  if (token.isNoise || isTerritoryWord || word.length < 3) return false;
  return /^[а-я]/.test(word) && !usual.test(word);
}

function isAdjective(raw: string): boolean {
  return /(?:ск|цк)(?:ий|ого|ом|ому|их|ие|им)$/i.test(raw);
}

function itemsOf(elements: readonly Element[]): Element[][] {
  const items: Element[][] = [[]];
  for (const element of elements) {
    if (element.kind === "sign") items.push([]);
    else items.at(-1)?.push(element);
  }
  return items.filter((item) => item.length > 0);
}
