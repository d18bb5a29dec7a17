import { expect, test } from "vitest";
import { changesOfProposal } from "../../../worker/onboarding/accept/changes-of-proposal.ts";
import { matchingChat } from "../../../worker/onboarding/accept/matching-chat.ts";
import type { AcceptedChat, AcceptedProposal } from "../../../worker/onboarding/accept/types.ts";
import { seenTag } from "../../../worker/publishing/edit-draft.ts";
import type { ChatRecord, HotlineRecord, RegionRecord } from "../../../worker/registry/records.ts";
import { madeSource, makeChatRecord, makeRegionRecords } from "../../make/region-records.ts";

const source = { title: "Новое сообщение", url: null, date: "2026-11-26" };
const link = (name: string) => ({ messenger: "telegram", url: `https://t.me/${name}` }) as const;
const max = { messenger: "max", url: "https://max.ru/satka_chat" } as const;

function chat(parts: Partial<AcceptedChat> = {}): AcceptedChat {
  return {
    into: null,
    title: "Сатка",
    audience: null,
    links: [],
    territories: [],
    restOfRegion: false,
    ...parts,
  };
}

function proposal(parts: Partial<AcceptedProposal> = {}): AcceptedProposal {
  return { source, chats: [], hotline: null, hours: null, ...parts };
}

const known = makeChatRecord("Сатка", {
  position: 4,
  audience: "Для всех",
  links: [
    { ...link("satka_old"), source: madeSource },
    { ...max, source: madeSource },
  ],
  covers: [{ territory: "75549000", as: "Сатка", note: "по пути", clinics: null, source: madeSource }],
});
const records = makeRegionRecords({ chats: new Map([["7K3Q2", known]]) });

function codes(...all: string[]) {
  return { newCode: () => all.shift() ?? "ZZZZZ" };
}

test("new chats get codes of their own and stand behind those that are there", () => {
  const chats = [
    chat({
      title: "Челябинск",
      links: [link("chel_chat")],
      territories: [{ id: "75701000", as: "Челябинск", clinics: ["больница № 1"] }],
    }),
    chat({ title: "Остальные", restOfRegion: true }),
  ];
  const edits = changesOfProposal(records, proposal({ chats }), codes("00001", "00002"));
  expect(edits.map(({ key }) => key)).toEqual(["chat/00001", "chat/00002"]);
  expect(edits.map(({ seen }) => seen)).toEqual([seenTag(null), seenTag(null)]);
  expect(edits.map(({ after }) => after)).toEqual([
    {
      position: 5,
      title: "Челябинск",
      state: "active",
      audience: null,
      succeededBy: null,
      source,
      links: [{ ...link("chel_chat"), source }],
      covers: [{ territory: "75701000", as: "Челябинск", note: null, clinics: ["больница № 1"], source }],
    },
    {
      position: 6,
      title: "Остальные",
      state: "announced",
      audience: null,
      succeededBy: null,
      source,
      links: [],
      covers: [{ territory: null, as: "остальные территории", note: null, clinics: null, source }],
    },
  ]);
});

test("a chat that is brought up to date keeps its code, place, other messengers and unchanged statements", () => {
  const update = chat({
    into: "7K3Q2",
    audience: "Для всех",
    links: [link("satka_new")],
    territories: [
      { id: "75549000", as: "Саткинский округ", clinics: null },
      { id: "75701000", as: "Челябинск", clinics: null },
    ],
  });
  const [edit, ...others] = changesOfProposal(records, proposal({ chats: [update] }), codes());
  expect(others).toEqual([]);
  expect(edit?.key).toBe("chat/7K3Q2");
  expect(edit?.seen).toBe(seenTag(known));
  const after = edit?.after as ChatRecord;
  expect(after.position).toBe(4);
  expect(after.source).toEqual(source);
  expect(after.links).toEqual([
    { ...link("satka_new"), source },
    { ...max, source: madeSource },
  ]);
  expect(after.covers[0]).toEqual(known.covers[0]);
  expect(after.covers[1]?.source).toEqual(source);
});

test("an announcement that says what is known already changes nothing, its date included", () => {
  const same = chat({
    into: "7K3Q2",
    audience: "Для всех",
    links: [link("satka_old")],
    territories: [{ id: "75549000", as: "Сатка", clinics: null }],
  });
  expect(changesOfProposal(records, proposal({ chats: [same] }), codes())).toEqual([]);
});

test("an announcement without links or territories takes none away", () => {
  const silent = chat({ into: "7K3Q2", title: "Сатка и Бакал", audience: "Для всех" });
  const [edit] = changesOfProposal(records, proposal({ chats: [silent] }), codes());
  const after = edit?.after as ChatRecord;
  expect(after.links).toEqual(known.links);
  expect(after.covers).toEqual(known.covers);
  expect(after.state).toBe("active");
});

test("a new hotline does not take the old one's purposes for its own", () => {
  const hotline: HotlineRecord = {
    name: "122",
    numbers: [{ dial: "122", from: "any" }],
    hours: null,
    purposes: ["запись"],
    notes: ["робот"],
    source: madeSource,
  };
  const accepted = {
    name: "Горячая линия",
    numbers: [{ dial: "88000000000", from: "any" }],
    hours: null,
  } as const;
  const [edit] = changesOfProposal({ ...records, hotline }, proposal({ hotline: accepted }), codes());
  expect(edit?.key).toBe("hotline");
  expect(edit?.after).toEqual({ ...accepted, purposes: [], notes: [], source });
});

test("hours are of the whole region and bring their source", () => {
  const hours = { timezone: "Asia/Yekaterinburg", days: [1, 2, 3], from: "09:00", to: "18:00" };
  const [edit] = changesOfProposal(records, proposal({ hours }), codes());
  const after = edit?.after as RegionRecord;
  expect([after.days, after.opensAt, after.closesAt, after.hoursSource]).toEqual([
    [1, 2, 3],
    "09:00",
    "18:00",
    source,
  ]);
  expect(after.timezone).toBe("Asia/Yekaterinburg");
});

test("a chat is known by its link, else by its territories, else by its title", () => {
  const announced = { title: "Иное", links: [], territories: [] as string[], restOfRegion: false };
  expect(matchingChat(records, { ...announced, links: [max] })).toEqual({ code: "7K3Q2", by: "link" });
  expect(matchingChat(records, { ...announced, territories: ["75549000"] })?.by).toBe("territories");
  expect(matchingChat(records, { ...announced, title: "САТКА" })?.by).toBe("title");
  expect(matchingChat(records, { ...announced, territories: ["75549000", "75701000"] })).toBeNull();
  expect(matchingChat(records, announced)).toBeNull();
});

test("a closed chat is never taken for an announced one", () => {
  const closed = makeRegionRecords({ chats: new Map([["7K3Q2", { ...known, state: "closed" }]]) });
  const announced = { title: "Сатка", links: [max], territories: ["75549000"], restOfRegion: false };
  expect(matchingChat(closed, announced)).toBeNull();
});
