import { describe, expect, it } from "vitest";
import { readModelOf } from "../../../worker/release/read-model.ts";
import { brokenHeader } from "../../app/safety-headers.ts";
import { seedRelease } from "../../setup/seed-release.ts";
import { codes, smallModel } from "../../site/small-model.ts";
import { origin, place, webmasterApp } from "./webmaster-app.ts";

const get = webmasterApp(readModelOf(seedRelease));
const getSmall = webmasterApp(smallModel());

async function page(path: string, status = 200, ask = get): Promise<string> {
  const response = await ask(path);
  expect(response.status, path).toBe(status);
  return response.text();
}

function codeOf(title: string): string {
  const chat = seedRelease.chats.find((chat) => chat.title === title);
  if (chat === undefined) throw new Error(`no chat «${title}»`);
  return chat.code;
}

describe("the way to a widget", () => {
  it("begins with every region, a search, and a living example", async () => {
    const html = await page("/widget");
    for (const { slug } of seedRelease.regions) expect(html).toContain(`<option value="${slug}">`);
    expect(html).toContain('name="q"');
    expect(html).toMatch(/<iframe src="\/embed\/[\w-]+"/);
  });

  it("from an address leads to its chat, or to the search of its region", async () => {
    const html = await page(place("Магнитогорск"));
    expect(html).toContain(`href="/widget?chat=${codeOf("Магнитогорск")}"`);
    expect(html).toContain('href="/widget?region=chelyabinsk"');
  });

  it("from a divided city offers every choice", async () => {
    const html = await page(place("Челябинск"));
    expect(html.match(/href="\/widget\?chat=\w{5}"/g)).toHaveLength(7);
  });

  it("from two chats of one place offers both", async () => {
    const html = await page(place("Златоуст"));
    expect(new Set(html.match(/\/widget\?chat=\w{5}/g)).size).toBe(2);
  });

  it("from a place without a chat leads to the hotline of its region", async () => {
    const html = await page(place("Барнаул"));
    expect(html).toContain("Чата здесь нет");
    expect(html).toContain('href="/widget?region=altai"');
  });

  it("from nonsense says so, keeps it in the box, and runs nothing of it", async () => {
    const html = await page(place("<b>щъыь</b>"));
    expect(html).toContain("Не нашли");
    expect(html).not.toContain("<b>щ");
    expect(html).toContain('value="&lt;b&gt;щъыь&lt;/b&gt;"');
  });

  it.each([
    ["an empty box", "/widget?q=", 400, "Напишите город"],
    ["too long a text", place("щ".repeat(301)), 400, "Слишком длинно"],
    ["an unknown region", "/widget?region=atlantis", 404, "Такого региона в справочнике нет"],
    ["an unknown code", "/widget?chat=ZZZZZ", 404, "Такого чата нет"],
  ])("after %s says what is wrong and offers both ways again", async (_, path, status, said) => {
    const html = await page(path, status);
    expect(html).toContain(said);
    expect(html).toContain('<select id="region"');
  });

  it("from a closed chat leads to its successor and makes no codes", async () => {
    const html = await page(`/widget?chat=${codes.closed}`, 200, getSmall);
    expect(html).toContain(`href="/widget?chat=${codes.satka}"`);
    expect(html).not.toContain("&lt;zdravchat-widget");
  });
});

describe("the page of one widget", () => {
  it("holds the codes with the wishes, and shows the same in its preview", async () => {
    const code = codeOf("Магнитогорск");
    const html = await page(`/widget?chat=${code}&theme=dark&accent=%234FC3A8&compact=1`);
    expect(html).toContain(
      `&lt;zdravchat-widget chat=&quot;${code}&quot; theme=&quot;dark&quot; accent=&quot;#4fc3a8&quot; compact&gt;`,
    );
    expect(html).toContain(`<iframe src="/embed/${code}?theme=dark&amp;accent=%234fc3a8&amp;compact=1"`);
    expect(html).toContain(`src="/c/${code}/badge.svg?size=s"`);
  });

  it("of a region without chats says that it shows the hotline", async () => {
    const html = await page("/widget?region=altai");
    expect(html).toContain("Чатов с больницами в этом регионе нет");
    expect(html).toContain("звоните на горячую линию");
    expect(html).toContain("9-122 с городского");
  });

  it("takes a code in small letters", async () => {
    const code = codeOf("Магнитогорск");
    expect(await page(`/widget?chat=${code.toLowerCase()}`)).toContain(`/embed/${code}`);
  });

  it("names our origin for every directive that a strict policy needs", async () => {
    const html = await page(`/widget?chat=${codeOf("Магнитогорск")}`);
    for (const directive of ["script-src", "connect-src", "frame-src", "img-src"]) {
      expect(html).toContain(`${directive} ${origin}`);
    }
  });

  it("warns who has it on their own machine that the codes lead there", async () => {
    const local = webmasterApp(readModelOf(seedRelease), "http://localhost:8787");
    expect(await page("/widget?region=altai", 200, local)).toContain("на своём компьютере");
    expect(await page("/widget?region=altai")).not.toContain("на своём компьютере");
  });

  it("has a guide for every listed CMS", async () => {
    const html = await page("/widget?region=altai");
    for (const name of ["Битрикс", "WordPress", "Joomla", "Tilda", "Обычный HTML"]) {
      expect(html).toMatch(new RegExp(`<summary>[^<]*${name}`));
    }
  });
});

describe("a wish for a colour", () => {
  it("that is none is shown again with what to write", async () => {
    const html = await page("/widget?region=altai&accent=%3Cscript%3E", 400);
    expect(html).toContain("Это не похоже на цвет");
    expect(html).toContain('value="&lt;script&gt;"');
  });

  it("that nobody could read is refused with one that can be", async () => {
    const html = await page("/widget?region=altai&theme=light&accent=ffcc00");
    expect(html).toContain("В светлых цветах #ffcc00 не подойдёт");
    const instead = /например (#[\da-f]{6})\./.exec(html)?.[1] ?? "";
    const again = await page(`/widget?region=altai&theme=light&accent=${encodeURIComponent(instead)}`);
    expect(again).not.toContain("не подойдёт");
  });

  it("that suits light colours alone says what stands in dark ones", async () => {
    expect(await page("/widget?region=altai&accent=a12b3c")).toContain("подойдёт к светлым цветам");
  });
});

describe("the headers", () => {
  it.each([
    "/widget",
    "/widget?region=altai",
    place("Сатка"),
    "/widget?q=",
    "/widget?chat=ZZZZZ",
    "/widget/demo",
  ])("of %s are all there, and nobody may frame it", async (path) => {
    const response = await get(path);
    expect(brokenHeader(response)).toBeNull();
    expect(response.headers.get("Content-Security-Policy")).toContain("frame-src 'self'");
  });

  it("let script files run on the demo alone", async () => {
    const scripts = async (path: string) =>
      /script-src ([^;]*)/.exec((await get(path)).headers.get("Content-Security-Policy") ?? "")?.[1];
    expect(await scripts("/widget/demo")).toContain("'self'");
    expect(await scripts("/widget")).not.toContain("'self'");
  });

  it("let no shared cache keep what was typed", async () => {
    expect((await get(place("Сатка"))).headers.get("Cache-Control")).toBe("private, no-cache");
  });
});
