import { app } from "../../worker/app.ts";

/** An address of the workspace or of its endpoints for scripts, with the places for values still in it. */
export interface WalkedRoute {
  readonly method: string;
  readonly pattern: string;
  /** For people with a session, for scripts with a token, or for everybody: the sign-in, the enrolment and the help. */
  readonly kind: "session" | "script" | "open";
  /** Names of its values: "region", "drafts/id". */
  readonly names: readonly string[];
}

const parameter = /(?<=([\w-]+)\/):(\w+)(?:\{(?:[^{}]|\{[^{}]*\})*\})?/g;

/** "drafts/:id" and "territories/:id" are different values of one name. */
function nameOf(before: string, name: string): string {
  return name === "id" ? `${before}/id` : name;
}

/** Every address below /admin and /api/v1/admin that the app knows: a new one is attacked without anybody's thinking of it. */
export const everyRoute: readonly WalkedRoute[] = [
  ...new Set(app.routes.map(({ method, path }) => `${method} ${path}`)),
]
  .map((route) => {
    const [method = "", pattern = ""] = route.split(" ");
    return { method, pattern };
  })
  .filter(({ pattern, method }) => isWorkspacePath(pattern) && !pattern.endsWith("*") && method !== "ALL")
  .map(({ method, pattern }) => ({
    method,
    pattern,
    kind: kindOf(pattern),
    names: [...pattern.matchAll(parameter)].map(([, before = "", name = ""]) => nameOf(before, name)),
  }));

/** Whether an address is the workspace's or that of its endpoints for scripts. */
function isWorkspacePath(path: string): boolean {
  return /^\/(?:api\/v1\/)?admin(?:\/|$)/.test(path);
}

function kindOf(pattern: string): WalkedRoute["kind"] {
  if (pattern.startsWith("/api/")) return "script";
  return /^\/admin\/(?:(?:sign-in|enrol)(?:\/options)?|help)$/.test(pattern) ? "open" : "session";
}

/** The address with its values. Throws for a value that the table does not have: it must be added there. */
export function pathOf({ pattern }: WalkedRoute, values: Readonly<Record<string, string>>): string {
  return pattern.replace(parameter, (_, before: string, name: string) => {
    const value = values[nameOf(before, name)];
    if (value === undefined) throw new Error(`no value for ${nameOf(before, name)} of ${pattern}`);
    return value;
  });
}

export const isUnsafe = ({ method }: { readonly method: string }) =>
  !["GET", "HEAD", "OPTIONS"].includes(method);
