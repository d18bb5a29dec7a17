import { expect, test } from "vitest";
import { address, useBrowser } from "./chromium.ts";

const browser = useBrowser();

/** Width and height of a picture as the browser has decoded it; 0 when it could not. */
const naturalSize = "[document.images[0].naturalWidth, document.images[0].naturalHeight]";

test("without JavaScript a person chooses region, chat and form, sees the poster and gets the file", async () => {
  const context = await browser().newContext({
    javaScriptEnabled: false,
    viewport: { width: 360, height: 640 },
  });
  const page = await context.newPage();
  await page.goto(address("/posters"));
  await page.getByRole("link", { name: "Челябинская область" }).click();
  await page.getByRole("link", { name: "Магнитогорск" }).click();
  await page.getByLabel("Размер").selectOption("a5");
  await page.getByLabel("Ваша больница").fill("Больница для примера");
  await page.getByRole("button", { name: "Показать" }).click();
  await page.waitForURL(/form=a5/);
  expect(await page.getByLabel("Ваша больница").inputValue()).toBe("Больница для примера");
  expect(await page.getByRole("img", { name: "Листовка A5: Магнитогорск" }).getAttribute("src")).toContain(
    "form=a5",
  );
  const asked = page.waitForRequest(/poster\.pdf/);
  await page.getByRole("button", { name: "Скачать PDF" }).click();
  const file = new URL((await asked).url());
  expect(file.searchParams.get("org")).toBe("Больница для примера");
  const response = await fetch(file);
  expect(response.headers.get("Content-Type")).toBe("application/pdf");
  await context.close();
});

test.each(["a4", "a3", "a5", "a6", "tearoff", "cards"])(
  "the picture of %s is drawn, upright",
  async (form) => {
    const page = await browser().newPage();
    await page.goto(address(`/posters?region=altai&form=${form}`), { waitUntil: "networkidle" });
    const [width = 0, height = 0] = await page.evaluate<number[]>(naturalSize);
    expect(width).toBeGreaterThan(0);
    expect(height).toBeGreaterThan(width);
    await page.close();
  },
);

test("who takes all posters of a region sees how many are ready, and gets one file", async () => {
  const page = await browser().newPage();
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  await page.goto(address("/posters?region=volgograd"));
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Скачать архив" }).click();
  await page.getByText(/Готово \d+ из 18/).waitFor();
  expect((await download).suggestedFilename()).toBe("volgograd.zip");
  await page.getByText("Архив готов и сохранён").waitFor();
  expect(complaints).toEqual([]);
  await page.close();
});
