import type { Page } from "playwright-core";
import { expect } from "vitest";
import { widgetOf } from "./widgets.ts";

/** The link and the phone that the page has inside the element can be seen, nothing lies over them, and the link leads on. */
export async function expectPlainContent(page: Page): Promise<void> {
  const { plainLink, plainPhone } = widgetOf(page);
  for (const part of [plainLink, plainPhone]) {
    expect(await part.isVisible()).toBe(true);
    // Fails when something else would take the press.
    await part.click({ trial: true });
  }
  expect(await plainPhone.getAttribute("href")).toBe("tel:122");
  const href = (await plainLink.getAttribute("href")) ?? "";
  expect(href).toMatch(/\/[rc]\/\w+$/);
  await page.context().route(href, (route) => route.fulfill({ body: "the page of the directory" }));
  await plainLink.click();
  await page.waitForURL(href);
}
