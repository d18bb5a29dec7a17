import { describe, expect, test } from "vitest";
import { errorsIn, takenElsewhere, warningsIn } from "../../worker/publishing/findings.ts";
import { publish } from "../../worker/publishing/publish.ts";
import {
  type ChatRecord,
  changesBetween,
  emptyRecords,
  type RegionRecord,
  type RegionRecords,
  type TerritoryRecord,
} from "../../worker/registry/records.ts";
import { recordsOfRows } from "../../worker/registry/records-of-rows.ts";
import { makeSource } from "../make/source.ts";
import { freshDatabase, publishedDatabase } from "../setup/database.ts";
import { codeOf, depsOf, region, rowsWithChats } from "./region-in-work.ts";

function records(): RegionRecords {
  const found = recordsOfRows(rowsWithChats(2)).get(region);
  if (found === undefined) throw new Error("there is no region");
  return found;
}

function withRegion(parts: Partial<RegionRecord>): RegionRecords {
  const all = records();
  return { ...all, region: all.region === null ? null : { ...all.region, ...parts } };
}

function withTerritory(parts: Partial<TerritoryRecord>, id = "75549000"): RegionRecords {
  const all = records();
  const territory = all.territories.get(id) ?? all.territories.get("75549000");
  if (territory === undefined) throw new Error("there is no territory");
  return { ...all, territories: new Map([...all.territories, [id, { ...territory, ...parts }]]) };
}

function withChat(parts: Partial<ChatRecord>, code = codeOf(0)): RegionRecords {
  const all = records();
  const chat = all.chats.get(code);
  if (chat === undefined) throw new Error("there is no chat");
  return { ...all, chats: new Map([...all.chats, [code, { ...chat, ...parts }]]) };
}

const source = makeSource();
const cover = { territory: "75549000", as: "Сатка", note: null, clinics: null, source };
const link = { messenger: "telegram", url: "https://t.me/+puZV_gQpDjkzNzMy", source } as const;
const name = { text: "Второе", kind: "official", from: null, until: null, source } as const;

describe("a region's records", () => {
  test("that make sense have no errors", () => {
    expect(errorsIn(records())).toEqual([]);
  });

  test.each<[string, RegionRecords]>([
    ["no_region", emptyRecords(region)],
    ["timezone", withRegion({ timezone: "Asia/Nowhere" })],
    ["hours", withRegion({ days: [] })],
    ["hours", withRegion({ opensAt: "20:00", closesAt: "08:00" })],
    ["no_name", withTerritory({ names: [] })],
    ["several_names", withTerritory({ names: [{ ...name, text: "Первое" }, name] })],
    ["parent", withTerritory({ parent: "nowhere" })],
    ["cycle", withTerritory({ parent: "75549000-satka" })],
    ["centre", withTerritory({ centre: "nowhere" })],
    ["no_code", withTerritory({ oktmo: null })],
    ["code_twice", withTerritory({}, "75549000-twin")],
    ["no_successor", withTerritory({ isMerged: true })],
    ["no_title", withChat({ title: " " })],
    ["unknown_territory", withChat({ covers: [{ ...cover, territory: "nowhere" }] })],
    ["closed_serves", withChat({ state: "closed", links: [] })],
    ["successor", withChat({ state: "closed", covers: [], links: [], succeededBy: "ZZZZZ" })],
    ["succeeds_itself", withChat({ state: "closed", covers: [], links: [], succeededBy: codeOf(0) })],
    ["successor_of_open", withChat({ succeededBy: codeOf(1) })],
    ["bad_link", withChat({ links: [{ ...link, url: "https://evil.example/+x" }] })],
    ["bad_link", withChat({ links: [{ ...link, url: "http://t.me/+puZV_gQpDjkzNzMy" }] })],
    ["link_twice", withChat({ links: [link, link] })],
    ["state", withChat({ links: [], state: "active" })],
    ["denied_territory", withTerritory({ noChat: { as: "Сатка", note: null, source } })],
  ])("with the error %s are not published", async (kind, broken) => {
    expect(errorsIn(broken).map((finding) => finding.kind)).toContain(kind);
    const db = await freshDatabase();
    const changes = new Map([[region, changesBetween(emptyRecords(region), broken)]]);
    const refused = await publish(depsOf(db), {
      actor: "person/1",
      note: "",
      action: "release.published",
      changes,
    });
    expect(refused.ok ? "published" : refused.refusal.kind).toBe(
      kind === "no_region" ? "nothing_changes" : "broken",
    );
  });

  test.each<[string, RegionRecords]>([
    ["already_covered", withChat({ covers: [cover] }, codeOf(1))],
    ["invite_elsewhere", withChat({ links: [link], state: "active" }, codeOf(1))],
    ["no_territory", withChat({ covers: [] })],
    ["no_link", withChat({ links: [], state: "announced" })],
  ])("that may be meant so carry the warning %s", (kind, odd) => {
    expect(errorsIn(odd)).toEqual([]);
    expect(warningsIn(odd, { titlesByUrl: new Map() }).map((finding) => finding.kind)).toContain(kind);
  });

  test("warn of an invite that another region has", () => {
    const titlesByUrl = new Map([[link.url, "Чат другого региона"]]);
    const sentences = warningsIn(records(), { titlesByUrl }).map(({ sentence }) => sentence);
    expect(sentences.join()).toContain("Чат другого региона");
  });

  test("whose codes another region has are not published beside it", async () => {
    const db = await publishedDatabase(rowsWithChats(2));
    const twin = records();
    const { region: own } = twin;
    if (own === null) throw new Error("there is no region");
    const other = {
      ...twin,
      slug: "altai",
      region: { ...own, number: "22", oktmo: "01", name: "Алтайский край" },
    };
    const all = new Map([
      [region, records()],
      ["altai", other],
    ]);
    const kinds = new Set(takenElsewhere(all, ["altai"]).map(({ kind }) => kind));
    expect(kinds).toEqual(new Set(["id_taken", "code_taken"]));
    const changes = new Map([["altai", changesBetween(emptyRecords("altai"), other)]]);
    const act = { actor: "person/1", note: "", action: "release.published" } as const;
    expect(await publish(depsOf(db), { ...act, changes })).toMatchObject({ refusal: { kind: "broken" } });
    const sameNumber = { ...emptyRecords("altai"), region: own };
    const again = new Map([["altai", changesBetween(emptyRecords("altai"), sameNumber)]]);
    expect(await publish(depsOf(db), { ...act, changes: again })).toMatchObject({
      refusal: { kind: "broken", findings: [{ kind: "region_taken" }] },
    });
  });
});
