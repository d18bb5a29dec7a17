import { counted } from "../../base/plural.ts";
import type { Severity } from "../../link-health/queue.ts";
import type { HealthReason } from "../../link-health/types.ts";
import type { LinkHealth, Messenger } from "../../registry/types.ts";
import type { ReportKind } from "../../reports/types.ts";

const timesForms = ["раз", "раза", "раз"] as const;
const memberForms = ["участник", "участника", "участников"] as const;
const reportForms = ["сообщение", "сообщения", "сообщений"] as const;

export const linkWords = {
  lead: "Мы сами открываем каждую ссылку несколько раз в день и смотрим, ведёт ли она в тот же чат. Жители сообщают о том, чего не видно снаружи.",
  need: "Что требует внимания",
  nothing: "Сейчас ничего: все ссылки, которые можно проверить, открываются, и никто не жалуется.",
  noLinks:
    "В регионе пока нет ни одной ссылки. Добавьте её на странице чата: проверять начнём после публикации.",
  chats: "Чаты региона",
  alerts: "Куда сообщать о поломках",
  publicStatus: "Как это видят жители",

  severity: {
    no_way_in: "войти нельзя",
    dead_link: "одна ссылка не работает",
    raised: "жалуются несколько жителей",
    doubt: "под сомнением",
    reported: "есть сообщение",
  } satisfies Record<Severity, string>,
  uses: (count: number) =>
    count === 0
      ? "За 30 дней чат никому не показывали"
      : `За 30 дней чат показали или открыли ${counted(count, timesForms)}`,

  messengers: { telegram: "Telegram", max: "MAX", vk: "ВКонтакте" } satisfies Record<Messenger, string>,
  health: {
    ok: "работает",
    suspect: "под сомнением",
    dead: "не работает",
    unknown: "неизвестно",
  } satisfies Record<LinkHealth, string>,
  reasons: {
    alive: "Чат открывается",
    checked_by_hand: "Проверена вручную",
    invitation_gone: "Мессенджер отвечает, что такого приглашения нет",
    name_free: "Мессенджер отвечает, что чата с таким именем нет",
    other_chat: "По ссылке теперь другой чат",
    members_jumped: "Число участников изменилось в десять раз и больше",
    messenger_tells_nothing: "Этот мессенджер не показывает, жива ли ссылка",
    not_understood: "Ответ мессенджера непонятен",
    not_answered: "Мессенджер не ответил",
    asked_to_wait: "Мессенджер попросил подождать",
    messenger_failed: "У мессенджера сбой",
    led_away: "Мессенджер увёл на другой сайт",
    not_ours_to_ask: "Такой адрес мы не проверяем",
  } satisfies Record<HealthReason, string>,

  facts: {
    link: "Ссылка",
    what: "Что видно",
    firstDead: "Впервые не нашли чат",
    since: { dead: "Считаем неработающей с", suspect: "Под сомнением с" },
    checked: "Последняя проверка",
    lastOk: "Последний раз работала",
    titleBefore: "Чат назывался",
    titleNow: "Сейчас по ссылке",
    status: "Код ответа",
  },
  members: (count: number) => counted(count, memberForms),
  never: "никогда",
  untitled: "названия не видно",
  statusOf: (status: number) => `HTTP ${status}`,

  steps: "Что делать",
  stepsFor: {
    gone: [
      "Откройте ссылку с телефона, где этого чата нет. Telegram должен предложить вступить.",
      "Если не предлагает, попросите администратора чата выпустить новое приглашение без срока.",
      "Замените ссылку и опубликуйте. Плакаты и виджеты менять не надо.",
    ],
    other: [
      "Откройте ссылку и посмотрите, ваш ли это чат.",
      "Если чат ваш и его переименовали, отметьте: «Проверено вручную».",
      "Если чат чужой, замените ссылку сегодня же: жителей ведёт к посторонним.",
    ],
    members: [
      "Откройте чат и посмотрите, те ли в нём люди и не ведёт ли ссылка в другую группу.",
      "Если всё верно, отметьте: «Проверено вручную». Если нет, замените ссылку.",
    ],
  },
  replace: "Заменить ссылку",
  replaceOf: (messenger: string, title: string) => `Заменить ссылку ${messenger} чата «${title}»`,
  check: "Проверить сейчас",
  checkOf: (messenger: string, title: string) => `Проверить сейчас ${messenger}, чат «${title}»`,
  asked: "В очереди: проверим в ближайшие минуты",
  open: "Открыть",
  openOf: (messenger: string, title: string) => `Открыть ${messenger}, чат «${title}»`,
  approve: "Проверено вручную",
  approveLead: "Вы открыли ссылку и видели свой чат. На это время такие же замечания проверки не считаются.",
  approveOf: (messenger: string, title: string) => `Проверено вручную: ${messenger}, чат «${title}»`,
  until: "На сколько",
  days: { "1": "на день", "7": "на неделю", "30": "на месяц", "90": "на три месяца" },
  approved: (name: string, until: string) => `${name}, до ${until}`,
  approvedBefore: (name: string, at: string) => `${name}, ${at}; срок вышел`,
  withdraw: "Снять отметку",
  withdrawOf: (messenger: string, title: string) =>
    `Снять отметку: проверено вручную, ${messenger}, чат «${title}»`,

  reports: {
    link: "Ссылка не работает",
    silent: "Чат не отвечает",
    wrong_territory: "Не тот район",
  } satisfies Record<ReportKind, string>,
  reportsOf: (count: number) => counted(count, reportForms),
  raised: "от нескольких жителей",
  between: (first: string, last: string) => (first === last ? first : `${first} — ${last}`),
  reportTexts: "Что написали жители",
  reportTextsHint: "Это видят только координаторы региона.",
  reportSteps: {
    link: "Откройте ссылку с телефона, где этого чата нет: проверка видит не всё.",
    silent: "Спросите администратора чата, кто сегодня отвечает: программа обещает ответ за два часа.",
    wrong_territory: "Сверьте территории чата с приказом министерства и исправьте охват.",
  } satisfies Record<ReportKind, string>,
  handled: "Разобрано",
  handledOf: (kind: string, title: string) => `Разобрано: «${kind}», чат «${title}»`,
  editChat: "Открыть чат",

  all: "Все ссылки",
  allCaption: (count: number) => counted(count, ["ссылка", "ссылки", "ссылок"]),
  notByHand: "нет",
  columns: {
    chat: "Чат",
    link: "Ссылка",
    state: "Состояние",
    checked: "Проверена",
    byHand: "Вручную",
    actions: "Действия",
  },
  notChecked: "ещё нет",

  changes: "Что менялось",
  changesCaption: "Последние изменения за 90 дней, сначала новые",
  changeColumns: {
    when: "Когда",
    chat: "Чат",
    link: "Ссылка",
    before: "Было",
    after: "Стало",
    why: "Почему",
  },
  noChanges: "За 90 дней ничего не менялось.",

  failing: (messengers: string, since: string) =>
    `${messengers} не отвечает на проверки или отвечает не как всегда с ${since}. Ссылки ни при чём: их состояние пока остаётся прежним.`,
  standingStill: (last: string) =>
    `Проверки не идут: последняя была ${last}. Состояние ссылок может устареть. Скажите об этом администратору.`,
  neverRun: "Ссылки ещё ни разу не проверяли. Если так будет и через час, скажите администратору.",

  done: {
    asked: "Проверим в ближайшие минуты. Обновите страницу, чтобы увидеть ответ.",
    approved: "Отмечено. Жители увидят, что ссылка работает, через минуту-другую.",
    withdrawn: "Отметка снята. Ссылку проверят в ближайшие минуты.",
    handled: "Сообщения разобраны и больше не стоят в очереди.",
  },
  refusals: {
    not_watched: {
      heading: "Такой ссылки уже нет",
      text: "Её заменили или закрыли чат. Ниже то, что есть сейчас.",
    },
    changed: {
      heading: "Пока вы смотрели, проверка узнала новое",
      text: "Посмотрите ещё раз, что видно по ссылке, и решите снова. Ничего не изменилось.",
    },
    none_open: { heading: "Эти сообщения уже разобраны", text: "Ниже то, что есть сейчас." },
    form: { heading: "Не поняли, о чём речь", text: "Нажмите кнопку на этой странице ещё раз." },
  },
} as const;
