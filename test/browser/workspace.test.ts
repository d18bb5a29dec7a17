import { expect, test } from "vitest";
import { address, chatPath, follow, useBrowser } from "./chromium.ts";
import {
  administratorsLink,
  coordinatorsDesk,
  type Desk,
  enrol,
  openDesk,
  shownAfterMs,
  signIn,
} from "./coordinators.ts";
import { pictureViewport, takePicture } from "./workspace-pictures.ts";

const browser = useBrowser();
const region = address("/admin/regions/chelyabinsk");
const source = "Придуманное сообщение о чатах";

/** Made up, like its links: a chat for a town that has none, and a new link for one that has. */
const announcement = `Медицинские чаты: что нового

В Челябинской области открылся новый чат для пациентов:

Озёрск: https://t.me/+NovyyOzyorskDemo

Чат Магнитогорска переехал: https://t.me/+MagnitogorskDemo2

Чаты работают по будням с 9:00 до 18:00.`;

test("from the first link to a public page and back: enrol, invite, paste, correct, publish, restore", async () => {
  const viewport = pictureViewport;
  const administrator = await openDesk(browser(), { viewport });
  const link = await administratorsLink();
  await enrol(administrator, link);
  await secondOpening(link);
  await administrator.page.getByRole("button", { name: "Выйти" }).click();
  await administrator.page.waitForURL(address("/admin/sign-in"));
  await administrator.page.goto(region);
  expect(new URL(administrator.page.url()).pathname).toBe("/admin/sign-in");
  await signIn(administrator);

  const coordinator = await coordinatorsDesk(
    browser(),
    administrator,
    "Анна Примерова",
    "Челябинская область",
    { viewport },
  );
  const { page } = coordinator;
  await page.goto(address("/admin/account"));
  await takePicture(page, "keys", page.locator("h1"), page.getByRole("button", { name: "Добавить ключ" }));

  const before = await linkOfMagnitogorsk();
  const code = await fillFromAnnouncement(coordinator);

  // The residents' pages as they would be; residents themselves still see what was.
  await follow(page, page.getByRole("link", { name: "Новый чат Озёрска" }));
  expect(await page.locator("h1").textContent()).toContain("Новый чат Озёрска");
  expect(await page.locator("body").textContent()).toContain("так страницу увидят жители после публикации");
  expect((await fetch(address(`/c/${code}`))).status).toBe(404);
  await page.goto(`${region}/draft`);
  await page.getByLabel("Зачем эти изменения").fill("Открыт чат Озёрска, у Магнитогорска новая ссылка");
  await takePicture(
    page,
    "publish",
    page.locator("h2", { hasText: "Публикация" }),
    page.getByRole("button", { name: "Опубликовать" }),
  );
  await page.getByRole("button", { name: "Опубликовать" }).click();
  await page.getByText("Жители увидят изменения в течение 15 секунд").waitFor();

  const tookMs = [
    await shownAfterMs(`/c/${code}`, "Новый чат Озёрска"),
    await shownAfterMs(`/find?q=${encodeURIComponent("Озёрск, Челябинская область")}`, `/c/${code}`),
    await shownAfterMs(await chatPath("Магнитогорск"), "https://t.me/+MagnitogorskDemo2"),
  ];
  console.info(`published, and seen by residents after ${tookMs.map(Math.round).join(", ")} ms`);

  await restore(coordinator);
  await shownAfterMs(await chatPath("Магнитогорск"), before);
  const answer = await fetch(address(`/find?q=${encodeURIComponent("Озёрск, Челябинская область")}`));
  expect(await answer.text()).not.toContain(`/c/${code}`);
  expect(await (await fetch(address(`/c/${code}`))).text()).toContain("Этот чат закрыт");

  for (const { asked, complaints, context } of [administrator, coordinator]) {
    expect(complaints).toEqual([]);
    expect([...asked]).toEqual([address("")]);
    await context.close();
  }
});

/** Who finds the link later learns that it is used up, and gets no button. */
async function secondOpening(link: string): Promise<void> {
  const { page, context, complaints } = await openDesk(browser());
  await page.goto(link);
  await page.getByText("Ссылка не действует").waitFor();
  expect(await page.getByRole("button", { name: "Создать ключ" }).isVisible()).toBe(false);
  await page.goto(address("/admin"));
  expect(new URL(page.url()).pathname).toBe("/admin/sign-in");
  expect(complaints).toEqual([]);
  await context.close();
}

async function linkOfMagnitogorsk(): Promise<string> {
  const page = await (await fetch(address(await chatPath("Магнитогорск")))).text();
  return /https:\/\/t\.me\/\+\w+/.exec(page)?.[0] ?? "";
}

/** Pastes, corrects and accepts; ends on the draft. The code of the new chat. */
async function fillFromAnnouncement({ page }: Desk): Promise<string> {
  await page.goto(`${region}/fill/announcement`);
  await page.getByLabel("Текст или HTML").fill(announcement);
  await page.getByLabel("Название").fill(source);
  await page.getByLabel("Дата").fill("26.11.2026");
  await follow(page, page.getByRole("button", { name: "Прочитать" }));

  const [ozyorsk, magnitogorsk] = [page.locator("fieldset#c0"), page.locator("fieldset#c1")];
  expect(await ozyorsk.getByLabel("Ссылка 1").inputValue()).toBe("https://t.me/+NovyyOzyorskDemo");
  expect(await magnitogorsk.getByLabel("Что это за чат").locator("option:checked").textContent()).toContain(
    "Обновить «Магнитогорск»",
  );
  await ozyorsk.getByLabel("Название").fill("Новый чат Озёрска");
  await takePicture(page, "announcement", ozyorsk);
  await page.getByRole("button", { name: "Принять в черновик" }).click();
  await page.waitForURL(`${region}/draft*`);

  const row = page.getByRole("row").filter({ hasText: "Озёрский городской округ" });
  expect(await row.locator("del").textContent()).toBe("чат не указан");
  expect(await row.locator("ins").textContent()).toBe("Новый чат Озёрска");
  expect(await page.locator("ins", { hasText: "MagnitogorskDemo2" }).count()).toBe(1);
  await takePicture(page, "draft", page.locator("h2").first(), page.locator("dl.facts").first());
  const preview = await page.getByRole("link", { name: "Новый чат Озёрска" }).getAttribute("href");
  return /\/c\/(\w{5})$/.exec(preview ?? "")?.[1] ?? "";
}

/** Back to the release before the newest one. */
async function restore({ page }: Desk): Promise<void> {
  await page.goto(`${region}/history`);
  await takePicture(page, "history", page.locator("h1"), page.locator("table"));
  await page.getByRole("link", { name: "Выпуск 1", exact: true }).click();
  await page.getByRole("link", { name: "Вернуть этот выпуск" }).click();
  await page.getByLabel("Зачем").fill("Проверяем, что всё можно вернуть");
  await page.getByRole("button", { name: /^Вернуть: / }).click();
  await page.getByText("Готово: это выпуск").waitFor();
}
