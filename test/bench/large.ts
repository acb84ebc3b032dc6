import { filledIn } from "../../src/language/text";
import { buildSync } from "esbuild";
import { resolve } from "node:path";
import type { LaunchedBrowser } from "../e2e/browser";
import type * as addinRooms from "../support/addinRooms";
import { largeSize, largeTables } from "./largeWorkbook";
import { milliseconds, openBench, type Measured } from "./measure";

/** The rooms that write and build, as a script for the add-in's frame: the pane has no button for a workbook of this size. */
function roomsScript(): string {
  const built = buildSync({
    entryPoints: [resolve(__dirname, "../support/addinRooms.ts")],
    bundle: true,
    write: false,
    format: "iife",
    globalName: "sopRooms",
    target: "es2022",
    logLevel: "error",
  });
  return `${built.outputFiles[0]?.text ?? ""}\nwindow.sopRooms = sopRooms;`;
}

interface Built {
  writing: number;
  sheets: { name: string; milliseconds: number }[];
  total: number;
  calculated: number;
}

/**
 * A workbook at the upper end: its tables written, every review built, Home opened. There is no peer; the goals are those of a person
 * who waits: all reviews in ten seconds, a screen in one.
 */
export async function largeJob(browser: LaunchedBrowser, url: string): Promise<Measured[]> {
  const { page, frame, close } = await openBench(browser, url);
  await frame.evaluate(roomsScript());
  const tables = largeTables();
  const rows = Object.values(tables).reduce((sum, list) => sum + list.length, 0);
  const built = await frame.evaluate(async (given): Promise<Built> => {
    const rooms = (window as unknown as { sopRooms: typeof addinRooms }).sopRooms;
    const contracts = Object.values(rooms.contracts);
    const before = performance.now();
    const changes = Object.entries(given).flatMap(([name, list]) => {
      const table = contracts.find((contract) => contract.name === name);
      return table ? [{ kind: "rows" as const, table, rows: list, mode: "replace" as const }] : [];
    });
    await rooms.applyChanges({ intention: filledIn({ en: "Large workbook", fr: "Grand classeur" }), changes }, { language: "en" });
    const written = performance.now();
    // The page keeps the workbook in the browser's storage when nothing changes for a while; a person's next click comes after that.
    await window.parent.workbench?.keep();
    const start = performance.now();
    const marks: { name: string; at: number }[] = [];
    await rooms.run("buildReviews", {}, { language: "en", onProgress: (_done, _of, name) => marks.push({ name, at: performance.now() }) });
    const end = performance.now();
    await Excel.run(async (context) => {
      const cell = context.workbook.names.getItem("SopKpiOnTime").getRange();
      cell.load("values");
      await context.sync();
      if (typeof cell.values[0]?.[0] !== "number") throw new Error("The dashboard shows no figure.");
    });
    return {
      writing: written - before,
      sheets: marks.map(({ name, at }, index) => ({ name, milliseconds: (marks[index + 1]?.at ?? end) - at })),
      total: end - start,
      calculated: performance.now() - end,
    };
  }, tables);
  const pane = page.frameLocator("iframe[name=addin-pane]");
  await pane.getByRole("button", { name: "Functions", exact: true }).click();
  const before = performance.now();
  await pane.getByRole("button", { name: "Home", exact: true }).click();
  await pane.getByText("On-time delivery", { exact: true }).first().waitFor({ timeout: 60_000 });
  const home = performance.now() - before;
  await close();
  const line = (job: string, value: number, peer = "", goal = ""): Measured => ({
    job,
    ours: milliseconds(value),
    peer,
    ratio: "",
    goal,
    values: { ours: value, unit: "ms" },
  });
  const size = `${largeSize.families} families, ${largeSize.monthsBehind + largeSize.monthsAhead} months, ${largeSize.resources} resources`;
  return [
    line("large workbook: tables written", built.writing, `${rows.toLocaleString("en-US")} rows; ${size}`),
    line("large workbook: all reviews built and calculated", built.total + built.calculated, "", "< 10 s"),
    ...built.sheets.map(({ name, milliseconds: value }) => line(`  ${name}`, value)),
    line("large workbook: Home opened in the pane", home, "", "< 1 s"),
  ];
}
