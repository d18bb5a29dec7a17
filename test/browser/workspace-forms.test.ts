import { expect, test } from "vitest";
import { address, chatPath, follow, useBrowser } from "./chromium.ts";
import { administratorsDesk, coordinatorsDesk, saveToDraft } from "./coordinators.ts";
import { pictureViewport, takePicture } from "./workspace-pictures.ts";

const browser = useBrowser();
const region = address("/admin/regions/chelyabinsk");

test("a link is replaced and a chat is added in forms that warn before anything is saved", async () => {
  const administrator = await administratorsDesk(browser());
  const { page, context, complaints } = await coordinatorsDesk(
    browser(),
    administrator,
    "Жанна Примерова",
    "Челябинская область",
    { viewport: pictureViewport },
  );
  await page.goto(`${region}/chats/${(await chatPath("Копейск")).slice(3)}`);
  await page.getByText("Заменить ссылку").click();
  const replacement = page.getByLabel("Новая ссылка вместо этой");
  await replacement.fill("8 800 555-35-35");
  await follow(page, page.getByRole("button", { name: "Проверить" }));
  expect(await page.locator(".wrong").count()).toBeGreaterThan(0);
  expect(await replacement.inputValue()).toBe("8 800 555-35-35");
  await replacement.fill("https://t.me/+KopeyskDemo2");
  await follow(page, page.getByRole("button", { name: "Проверить" }));
  expect(await page.locator(".wrong").count()).toBe(0);
  expect(await replacement.inputValue()).toBe("https://t.me/+KopeyskDemo2");
  await takePicture(page, "link", page.locator("fieldset#links"));
  await saveToDraft(page);
  await page.getByText("Пока вы не опубликуете, жители видят старую").waitFor();

  await page.goto(`${region}/chats/new`);
  await page.getByLabel("Название").fill("Снежинск");
  await page.getByLabel("Добавить ссылку").fill("https://t.me/+SnezhinskDemo");
  await page.getByLabel("Добавить территории").fill("Снежинск, Златоуст");
  await page.getByLabel("Источник", { exact: true }).fill("Придуманное сообщение о чатах");
  await page.getByLabel("Его дата").fill("2026-11-26");
  await page.getByRole("button", { name: "Проверить" }).click();
  await page.getByText("Златоустовский городской округ").first().waitFor();
  expect(await page.locator(".notice.warning").textContent()).toContain("Златоустовский");
  await page.getByLabel("Добавить территории").fill("Снежинск");
  await takePicture(
    page,
    "new-chat",
    page.locator("fieldset").filter({ has: page.getByLabel("Название") }),
    page.locator("fieldset").filter({ has: page.getByLabel("Добавить территории") }),
  );
  await saveToDraft(page);
  await page.getByText("Чат создан в черновике").waitFor();
  await page.goto(`${region}?show=changed`);
  expect(await page.getByRole("row").filter({ hasText: "Снежинский городской округ" }).count()).toBe(1);
  expect(complaints).toEqual([]);
  await context.close();
  await administrator.context.close();
});
