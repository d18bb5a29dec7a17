import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { address, chatPath, follow, useBrowser } from "./chromium.ts";
import { administratorsDesk, enrol, invite, openDesk, saveToDraft, shownAfterMs } from "./coordinators.ts";

const browser = useBrowser();
const focused = (page: Page) => page.evaluate<string>("document.activeElement.textContent.trim()");

async function tabTo(page: Page, text: string): Promise<void> {
  for (let presses = 0; presses < 15; presses++) {
    await page.keyboard.press("Tab");
    if ((await focused(page)).startsWith(text)) return;
  }
  throw new Error(`«${text}» was not reached with Tab.`);
}

test("without JavaScript a person who has signed in replaces a link, checks and publishes it", async () => {
  const { context, page } = await administratorsDesk(browser());
  const plain = await browser().newContext({
    javaScriptEnabled: false,
    storageState: await context.storageState(),
  });
  const chat = await chatPath("Сатка");
  const form = await plain.newPage();
  await form.goto(address(`/admin/regions/chelyabinsk/chats/${chat.slice(3)}`));
  await form.getByText("Заменить ссылку").click();
  await form.getByLabel("Новая ссылка вместо этой").fill("https://t.me/+WithoutScriptDemo");
  await saveToDraft(form);
  await form.getByText("Пока вы не опубликуете, жители видят старую").waitFor();
  await follow(form, form.getByRole("link", { name: "Посмотреть и опубликовать" }));
  expect(await form.locator("ins", { hasText: "WithoutScriptDemo" }).count()).toBe(1);
  await form.getByLabel("Зачем эти изменения").fill("Новая ссылка Сатки");
  await form.getByRole("button", { name: "Опубликовать" }).click();
  await form.getByText("Жители увидят изменения в течение 15 секунд").waitFor();
  await shownAfterMs(chat, "https://t.me/+WithoutScriptDemo");

  await form.goto(address("/admin/sign-in"));
  expect(await form.locator("noscript").textContent()).toContain("нужен JavaScript");
  await form.getByRole("button", { name: "Выйти" }).click();
  await page.goto(address("/admin"));
  expect(new URL(page.url()).pathname).toBe("/admin/sign-in");
  await plain.close();
  await context.close();
});

test("with the keyboard alone a person makes a passkey, signs out and signs in again", async () => {
  const administrator = await administratorsDesk(browser());
  const desk = await openDesk(browser());
  const { page } = desk;
  await page.goto(await invite(administrator, "Вера Примерова", "Алтайский край"));
  await page.getByRole("button", { name: "Создать ключ" }).waitFor();
  await tabTo(page, "Создать ключ");
  await page.keyboard.press("Enter");
  await page.waitForURL(address("/admin"));
  await page.keyboard.press("Tab");
  expect(await focused(page)).toBe("К содержанию");
  await tabTo(page, "Выйти");
  await page.keyboard.press("Enter");
  await page.waitForURL(address("/admin/sign-in"));
  await tabTo(page, "Войти ключом");
  expect(await page.evaluate<string>("getComputedStyle(document.activeElement).outlineWidth")).toBe("3px");
  await page.keyboard.press("Enter");
  await page.waitForURL(address("/admin"));
  expect(await page.locator("main").textContent()).toContain("Алтайский край");
  await administrator.context.close();
  await desk.context.close();
});

test("a device that refuses leaves a sentence and the button, and nobody signed in", async () => {
  const administrator = await administratorsDesk(browser());
  const link = await invite(administrator, "Глеб Примеров", "Алтайский край");
  const other = await openDesk(browser());
  // A passkey from elsewhere: this device has none for the site.
  await other.page.goto(address("/admin/sign-in"));
  await other.page.evaluate(
    "navigator.credentials.get = async () => { throw new DOMException('', 'NotAllowedError') }",
  );
  await other.page.getByRole("button", { name: "Войти ключом" }).click();
  await other.page.getByText("Отменено или вышло время").waitFor();
  expect(await other.page.getByRole("button", { name: "Войти ключом" }).isEnabled()).toBe(true);
  expect(await other.context.cookies()).toEqual([]);
  await enrol(other, link);
  await administrator.context.close();
  await other.context.close();
});
