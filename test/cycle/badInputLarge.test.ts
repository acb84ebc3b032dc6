/** Two hundred thousand rows: read in seconds with progress, stopped when asked, and no step that grows faster than the rows. */
import { readCsv } from "../../src/import/csv";
import { proposePlan } from "../../src/import/propose";
import { understand } from "../../src/import/understanding";
import { serialOf } from "../../src/calendar/days";
import { startExcel, type ExcelSession } from "../support/excelSession";
import { gridOf, utf8 } from "./dirtyFiles";

const limit = 60_000;
let excel: ExcelSession;
beforeAll(async () => {
  excel = await startExcel();
}, 120_000);
afterAll(() => excel.close());

/** Order lines of a year: every hundredth quantity is a word. */
function fileOf(rows: number): Uint8Array {
  const lines = Array.from(
    { length: rows },
    (_, index) =>
      `O${index};Famille ${index % 40};${String((index % 28) + 1).padStart(2, "0")}/${String((index % 12) + 1).padStart(2, "0")}/2026;${
        index % 100 === 99 ? "douze" : `${index % 900},5`
      }`,
  );
  return utf8(["Commande;Famille;Date;Quantité", ...lines, "O;Famille 1;31/12/2026;1,5"].join("\r\n"));
}

const noContext = { families: [], orderMonths: new Map<string, number>() };

async function timed(rows: number): Promise<{ milliseconds: number; progress: number[] }> {
  const bytes = fileOf(rows);
  const start = performance.now();
  const grid = gridOf(bytes, "lines.csv", "fr");
  const plan = proposePlan(understand(grid), "demand", noContext);
  const progress: number[] = [];
  const result = await excel.addin.previewImport(grid, plan, noContext, { onProgress: (done) => progress.push(done) });
  const milliseconds = performance.now() - start;
  expect(result.records).toBe(rows + 1);
  expect(result.rejected).toHaveLength(rows / 100);
  expect(result.imported + result.rejected.length).toBe(result.records);
  return { milliseconds, progress };
}

it(
  "reads 200,000 rows within the limit, telling how far it is, in a time that grows with the rows and not with their square",
  async () => {
    await timed(10_000);
    const small = await timed(50_000);
    const large = await timed(200_000);
    expect(large.milliseconds).toBeLessThan(limit);
    // Four times the rows: a step over all pairs of rows would take sixteen times as long.
    expect(large.milliseconds / small.milliseconds).toBeLessThan(9);
    expect(large.progress.length).toBeGreaterThan(5);
    expect(large.progress).toEqual([...large.progress].sort((a, b) => a - b));
  },
  4 * limit,
);

it("stops when asked, and the workbook holds nothing of it", async () => {
  const grid = gridOf(fileOf(200_000), "lines.csv", "fr");
  const plan = proposePlan(understand(grid), "demand", noContext);
  const sheets = excel.engine.sheets().map(({ name }) => name);
  const writes = excel.host.dispatcher.writingSyncs;
  const stop = new AbortController();
  let seen = 0;
  const preview = excel.addin.previewImport(grid, plan, noContext, {
    signal: stop.signal,
    onProgress: (done) => {
      seen = done;
      stop.abort();
    },
  });
  await expect(preview).rejects.toMatchObject({ name: "Cancelled" });
  expect(seen).toBeGreaterThan(0);
  expect(seen).toBeLessThan(200_000);
  expect(excel.host.dispatcher.writingSyncs).toBe(writes);
  expect(excel.engine.sheets().map(({ name }) => name)).toEqual(sheets);
}, 120_000);

it("sums them by family and month and lists every line left out on Import notes", async () => {
  const grid = gridOf(fileOf(200_000), "lines.csv", "fr");
  const plan = proposePlan(understand(grid), "demand", noContext);
  expect(plan.sameKey).toBe("sum");
  const result = await excel.addin.previewImport(grid, plan, noContext);
  const { imported, leftOut } = await excel.addin.importDataset(grid, result, "replace", "fr");
  expect({ imported, leftOut }).toEqual({ imported: 198_001, leftOut: 2_000 });
  const { rows } = await excel.addin.readTable(excel.addin.contracts.sopDemand);
  // By hand: every index of the file counted once, in plain arithmetic.
  let sum = 1.5;
  for (let index = 0; index < 200_000; index++) if (index % 100 !== 99) sum += (index % 900) + 0.5;
  expect(rows.reduce((all, { Quantity }) => all + Quantity, 0)).toBeCloseTo(sum, 3);
  expect(new Set(rows.map(({ Period }) => Period)).size).toBe(12);
  expect(rows.some(({ Period }) => Period === serialOf(2026, 12))).toBe(true);
  const notes = await excel.addin.readTable(excel.addin.contracts.sopImportNotes);
  expect(notes.rows).toHaveLength(2_000);
  expect(notes.rows[0]).toMatchObject({ Row: 101, Reason: "«\u202fdouze\u202f» n'est pas un nombre" });
}, 240_000);

it("refuses a file of more rows than a sheet holds, naming both numbers", () => {
  const reading = readCsv(
    new Uint8Array(2 * 1_048_700).map((_, index) => (index % 2 === 0 ? 65 : 10)),
    "long.csv",
  );
  expect(reading).toMatchObject({ ok: false, why: { code: "tooManyRows", rows: 1_048_700, most: 1_048_575 } });
}, 60_000);
