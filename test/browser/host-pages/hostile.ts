/** Strings that strangers put wherever they may write, each meant to run or to lead away. Running sets `hacked`. */
const run = "top.hacked=1";
export const markup = `"'><img src=x onerror=${run}><script>${run}</script><svg onload=${run}></svg>`;
export const evilHost = "evil.example";
const rightToLeft = "\u202Eмокнирг\u202C\u200F\u2066";
const huge = "Щ".repeat(10_000);

/** Attributes of a snippet that somebody else had a hand in. */
export const hostileAttributes: readonly Readonly<Record<string, string>>[] = [
  { region: markup, q: markup, accent: markup, theme: markup, lang: markup },
  { chat: markup },
  { chat: `../../../../${evilHost}/`, compact: markup },
  { chat: `//${evilHost}/x?y#z` },
  { region: "chelyabinsk", base: `javascript:${run}//` },
  { region: "chelyabinsk", base: `data:text/html,<script>${run}</script>` },
  { region: "chelyabinsk", base: "  \u0000//" },
  { region: "chelyabinsk", accent: `url(https://${evilHost}/a.png)` },
  { region: "chelyabinsk", accent: `#fff;background:url(https://${evilHost}/b.png)` },
  { region: "chelyabinsk", theme: `dark"] .w{background:url(https://${evilHost}/c.png)} [x="` },
  { region: "chelyabinsk", q: "щ".repeat(10_000) },
  { region: "chelyabinsk", q: `${rightToLeft}\u0000\uD800` },
  { region: "__proto__", lang: "__proto__", theme: "constructor", q: "constructor" },
  { chat: "__proto__", lang: "toString" },
];

const dangerousLinks = [
  `javascript:${run}`,
  ` javascript:${run}`,
  `JaVaScRiPt:${run}`,
  `data:text/html,<script>${run}</script>`,
  `https://t.me.${evilHost}/+x`,
  `https://t.me@${evilHost}/+x`,
  `https://t.me:443@${evilHost}/+x`,
  `https:\\\\t.me\\@${evilHost}`,
  `//${evilHost}/t.me/`,
  `https://${evilHost}/https://t.me/`,
  `http://t.me/+x`,
  `tg://join?invite=x`,
  `blob:https://t.me/x`,
  `\u202Ehttps://t.me/x`,
  markup,
];

const dials = [
  `javascript:${run}`,
  "8-800-ПОЗВОНИ",
  markup,
  "122;ext=javascript:1",
  "*#06#",
  `tel:${evilHost}`,
];

const chat = (text: string, state = "active") => ({
  code: text,
  title: text,
  region: text,
  state,
  covers: [text, markup],
  note: text,
  url: `javascript:${run}`,
  links: dangerousLinks.map((url) => ({ messenger: markup, url, health: "ok" })),
  hours: { timezone: markup, days: [1], from: markup, to: markup },
  open_now: text === markup,
  next_opening: markup,
  answer_within_minutes: markup,
  succeeded_by: state === "closed" ? `../../${evilHost}` : null,
});

const hotline = {
  region: markup,
  name: markup,
  numbers: dials.flatMap((dial) => ["any", "landline", markup, "__proto__"].map((from) => ({ dial, from }))),
  hours: markup,
  purposes: [markup, rightToLeft],
};

/** Answers of a host that means ill, or whose registry somebody got into. */
export const hostileAnswers: readonly (readonly [name: string, json: unknown])[] = [
  markup,
  rightToLeft,
  huge,
].flatMap((text, at) => {
  const name = ["markup", "right-to-left marks", "huge strings"][at] ?? "";
  const answer = {
    understood: text,
    corrected: text,
    ignored: [text, text],
    chats: [chat(text), chat(text, "closed"), chat(text, "announced")],
    choices: [],
    why: text,
    hotline,
  };
  const choices = [1, 2].map(() => ({ label: text, detail: text, q: text, code: null }));
  return [
    [`${name} in chats`, { ...answer, outcome: "found" }],
    [`${name} in choices`, { ...answer, outcome: "choose", choices }],
    [`${name} and an outcome of no kind`, { ...answer, outcome: "__proto__", understood: null }],
  ] as const;
});

export const hostileChat = { ...chat(markup), hotline };
export const hostileSuggestions = {
  suggestions: [markup, rightToLeft, huge].map((text) => ({ text, detail: text, q: text })),
};
