import type { Context } from "hono";
import { passkeysOf } from "../../access/passkeys.ts";
import { may, regionsWhere } from "../../access/permissions.ts";
import { sessionsOf } from "../../access/sessions.ts";
import { isTokenScope, tokensOf } from "../../access/tokens.ts";
import type { AdminEnv } from "../admin-env.ts";
import { formTokenOf, isRecent } from "../guards.ts";
import { momentText, timezoneOf } from "../moments.ts";
import { signInPath } from "../next-path.ts";
import { regionNames } from "../region-names.ts";
import type { AccountPageProps } from "./pages/account-page.tsx";
import type { TokenFormProps } from "./pages/token-form.tsx";
import { sessionViews } from "./session-views.ts";
import { doneWords, accountWords as words } from "./words.ts";

const freshForm = { name: "", region: "", scopes: ["export"], days: "90" };

/** What the page about somebody's own keys shows. `form`: a token's form that was sent and is not right. */
export async function accountView(
  c: Context<AdminEnv>,
  form: Pick<TokenFormProps, "values" | "wrong"> = { values: freshForm, wrong: new Set() },
): Promise<Omit<AccountPageProps, "viewer">> {
  const { admin, who } = c.var;
  const timezone = timezoneOf(who);
  const moment = (atMs: number | null) => (atMs === null ? words.notYet : momentText(atMs, timezone));
  const [passkeys, sessions, tokens] = await Promise.all([
    passkeysOf(admin, who.personId),
    sessionsOf(admin, who.personId),
    tokensOf(admin, who.personId),
  ]);
  return {
    done: doneWords[c.req.query("done") ?? ""] ?? null,
    isMoscowTime: timezone === "Europe/Moscow",
    passkeys: passkeys.map(({ id, name, createdAtMs, lastUsedAtMs, isBackedUp }) => ({
      id,
      name: name === "" ? words.noName : name,
      created: moment(createdAtMs),
      lastUsed: moment(lastUsedAtMs),
      isBackedUp,
    })),
    sessions: sessionViews(sessions, who.sessionId, timezone),
    tokens: tokens.map(({ id, name, region, scopes, expiresAtMs, lastUsedAtMs, isExpired }) => ({
      ...{ id, name, isExpired },
      region: regionNames([region]).join(),
      scopes: scopes.flatMap((scope) => (isTokenScope(scope) ? [words.scopeText[scope]] : [])).join(", "),
      expires: moment(expiresAtMs),
      lastUsed: moment(lastUsedAtMs),
    })),
    tokenForm: { ...form, token: formTokenOf(c), regions: regionsForTokens(c) },
    signInPath: isRecent(c) ? null : signInPath("/admin/account", true),
  };
}

/** The opened regions for which somebody may issue tokens. */
export function regionsForTokens(c: Context<AdminEnv>) {
  const { who, publicRequest } = c.var;
  const opened = publicRequest.model.release.regions.map(({ slug }) => slug);
  const own = who.regions.filter((slug) => may(who, "token.issue", slug) && !opened.includes(slug));
  return [...regionsWhere(who, "token.issue", opened), ...own].map((slug) => ({
    value: slug,
    text: regionNames([slug]).join(),
  }));
}
