/**
 * People who do anything between looking and writing: rename, delete, move, filter, type, insert and delete rows, sort. Every write
 * then either writes exactly what it says into the table it names, or nothing at all; nobody's cells are lost.
 */
import { filledIn } from "../../src/language/text";
import { planTableWrite } from "../../src/domain/tables/planTableWrite";
import type { AnyRow } from "../../src/domain/tables/defineTable";
import type { WorkbookModel } from "../../src/workbench/model";
import type { ChangeSet } from "../../src/workbook/writing/changeSet";
import { cellsOfSheet, differences, linesOf } from "../cycle/bookState";
import { startExcel, type ExcelSession } from "../support/excelSession";
import { casesOf } from "../support/campaign";

const sequences = casesOf(500, 80);
let excel: ExcelSession;
let base: WorkbookModel;

const row = (Family: string, Quantity: number): AnyRow => ({ Family, Period: 46023, Quantity });
const table = (context: Excel.RequestContext) => context.workbook.tables.getItem("SopDemand");
const inWorkbook = (work: (context: Excel.RequestContext) => void) =>
  excel.run(async (context) => {
    work(context);
    await context.sync();
  });

/** Numbers 0..1 that are the same in every run (mulberry32). */
function chanceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Doing = (context: Excel.RequestContext, pick: (below: number) => number) => void;

const doings: Record<string, Doing> = {
  "renames the sheet": (context, pick) => void (table(context).worksheet.name = `Sheet of ${pick(1e6)}`),
  "deletes the sheet": (context) => table(context).worksheet.delete(),
  "deletes the table": (context) => table(context).delete(),
  "renames the table": (context, pick) => void (table(context).name = `Mine${pick(1e6)}`),
  "moves the table down": (context) => table(context).worksheet.getRange("1:1").insert("Down"),
  "moves the table right": (context) => table(context).worksheet.getRange("A:A").insert("Right"),
  filters: (context) =>
    table(context)
      .columns.getItem("Family")
      .filter.applyValuesFilter(excel.local(["A", "B"])),
  "clears the filter": (context) => table(context).clearFilters(),
  "types in our column": (context, pick) => void (table(context).getDataBodyRange().getCell(0, 2).values = excel.local([[pick(1000)]])),
  "types in their own column": (context, pick) =>
    void (table(context).getHeaderRowRange().getCell(1, 3).values = excel.local([[`note ${pick(1000)}`]])),
  "types below": (context, pick) =>
    void (table(context).getRange().getLastRow().getCell(2, 0).values = excel.local([[`below ${pick(1000)}`]])),
  "types beside": (context, pick) =>
    void (table(context).getHeaderRowRange().getCell(2, 6).values = excel.local([[`beside ${pick(1000)}`]])),
  "inserts a row": (context) => table(context).rows.add(0, excel.local([["New", 46023, 5, ""]])),
  "deletes a row": (context) => table(context).rows.getItemAt(0).delete(),
  sorts: (context, pick) => table(context).sort.apply(excel.local([{ key: 0, ascending: pick(2) === 0 }])),
  "renames a column": (context) => void (table(context).columns.getItem("Quantity").name = "Pieces"),
  "protects the sheet": (context) => table(context).worksheet.protection.protect(),
};

const refusals = ["protected", "filtered", "missingColumn", "changedMeanwhile", "totals", "occupied"];

beforeAll(async () => {
  excel = await startExcel();
  const { writeTable, contracts } = excel.addin;
  const rows = ["A", "B", "C"].map((family, index) => row(family, index + 1));
  await writeTable(contracts.sopDemand, rows, { mode: "replace", language: "en", intention: "start" });
  await inWorkbook((context) => {
    table(context).columns.add(undefined, excel.local([["Mine"], ["a"], ["=1+1"], ["c"]]));
    const own = context.workbook.worksheets.add("My sheet");
    own.getRange("A1:A2").formulas = excel.local([["mine"], ["=A1"]]);
  });
  base = await excel.host.document.capture();
}, 120_000);
afterAll(() => excel.close());

