/**
 * A company small enough for figures to be worked out by hand: three families whose demand never changes, two lines, a plan for 2027.
 * Line 1 works 1,000 x 0.1 h for Alpha and 400 x 0.05 h for Beta = 120 h of 150; Line 2 works 150 x 0.2 h for Gamma = 30 h of 40.
 */
import { addMonths } from "../../src/calendar/months";
import { serialOf } from "../../src/calendar/days";
import { filledIn, type Language } from "../../src/language/text";
import type { AnyRow, Column, TableContract } from "../../src/domain/tables/defineTable";
import { headerIn } from "../../src/domain/tables/words";
import type { WorkbookModel } from "../../src/workbench/model";
import { startExcel, type ExcelSession } from "./excelSession";
import { openKept } from "./keptWorkbook";

/** The first month of the plan. */
export const january = serialOf(2027, 1);
/** Months counted from January 2027. */
export const month = (count: number): number => addMonths(january, count);
const from = (first: number, count: number): number[] => Array.from({ length: count }, (_, index) => month(first + index));

export const families = ["Alpha", "Beta", "Gamma"] as const;
/** Units a month. */
export const wanted = { Alpha: 1000, Beta: 400, Gamma: 150 } as const;
const stock = { Alpha: 1200, Beta: 600, Gamma: 300 } as const;
const minimum = { Alpha: 500, Beta: 200, Gamma: 100 } as const;
const price = { Alpha: 50, Beta: 80, Gamma: 200 } as const;

export type Tables = Record<string, AnyRow[]>;

/** Every table of the company, to be changed by a test. */
export function threeFamilies(): Tables {
  const each = (periods: readonly number[], row: (family: (typeof families)[number], period: number) => AnyRow): AnyRow[] =>
    families.flatMap((family) => periods.map((period) => ({ Family: family, Period: period, ...row(family, period) })));
  return {
    SopFamilies: families.map((Family) => ({
      Family,
      Price: price[Family],
      "Unit cost": price[Family] / 2,
      "Minimum stock": minimum[Family],
      "Maximum stock": 3000,
    })),
    SopDemand: each(from(-24, 24), (family) => ({ Quantity: wanted[family] })),
    SopForecasts: each(from(0, 12), (family) => ({ Source: "consensus", Quantity: wanted[family] })),
    SopStock: each(from(-3, 3), (family) => ({ Quantity: stock[family] })),
    SopResources: ["Line 1", "Line 2"].map((Resource) => ({ Resource, "Hours per day": 8, Count: 1 })),
    SopCapacity: from(0, 12).flatMap((Period) => [
      { Resource: "Line 1", Period, Hours: 150 },
      { Resource: "Line 2", Period, Hours: 40 },
    ]),
    SopRouting: [
      { Family: "Alpha", Resource: "Line 1", "Hours per unit": 0.1, "Lead offset": null },
      { Family: "Beta", Resource: "Line 1", "Hours per unit": 0.05, "Lead offset": null },
      { Family: "Gamma", Resource: "Line 2", "Hours per unit": 0.2, "Lead offset": null },
    ],
  };
}

/** A workbook with these tables and the reviews built over them. */
export async function builtFrom(tables: Tables, language: Language = "en"): Promise<ExcelSession> {
  const excel = await startIn(language);
  await build(excel, tables, language);
  return excel;
}

const startIn = (language: Language): Promise<ExcelSession> => startExcel(language === "fr" ? "fr-FR" : "en-US");

const build = (excel: ExcelSession, tables: Tables, language: Language): Promise<void> =>
  openKept(excel, { tables, language }, async () => {
    await bring(excel, tables, language);
    await excel.addin.run("buildReviews", {}, { language });
  });

/** Writes these tables in place of what they hold; the reviews stay as they were drawn. */
export const bring = (excel: ExcelSession, tables: Tables, language: Language = "en") =>
  excel.addin.applyChanges(
    { intention: filledIn({ en: "Three families", fr: "Trois familles" }), changes: rowsOf(excel, tables) },
    { language },
  );

function rowsOf(excel: ExcelSession, tables: Tables) {
  const contracts = Object.values(excel.addin.contracts) as { name: string; columns: readonly { name: string }[] }[];
  return Object.entries(tables).map(([name, said]) => {
    const table = contracts.find((contract) => contract.name === name);
    if (table === undefined) throw new Error(`No table ${name}.`);
    const rows = said.map((row) => Object.fromEntries(table.columns.map((column) => [column.name, row[column.name] ?? null])));
    return { kind: "rows" as const, table: table as never, rows: excel.local(rows), mode: "replace" as const };
  });
}

const columnsOf = (excel: ExcelSession, table: string): readonly Column[] =>
  (Object.values(excel.addin.contracts) as readonly TableContract[]).find(({ name }) => name === table)?.columns ?? [];

/** Writes into one cell of a table, which may be in either language, and gives what stood there. The row is the first that holds all of `where`. */
export async function putCell(
  excel: ExcelSession,
  { table, column, where }: { table: string; column: string; where: AnyRow },
  content: unknown,
): Promise<unknown> {
  const before = await excel.run(async (context) => {
    const { columns } = context.workbook.tables.getItem(table);
    columns.load("items/name");
    await context.sync();
    const named = (id: string) => {
      const said = headerIn(columnsOf(excel, table).find(({ name }) => name === id) ?? { name: id, title: { en: id, fr: id } }, "fr");
      return columns.getItem(columns.items.some(({ name }) => name === id) ? id : said);
    };
    const keys = Object.entries(where).map(([name, value]) => {
      const cells = named(name).getDataBodyRange();
      cells.load("values");
      return { cells, value };
    });
    await context.sync();
    const count = keys[0]?.cells.values.length ?? 0;
    const row = Array.from({ length: count }, (_, index) => index).find((index) =>
      keys.every(({ cells, value }) => cells.values[index]?.[0] === value),
    );
    if (row === undefined) throw new Error(`${table} has no such row.`);
    const cell = named(column).getDataBodyRange().getCell(row, 0);
    cell.load("formulas");
    await context.sync();
    const found = (cell.formulas as unknown[][])[0]?.[0];
    cell.formulas = excel.local([[content]]);
    await context.sync();
    return found;
  });
  await excel.engine.calculation.settle();
  return before;
}

/** By language, with what it opens as an empty workbook. */
const started = new Map<Language, { excel: ExcelSession; empty: WorkbookModel }>();
afterAll(() => {
  for (const { excel } of started.values()) excel.close();
});

async function startedIn(language: Language): Promise<ExcelSession> {
  const known = started.get(language);
  if (known) {
    await known.excel.host.document.load(known.empty);
    return known.excel;
  }
  const excel = await startIn(language);
  started.set(language, { excel, empty: await excel.host.document.capture() });
  return excel;
}

/** A workbook of its own for one test; Excel itself is started once for the tests of a file. */
export async function within(tables: Tables, check: (excel: ExcelSession) => Promise<void>, language: Language = "en"): Promise<void> {
  const excel = await startedIn(language);
  await build(excel, tables, language);
  await check(excel);
}

/** The first cell behind a name. */
export const one = async (excel: ExcelSession, name: string): Promise<unknown> => (await excel.named(name))[0]?.[0];

/** The twelve months of the plan with one value. */
export const year = <T>(value: T): T[] => Array.from({ length: 12 }, () => value);

/** The same, but for some months. */
export const but = <T, U>(value: T, changed: Readonly<Record<number, U>>): (T | U)[] =>
  year(value).map((usual, place) => changed[place] ?? usual);
