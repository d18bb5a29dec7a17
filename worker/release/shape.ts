/**
 * What a value must be: a type by name, a moment in ms that a date can hold, a word of a list, alternatives, a list of
 * something, so many whole numbers up to those given, or an object with such fields.
 */
type Shape =
  | "string"
  | "number"
  | "boolean"
  | "null"
  | "undefined"
  | "moment"
  | { readonly words: readonly string[] }
  | { readonly oneOf: readonly Shape[] }
  | { readonly listOf: Shape; readonly atMost?: number }
  | { readonly wholes: readonly number[] }
  | { readonly fields: Readonly<Record<string, Shape>> };

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
  if (shape === "moment") return areWholes([raw], [latestMs]) ? null : `${path}: not a moment`;
  if (typeof shape === "string")
    return (raw === null ? "null" : typeof raw) === shape ? null : `${path}: not a ${shape}`;
  if ("words" in shape) {
    return typeof raw === "string" && shape.words.includes(raw) ? null : `${path}: not a word of the list`;
  }
  if ("oneOf" in shape) {
    const problems = shape.oneOf.map((one) => problemOf(raw, one, path));
    return problems.includes(null) ? null : (problems.at(-1) ?? null);
  }
  if ("listOf" in shape) {
    if (!Array.isArray(raw)) return `${path}: not a list`;
    if (shape.atMost !== undefined && raw.length > shape.atMost) return `${path}: too long a list`;
    return firstProblem(raw.map((value, index) => [value, shape.listOf, `${path}.${index}`]));
  }
  if ("wholes" in shape) return areWholes(raw, shape.wholes) ? null : `${path}: not such whole numbers`;
  if (typeof raw !== "object" || raw === null) return `${path}: not an object`;
  const fields: Readonly<Record<string, unknown>> = { ...raw };
  return firstProblem(Object.entries(shape.fields).map(([key, one]) => [fields[key], one, `${path}.${key}`]));
}

function areWholes(raw: unknown, most: readonly number[]): boolean {
  return (
    Array.isArray(raw) &&
    raw.length === most.length &&
    most.every((greatest, at) => Number.isInteger(raw[at]) && raw[at] >= 0 && raw[at] <= greatest)
  );
}

function firstProblem(parts: readonly (readonly [unknown, Shape, string])[]): string | null {
  for (const [raw, shape, path] of parts) {
    const problem = problemOf(raw, shape, path);
    if (problem !== null) return problem;
  }
  return null;
}
