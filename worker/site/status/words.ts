import { counted, pluralForm, type RussianForms } from "../../base/plural.ts";
import { agoWords, dayWords, momentWords } from "../../registry/moment-words.ts";
import type { LinkHealth, Messenger } from "../../registry/types.ts";
import type { PastChange, PastIncident } from "../../release/link-health.ts";
import type { HealthCounts, LinkStanding } from "../../release/link-standing.ts";
import type { ChatTrouble } from "./status-view.ts";

const moscow = "Europe/Moscow";
const dayMs = 86_400_000;
const messengers: Record<Messenger, string> = { telegram: "Telegram", max: "MAX", vk: "ВКонтакте" };
const inMessenger: Record<Messenger, string> = { telegram: "в Telegram", max: "в MAX", vk: "во ВКонтакте" };
const dayForms: RussianForms = ["день", "дня", "дней"];

/** Why the checks say so. Other reasons tell nothing that the state does not. */
const reasons: Readonly<Record<string, string>> = {
  invitation_gone: "приглашение больше не действует",
  name_free: "чата с таким именем больше нет",
  other_chat: "по ссылке теперь другой чат",
  members_jumped: "число участников резко изменилось",
  checked_by_hand: "так решил координатор",
};

/** What `/status` says. Times are Moscow's, days of a region's links its own. */
export const words = {
  title: "Состояние ссылок",
  description: "Работают ли ссылки на медицинские чаты: по регионам, за 90 дней, сбои мессенджеров.",
  stands: (counts: HealthCounts, total: number) => `${standsWords(counts, total)}.`,
  noLinks: "Ссылок в справочнике пока нет.",
  checked: ({ newestCheckMs, oldestCheckMs }: LinkStanding, nowMs: number) => {
    if (newestCheckMs === null || oldestCheckMs === null) return "";
    const [newest, oldest] = [newestCheckMs, oldestCheckMs].map((atMs) => agoWords(nowMs - atMs));
    return newest === oldest ? `Проверено ${newest}.` : `Проверено ${newest}, самое давнее — ${oldest}.`;
  },
  never:
    "Ссылки здесь ещё никто не проверял: проверки только начинаются, или на этом сайте они не ведутся. Сами ссылки от этого не хуже.",
  noAnswers: "Проверки идут, но ни одна ещё ничего не показала. Сами ссылки от этого не хуже.",
  stale: (untilMs: number, nowMs: number) =>
    `Новых сведений нет с ${momentWords(untilMs, moscow, nowMs)} по московскому времени. Показываем последние, какие есть.`,
  outage: ({ messenger, startedAtMs }: PastIncident, nowMs: number) =>
    `${messengers[messenger]} не отвечает нам как обычно с ${momentWords(startedAtMs, moscow, nowMs)} по московскому времени. Это его или наша неполадка, ссылки ни при чём.`,
  all: "Все регионы по дням",
  history: (days: readonly (HealthCounts & { readonly day: number })[], today: number, nowMs: number) => {
    const first = days[0]?.day ?? today;
    const dead = days.filter((day) => day.dead > 0).length;
    const doubted = days.filter((day) => day.dead === 0 && day.suspect > 0).length;
    const unseen = today - first + 1 - days.length;
    const parts = [
      dead === 0 ? "неработающих ссылок не было" : `${counted(dead, dayForms)} с неработающими ссылками`,
      ...(doubted === 0 ? [] : [`${counted(doubted, dayForms)} только с сомнительными`]),
      ...(unseen === 0 ? [] : [`${counted(unseen, dayForms)} без проверок`]),
    ];
    return `С ${utcDay(first, nowMs)}: ${parts.join(", ")}.`;
  },
  byDays: "По дням",
  days: (from: number, length: number, today: number, nowMs: number) => {
    const last = from + length - 1;
    if (length === 1) return last === today ? "сегодня" : utcDay(from, nowMs);
    const [first, end] = [utcDay(from, nowMs), last === today ? "сегодня" : utcDay(last, nowMs)];
    // «с 3 по 22 ноября»
    const [date, month] = first.split("\u00a0");
    return `с ${end.endsWith(`\u00a0${month}`) ? date : first} по ${end}`;
  },
  counts: (counts: HealthCounts) => {
    const parts = (Object.keys(stateOf) as LinkHealth[]).flatMap((health) =>
      counts[health] === 0 ? [] : [stateOf[health](counts[health])],
    );
    return parts.length === 0 ? "ссылок нет" : parts.join(", ");
  },
  earlier: "Что было раньше, есть в JSON.",
  trouble: ({ messenger, health, sinceMs, reason, isShut }: ChatTrouble, zone: string, nowMs: number) => {
    const since = sinceMs === null ? "" : ` с ${dayWords(sinceMs, zone, nowMs)}`;
    const [state, more] = health === "dead" ? ["обновляется", ", прежняя не работает"] : ["под вопросом", ""];
    const why = reason === null ? undefined : reasons[reason];
    const ways = health === "suspect" || isShut ? "" : " В чат можно войти по другой ссылке.";
    return `ссылка ${inMessenger[messenger]} ${state}${since}${more}${why === undefined ? "" : `: ${why}`}.${ways}`;
  },
  withoutLinks: "Регионы без ссылок",
  noLinksButChats: "чаты есть, ссылок у нас нет",
  noChats: "чатов нет",
  incidents: "Сбои мессенджеров",
  incidentsLead:
    "Когда мессенджер сразу по многим ссылкам молчит или отвечает непонятно, это его или наша неполадка. Ссылки ни при чём, их состояние мы в это время не меняем. Время московское.",
  /** @param isStale nobody knows what has become of one that went on. */
  incident: (
    { messenger, startedAtMs, endedAtMs, asked, failed }: PastIncident,
    nowMs: number,
    isStale: boolean,
  ) => {
    const from = momentWords(startedAtMs, moscow, nowMs);
    const time =
      endedAtMs !== null
        ? `не отвечал нам как обычно с ${from} до ${untilWords(startedAtMs, endedAtMs, nowMs)}`
        : isStale
          ? `не отвечал нам как обычно с ${from}, до каких пор, не знаем`
          : `не отвечает нам как обычно с ${from}`;
    return `${messengers[messenger]} ${time}. Ничего не узнали о ${failed} из ${ofLinks(asked)}.`;
  },
  noIncidents: "Таких сбоев мы не замечали.",
  changes: "Что изменилось",
  changesLead: "Последние перемены за 90 дней. Время московское.",
  when: (atMs: number, nowMs: number) => momentWords(atMs, moscow, nowMs),
  change: ({ messenger, after, reason }: PastChange) => {
    const why = after === "ok" && reason !== "checked_by_hand" ? undefined : reasons[reason];
    return `ссылка ${inMessenger[messenger]} ${afterWords[after]}${why === undefined ? "" : `: ${why}`}.`;
  },
  noChanges: "Перемен мы не замечали.",
  meaning: "Что это значит",
  states: {
    ok: "Работает: по ссылке тот самый чат, в него можно вступить.",
    unknown:
      "Не проверена: до ссылки не дошла очередь, или мессенджер ничего не показывает тем, кто не вошёл. Так бывает в MAX и ВКонтакте.",
    suspect:
      "Под вопросом: последняя проверка её не подтвердила. Ссылку мы ещё показываем, на странице чата предупреждаем.",
    dead: "Не работает: так показали три проверки за сутки или больше. Ссылку мы не показываем, пока она не оживёт или координатор её не обновит.",
  } satisfies Record<LinkHealth, string>,
  dayMeaning:
    "На рисунках день за днём слева направо. Сутки считаем по Гринвичу, они начинаются в 3 часа ночи по Москве.",
  howOften:
    "Каждую ссылку открываем по меньшей мере раз в день, обычно раз в час. Кто вступает по ссылкам, мы не видим.",
  json: "То же в JSON",
} as const;

