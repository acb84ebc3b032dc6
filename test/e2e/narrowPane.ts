/** A pane of Excel's narrowest width, and what is wrong with a screen in it. */
import { readFileSync } from "node:fs";
import type axe from "axe-core";
import type { Frame, Page } from "playwright-core";

/** Gives the add-in's frame a width of its own, as Excel's narrowest pane has. */
export async function narrow(page: Page, width: number): Promise<void> {
  await page.locator("iframe[name=addin-pane]").evaluate((frame, pixels) => {
    frame.style.cssText = `position:fixed;top:0;right:0;z-index:9999;width:${pixels}px;height:740px;flex:none`;
  }, width);
}

/** What is wrong with the screen that is shown: axe's findings, and what reaches past the right edge. */
export async function faultsOf(pane: Frame): Promise<string[]> {
  // A list that is still being read is not yet the screen; animations pass through pale colours.
  await pane.waitForFunction(
    () =>
      document.querySelector("[role=progressbar]:not([aria-valuenow])") === null &&
      document.getAnimations().every(({ playState }) => playState !== "running"),
  );
  if (!(await pane.evaluate(() => "axe" in window))) await pane.evaluate(readFileSync(require.resolve("axe-core/axe.min.js"), "utf8"));
  return pane.evaluate(async () => {
    const found = await (window as unknown as { axe: typeof axe }).axe.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
    });
    const wide = [...document.querySelectorAll("body *")].filter((element) => {
      const scroller = element.closest("[role=group][tabindex='0']");
      return element.getBoundingClientRect().right > window.innerWidth + 1 && (scroller === null || scroller === element);
    });
    return [
      ...found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)),
      ...wide.map((element) => `too wide: ${element.outerHTML.slice(0, 160)}`),
      ...(document.documentElement.scrollWidth > window.innerWidth ? ["the page scrolls sideways"] : []),
    ];
  });
}
