import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { axeSource } from "../axe.ts";

/** What axe objects to within an element, from a world of its own: some pages change the methods that axe needs. */
export async function violationsWithin(page: Page, selector: string): Promise<string[]> {
  const devtools = await page.context().newCDPSession(page);
  const { frameTree } = await devtools.send("Page.getFrameTree");
  const { executionContextId } = await devtools.send("Page.createIsolatedWorld", {
    frameId: frameTree.frame.id,
    worldName: "axe",
  });
  const { result, exceptionDetails } = await devtools.send("Runtime.evaluate", {
    expression: `${axeSource}; axe.run(${JSON.stringify(selector)})`,
    contextId: executionContextId,
    awaitPromise: true,
    returnByValue: true,
  });
  await devtools.detach();
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  const { violations } = result.value as AxeResults;
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