const stateOf: Record<LinkHealth, (count: number) => string> = {
  ok: (count) => `${pluralForm(count, ["работает", "работают", "работают"])}\u00a0${count}`,
  unknown: (count) => `${pluralForm(count, ["не проверена", "не проверены", "не проверено"])}\u00a0${count}`,
  suspect: (count) => `под вопросом\u00a0${count}`,
  dead: (count) => `${pluralForm(count, ["не работает", "не работают", "не работают"])}\u00a0${count}`,
};

const afterWords: Record<LinkHealth, string> = {
  ok: "снова работает",
  unknown: "больше не проверяется",
  suspect: "под вопросом",
  dead: "перестала работать",
};

/** «Работают 7 из 9 ссылок, не работает 1, не проверена 1» */
function standsWords(counts: HealthCounts, total: number): string {
  const ofAll = ofLinks(total);
  const rest = (["dead", "suspect", "unknown"] as const).flatMap((health) =>
    counts[health] === 0 ? [] : [stateOf[health](counts[health])],
  );
  if (counts.unknown === total) {
    return total === 1 ? "Единственная ссылка не проверена" : `Ни одна из ${ofAll} не проверена`;
  }
  if (counts.ok === 0) return `Из ${ofAll} ${rest.join(", ")}`;
  return [`${capital(stateOf.ok(counts.ok))} из ${ofAll}`, ...rest].join(", ");
}

/** What «из» asks for: «из 9 ссылок», «из 21 ссылки». */
function ofLinks(count: number): string {
  return counted(count, ["ссылки", "ссылок", "ссылок"]);
}

/** The end of a time: of the same day the hour alone. */
function untilWords(startedAtMs: number, endedAtMs: number, nowMs: number): string {
  const [day, end] = [dayWords(startedAtMs, moscow, nowMs), momentWords(endedAtMs, moscow, nowMs)];
  return end.startsWith(`${day} в`) ? end.slice(`${day} в`.length + 1) : end;
}

function utcDay(day: number, nowMs: number): string {
  return dayWords(day * dayMs, "UTC", nowMs);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
