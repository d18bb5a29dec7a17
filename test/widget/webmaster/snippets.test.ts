import { describe, expect, it } from "vitest";
import { nationalHotline } from "../../../worker/registry/national-hotline.ts";
import { readModelOf } from "../../../worker/release/read-model.ts";
import type { Look } from "../../../worker/widget/look.ts";
import { codesOf } from "../../../worker/widget/webmaster/codes.ts";
import { framePath, maxSnippetLength, scriptSnippet } from "../../../worker/widget/webmaster/snippets.ts";
import type { Subject } from "../../../worker/widget/webmaster/types.ts";
import { seedRelease } from "../../setup/seed-release.ts";

const origin = "https://mediczinskie-chaty.ministerstvo.example";
const model = readModelOf(seedRelease);
const manifest = {
  v1: { file: "v1.0123456789ab.js", integrity: `sha384-${"A".repeat(64)}`, gzipBytes: 4812 },
};
const plain: Look = { theme: "auto", accent: null, isCompact: false };
const longest: Look = { theme: "light", accent: "#a12b3c", isCompact: true };

const subjects: readonly Subject[] = [
  ...seedRelease.regions.map((region) => ({
    kind: "region" as const,
    region,
    hasChats: (model.chatsOf.get(region.slug) ?? []).length > 0,
  })),
  ...seedRelease.chats.flatMap((chat) => {
    const region = model.regionBySlug.get(chat.region);
    return region === undefined ? [] : [{ kind: "chat" as const, region, chat }];
  }),
];

function codes(subject: Subject, look: Look) {
  return codesOf(origin, subject, look, subject.region.hotline ?? nationalHotline, manifest);
}

describe("the codes for every region and every chat, with the longest look", () => {
  it("are there for more than a hundred widgets", () => {
    expect(subjects.length).toBeGreaterThan(100);
  });

  it("are all under 400 characters", () => {
    for (const subject of subjects) {
      const { script, frame, height, link, badges, pinned } = codes(subject, longest);
      for (const code of [script, frame, height, link, pinned, badges?.small ?? "", badges?.large ?? ""]) {
        expect(code.length, code).toBeLessThan(maxSnippetLength);
      }
    }
  });

  it("lead without any script to a page that will always be there, and to a phone", () => {
    for (const subject of subjects) {
      const { script, link } = codes(subject, longest);
      const page = subject.kind === "chat" ? `/c/${subject.chat.code}` : `/r/${subject.region.slug}`;
      for (const code of [script, link]) {
        expect(code).toContain(`<a href="${origin}${page}">`);
        expect(code).toMatch(/<a href="tel:\d+">/);
      }
    }
  });
});

describe("a code", () => {
  const [altai] = subjects.filter(({ kind, region }) => kind === "region" && region.slug === "altai");
  const [chat] = subjects.filter(({ kind }) => kind === "chat");
  if (altai === undefined || chat === undefined || chat.kind !== "chat")
    throw new Error("not in the region files");

  it("without wishes is as short as it can be", () => {
    expect(scriptSnippet("https://h.example", chat, plain, nationalHotline)).toBe(
      `<zdravchat-widget chat="${chat.chat.code}">
<a href="https://h.example/c/${chat.chat.code}">Чат с вашей поликлиникой</a>, телефон <a href="tel:122">122</a>
</zdravchat-widget>
<script async src="https://h.example/widget/v1.js"></script>`,
    );
  });

  it("of a region without chats promises no chat, and names both ways to dial", () => {
    const { script } = codes(altai, plain);
    expect(script).not.toContain("Чат с");
    expect(script).toContain('<a href="tel:122">122</a> с мобильного');
    expect(script).toContain("9-122 с городского");
    expect(script).not.toContain("tel:9122");
  });

  it("carries the wishes into the element and into the frame", () => {
    expect(codes(chat, longest).script).toContain(' theme="light" accent="#a12b3c" compact>');
    expect(framePath(chat, longest)).toBe(`/embed/${chat.chat.code}?theme=light&accent=%23a12b3c&compact=1`);
    expect(codes(chat, longest).frame).toContain("theme=light&amp;accent=%23a12b3c&amp;compact=1");
  });

  it("cannot be broken open by what a registry may hold", () => {
    const hostile = {
      ...altai.region,
      slug: '"><script>alert(1)</script>',
      hotline: { ...nationalHotline, numbers: [{ dial: '1"><img src=x>', from: "any" as const }] },
    };
    const { script, frame, link } = codes({ kind: "region", region: hostile, hasChats: true }, plain);
    for (const code of [script, frame, link]) expect(code).not.toMatch(/<img|<script>|"">/);
  });

  it("for a pinned version names the file by its content and its digest", () => {
    const { pinned } = codes(altai, plain);
    expect(pinned).toContain(`src="${origin}/widget/v1.0123456789ab.js"`);
    expect(pinned).toContain('integrity="sha384-');
    expect(pinned).toContain('crossorigin="anonymous"');
  });
});
