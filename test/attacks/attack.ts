import { expect, vi } from "vitest";
import { brokenHeader } from "../app/safety-headers.ts";
import { changedTables, storedReader } from "./stored.ts";
import { publicTitle, secrets, type TwoRegions } from "./two-regions.ts";

export interface Expected {
  readonly status: number | readonly number[];
  /** Names of the log's lines, in their order. */
  readonly logged?: readonly string[];
  /** How the answer begins to lead elsewhere. */
  readonly location?: string | null;
  /** The page is public, what it says of the attacked region too. */
  readonly mayShowPublic?: boolean;
  /** Tables in which something may change: the log, where a line is due. */
  readonly changed?: readonly string[];
}

const droppedCookie = /^Set-Cookie: __Host-session=; Max-Age=0; Path=\/; HttpOnly; Secure; SameSite=Lax$/;

/** Sends requests that must be refused, and looks whether they were: in the answer, in the database, and in the log. */
export async function attacker({ db, ask }: Pick<TwoRegions, "db" | "ask">) {
  const stored = await storedReader(db);
  let before = await stored();
  const log = vi.spyOn(console, "warn").mockImplementation(() => undefined);

  return {
    log,
    /** The answer, after it has been found to be a refusal without a trace. */
    async refused(path: string, init: RequestInit, expected: Expected): Promise<string> {
      log.mockClear();
      const response = await ask(path, { redirect: "manual", ...init });
      const body = await response.text();
      const events = log.mock.calls.map(([line]) => JSON.parse(String(line)).event);
      const after = await stored();
      const changed = changedTables(before, after);
      before = after;
      const statuses = [expected.status].flat();
      expect(statuses, `${response.status} ${body.slice(0, 300)}`).toContain(response.status);
      expect(changed, "tables that changed").toEqual(expected.changed ?? []);
      expect(leaked(response, body, expected.mayShowPublic ?? false)).toEqual([]);
      const broken = brokenHeader(response);
      if (broken !== null && !droppedCookie.test(broken)) expect(broken).toBeNull();
      if (expected.mayShowPublic !== true) expect(response.headers.get("Cache-Control")).toBe("no-store");
      if (expected.logged !== undefined) expect(events).toEqual(expected.logged);
      if (expected.location !== undefined) {
        expect(response.headers.get("Location")?.slice(0, expected.location?.length) ?? null).toBe(
          expected.location,
        );
      }
      return body;
    },
    /** Takes what is stored now as what must not change. */
    async settle(): Promise<void> {
      before = await stored();
    },
    stored,
  };
}

/** Secrets of the attacked region that an answer holds, in its body or in a header. */
export function leaked(response: Response, body: string, mayShowPublic: boolean): readonly string[] {
  const whole = `${body}\n${[...response.headers].join("\n")}`;
  const all = [...Object.values(secrets), ...(mayShowPublic ? [] : [publicTitle])];
  return all.filter((secret) => whole.includes(secret));
}
