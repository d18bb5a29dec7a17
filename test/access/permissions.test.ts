import { expect, test } from "vitest";
import {
  may,
  type PersonWho,
  permissions,
  type TokenScope,
  type TokenWho,
  tokenScopes,
} from "../../worker/access/permissions.ts";

const coordinator: PersonWho = {
  kind: "person",
  personId: "p",
  name: "Анна",
  role: "coordinator",
  regions: ["altai", "rostov"],
  sessionId: "s",
  signedInAtMs: 0,
};
const administrator: PersonWho = { ...coordinator, role: "administrator", regions: [] };

function token(scopes: readonly TokenScope[], role: TokenWho["role"] = "coordinator"): TokenWho {
  return { kind: "token", tokenId: "t", personId: "p", role, region: "altai", scopes };
}

test("who may do what is this table and nothing else", () => {
  const rows = Object.entries(permissions).map(
    ([name, { administrator, coordinator }]) =>
      `${name.padEnd(20)} administrator: ${administrator.padEnd(12)} coordinator: ${coordinator}`,
  );
  const scopes = Object.entries(tokenScopes).map(([scope, list]) => `token ${scope}: ${list.join(", ")}`);
  expect([...rows, ...scopes].join("\n")).toMatchInlineSnapshot(`
    "region.read          administrator: all regions  coordinator: own regions
    draft.edit           administrator: all regions  coordinator: own regions
    draft.approve        administrator: all regions  coordinator: own regions
    release.publish      administrator: all regions  coordinator: own regions
    release.restore      administrator: all regions  coordinator: own regions
    link.care            administrator: all regions  coordinator: own regions
    alert.settings       administrator: all regions  coordinator: own regions
    audit.read           administrator: all regions  coordinator: own regions
    token.issue          administrator: all regions  coordinator: own regions
    region.settings      administrator: all regions  coordinator: no
    region.open          administrator: all regions  coordinator: no
    audit.read_all       administrator: all regions  coordinator: no
    person.invite        administrator: all regions  coordinator: no
    person.end           administrator: all regions  coordinator: no
    session.revoke_any   administrator: all regions  coordinator: no
    token export: region.read
    token import: region.read, draft.edit
    token publish: region.read, release.publish"
  `);
});

test("a coordinator acts in their own regions only", () => {
  expect(may(coordinator, "release.publish", "altai")).toBe(true);
  expect(may(coordinator, "release.publish", "chelyabinsk")).toBe(false);
  expect(may(administrator, "release.publish", "chelyabinsk")).toBe(true);
});

test("a region that somebody forgot to name opens nothing to a coordinator", () => {
  expect(may(coordinator, "region.read")).toBe(false);
  expect(may(administrator, "region.read")).toBe(true);
});

test("a coordinator lets nobody in and switches no second person off", () => {
  for (const permission of ["person.invite", "person.end", "region.settings", "audit.read_all"] as const) {
    expect(may(coordinator, permission, "altai")).toBe(false);
    expect(may(coordinator, permission)).toBe(false);
  }
});

test("a token does what its scopes say, in its region, also when an administrator owns it", () => {
  for (const role of ["coordinator", "administrator"] as const) {
    expect(may(token(["export"], role), "region.read", "altai")).toBe(true);
    expect(may(token(["export"], role), "draft.edit", "altai")).toBe(false);
    expect(may(token(["import"], role), "release.publish", "altai")).toBe(false);
    expect(may(token(["publish"], role), "release.publish", "altai")).toBe(true);
    expect(may(token(["publish", "import", "export"], role), "region.read", "rostov")).toBe(false);
    expect(may(token(["publish"], role), "release.publish")).toBe(false);
    expect(may(token(["publish", "import", "export"], role), "person.invite", "altai")).toBe(false);
    expect(may(token(["publish", "import", "export"], role), "token.issue", "altai")).toBe(false);
  }
});
