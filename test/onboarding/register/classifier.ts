import { checkDigit } from "../../../worker/onboarding/register/oktmo-row.ts";
import { type OktmoReading, readOktmo } from "../../../worker/onboarding/register/read-oktmo.ts";
import { type FederalSubject, federalSubjectOf } from "../../../worker/registry/federal-subjects.ts";

/** A row as Rosstat writes it. `code` has eleven digits, with spaces where they help: "75 549 000 001". */
export function row(
  code: string,
  section: 1 | 2,
  name: string,
  centre = "",
  { kc, from = "01.01.2014" }: { readonly kc?: string; readonly from?: string } = {},
): string {
  const digits = code.replaceAll(" ", "");
  const cells = [digits.slice(0, 2), digits.slice(2, 5), digits.slice(5, 8), digits.slice(8)];
  const quoted = [...cells, kc ?? checkDigit(digits), String(section), name].map(quote);
  return [...quoted, centre === "" ? "" : quote(centre), "", '"000"', '"0"', "14.06.2013", from].join(";");
}

function quote(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** An invented corner of region 74: a city with districts, an okrug, a district with councils. */
export const smallClassifier: readonly string[] = [
  row("75 000 000 000", 1, "Муниципальные образования Челябинской области"),
  row(
    "75 000 000 000",
    2,
    "Населенные пункты, входящие в состав муниципальных образований Челябинской области",
  ),
  row("75 500 000 000", 1, "Муниципальные округа Челябинской области/"),
  row("75 549 000 000", 1, "Горский муниципальный округ", "г Горск", { from: "01.01.2025" }),
  row("75 549 000 000", 2, "Населенные пункты, входящие в состав Горского муниципального округа"),
  row("75 549 000 001", 2, "г Горск"),
  row("75 549 000 051", 2, "рп Рудный"),
  row("75 549 000 101", 2, "с Айское"),
  row("75 549 000 106", 2, "д Айское"),
  row("75 600 000 000", 1, "Муниципальные районы Челябинской области"),
  row("75 603 000 000", 1, "Луговой муниципальный район", "с Луговое"),
  row("75 603 400 000", 1, "Сельские поселения Лугового муниципального района/"),
  row("75 603 402 000", 1, "Луговское", "с Луговое"),
  row("75 603 402 000", 2, "Населенные пункты, входящие в состав сельского поселения Луговское"),
  row("75 603 402 101", 2, "с Луговое"),
  row("75 603 402 106", 2, "п Дальний"),
  row("75 606 000 000", 1, "Заречный муниципальный район", "г Приреченск"),
  row("75 700 000 000", 1, "Городские округа Челябинской области/"),
  row("75 701 000 000", 1, "Приреченский", "г Приреченск"),
  row("75 701 300 000", 1, "Внутригородские районы Приреченского городского округа/"),
  row("75 701 310 000", 1, "Заводской"),
  row("75 701 315 000", 1, "Нагорный"),
  row("75 701 000 000", 2, "Населенные пункты, входящие в состав Приреченского городского округа"),
  row("75 701 000 001", 2, "г Приреченск"),
];

export const rosstatHeader =
  "TER;KOD1;KOD2;KOD3;KC;RAZDEL;NAME1;CENTRUM;NOMDESCR;NOMAKT;STATUS;DATEUTV;DATEVVED";

export function bytesOf(rows: readonly string[], lineEnd = "\n"): Uint8Array {
  return new TextEncoder().encode(rows.map((each) => each + lineEnd).join(""));
}

/** Windows-1251 of Russian text: what is in neither ASCII nor the alphabet becomes a question mark. */
export function windows1251Of(rows: readonly string[]): Uint8Array {
  const codes = [...rows.map((each) => `${each}\r\n`).join("")].map((character) => {
    const code = character.charCodeAt(0);
    if (code < 128) return code;
    if (character === "Ё") return 0xa8;
    if (character === "ё") return 0xb8;
    return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : 63;
  });
  return new Uint8Array(codes);
}

/** In pieces of a few bytes, so that letters, records and the line end itself are cut in two. */
export function streamOf(bytes: Uint8Array, pieceBytes = 7): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) return controller.close();
      controller.enqueue(bytes.slice(at, at + pieceBytes));
      at += pieceBytes;
    },
  });
}

export function subject(slug: string): FederalSubject {
  const found = federalSubjectOf(slug);
  if (found === null) throw new RangeError(`no subject ${slug}`);
  return found;
}

export function read(
  input: readonly string[] | Uint8Array,
  reading: Partial<Omit<OktmoReading, "subject">> & { readonly slug?: string } = {},
) {
  const { slug = "chelyabinsk", ...rest } = reading;
  const bytes = input instanceof Uint8Array ? input : bytesOf(input);
  return readOktmo(streamOf(bytes, 1 << 12), { subject: subject(slug), ...rest });
}
