/** What the classifier's group says of those below it; «муниципальное образование» says nothing and always fits. */
export type MunicipalityKind =
  | "муниципальный округ"
  | "городской округ"
  | "муниципальный район"
  | "муниципальное образование";

const kinds = ["муниципальный округ", "городской округ", "муниципальный район"] as const;

const byClass: Readonly<Record<string, MunicipalityKind>> = {
  "5": "муниципальный округ",
  "6": "муниципальный район",
  "7": "городской округ",
};

/** A heading, no territory: «Городские округа Челябинской области/», «Межселенные территории …». */
export function isHeading(name: string): boolean {
  return (
    name.endsWith("/") ||
    /^(?:раздел|муниципальные|городские|сельские|внутригородские|межселенные|нас[её]л[её]нные пункты|поселения|районы|территориальные округа)(?=[\s/,]|$)/i.test(
      name,
    )
  );
}

/**
 * The kind by the municipality's own words, else by the heading above it, else by the class of its code.
 *
 * @param kod1 three digits: inside an autonomous okrug the first says nothing, there the heading does.
 */
export function municipalityKind(name: string, heading: string | null, kod1: string): MunicipalityKind {
  const own = kinds.find((kind) => name.toLowerCase().includes(kind));
  if (own !== undefined) return own;
  const group = (heading ?? "").toLowerCase();
  if (/внутригородск/.test(group)) return "муниципальное образование";
  if (/муниципальные\s+округа/.test(group)) return "муниципальный округ";
  if (/городские\s+округа/.test(group)) return "городской округ";
  if (/муниципальные\s+районы/.test(group)) return "муниципальный район";
  return byClass[kod1[0] ?? ""] ?? "муниципальное образование";
}

/** In full: the classifier leaves out what its heading has said («Копейский», «город Камышин»). */
export function fullName(name: string, kind: MunicipalityKind): string {
  const isFull = /(?:муниципальн|городск|внутригородск)\S* (?:округ|район|образован|поселен|территор)/i;
  if (kind === "муниципальное образование" || isFull.test(name)) return name;
  return isAdjective(name) ? `${name} ${kind}` : `${kind} ${name}`;
}

/**
 * As an answer line says it. A городской округ that is called by an adjective keeps all its words: beside «Троицкий
 * городской округ» lies «Троицкий округ». One that is called by its town is said like the town.
 *
 * @param centre name of the town where it is governed: «городской округ Жуковский» is a town, «Пушкинский» is not.
 */
export function labelOf(name: string, kind: MunicipalityKind, centre: string | null): string {
  const plain = withoutFrame(name);
  const before = /^(.+) муниципальный (округ|район)$/i.exec(plain);
  if (before !== null) return `${before[1]} ${before[2]?.toLowerCase()}`;
  const [, noun = "", rest = plain] = /^(?:муниципальный|городской) (округ|район) (.+)$/i.exec(plain) ?? [];
  if (/(?:район|улус|кожуун|округ)(?: \(.*\))?$/i.test(rest) || /^ЗАТО /.test(rest)) return rest;
  const town = /^город(?:-герой)? (.+)$/i.exec(rest)?.[1];
  // A муниципальный округ is more than the town whose name it bears.
  if (town !== undefined) return kind === "муниципальный округ" ? `округ ${town}` : town;
  if (noun === "") return rest;
  return isAdjective(rest) && rest !== centre
    ? `${rest} ${noun.toLowerCase()}`
    : `${noun.toLowerCase()} ${rest}`;
}

/** Without quotes and without what stands around the name proper in some statutes. */
function withoutFrame(name: string): string {
  return name
    .replace(/[«»"„“”]/g, "")
    .replace(
      /^внутригородск\S+ (?:муниципальное образование|территория)(?: города)?(?: федерального значения)? \S+ /i,
      "",
    )
    .replace(/^муниципальное образование (?=\S)/i, "")
    .replace(/ \S+(?:ой|ого) (?:области|края)$/, "");
}

function isAdjective(name: string): boolean {
  return name.split(" ").every((word) => /(?:ий|ый|ой|ое|ая)$/.test(word));
}
