import { foldCharacters } from "../../worker/base/russian/characters.ts";

/**
 * Types of the register and of tables in one short form without full stops: «пос.», «поселок» -> «п»; «тер. СНТ» ->
 * «снт». Left out are those that are in short form already. Source: the register's table of types, all its years.
 */
const settlementForms = `
  г: гор город г.ф.з
  рп: р.п рабочий_поселок
  пгт: п.г.т поселок_городского_типа
  гп: городской_поселок
  дп: д.п дачный_поселок
  кп: к.п курортный_поселок
  п: пос поселок
  с: село
  д: дер деревня
  х: хут хутор
  ст-ца: станица стца
  сл: слобода
  ст: станция
  рзд: разъезд
  нп: н.п населенный_пункт
  городок: г-к
  выселки: в-ки высел выселки(ок)
  заимка: з-ка
  м: м-ко местечко
  починок: п-к
  у: улус
  п/ст: п.ст поселок_и(при)_станция(и) п_ст
  п ж/д ст: п.ж/д_ст п_ж/д_ст
  пос рзд: пос.рзд п.рзд
  ж/д ст: ж/д_ст
  ж/д рзд: ж/д_рзд
  ж/д оп: ж/д_оп ж/д_о.п
  ж/д пост: ж/д_пост ж/д_п.п
  ж/д будка: ж/д_будка ж/д_б-ка
  ж/д казарма: ж/д_казарм ж/д_к-ма
  ж/д платформа: ж/д_платф ж/д_пл-ма`;
const streetForms = `
  ул: улица
  пер: переулок
  пр-кт: просп проспект пр-т
  проезд: пр-д
  пл: площадь
  б-р: бул бульвар
  наб: набережная
  ш: шоссе
  туп: тупик
  аллея: ал
  линия: лн
  въезд: взд
  взвоз: взв
  заезд: ззд
  съезд: сзд
  спуск: с-к
  кольцо: к-цо
  берег: б-г
  остров: ост-в
  дор: дорога
  мгстр: магистраль
  проулок: проул
  переезд: пер-д
  проселок: пр-лок
  просек: пр-к
  просека: пр-ка
  сквер: с-р
  ряды: ряд
  рзд: разъезд
  платф: платформа
  мкр: мкрн микрорайон мкр-н
  кв-л: квартал
  ж/р: жилрайон жилой_район
  тер: территория
  снт: с/т сдт сот садовое_товарищество
  ф/х: ф.х
  мр: месторожд месторождение
  м: м-ко местечко
  х: хутор
  п: пос поселок
  с: село
  д: дер деревня
  ст: станция
  сл: слобода
  городок: г-к`;

/** What a «территория» is the territory of: «тер. ДНТ» is a «днт». */
const associations =
  "снт сно снп спк днт дно днп дпк оно онп онт опк гск пгск гк пк тсж тсн сдт сосн ф/х".split(" ");
const territory = /^тер(?:ритория)?[.\s]+(.+)$/;

const settlementTypes = formsOf(settlementForms);
const streetTypes = formsOf(streetForms);

function formsOf(rows: string): ReadonlyMap<string, string> {
  return new Map(
    rows
      .trim()
      .split("\n")
      .flatMap((row) => {
        const [type = "", others = ""] = row.trim().split(": ");
        return [type, ...others.split(" ")].map(
          (form) => [plainType(form.replaceAll("_", " ")), type] as const,
        );
      }),
  );
}

/** Lower case, no full stops at the ends, one space where a full stop, an underscore or spaces stood. */
export function plainType(text: string): string {
  return foldCharacters(text)
    .replace(/[.\s_]+/g, " ")
    .trim();
}

export function settlementType(text: string): string {
  const plain = plainType(text);
  return settlementTypes.get(plain) ?? associationIn(text) ?? streetTypes.get(plain) ?? plain;
}

export function streetType(text: string): string {
  const plain = plainType(text);
  return streetTypes.get(plain) ?? associationIn(text) ?? settlementTypes.get(plain) ?? plain;
}

function associationIn(text: string): string | null {
  const kind = plainType(territory.exec(foldCharacters(text).trim())?.[1] ?? "");
  return kind === "" ? null : (streetTypes.get(kind) ?? kind);
}

/** A name without a type that it repeats: «снт», «СНТ Агат» -> Агат; «тер», «ДНТ Роща» -> «днт», Роща. */
export function typedName(type: string, name: string): { readonly type: string; readonly name: string } {
  const text = unquoted(name);
  const [, first = "", rest = ""] = /^(\S+)\s+(.+)$/.exec(text) ?? [];
  if (first === "") return { type, name: text };
  const word = plainType(first);
  const meant = streetTypes.get(word) ?? word;
  if (meant === type && word !== "") return { type, name: unquoted(rest) };
  const isAssociation = type === "тер" && associations.includes(word);
  return isAssociation ? { type: meant, name: unquoted(rest) } : { type, name: text };
}

/** Earlier names in the same form, without those that differ from today's name by the repeated type alone. */
export function typedFormerNames(type: string, name: string, formerNames: readonly string[]): string[] {
  const today = foldCharacters(name);
  const names = formerNames.map((former) => typedName(type, former).name);
  return names.filter((former, at) => foldCharacters(former) !== today && names.indexOf(former) === at);
}

/** One space between words; quotes around the whole name say nothing. */
function unquoted(name: string): string {
  const text = name.normalize("NFC").replace(/\s+/g, " ").trim();
  const inside = /^[«"„“'](.*)[»"“”']$/.exec(text)?.[1] ?? text;
  return /[«»"„“”]/.test(inside) || inside === "" ? text : inside;
}
