import { describe, expect, it, test } from "vitest";
import { problemSchema } from "../../../worker/api/contract.ts";
import { publicApp } from "../../site/public-app.ts";
import { codes, smallModel } from "../../site/small-model.ts";
import { embedApp, origin } from "../embed/embed-app.ts";

const { get } = embedApp(smallModel());

function ask(url: string, rest = ""): Promise<Response> {
  return get(`/oembed?url=${encodeURIComponent(url)}${rest}`);
}

async function answer(url: string, rest = ""): Promise<Record<string, unknown>> {
  const response = await ask(url, rest);
  expect(response.status).toBe(200);
  return (await response.json()) as Record<string, unknown>;
}

test("the page of a chat is shown as a frame, without a script", async () => {
  const response = await ask(`${origin}/c/${codes.azov}`);
  expect(response.headers.get("Content-Type")).toMatch(/^application\/json/);
  expect(response.headers.get("Access-Control-Allow-Origin")).toBe("*");
  expect(await response.json()).toEqual({
    version: "1.0",
    type: "rich",
    title: "Медицинский чат: Азов",
    provider_name: "Здравчат",
    provider_url: `${origin}/`,
    cache_age: 86_400,
    html: `<iframe src="${origin}/embed/${codes.azov}" title="Медицинский чат: Азов" width="640" height="520" loading="lazy" frameborder="0"></iframe>`,
    width: 640,
    height: 520,
  });
});

test.each([
  [`/c/${codes.satka.toLowerCase()}`, `/embed/${codes.satka}"`],
  [`/c/${codes.satka}/?from=letter#x`, `/embed/${codes.satka}"`],
  ["/r/altai", '/embed/altai"'],
  ["/embed/altai?theme=dark&compact&planted=%22%3E", '/embed/altai?theme=dark&amp;compact=1"'],
  [`/embed/${codes.closed}?accent=039`, `/embed/${codes.closed}?accent=%23003399"`],
])("%s is shown in the frame %s", async (path, src) => {
  expect((await answer(origin + path)).html).toContain(`src="${origin}${src}`);
});

test("the frame is never larger than the asking site allows", async () => {
  expect(await answer(`${origin}/r/altai`, "&maxwidth=300&maxheight=200")).toMatchObject({
    width: 300,
    height: 200,
  });
  expect(await answer(`${origin}/r/altai`, "&maxwidth=5000&maxheight=")).toMatchObject({
    width: 640,
    height: 520,
  });
  expect((await answer(`${origin}/r/altai`, "&maxwidth=300")).html).toContain('width="300" height="520"');
});

describe("refused, as a problem that scripts of any site can read, is", () => {
  it.each([
    ["no address", "/oembed", 400],
    ["an empty address", "/oembed?url=", 400],
    ["XML", `/oembed?url=${origin}/r/altai&format=xml`, 501],
    ["another format", `/oembed?url=${origin}/r/altai&format=yaml`, 501],
    ["a size that is none", `/oembed?url=${origin}/r/altai&maxwidth=0`, 400],
    ["a size in words", `/oembed?url=${origin}/r/altai&maxheight=100px`, 400],
    ["another site", "/oembed?url=https://other.example/r/altai", 404],
    ["a site that begins like ours", `/oembed?url=${origin}.evil.example/r/altai`, 404],
    ["another port", `/oembed?url=${origin}:8443/r/altai`, 404],
    ["no web address", `/oembed?url=javascript:alert(1)//zdravchat.example/r/altai`, 404],
    ["no address at all", "/oembed?url=altai", 404],
    ["the first page", `/oembed?url=${origin}/`, 404],
    ["another page", `/oembed?url=${origin}/rules`, 404],
    ["an unknown chat", `/oembed?url=${origin}/c/ZZZZZ`, 404],
    ["an unknown region", `/oembed?url=${origin}/r/atlantis`, 404],
    ["a chat as a region", `/oembed?url=${origin}/r/${codes.satka}`, 404],
    ["a file of a chat", `/oembed?url=${origin}/c/${codes.satka}/qr.svg`, 404],
  ])("%s", async (_, path, status) => {
    const response = await get(path);
    expect(response.status).toBe(status);
    expect(response.headers.get("Content-Type")).toBe("application/problem+json");
    expect(response.headers.get("Access-Control-Allow-Origin")).toBe("*");
    expect(response.headers.get("Cache-Control")).toBe("no-store");
    expect(problemSchema.parse(await response.json()).status).toBe(status);
  });
});

test("the pages of chats and regions name the address that describes them, others none", async () => {
  const site = publicApp(smallModel());
  for (const path of [`/c/${codes.satka}`, "/r/chelyabinsk"]) {
    const html = await (await site(path)).text();
    const [, href = ""] =
      /<link rel="alternate" type="application\/json\+oembed" href="([^"]*)"/.exec(html) ?? [];
    expect(href).toBe(`${origin}/oembed?url=${encodeURIComponent(origin + path)}`);
    expect((await get(href.slice(origin.length))).status).toBe(200);
  }
  for (const path of ["/", "/find?q=Сатка", "/rules", "/c/ZZZZZ"]) {
    expect(await (await site(path)).text()).not.toContain("oembed");
  }
});
