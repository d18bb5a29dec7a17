/**
 * Phrases that name a clinic: «городская больница № 2», «Кунгурской ЦРБ», «поликлиника №5». They are no places, but an
 * announcement divides a town by them.
 */
const clinic =
  /(?<!\p{L})(?:[\p{L}-]{4,40}[сц]к(?:ая|ой|ую)(?:\s*,\s*|\s+и\s+)){0,12}(?:[\p{L}-]{4,40}(?:ая|ой|ую|ые|ых|ым|ими?|ого|ому|ный|ский|ское)\s+){0,4}(?:[Бб]ольниц\p{L}{0,4}|[Пп]оликлиник\p{L}{0,4}|[Дд]испансер\p{L}{0,3}|[Мм]едсанчаст\p{L}{0,3}|[Аа]мбулатори\p{L}{0,3}|[Рр]оддом\p{L}{0,3}|[Гг]орбольниц\p{L}{0,3}|ГБУЗ|ГАУЗ|КГБУЗ|ЦРБ|ЦГБ|ГКБ|РКБ|ОКБ|ККБ|ГБ|РБ|КГБ|МСЧ|ГП|ДГБ|ДГП|ДГКБ)(?!\p{L})(?:\s*№\s*\d{1,3}(?:(?:\s*,\s*|\s+и\s+)№?\s*\d{1,3}(?!\d))*|\s+\d{1,3}(?!\d))?/gu;
const telling = /(?:№|\d|(?:ЦРБ|ЦГБ|ГКБ|РКБ|ОКБ|ККБ|ГБ|РБ|КГБ|МСЧ|ДГБ)(?!\p{L})|ск(?:ая|ой|ую)\s)/u;
const kinds =
  /^(?:городск|районн|областн|краев|детск|центральн|клиническ|республиканск|межрайонн|окружн|больниц|участков|взросл|медицинск|государственн|стоматологическ|инфекционн|психиатрическ|все|этой|своей|вашей|данной|нашей)/i;

export interface Clinics {
  /** The text with the clinics blanked out, so that places keep their positions. */
  readonly masked: string;
  readonly clinics: readonly string[];
  /** Words of clinics' names that may be of a territory: «саткинская». */
  readonly adjectives: readonly { readonly word: string; readonly phrase: string }[];
}

export function clinicsIn(text: string): Clinics {
  const clinics: string[] = [];
  const adjectives: { word: string; phrase: string }[] = [];
  if (!/больниц|поликлиник|диспансер|медсанчаст|амбулатори|роддом|[А-Я]{2}/iu.test(text)) {
    return { masked: text, clinics, adjectives };
  }
  const masked = text.replace(clinic, (raw) => {
    if (!telling.test(raw)) return " ".repeat(raw.length);
    const phrase = raw.replace(/\s+/g, " ").trim();
    clinics.push(phrase);
    for (const word of phrase.split(/[\s,]+/)) {
      const key = word.toLowerCase().replaceAll("ё", "е");
      const stem = /^(.{3,}[сц]к)(?:ая|ой|ую)$/.exec(key)?.[1];
      if (stem !== undefined && !kinds.test(key)) adjectives.push({ word: `${stem}ий`, phrase });
    }
    return " ".repeat(raw.length);
  });
  return { masked, clinics: [...new Set(clinics)], adjectives };
}
