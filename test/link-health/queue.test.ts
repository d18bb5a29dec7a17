import { describe, expect, it } from "vitest";
import { neverChecked } from "../../worker/link-health/hysteresis.ts";
import { type QueueParts, queueOf } from "../../worker/link-health/queue.ts";
import type { LinkHealth } from "../../worker/registry/types.ts";
import type { OpenReports } from "../../worker/reports/types.ts";
import { makeWatchedLink } from "../make/link-health.ts";

function link(chat: string, health: LinkHealth, url = `https://t.me/+${chat}`) {
  return makeWatchedLink({ url, chat, state: { ...neverChecked, health } });
}

function reports(chat: string, parts: Partial<OpenReports> = {}): OpenReports {
  return { chat, kind: "link", count: 1, isRaised: false, firstMs: 0, lastMs: 0, texts: [], ...parts };
}

/** «A1 no_way_in» for each item, in order; chats are called by their codes. */
function queued(parts: Partial<QueueParts>): readonly string[] {
  const codes = ["A1", "B2", "C3", "D4", "E5"];
  const titles = new Map(codes.map((code) => [code, code]));
  return queueOf({ links: [], reports: [], uses: new Map(), titles, ...parts }).map(
    ({ chat, severity }) => `${chat} ${severity}`,
  );
}

describe("the queue", () => {
  it("is empty where every link leads in, or cannot be told, and nobody complains", () => {
    expect(queued({ links: [link("A1", "ok"), link("B2", "unknown")] })).toEqual([]);
  });

  it("begins with chats that nobody can enter, and ends with what one resident said", () => {
    const links = [
      link("A1", "suspect"),
      link("B2", "dead"),
      link("B2", "ok", "https://max.ru/join/b"),
      link("C3", "dead"),
      link("C3", "dead", "https://max.ru/join/c"),
    ];
    const said = [reports("D4"), reports("E5", { isRaised: true, count: 3 })];
    expect(queued({ links, reports: said })).toEqual([
      "C3 no_way_in",
      "B2 dead_link",
      "E5 raised",
      "A1 doubt",
      "D4 reported",
    ]);
  });

  it("puts the most used first among those that are equally bad", () => {
    const links = [link("A1", "dead"), link("B2", "dead"), link("C3", "dead")];
    const uses = new Map([
      ["C3", 500],
      ["B2", 7],
    ]);
    expect(queued({ links, uses })).toEqual(["C3 no_way_in", "B2 no_way_in", "A1 no_way_in"]);
  });

  it("takes a link that cannot be told for a way in", () => {
    const links = [link("A1", "dead"), link("A1", "unknown", "https://max.ru/join/a")];
    expect(queued({ links })).toEqual(["A1 dead_link"]);
  });

  it("leaves closed chats out, whatever is said of them", () => {
    expect(queued({ links: [link("Z9", "dead")], reports: [reports("Z9", { isRaised: true })] })).toEqual([]);
  });

  it("keeps what residents say beside the links of the same chat", () => {
    const [item] = queueOf({
      links: [
        link("A1", "suspect"),
        link("A1", "dead", "https://vk.me/join/a"),
        link("A1", "ok", "https://max.ru/join/a"),
      ],
      reports: [reports("A1", { kind: "silent", count: 2 })],
      uses: new Map(),
      titles: new Map([["A1", "Сатка"]]),
    });
    expect(item).toMatchObject({ title: "Сатка", reports: [{ kind: "silent", count: 2 }] });
    expect(item?.links.map(({ health }) => health)).toEqual(["dead", "suspect"]);
  });
});
