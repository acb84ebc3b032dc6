import type { LaunchedBrowser } from "../e2e/browser";
import { openBench, timed, type Measured } from "./measure";

/** From the navigation until every button and function of the add-in can be used; beside it the engine's own first paint. */
export async function startJob(browser: LaunchedBrowser, url: string): Promise<Measured[]> {
  const ours: number[] = [];
  const engine: number[] = [];
  for (let round = 0; round < 3; round++) {
    const { page, close } = await openBench(browser, url);
    const steps = await page.evaluate(() => window.workbench?.timings() ?? {});
    ours.push(steps.ready ?? NaN);
    engine.push(steps.engine ?? NaN);
    await close();
  }
  return [timed("page load to usable", ours, { name: "engine's first paint in the same load", times: engine })];
}
