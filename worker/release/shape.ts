/**
 * What a value must be: a type by name, a moment in ms that a date can hold, a count of things, a word of a list, alternatives, a list of
 * something, so many whole numbers up to those given, an object with such fields, or one whose every value is such.
 */
type Shape =
  | "string"
  | "number"
  | "boolean"
  | "null"
  | "undefined"
  | "moment"
  | "count"
  | { readonly words: readonly string[] }
  | { readonly oneOf: readonly Shape[] }
  | { readonly listOf: Shape; readonly atMost?: number }
  | { readonly wholes: readonly number[] }
  | { readonly fields: Readonly<Record<string, Shape>> }
  | { readonly mapOf: Shape };

const text = "string";
const textOrNull: Shape = { oneOf: ["string", "null"] };
const texts: Shape = { listOf: "string" };
const source: Shape = { fields: { title: text, url: textOrNull, date: textOrNull } };

const hotline: Shape = {
  fields: {
    name: text,
    numbers: { listOf: { fields: { dial: text, from: text } } },
    hours: textOrNull,
    purposes: texts,
    notes: texts,
    source,
  },
};

const region: Shape = {
  fields: {
    slug: text,
    number: text,
    oktmo: text,
    name: text,
    aliases: texts,
    postalPrefixes: texts,
    hours: { fields: { timezone: text, days: { listOf: "number" }, from: text, to: text } },
    answerWithinMinutes: "number",
    linksPublished: { oneOf: ["null", { fields: { text, url: textOrNull, source } }] },
    hotline: { oneOf: ["null", hotline] },
    // Absent in documents from before there were any.
    widgetHosts: { oneOf: ["undefined", texts] },
  },
};

const territory: Shape = {
  fields: {
    id: text,
    region: text,
    level: text,
    oktmo: text,
    formerOktmo: texts,
    kind: text,
    name: text,
    label: text,
    names: { listOf: { fields: { text, kind: text, from: textOrNull, until: textOrNull } } },
    parent: textOrNull,
    isMerged: "boolean",
    centre: textOrNull,
  },
};

const chat: Shape = {
  fields: {
    code: text,
    region: text,
    title: text,
    state: text,
    covers: texts,
    note: textOrNull,
    links: { listOf: { fields: { messenger: text, url: text, health: text } } },
    succeededBy: textOrNull,
    source,
  },
};

const method: Shape = { words: ["by_hand", "export", "table"] };
const count: Shape = { oneOf: ["undefined", "count"] };
const claim: Shape = { oneOf: ["undefined", "boolean"] };

/** What is not known is absent (quality-document.ts). */
const statedFigures: Shape = {
  fields: {
    ...{
      members: count,
      appeals: count,
      answers: count,
      printedAnsweredPercent: count,
      answersInTime: count,
    },
    ...{ medianMinutes: count, p90Minutes: count, answersAsReply: count, answersToPrivate: count },
    ...{ uncertainPairs: count, informingPosts: count },
    topics: { oneOf: ["undefined", { mapOf: "count" }] },
    personalData: {
      oneOf: [
        "undefined",
        { fields: { phones: "count", omsPolicies: "count", snils: "count", passports: "count" } },
      ],
    },
    band: { oneOf: ["undefined", { words: ["200+", "100-200", "<100"] }] },
    ...{ isInTime: claim, isInChat: claim, isAsReply: claim, isInforming: claim },
  },
};

const figures: Shape = {
  fields: {
    ...{ region: text, period: text, method, from: textOrNull, to: textOrNull, source },
    chats: { mapOf: statedFigures },
  },
};

const countOrNull: Shape = { oneOf: ["null", "count"] };
const report: Shape = {
  fields: {
    ...{ region: text, period: text, title: text, method, asOf: textOrNull, source },
    totals: {
      listOf: { fields: { key: text, count: countOrNull, of: countOrNull, percent: countOrNull } },
    },
    topics: { listOf: { fields: { name: text, detail: textOrNull, count: "count" } } },
    remarks: texts,
  },
};

const release: Shape = {
  fields: {
    format: "number",
    number: "number",
    publishedAtMs: "number",
    regions: { listOf: region },
    territories: { listOf: territory },
    chats: { listOf: chat },
    coverage: {
      listOf: {
        fields: {
          region: text,
          territory: textOrNull,
          chat: textOrNull,
          as: text,
          note: textOrNull,
          clinics: { oneOf: ["null", texts] },
        },
      },
    },
    // Absent in documents from before there were any.
    figures: { oneOf: ["undefined", { listOf: figures }] },
    reports: { oneOf: ["undefined", { listOf: report }] },
  },
};

