import { describe, expect, test } from "vitest";
import { ownPage } from "../make/signed-in.ts";
import { attacker } from "./attack.ts";
import { everyRoute, isUnsafe, pathOf, type WalkedRoute } from "./every-route.ts";
import { bodyOf, knownForms } from "./known-forms.ts";
import {
  draftInvite,
  myRegion,
  secrets,
  theirChat,
  theirLink,
  theirRegion,
  twoRegions,
} from "./two-regions.ts";
import { mixedValues, theirValues } from "./values.ts";

const scene = await twoRegions();
const { signIn, ids, author } = scene;
const admin = await signIn({ role: "administrator" });
const values = theirValues(scene);
/** What the owners and the administrator send: the attacker copies it, with a token of their own. */
const forms = [...(await knownForms(scene, author, values)), ...(await knownForms(scene, admin, values))];
const me = await signIn({ role: "coordinator", regions: [myRegion], name: "Чужой координатор" });
const { refused, settle: settled } = await attacker(scene);
const [, theirEvidence = ""] =
  /name="seen" value="(\[[^"]*)"/
    .exec(await (await scene.ask(`/admin/regions/${theirRegion}/links`, { headers: ownPage(author) })).text())
    ?.map((text) => text.replaceAll("&quot;", '"')) ?? [];

function request(route: WalkedRoute, session = me): RequestInit {
  const { method } = route;
  if (!isUnsafe(route)) return { method, headers: ownPage(session) };
  return { method, headers: ownPage(session), body: bodyOf(route, forms, session.formToken) };
}

const sessionRoutes = everyRoute.filter(({ kind }) => kind === "session");
const isBound = ({ names }: WalkedRoute) => names[0] === "region" || names[0] === "drafts/id";
const bound = sessionRoutes.filter(isBound);
const unbound = sessionRoutes.filter((route) => !isBound(route) && route.pattern !== "/admin/sign-out");
const isForAdministrators = ({ pattern }: WalkedRoute) =>
  pattern.startsWith("/admin/people") || pattern.endsWith("/facts/second-person");

describe("a coordinator of another region", () => {
  test.each(bound)("finds nothing at $method $pattern of a region that is not theirs", async (route) => {
    const logged = route.names[0] === "region" ? ["access.refused"] : [];
    const body = await refused(pathOf(route, values), request(route), { status: 404, logged });
    expect(body).not.toContain("Челябинская");
  });

  test.each(bound.filter(({ names }) => names[0] === "drafts/id"))(
    "finds no draft of any state at $method $pattern",
    async (route) => {
      for (const id of [ids.open, ids.discarded, ids.imported]) {
        await refused(pathOf(route, { ...values, "drafts/id": id }), request(route), { status: 404 });
      }
    },
  );

  test.each(bound.filter(({ names }) => names[0] === "region" && names.length > 1))(
    "reaches nothing of theirs through $method $pattern of the own region",
    async (route) => {
      const status = route.pattern.includes("/restore") ? [200, 404, 409] : 404;
      await refused(pathOf(route, mixedValues(scene)), request(route), { status });
    },
  );

  test.each(unbound.filter(isForAdministrators))("is refused at $method $pattern", async (route) => {
    const expected = { status: 403, logged: ["access.refused"] };
    await refused(pathOf(route, values), request(route), expected);
  });

  test.each(unbound.filter((route) => !isForAdministrators(route)))(
    "reads and changes nothing of theirs by $method $pattern",
    async (route) => {
      // Lists show what is the attacker's own; whatever names a thing of theirs finds nothing.
      const status = route.names.length === 0 ? [200, 303, 400, 403, 404, 422] : 404;
      await refused(pathOf(route, values), request(route), { status });
    },
  );

  const queries = [
    ["the audit log of their region", `/admin/audit?region=${theirRegion}`],
    ["the audit log of a person of theirs", `/admin/audit?person=${author.personId}`],
    ["the lines by a name of theirs", `/admin/audit.jsonl?text=${secrets.author}`],
    ["the audit log by a draft of theirs", `/admin/audit?text=${ids.submitted}`],
    ["the lines of their region", `/admin/audit.jsonl?region=${theirRegion}`],
    ["the lines of a person of theirs", `/admin/audit.jsonl?person=${author.personId}`],
    ["all lines there are", "/admin/audit.jsonl"],
    ["their region among those to open", `/admin/open-region?region=${theirRegion}`],
    ["another person's notice", `/admin/account?done=${author.personId}`],
  ] as const;

  test.each(queries)("reads nothing in %s", async (_, path) => {
    const body = await refused(path, { headers: ownPage(me) }, { status: [200, 404] });
    if (path.includes(".jsonl")) expect(body).not.toContain(`"region":"${theirRegion}"`);
  });

  const smuggled: readonly (readonly [string, string, Readonly<Record<string, string>>])[] = [
    ["takes no draft of theirs as an own one", "draft/take-back", { draft: ids.discarded }],
    ["takes back no change of theirs", "undo", { key: `chat/${theirChat}`, revision: "1" }],
    ["publishes no draft of theirs as an own one", "draft/publish", { draft: ids.open, revision: "1" }],
    ["settles nothing of theirs", "draft/settle", { revision: "1", [`keep:chat/${theirChat}`]: "mine" }],
    ["names no chat of theirs as a successor", "chats/00013/close", { successor: theirChat }],
    ["approves no link of theirs", "links/approve", { url: theirLink, seen: theirEvidence, days: "7" }],
    ["asks for no look at a link of theirs", "links/check", { url: theirLink }],
    ["withdraws nothing from a link of theirs", "links/withdraw", { url: theirLink }],
    [
      "is done with no report of theirs",
      "links/reports",
      { chat: theirChat, kind: "link", seen: `${Date.now() + 1_000_000}` },
    ],
    [
      "asks no token for their region",
      "../../account/tokens",
      { name: "x", region: theirRegion, scope: "export", days: "1" },
    ],
    [
      "opens their region no second time",
      "../../open-region",
      { region: theirRegion, timezone: "Asia/Yekaterinburg", source_title: "x", source_date: "2026" },
    ],
  ];

  test.each(smuggled)("%s", async (_, path, fields) => {
    const body = new URLSearchParams({ ...fields, token: me.formToken });
    const { pathname } = new URL(path, `https://chat.example/admin/regions/${myRegion}/`);
    const headers = ownPage(me);
    await refused(pathname, { method: "POST", headers, body }, { status: [303, 404, 409, 422] });
  });

  test("learns of an invite in a draft of theirs which region has it, and nothing of the draft", async () => {
    const fields = {
      title: "Свой",
      "source-title": "Приказ",
      "source-date": "2026",
      "new-link": draftInvite,
    };
    const body = new URLSearchParams({ ...fields, rest: "on", do: "check", token: me.formToken });
    const init = { method: "POST", headers: ownPage(me), body };
    const page = await refused(`/admin/regions/${myRegion}/chats/new`, init, { status: 200 });
    expect(page).toContain("Челябинская область");
  });
});

describe("a coordinator of the region itself", () => {
  test.each(sessionRoutes.filter(isForAdministrators))("is refused at $method $pattern", async (route) => {
    const own = await signIn({ role: "coordinator", regions: [theirRegion], name: "Местный" });
    await settled();
    await refused(pathOf(route, values), request(route, own), { status: 403, logged: ["access.refused"] });
  });
});
