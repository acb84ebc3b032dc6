import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { LaunchedBrowser } from "../e2e/browser";
import { milliseconds, openBench, timed, type Measured } from "./measure";

const lines = 100_000;
const papaparse = resolve(__dirname, "../../node_modules/papaparse/papaparse.min.js");

/** Orders as a company exports them: one line an item, dates as ISO, a few late. */
function orderLines(): string {
  const day = (number: number) => new Date(Date.UTC(2025, 0, 1 + number)).toISOString().slice(0, 10);
  const rows = Array.from({ length: lines }, (_, index) => {
    const ordered = index % 360;
    const late = index % 9 === 0 ? 3 : -1;
    const quantity = 5 + (index % 40);
    const order = 4_500_000 + Math.floor(index / 4);
    return [
      order,
      (index % 4) + 1,
      `Customer ${index % 300}`,
      day(ordered),
      day(ordered + 14),
      day(ordered + 14 + late),
      quantity,
      quantity,
    ];
  });
  const header = ["Order", "Line", "Customer", "Ordered date", "Promised date", "Delivered date", "Ordered", "Delivered"];
  return [header, ...rows].map((row) => row.join(",")).join("\n");
}

/**
 * 100,000 order lines through the pane's import, as a person does it: file chosen, columns looked at, written to a table. The longest
 * time in which the page could not answer a key press is measured beside it (the browser's "long tasks").
 */
export async function importJob(browser: LaunchedBrowser, url: string): Promise<Measured[]> {
  const csv = orderLines();
  const { page, frame, close } = await openBench(browser, url);
  const pane = page.frameLocator("iframe[name=addin-pane]");
  const button = (name: string) => pane.getByRole("button", { name, exact: true });
  await frame.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(window, { longTasks: tasks });
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: "longtask" });
  });
  await button("Use my data").click();
  await pane.getByRole("radio", { name: "Excel or CSV files" }).check();
  await pane
    .getByLabel("Choose Excel or CSV files")
    .setInputFiles({ name: "order-lines.csv", mimeType: "text/csv", buffer: Buffer.from(csv) });
  const start = performance.now();
  await button("Continue").click();
  await pane.getByText("order-lines.csv").first().waitFor({ timeout: 60_000 });
  await button("Continue").click({ timeout: 60_000 });
  const read = performance.now();
  await button("Continue").click({ timeout: 60_000 });
  await button("Import").click({ timeout: 60_000 });
  await button("Open the table").waitFor({ timeout: 120_000 });
  const end = performance.now();
  const longest = await frame.evaluate(() => Math.max(0, ...(window as unknown as { longTasks: number[] }).longTasks));
  const rows = await page.evaluate(() => {
    const table = window.workbench?.engine.tables().find(({ name }) => name === "SopDeliveries");
    return table ? table.range.lastRow - table.range.row : 0;
  });
  if (rows !== lines) throw new Error(`${rows} of ${lines} order lines were imported.`);

  await page.evaluate(readFileSync(papaparse, "utf8"));
  const peer = await page.evaluate(async (text) => {
    const engine = window.workbench?.engine;
    const { Papa } = window as unknown as { Papa: { parse(text: string): { data: string[][] } } };
    if (!engine) throw new Error("The page has no workbench.");
    const sheetId = engine.addSheet("Raw");
    const before = performance.now();
    const { data } = Papa.parse(text);
    const area = { sheetId, row: 0, column: 0, lastRow: data.length - 1, lastColumn: (data[0]?.length ?? 1) - 1 };
    engine.write(
      area,
      data.map((row) => row.map((value) => ({ value }))),
      "addin",
    );
    await engine.calculation.settle();
    return performance.now() - before;
  }, csv);
  await close();
  const total = timed("import of 100,000 order lines through the pane", [end - start], {
    name: "Papa.parse and a raw write to the engine",
    times: [peer],
  });
  const parts = `file read ${milliseconds(read - start)}, previewed and written ${milliseconds(end - read)}`;
  return [
    total,
    { job: "  of which", ours: milliseconds(longest), peer: `longest freeze; ${parts}`, ratio: "", goal: "200 ms where possible" },
  ];
}