/** Everything on the sheets but our own columns of the table: by the family of its row, as rows may move. */
function theirs(model: WorkbookModel): string[] {
  const notes: string[] = [];
  for (const sheet of model.sheets.filter(({ name }) => !name.startsWith("SOP journal"))) {
    for (const [at, line] of Object.entries(sheet.rows))
      for (const [column, cell] of Object.entries(line)) {
        const content = cell.f ?? cell.v;
        if (content === undefined || content === "") continue;
        const found = sheet.tables.find(
          ({ range }) =>
            Number(at) >= range.row && Number(at) <= range.lastRow && Number(column) >= range.column && Number(column) <= range.lastColumn,
        );
        const inside = found !== undefined;
        const own = found?.columns[Number(column) - (found?.range.column ?? 0)]?.name === "Mine";
        const family = inside ? String(line[found.range.column]?.v ?? "") : "";
        if (!inside) notes.push(`${String(content)}`);
        else if (own) notes.push(`${family}: ${String(content)}`);
      }
  }
  return notes.sort();
}

it("whatever people do meanwhile: no write to a wrong target, nothing lost", async () => {
  const { applyChanges, previewChanges, readTable, contracts } = excel.addin;
  const lost: string[] = [];
  const ends: Record<string, number> = {};
  const names = Object.keys(doings);
  for (let seed = 1; seed <= sequences; seed++) {
    const chance = chanceFrom(seed);
    const pick = (below: number): number => Math.floor(chance() * below);
    if (seed % 4 === 1) await excel.host.document.load(base);
    const story: string[] = [];
    const act = async (): Promise<void> => {
      const name = names[pick(names.length)] ?? "";
      story.push(name);
      // What Excel refuses to the person has not happened.
      await inWorkbook((context) => doings[name]?.(context, pick)).catch(() => story.push("(refused)"));
    };
    const incoming = [row(["A", "B", "D", "E"][pick(4)] ?? "A", 100 + pick(100)), row(`N${pick(50)}`, pick(100))];
    const set: ChangeSet = {
      intention: filledIn({ en: `write ${seed}`, fr: `write ${seed}` }),
      changes: [{ kind: "rows", table: contracts.sopDemand, rows: incoming, mode: "append" }],
    };
    if (pick(2) === 0) await act();
    const preview = await previewChanges(set, "en").catch(() => undefined);
    for (let count = pick(3); count > 0; count--) await act();

    const before = await excel.host.document.capture();
    const existing = (await readTable(contracts.sopDemand).catch(() => undefined))?.rows;
    const end = await applyChanges(set, { language: "en", ...(preview !== undefined && { preview }) }).then(
      () => "written",
      (failure: { code?: string }) => failure.code ?? String(failure),
    );
    ends[end] = (ends[end] ?? 0) + 1;
    const after = await excel.host.document.capture();
    const problems: string[] = [];
    if (end === "written") {
      const wanted = planTableWrite(contracts.sopDemand, existing ?? [], incoming, "append", true).rows;
      const now = (await readTable(contracts.sopDemand)).rows;
      if (JSON.stringify(now) !== JSON.stringify(wanted))
        problems.push(`table ${JSON.stringify(now)} instead of ${JSON.stringify(wanted)}`);
      const [was, is] = [theirs(before), theirs(after)];
      problems.push(...was.filter((note) => !is.includes(note)).map((note) => `lost ${note}`));
    } else if (!refusals.includes(end)) problems.push(`ended with ${end}`);
    else problems.push(...differences(linesOf(before), linesOf(after)).slice(0, 5));
    if (differences(cellsOfSheet(before, "My sheet"), cellsOfSheet(after, "My sheet")).length > 0) problems.push("their own sheet changed");
    if (problems.length > 0) lost.push(`sequence ${seed} (${story.join(", ")}; ${end}): ${problems.join(" | ")}`);
  }
  console.info(`tried ${sequences}, lost ${lost.length}; ${JSON.stringify(ends)}`);
  expect(lost).toEqual([]);
  expect(ends["written"]).toBeGreaterThan(sequences / 10);
  expect(ends["changedMeanwhile"]).toBeGreaterThan(sequences / 20);
}, 900_000);
