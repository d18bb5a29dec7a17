import { expect, test } from "vitest";
import { address, chatPath, useBrowser } from "./chromium.ts";
import { administratorsDesk, coordinatorsDesk, saveToDraft, shownAfterMs } from "./coordinators.ts";

const browser = useBrowser();
const region = address("/admin/regions/volgograd");

test("where a second person must approve, one submits, the other returns it, then publishes it", async () => {
  const second = await administratorsDesk(browser());
  const first = await coordinatorsDesk(browser(), second, "Борис Примеров", "Волгоградская область");
  await second.page.goto(`${region}/facts`);
  await second.page.getByRole("button", { name: "Требовать второго человека" }).click();
  await second.page.getByText("Теперь публикацию в этом регионе подтверждает второй человек").waitFor();

  const chat = await chatPath("Волгоград");
  await first.page.goto(`${region}/chats/${chat.slice(3)}`);
  await first.page.getByLabel("Для кого, если это надо сказать").fill("Для жителей Волгограда и соседей");
  await saveToDraft(first.page);
  await first.page.goto(`${region}/draft`);
  expect(await first.page.getByRole("button", { name: "Опубликовать" }).count()).toBe(0);
  await first.page.getByLabel("Зачем эти изменения").fill("Сказать, для кого чат");
  await first.page.getByRole("button", { name: "Отправить на проверку" }).click();
  await first.page.getByText("Черновик отправлен на проверку").waitFor();

  await second.page.goto(address("/admin"));
  await second.page.getByRole("link", { name: "Посмотреть", exact: true }).click();
  await second.page.getByRole("link", { name: "Волгоградская область" }).first().click();
  const draft = second.page.url();
  await second.page.getByLabel("Замечание автору").fill("Короче: соседей перечислять не нужно");
  await second.page.getByRole("button", { name: "Вернуть автору" }).click();
  await second.page.getByText("Черновик вернулся к автору").waitFor();

  await first.page.goto(`${region}/draft`);
  await first.page.getByText("Короче: соседей перечислять не нужно").waitFor();
  await first.page.goto(`${region}/chats/${chat.slice(3)}`);
  await first.page.getByLabel("Для кого, если это надо сказать").fill("Для всех жителей Волгограда");
  await saveToDraft(first.page);
  await first.page.goto(`${region}/draft`);
  await first.page.getByRole("button", { name: "Отправить на проверку" }).click();
  await first.page.getByText("Черновик отправлен на проверку").waitFor();

  await second.page.goto(`${draft}/preview${chat}`);
  expect(await second.page.locator("main").textContent()).toContain("Для всех жителей Волгограда");
  await second.page.goto(draft);
  await second.page.getByRole("button", { name: "Одобрить и опубликовать" }).click();
  await second.page.getByText("Жители увидят изменения в течение 15 секунд").waitFor();
  await shownAfterMs(chat, "Для всех жителей Волгограда");

  await first.page.goto(`${region}/history`);
  expect(await first.page.locator("table").textContent()).toContain("Сказать, для кого чат");
  expect([...first.complaints, ...second.complaints]).toEqual([]);
  await first.context.close();
  await second.context.close();
});
