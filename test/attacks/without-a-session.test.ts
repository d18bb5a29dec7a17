import { describe, test } from "vitest";
import { hourMs } from "../access/people-with-passkeys.ts";
import { ownPage, type SignedIn } from "../make/signed-in.ts";
import { attacker } from "./attack.ts";
import { everyRoute, isUnsafe, pathOf } from "./every-route.ts";
import { theirRegion, twoRegions } from "./two-regions.ts";
import { theirValues } from "./values.ts";

const scene = await twoRegions();
const { db, signIn } = scene;
const values = theirValues(scene);
const now = Date.now();

async function ended(change: string): Promise<SignedIn> {
  const gone = await signIn({ role: "administrator" });
  await db.$client.prepare(change).bind(gone.sessionId).run();
  return gone;
}

const stranger = { cookie: "", formToken: "A".repeat(43) };
const live = await signIn({ role: "coordinator", regions: [theirRegion] });

/** Who comes without a session that opens anything, though perhaps with something like one. */
const visitors: readonly (readonly [who: string, session: Pick<SignedIn, "cookie" | "formToken">])[] = [
  ["nobody", stranger],
  ["a guessed cookie", { ...stranger, cookie: `__Host-session=${"A".repeat(43)}` }],
  ["a broken cookie", { ...stranger, cookie: "__Host-session=%00%ff; __Host-session=" }],
  ["an SQL cookie", { ...stranger, cookie: "__Host-session=' OR 1=1 --" }],
  [
    "the session's id instead of its secret",
    { formToken: live.formToken, cookie: `__Host-session=${live.sessionId}` },
  ],
  [
    "a session under the name without its prefix",
    { ...live, cookie: live.cookie.replace("__Host-", "__Secure-") },
  ],
  [
    "a session that nobody used for twelve hours",
    await signIn({ role: "administrator", signedInAtMs: now - 12 * hourMs }),
  ],
  ["a session that is over", await ended("UPDATE session SET expires_at_ms = 1 WHERE id = ?")],
  ["a session that was revoked", await ended("UPDATE session SET revoked_at_ms = 1 WHERE id = ?")],
  [
    "somebody whose access has ended",
    await ended(
      "UPDATE person SET ended_at_ms = 1 WHERE id = (SELECT person FROM session WHERE session.id = ?)",
    ),
  ],
];

const { refused } = await attacker(scene);

const routes = everyRoute.filter(({ kind }) => kind === "session");

describe.each(visitors)("%s", (_, session) => {
  test.each(routes)("reads and writes nothing at $method $pattern", async (route) => {
    const path = pathOf(route, values);
    const headers = ownPage(session);
    if (!isUnsafe(route)) {
      const location = `/admin/sign-in?${new URLSearchParams({ next: path })}`;
      await refused(path, { method: route.method, headers }, { status: 302, logged: [], location });
      return;
    }
    const body = new URLSearchParams({ token: session.formToken, revision: "1", note: "x", to: "x" });
    await refused(path, { method: "POST", headers, body }, { status: 401, logged: [] });
  });
});
