import type { Locator, Page } from "playwright-core";

/** What stands inside one widget; locators go through its shadow root. */
export interface WidgetParts {
  readonly element: Locator;
  readonly box: Locator;
  readonly button: Locator;
  readonly options: Locator;
  readonly status: Locator;
  /** The status once it has said what came; while a question runs there is none. */
  readonly answered: Locator;
  readonly join: Locator;
  /** The link and the phone that the page itself has inside the element. */
  readonly plainLink: Locator;
  readonly plainPhone: Locator;
}

export function widgetOf(page: Page, nth = 0): WidgetParts {
  const element = page.locator("zdravchat-widget").nth(nth);
  return {
    element,
    box: element.getByRole("combobox"),
    button: element.getByRole("button", { name: "Найти чат" }),
    options: element.getByRole("option"),
    status: element.getByRole("status"),
    answered: element.locator("[role=status].said"),
    join: element.getByRole("link", { name: /^Вступить в/ }),
    plainLink: page.locator("zdravchat-widget").nth(nth).locator("> a").first(),
    plainPhone: page.locator("zdravchat-widget").nth(nth).locator("> a[href^='tel:']").first(),
  };
}

export async function askFor({ box }: WidgetParts, q: string): Promise<void> {
  await box.fill(q);
  await box.press("Enter");
}

/** The element with the focus, inside the widget too: its text or its name. */
export function focused(page: Page): Promise<string> {
  return page.evaluate<string>(`(() => {
    let element = document.activeElement;
    while (element.shadowRoot && element.shadowRoot.activeElement) element = element.shadowRoot.activeElement;
    return element.id === "q" ? "the box" : element.textContent.trim() || element.localName;
  })()`);
}
