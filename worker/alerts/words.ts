import { counted, pluralForm } from "../base/plural.ts";
import type { Severity } from "../link-health/queue.ts";
import type { HealthReason } from "../link-health/types.ts";
import type { Messenger } from "../registry/types.ts";
import type { ReportKind } from "../reports/types.ts";

export const senderName = "Здравчат";

const messengerNames: Record<Messenger, string> = {
  telegram: "Telegram",
  max: "MAX",
  vk: "ВКонтакте",
};

/** Only those that say more than that a link does not work. */
const reasons: Partial<Record<HealthReason, string>> = {
  invitation_gone: "приглашение больше не действует",
  name_free: "такого имени больше нет",
  other_chat: "по ссылке теперь другой чат",
  members_jumped: "число участников резко изменилось",
};

const severities: Record<Severity, string> = {
  no_way_in: "войти нельзя, рабочих ссылок нет",
  dead_link: "одна из ссылок не работает",
  raised: "об одном и том же сообщили несколько жителей",
  doubt: "ссылка под сомнением",
  reported: "есть сообщения жителей",
};

const reportForms: Record<ReportKind, string> = {
  link: "ссылка не работает",
  silent: "чат не отвечает",
  wrong_territory: "не мой район",
};

const reportKinds = Object.keys(reportForms) as ReportKind[];
const reportCounts = ["сообщение", "сообщения", "сообщений"] as const;

export const alertWords = {
  deathSubject: (title: string) => `Не работает ссылка чата «${title}»`,
  digestSubject: (total: number, region: string) =>
    `${region}: ${pluralForm(total, ["ждёт", "ждут", "ждут"])} внимания ${counted(total, ["чат", "чата", "чатов"])}`,
  testSubject: (region: string) => `Пробное сообщение: ${region}`,

  /** `since`: when the last of a day's checks made it sure; it may be dead for a day longer. */
  death: (messenger: Messenger, since: string | null, reason: HealthReason | null) =>
    `Ссылка в ${messengerNames[messenger]} не работает${because(reason)}.${since === null ? "" : ` Проверяли сутки, последний раз ${since}.`}`,
  noWayIn: "Другой рабочей ссылки у чата нет: жители видят только телефоны.",
  otherWayIn: "Жителям показываем другую ссылку этого чата.",
  chat: (title: string, code: string) => `Чат «${title}» (${code}).`,
  seeDeath: "Заменить ссылку или проверить её:",
  seeDigest: "Что с этим сделать:",

  digestLine: (at: number, title: string, code: string, severity: Severity) =>
    `${at}. «${title}» (${code}): ${severities[severity]}.`,
  link: (messenger: Messenger, isDead: boolean, since: string | null, reason: HealthReason | null) =>
    `${messengerNames[messenger]}: ${isDead ? "не работает" : "под сомнением"}${since === null ? "" : isDead ? `, установлено ${since}` : ` с ${since}`}${because(reason)}.`,
  reports: (reports: Readonly<Partial<Record<ReportKind, number>>>) =>
    `Жители: ${reportKinds
      .filter((kind) => (reports[kind] ?? 0) > 0)
      .map((kind) => `${reportForms[kind]} — ${counted(reports[kind] ?? 0, reportCounts)}`)
      .join(", ")}.`,
  more: (count: number) => `И ещё ${counted(count, ["чат", "чата", "чатов"])}.`,

  test: "Это пробное сообщение: оповещения дойдут сюда.",
  testMore:
    "Сразу сообщим о каждой ссылке, которая перестала работать, и раз в день, после девяти утра, — обо всём, что ждёт внимания.",
} as const;

function because(reason: HealthReason | null): string {
  const text = reason === null ? undefined : reasons[reason];
  return text === undefined ? "" : `: ${text}`;
}

/** «26 ноября, 14:05» by the clocks of the zone. */
export function momentWords(atMs: number, timezone: string): string {
  const parts = new Intl.DateTimeFormat("ru", {
    ...{ day: "numeric", month: "long", hour: "2-digit", minute: "2-digit", timeZone: timezone },
  }).formatToParts(atMs);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? "";
  return `${part("day")} ${part("month")}, ${part("hour")}:${part("minute")}`;
}
