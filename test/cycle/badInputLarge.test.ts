/** Two hundred thousand rows: read with progress, stopped when asked, and no step that grows faster than the rows. */
import { readCsv } from "../../src/import/csv";
import { proposePlan } from "../../src/import/propose";
import { understand } from "../../src/import/understand";
import { serialOf } from "../../src/calendar/days";
import type { ImportPlan } from "../../src/import/plan";
import type { SourceGrid } from "../../src/domain/collect/source";
import { startExcel, type ExcelSession } from "../support/excelSession";
import { gridOf, utf8 } from "./dirtyFiles";

const rows = 200_000;
let excel: ExcelSession;
/** One file for all tests: reading it takes seconds. */
let grid: SourceGrid;
let plan: ImportPlan;
beforeAll(async () => {
  excel = await startExcel();
  grid = gridOf(fileOf(rows), "lines.csv", "fr");
  plan = proposePlan(understand(grid, "month"), "demand", noContext);
}, 120_000);
afterAll(() => excel.close());

/** Order lines of a year: every hundredth quantity is a word. */
function fileOf(count: number): Uint8Array {
  const lines = Array.from(
    { length: count },
    (_, index) =>
      `O${index};Famille ${index % 40};${String((index % 28) + 1).padStart(2, "0")}/${String((index % 12) + 1).padStart(2, "0")}/2026;${
        index % 100 === 99 ? "douze" : `${index % 900},5`
      }`,
  );
  return utf8(["Commande;Famille;Date;Quantité", ...lines, "O;Famille 1;31/12/2026;1,5"].join("\r\n"));
}

const noContext = { bucket: "month" as const, families: [], orderPeriods: new Map<string, number>() };

/** How often the rows of a file are looked at while it is understood and read. */
async function looksAtRows(count: number): Promise<number> {
  const { cells, ...rest } = gridOf(fileOf(count), "lines.csv", "fr");
  let looks = 0;
  const watched = new Proxy(cells, {
    get: (target, property) => {
      if (typeof property === "string" && /^\d+$/.test(property)) looks++;
      return Reflect.get(target, property) as unknown;
    },
  });
  const counted: SourceGrid = { ...rest, cells: watched };
  await excel.addin.previewImport(counted, proposePlan(understand(counted, "month"), "demand", noContext), noContext);
  return looks;
}

it("looks at every row a few times, however many there are: no step over all pairs of rows", async () => {
  const [small, large] = [await looksAtRows(4_000), await looksAtRows(16_000)];
  expect(small).toBeGreaterThan(4_000);
  // Four times the rows: a step over all pairs of rows would look sixteen times as often.
  expect(large / small).toBeLessThan(4.1);
  expect(large / 16_000).toBeLessThan(20);
});

it("stops when asked, and the workbook holds nothing of it", async () => {
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
  expect(seen).toBeLessThan(rows);
  expect(excel.host.dispatcher.writingSyncs).toBe(writes);
  expect(excel.engine.sheets().map(({ name }) => name)).toEqual(sheets);
}, 120_000);

it("tells how far it is, sums by family and month, and lists every line left out on Import notes", async () => {
  expect(plan.sameKey).toBe("sum");
  const progress: number[] = [];
  const result = await excel.addin.previewImport(grid, plan, noContext, { onProgress: (done) => progress.push(done) });
  expect(result.records).toBe(rows + 1);
  expect(result.rejected).toHaveLength(rows / 100);
  expect(result.imported + result.rejected.length).toBe(result.records);
  expect(progress.length).toBeGreaterThan(5);
  expect(progress).toEqual([...progress].sort((a, b) => a - b));

  const { imported, leftOut } = await excel.addin.run("importDataset", { grid, result, mode: "replace" }, { language: "fr" });
  expect({ imported, leftOut }).toEqual({ imported: 198_001, leftOut: 2_000 });
  const { rows: written } = await excel.addin.readTable(excel.addin.contracts.sopDemand);
  // By hand: every index of the file counted once, in plain arithmetic.
  let sum = 1.5;
  for (let index = 0; index < rows; index++) if (index % 100 !== 99) sum += (index % 900) + 0.5;
  expect(written.reduce((all, { Quantity }) => all + Quantity, 0)).toBeCloseTo(sum, 3);
  expect(new Set(written.map(({ Period }) => Period)).size).toBe(12);
  expect(written.some(({ Period }) => Period === serialOf(2026, 12))).toBe(true);
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