const messenger: Shape = { words: ["telegram", "max", "vk"] };
const anyHealth: Shape = { words: ["ok", "suspect", "dead", "unknown"] };
/** The last moment of a `Date` (ECMA-262, 21.4.1.1). */
const latestMs = 8.64e15;
const [lastDay, keptDays, mostLinks] = [100_000, 90, 1_000_000];

const linkHealth: Shape = {
  fields: {
    format: "number",
    number: "number",
    createdAtMs: "moment",
    links: {
      listOf: {
        fields: {
          url: text,
          health: { words: ["ok", "suspect", "dead"] },
          sinceMs: "moment",
          checkedAtMs: "moment",
          reason: text,
        },
      },
    },
    history: {
      listOf: {
        fields: {
          region: text,
          runs: {
            atMost: keptDays,
            listOf: { wholes: [lastDay, keptDays, mostLinks, mostLinks, mostLinks, mostLinks] },
          },
        },
      },
    },
    incidents: {
      atMost: 100,
      listOf: {
        fields: {
          messenger,
          startedAtMs: "moment",
          endedAtMs: { oneOf: ["null", "moment"] },
          asked: "number",
          failed: "number",
        },
      },
    },
    changes: {
      atMost: 100,
      listOf: {
        fields: {
          chat: text,
          messenger,
          before: anyHealth,
          after: anyHealth,
          atMs: "moment",
          reason: text,
        },
      },
    },
  },
};

/** Where parsed JSON is not a release («chats.3.links: not a list»), or null when it is one. */
export function shapeProblem(raw: unknown): string | null {
  return problemOf(raw, release, "release");
}

/** Where parsed JSON is not a document of link health, or null when it is one. */
export function linkHealthProblem(raw: unknown): string | null {
  return problemOf(raw, linkHealth, "link_health");
}

function problemOf(raw: unknown, shape: Shape, path: string): string | null {
  if (shape === "count") return areWholes([raw], [Number.MAX_SAFE_INTEGER]) ? null : `${path}: not a count`;
  if (shape === "moment") return areWholes([raw], [latestMs]) ? null : `${path}: not a moment`;
  if (typeof shape === "string")
    return (raw === null ? "null" : typeof raw) === shape ? null : `${path}: not a ${shape}`;
  if ("words" in shape) {
    return typeof raw === "string" && shape.words.includes(raw) ? null : `${path}: not a word of the list`;
  }
  if ("oneOf" in shape) {
    let problem: string | null = null;
    for (const one of shape.oneOf) {
      problem = problemOf(raw, one, path);
      if (problem === null) return null;
    }
    return problem;
  }
  if ("listOf" in shape) {
    if (!Array.isArray(raw)) return `${path}: not a list`;
    if (shape.atMost !== undefined && raw.length > shape.atMost) return `${path}: too long a list`;
    return problemOfEach(raw, Object.keys(raw), () => shape.listOf, path);
  }
  if ("wholes" in shape) return areWholes(raw, shape.wholes) ? null : `${path}: not such whole numbers`;
  if (typeof raw !== "object" || raw === null) return `${path}: not an object`;
  if ("mapOf" in shape) return problemOfEach(raw, Object.keys(raw), () => shape.mapOf, path);
  return problemOfEach(raw, Object.keys(shape.fields), (key) => shape.fields[key], path);
}

/** The first problem of an object's or list's parts: a loop, for a document has some hundred thousand of them. */
function problemOfEach(
  raw: object,
  keys: readonly string[],
  shapeOf: (key: string) => Shape | undefined,
  path: string,
): string | null {
  const values = raw as Readonly<Record<string, unknown>>;
  for (const key of keys) {
    const problem = problemOf(values[key], shapeOf(key) ?? "undefined", `${path}.${key}`);
    if (problem !== null) return problem;
  }
  return null;
}

function areWholes(raw: unknown, most: readonly number[]): boolean {
  return (
    Array.isArray(raw) &&
    raw.length === most.length &&
    most.every((greatest, at) => Number.isInteger(raw[at]) && raw[at] >= 0 && raw[at] <= greatest)
  );
}
