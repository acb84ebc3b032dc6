import type { LaunchedBrowser } from "../e2e/browser";
import { openBench, timed, type Measured } from "./measure";

const rounds = 2;

/**
 * From the click on "Try the sample" until the pane shows the figures of the built dashboard, and the reviews built again. The peer
 * is the same workbook, finished, read from its .xlsx bytes in the same page and calculated: what any start from a file takes.
 */
export async function sampleJobs(browser: LaunchedBrowser, url: string): Promise<Measured[]> {
  const sample: number[] = [];
  const rebuild: number[] = [];
  const opened: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const { page, close } = await openBench(browser, url);
    const pane = page.frameLocator("iframe[name=addin-pane]");
    const figures = () => pane.getByText("On-time delivery", { exact: true }).first().waitFor({ timeout: 120_000 });
    let start = performance.now();
    await pane.getByRole("button", { name: "Try the sample", exact: true }).click();
    await figures();
    sample.push(performance.now() - start);

    const again = pane.getByRole("button", { name: "Build reviews again", exact: true });
    start = performance.now();
    await again.click();
    await again.waitFor({ state: "hidden", timeout: 60_000 });
    await again.waitFor({ timeout: 120_000 });
    rebuild.push(performance.now() - start);

    opened.push(
      await page.evaluate(async () => {
        const { workbench } = window;
        if (!workbench) throw new Error("The page has no workbench.");
        const bytes = await workbench.bytes();
        const before = performance.now();
        await workbench.open(bytes, "sample.xlsx");
        await workbench.ready;
        await workbench.engine.calculation.settle();
        return performance.now() - before;
      }),
    );
    await close();
  }
  const peer = { name: "the finished workbook opened from .xlsx", times: opened };
  return [
    timed("Try the sample: click to dashboard shown", sample, peer, "< 6 s"),
    timed("Build reviews again: click to dashboard shown", rebuild, peer, "< 4 s"),
  ];
}
