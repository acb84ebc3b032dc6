/** What a measurement says, how it is shown, and the page it is taken in. */
import type { Frame, Page } from "playwright-core";
import type { LaunchedBrowser } from "../e2e/browser";
import { isReady } from "../e2e/sheet";

/** One line of the table. `values` holds the figures behind the texts: milliseconds or bytes. */
export interface Measured {
  job: string;
  ours: string;
  peer: string;
  ratio: string;
  goal: string;
  values?: { ours: number; peer?: number; unit: "ms" | "bytes" };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}

export const milliseconds = (value: number): string =>
  value >= 1_000 ? `${(value / 1_000).toFixed(2)} s` : `${value.toFixed(value < 10 ? 1 : 0)} ms`;

/** A line for a job whose times and whose peer's times were taken in turns. */
export function timed(job: string, ours: readonly number[], peer: { name: string; times: readonly number[] }, goal = ""): Measured {
  const own = median(ours);
  const other = median(peer.times);
  return {
    job,
    ours: milliseconds(own),
    peer: `${milliseconds(other)} ${peer.name}`,
    ratio: (own / other).toFixed(2),
    goal,
    values: { ours: own, peer: other, unit: "ms" },
  };
}

const widths = { job: 64, ours: 12, peer: 56, ratio: 8 } as const;

export const shown = ({ job, ours, peer, ratio, goal }: Measured): string =>
  `${job.padEnd(widths.job)}${ours.padStart(widths.ours)}  ${peer.padEnd(widths.peer)}${ratio.padStart(widths.ratio)}  ${goal}`;

export interface BenchPage {
  page: Page;
  /** The add-in's frame: what is evaluated there is add-in code. */
  frame: Frame;
  close(): Promise<void>;
}

/** The workbench with an empty workbook, ready for use. */
export async function openBench(browser: LaunchedBrowser, url: string): Promise<BenchPage> {
  const { page, context } = await browser.newPage();
  // The compiler that runs this file wraps inner functions in a call of __name, which the page does not know.
  await context.addInitScript("globalThis.__name = (work) => work");
  await page.goto(`${url}?locale=en-US`);
  await isReady(page);
  const frame = page.frame({ name: "addin-pane" });
  if (!frame) throw new Error("The page has no frame named addin-pane.");
  return { page, frame, close: () => context.close() };
}
