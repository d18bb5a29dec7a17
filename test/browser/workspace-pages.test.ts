import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { violations } from "./axe.ts";
import { address, follow, useBrowser } from "./chromium.ts";
import { administratorsDesk, coordinatorsDesk, type Desk, openDesk, saveToDraft } from "./coordinators.ts";

const browser = useBrowser();
const phone = { viewport: { width: 360, height: 640 } };
const region = "/admin/regions/moscow-oblast";

/** Pages of one kind: what differs between a chat's page and another's is data. */
function kindOf(url: URL): string {
  return (url.pathname + url.search)
    .replace(/\/regions\/[\w-]+/, "/regions/:region")
    .replace(/\/chats\/(?!new\b)[^/?]+/, "/chats/:chat")
    .replace(/\/territories\/(?!new\b)[^/?]+/, "/territories/:territory")
    .replace(/\/figures\/[^/?]+/, "/figures/:figures")
    .replace(/\/people\/(?!new\b)[^/?]+/, "/people/:person")
    .replace(/\/drafts\/[^/?]+/, "/drafts/:draft")
    .replace(/\/preview\/[cr]\/[^/?]+.*/, "/preview")
    .replace(/=[^&]*/g, "=")
    .replace(/\d+/g, "1");
}

/** Links of the open page to pages of the workspace; downloads are none. */
async function linksOf(page: Page): Promise<URL[]> {
  const all = await page.evaluate<string[]>("[...document.links].map(({ href }) => href)");
  return all
    .map((href) => new URL(href))
    .filter(
      ({ origin, pathname }) => origin === address("") && /^\/admin\b(?!.*\.(?:csv|jsonl)$)/.test(pathname),
    );
}

async function objections(page: Page): Promise<string[]> {
  const overflow = await page.evaluate<number>(
    "document.documentElement.scrollWidth - document.documentElement.clientWidth",
  );
  await page.emulateMedia({ colorScheme: "light" });
  const light = await violations(page);
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = await violations(page, { runOnly: ["color-contrast"] });
  return [
    ...(overflow > 0 ? [`scrolls sideways by ${overflow} px`] : []),
    ...light,
    ...dark.map((text) => `dark: ${text}`),
  ];
}

/** Every kind of page that links lead to, from the first page on. What each is objected to, by address. */
async function walk(page: Page): Promise<{ seen: string[]; wrong: Record<string, string[]> }> {
  const wrong: Record<string, string[]> = {};
  const queue = ["/admin", region, "/admin/sign-in"].map((path) => new URL(address(path)));
  const seen = new Set<string>();
  for (let url = queue.shift(); url !== undefined; url = queue.shift()) {
    const kind = kindOf(url);
    if (seen.has(kind)) continue;
    seen.add(kind);
    const response = await page.goto(url.href);
    const found = [
      ...(response?.status() === 200 ? [] : [`${response?.status()}`]),
      ...(await objections(page)),
    ];
    if (found.length > 0) wrong[url.pathname + url.search] = found;
    if (!kind.includes("/preview")) queue.push(...(await linksOf(page)));
  }
  return { seen: [...seen], wrong };
}

/** A draft of their own with a changed and a new chat, one of somebody else, and tables and texts with mistakes. */
async function makeWork({ page }: Desk): Promise<void> {
  await page.goto(address(`${region}/chats`));
  await page.locator("tbody th a").first().click();
  await page.getByLabel("Для кого, если это надо сказать").fill("Для жителей города");
  await saveToDraft(page);
  await page.waitForURL("**?*done=*");
}

test("every page of the workspace fits a phone, and axe finds nothing in light and dark colours", async () => {
  const administrator = await administratorsDesk(browser(), phone);
  const coordinator = await coordinatorsDesk(
    browser(),
    administrator,
    "Дина Примерова",
    "Московская область",
    phone,
  );
  await makeWork(administrator);
  await makeWork(coordinator);
  const { seen, wrong } = await walk(administrator.page);
  console.info(`${seen.length} kinds of pages: ${seen.join(" ")}`);
  expect(wrong).toEqual({});
  expect(seen.length).toBeGreaterThan(35);
  for (const { complaints, asked, context } of [administrator, coordinator]) {
    expect(complaints).toEqual([]);
    expect([...asked]).toEqual([address("")]);
    await context.close();
  }
}, 300_000);

test("what forms answer fits and is accessible too: a proposal, mistakes, an invitation, a refusal", async () => {
  const { page, context } = await administratorsDesk(browser(), phone);
  const check = async (name: string) => expect(await objections(page), name).toEqual([]);

  await page.goto(address(`${region}/fill/announcement`));
  await page
    .getByLabel("Текст или HTML")
    .fill("Чат Пущина: https://t.me/+PushchinoDemo\nЧат Химок и Замкадья: https://t.me/+KhimkiDemo");
  await page.getByLabel("Название").fill("Придуманное сообщение");
  await page.getByLabel("Дата").fill("2026");
  await page.getByRole("button", { name: "Прочитать" }).click();
  await page.getByRole("button", { name: "Принять в черновик" }).waitFor();
  await check("a proposal");
  await page.locator("fieldset#c0").getByLabel("Ссылка 1").fill("8 800 555-35-35");
  await page.getByRole("button", { name: "Принять в черновик" }).click();
  await page.getByText("Поправьте отмеченное").waitFor();
  await check("a proposal with a mistake");

  await page.goto(address(`${region}/fill/table`));
  await page
    .getByLabel("Или вставьте таблицу")
    .fill("oktmo,chat_title,link_1\n00000000,=cmd,javascript:alert(1)");
  await page.getByRole("button", { name: "Посмотреть, что изменится" }).click();
  await page.getByText("Ничего не сохранено").waitFor();
  await check("a table with mistakes");

  await page.goto(address(`${region}/chats/new`));
  await page.getByLabel("Добавить ссылку").fill("8 800 555-35-35");
  await saveToDraft(page);
  await check("a chat with mistakes");

  await page.goto(address("/admin/people/new"));
  await page.getByLabel("Имя и фамилия").fill("Елена Примерова");
  await follow(page, page.getByRole("button", { name: "Получить ссылку" }));
  await page.locator(".wrong").first().waitFor();
  await check("an invitation without a region");
  await page.getByLabel("Московская область").check();
  await page.getByRole("button", { name: "Получить ссылку" }).click();
  await page.getByText("/admin/enrol#").waitFor();
  await check("an invitation");

  await page.goto(address("/admin/account"));
  await page.getByLabel("Для чего он").fill("Выгрузка");
  await page.getByRole("button", { name: "Выпустить токен" }).click();
  await page.getByText("Скопируйте его сейчас").waitFor();
  await check("a token");

  for (const path of [
    "/admin/nowhere",
    "/admin/regions/atlantis/chats",
    "/admin/enrol",
    "/admin/enrol#wrong",
  ]) {
    await page.goto(address(path));
    await page.locator("main").waitFor();
    await check(path);
  }
  await context.close();
});

test("who has not signed in sees a way in that fits and is accessible", async () => {
  const { page, context } = await openDesk(browser(), phone);
  await page.goto(address(`${region}/draft`));
  await page.getByRole("button", { name: "Войти ключом" }).waitFor();
  expect(await objections(page)).toEqual([]);
  await context.close();
});
