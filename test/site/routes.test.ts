import { expect, test } from "vitest";
import { origin, publicApp } from "./public-app.ts";
import { codes, smallModel } from "./small-model.ts";

const get = publicApp(smallModel());

async function text(path: string): Promise<string> {
  return (await get(path)).text();
}

test("a question without text leads back to the first page", async () => {
  const response = await get("/find");
  expect(response.status).toBe(302);
  expect(response.headers.get("Location")).toBe("/");
});

test.each([
  ["/find?q=", "Напишите, где вы живёте"],
  [`/find?q=${"a".repeat(301)}`, "до 300 знаков"],
  ["/find?q=%07", "служебные знаки"],
])("%.12s… is answered with a sentence and the phones", async (path, sentence) => {
  const response = await get(path);
  expect(response.status).toBe(400);
  const html = await response.text();
  expect(html).toContain(sentence);
  expect(html).toContain('href="tel:112"');
});

test.each(["/find?q=Сатка&region=atlantis", "/r/atlantis", "/c/ZZZZZ", "/c/%E0%A4%A", "/nowhere"])(
  "%s is a 404 page with the search box, the regions and the phones",
  async (path) => {
    const response = await get(path);
    expect(response.status).toBe(404);
    const html = await response.text();
    expect(html).toContain('name="q"');
    expect(html).toContain('href="/r/altai"');
    expect(html).toContain('href="tel:103"');
  },
);

test("a code in any case, with O for 0 and L for 1, leads to the one address of the chat", async () => {
  const typed = codes.satka.toLowerCase().replaceAll("0", "o").replaceAll("1", "l");
  const response = await get(`/c/${typed}`);
  expect(response.status).toBe(302);
  expect(response.headers.get("Location")).toBe(`/c/${codes.satka}`);
});

test("the page of a chat tells what it covers, how to join, and its address for a relative", async () => {
  const html = await text(`/c/${codes.satka}`);
  expect(html).toContain("Катав-Ивановск");
  expect(html).toMatch(/Вступить в Telegram.*Вступить в MAX/);
  expect(html).toContain('href="tg://join?invite=AAAAbbbbCCCCdddd"');
  expect(html).toContain(`zdravchat.example/c/${codes.satka}</strong>`);
  expect(html).toContain('href="sms:?body=');
  expect(html).toContain(`src="/c/${codes.satka}/qr.svg"`);
  expect(html).toContain("1\u00a0апреля 2022");
});

test("machines read from the page whom a chat serves, when and through what", async () => {
  const [, data = ""] = /ld\+json">(.*?)<\/script>/.exec(await text(`/c/${codes.satka}`)) ?? [];
  expect(JSON.parse(data)).toMatchObject({
    "@type": "Service",
    hoursAvailable: { opens: "08:00", closes: "20:00" },
    availableChannel: [
      { serviceUrl: "https://t.me/+AAAAbbbbCCCCdddd" },
      { serviceUrl: "https://max.ru/join/AAAAbbbbCCCCddddEEEE" },
      { servicePhone: "122" },
    ],
  });
});

test("a closed chat leads to its successor", async () => {
  const html = await text(`/c/${codes.closed}`);
  expect(html).toContain("Этот чат закрыт.");
  expect(html).toContain(`href="/c/${codes.satka}">Открыть новый чат`);
  expect(html).not.toContain("Отправить близкому");
});

test("a chat whose links are all dead offers the phone and the other chats", async () => {
  const html = await text(`/c/${codes.dead}`);
  expect(html).toContain("Ссылка на чат перестала работать, новой у нас пока нет.");
  expect(html).toContain("Позвонить 122");
  expect(html).toContain('href="/r/chelyabinsk">Все чаты региона');
});

test.each([
  [codes.satka, "https://t.me/+AAAAbbbbCCCCdddd"],
  [codes.dead, `/c/${codes.dead}`],
  [codes.azov, `/c/${codes.azov}`],
  [codes.closed, `/c/${codes.closed}`],
])("the short way into %s leads to %s and is never stored", async (code, target) => {
  const response = await get(`/c/${code}/join`);
  expect(response.status).toBe(302);
  expect(response.headers.get("Location")).toBe(target);
  expect(response.headers.get("Cache-Control")).toBe("no-store");
});

test("a region's page lists its chats and searches within it", async () => {
  const html = await text("/r/chelyabinsk");
  expect(html).toContain("3\u00a0чата");
  expect(html).toContain(`href="/c/${codes.districts}"`);
  expect(html).toContain('<input type="hidden" name="region" value="chelyabinsk"/>');
});

test("a region without chats shows how to dial its phone and no search", async () => {
  const html = await text("/r/altai");
  expect(html).toContain("9-122");
  expect(html).not.toContain('name="q"');
});

test("the contact from configuration stands on the page about the directory", async () => {
  expect(await text("/about")).toContain('href="mailto:help@zdravchat.example"');
});

test.each(["/", "/r/rostov", `/c/${codes.satka}`, "/rules", "/privacy", "/about"])(
  "%s has one address for machines and may be cached for a minute",
  async (path) => {
    const response = await get(path);
    expect(response.headers.get("Cache-Control")).toBe("public, max-age=60");
    expect(await response.text()).toContain(`rel="canonical" href="${origin}${path}"`);
  },
);

test.each(["/", "/find?q=Сатка", "/r/rostov", `/c/${codes.satka}`, "/nowhere"])(
  "%s needs no inline style, no event handler and nothing from elsewhere",
  async (path) => {
    const html = await text(path);
    expect(html).not.toMatch(/<[^>]+\s(?:style|on\w+)=/);
    expect(html).not.toMatch(/<(?:script|link|img|iframe)[^>]+(?:src|href)="(?:https?:)?\/\/(?!zdravchat)/);
    expect(html.match(/<h1/g)).toHaveLength(1);
  },
);

test("the sitemap names regions and living chats, robots keep out of typed answers", async () => {
  const sitemap = await text("/sitemap.xml");
  expect(sitemap).toContain(`<loc>${origin}/r/altai</loc>`);
  expect(sitemap).toContain(`<loc>${origin}/c/${codes.satka}</loc>`);
  expect(sitemap).not.toContain(codes.closed);
  expect(await text("/robots.txt")).toMatch(/Disallow: \/find\n.*Sitemap: https:\/\/zdravchat/s);
});
