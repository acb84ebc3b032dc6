/** Finds where formulas of a person's own compare with words of our tables, and what they have to say once those speak a language. */
import { formulaWords, textSaid, type ColumnsMeant, type TextChange } from "../../domain/tables/comparedWords";
import { tables } from "../../domain/tables/catalogue";
import type { CellValue, Column, TableContract } from "../../domain/tables/defineTable";
import { headersOf } from "../../domain/tables/words";
import { comparisonsIn, type Reference } from "../../language/comparedTexts";
import { formulaTree } from "../../language/formulaTree";
import type { Area } from "../../language/references";
import type { Language } from "../../language/text";
import { inOrder } from "../inOrder";
import { formulasIn, formulasOfPeople, type OurPlace, type OwnFormula } from "./ownFormulas";
import { namesHeader, type RuleGround } from "./rulesUsed";
import { loadHeaders, type AllHeaders } from "./tableWords";

/** A cell in which words are said otherwise. A place of -1 is the cell itself, which is a word that formulas compare with. */
export interface WordCell {
  sheet: string;
  row: number;
  column: number;
  /** What the cell holds. */
  holds: string;
  changes: readonly TextChange[];
}

export interface WordsUsed {
  cells: WordCell[];
  /** Cells with words of which it cannot be told whether they are ours, or that are protected. */
  unclear: Pick<WordCell, "sheet" | "row" | "column">[];
  places: OurPlace[];
  /** To look through other rules of people in the same way. */
  rules: RuleGround;
}

interface Ground {
  context: Excel.RequestContext;
  places: readonly OurPlace[];
  contracts: ReadonlyMap<string, { contract: TableContract; ids: string[]; headers: readonly string[] }>;
  /** What names that people gave stand for; undefined for what is neither a column nor cells. */
  named: ReadonlyMap<string, Reference | undefined>;
}

/** Looks through the formulas of people. Writes nothing. */
export async function wordsUsed(context: Excel.RequestContext, language: Language): Promise<WordsUsed> {
  const loaded = loadHeaders(context);
  const { names } = context.workbook;
  names.load("items/name,items/formula");
  await context.sync();
  const contracts = spokenTables(loaded());
  const isContract = (name: string): boolean => contracts.has(name.toLowerCase());
  const named = standFor(names.items, isContract);
  const { formulas: beside, places } = await formulasOfPeople(context);
  const ground: Ground = { context, places, contracts, named };
  const formulas = [...beside.map((one) => ({ ...one, table: undefined })), ...(await formulasInOwnColumns(ground))];
  const isTable = (name: string): boolean => isContract(name) || ground.named.has(name.toLowerCase());
  const told = new Map<string, Told["told"][number]>();
  const found = formulas.map((one) => {
    // A column of a long table says the same in every row.
    const key = `${one.sheet}\n${one.table ?? ""}\n${one.formula}`;
    const known = told.get(key) ?? { one, words: formulaWords(one.formula, language, columnsMeant(ground, one), isTable) };
    told.set(key, known);
    const { changes, unclear } = known.words;
    // INDIRECT takes a header as a text, which does not follow it.
    return {
      ...placeOf(one),
      holds: one.formula,
      changes,
      unclear: namesHeader(one.formula, language) ? [...unclear, one.formula] : unclear,
    };
  });
  const labels = await labelsIn(ground, { language, told: [...told.values()] });
  const cells = [...found, ...labels].filter(({ changes }) => changes.length > 0);
  const open = [...found, ...labels].filter(({ unclear }) => unclear.length > 0);
  const locked = await onProtectedSheets(context, cells);
  return {
    cells: cells.flatMap(({ unclear: _, ...cell }) => (locked.has(cell.sheet) ? [] : [cell])),
    unclear: [...open, ...cells.filter(({ sheet }) => locked.has(sheet))].map(placeOf),
    places,
    rules: { places, isTable, meantOn: (sheet) => columnsMeant(ground, { sheet, table: undefined }) },
  };
}

/** Names that people gave, as a formula may say one where it means a column of ours. */
const standFor = (names: readonly Excel.NamedItem[], isTable: (name: string) => boolean): Ground["named"] =>
  new Map(
    names
      .filter(({ name }) => !name.startsWith("Sop"))
      .map(({ name, formula }) => {
        const [node, ...others] = typeof formula === "string" ? formulaTree(formula, isTable) : [];
        const isReference = others.length === 0 && (node?.kind === "columns" || node?.kind === "cells");
        return [name.toLowerCase(), isReference ? node : undefined] as const;
      }),
  );

const placeOf = ({ sheet, row, column }: Pick<WordCell, "sheet" | "row" | "column">) => ({ sheet, row, column });

const spokenTables = (headers: AllHeaders): Ground["contracts"] =>
  new Map(
    [...headers].flatMap(([name, own]) => {
      const contract = tables.find((one) => one.name.toLowerCase() === name.toLowerCase());
      if (contract === undefined || ("sameInEveryLanguage" in contract && contract.sameInEveryLanguage)) return [];
      return [[name.toLowerCase(), { contract, headers: own, ids: headersOf(contract, own).ids }] as const];
    }),
  );

type FormulaInTable = OwnFormula & { table: string | undefined };

/** Columns that people added to our tables: those of ours that have a formula know the words of both languages. */
async function formulasInOwnColumns({ context, places, contracts }: Ground): Promise<FormulaInTable[]> {
  const own = places.flatMap(({ kind, name, sheet, area }) => {
    const found = kind === "table" ? contracts.get(name.toLowerCase()) : undefined;
    return (found?.ids ?? []).flatMap((id, place) =>
      found === undefined || found.contract.columns.some((column) => column.name === id)
        ? []
        : [{ table: name, sheet, row: area.row + 1, column: area.column + place, rows: area.rows - 1 }],
    );
  });
  const read = await inOrder(own, async ({ table, sheet, ...at }) =>
    // Deliveries are counted in hundreds of thousands: one answer of Excel's does not hold a column of formulas.
    (await formulasIn(context.workbook.worksheets.getItem(sheet), sheet, { ...at, columns: 1 })).map((one) => ({ ...one, table })),
  );
  return read.flat();
}

/** The columns of ours that a reference in such a formula means. */
function columnsMeant({ places, contracts, named }: Ground, { sheet, table: here }: Pick<FormulaInTable, "sheet" | "table">): ColumnsMeant {
  const columnOf = (table: string, isIt: (header: string, place: number) => boolean): Column[] => {
    const found = contracts.get(table.toLowerCase());
    const id = found?.ids.find((_, place) => isIt(found.headers[place] ?? "", place));
    return found?.contract.columns.filter(({ name }) => name === id) ?? [];
  };
  return (said) => {
    const name = said.kind === "columns" ? said.table?.toLowerCase() : undefined;
    const reference = name !== undefined && named.has(name) ? named.get(name) : said;
    if (reference === undefined) return [];
    if (reference.kind === "columns") {
      const table = reference.table ?? here;
      if (table === undefined) return [];
      if (reference.headers.length === 0) return columnOf(table, (_, place) => place === 0);
      return reference.headers.flatMap((header) => columnOf(table, (own) => own.toLowerCase() === header.toLowerCase()));
    }
    const area = areaOf(reference.address);
    const on = (reference.sheet ?? sheet).toLowerCase();
    if (area?.columns !== 1) return [];
    return places.flatMap(({ kind, name, sheet: one, area: table }) => {
      const isHere = kind === "table" && one.toLowerCase() === on && area.row < table.row + table.rows && area.row + area.rows > table.row;
      return isHere ? columnOf(name, (_, place) => table.column + place === area.column) : [];
    });
  };
}

const columnNumber = (letters: string): number => [...letters.toUpperCase()].reduce((sum, one) => 26 * sum + one.charCodeAt(0) - 64, 0) - 1;
const sheetRows = 1_048_576;

/** The cells of an address, with or without `$`; whole columns have all rows. */
function areaOf(address: string): Area | undefined {
  const found = /^([A-Z]+)(\d*)(?::([A-Z]+)(\d*))?$/i.exec(address.replaceAll("$", ""));
  if (found === null) return undefined;
  const [, left = "", top = "", right = left, bottom = top] = found;
  const [row, end] = top === "" ? [0, sheetRows] : [Number(top) - 1, Number(bottom)];
  return { row, column: columnNumber(left), rows: end - row, columns: columnNumber(right) - columnNumber(left) + 1 };
}

/** Most cells of one area in which words are looked for. */
const mostLabels = 200;

interface Told {
  language: Language;
  /** Each formula once, however many cells hold it. */
  told: readonly { one: FormulaInTable; words: ReturnType<typeof formulaWords> }[];
}

/** Cells of people that hold a word which their formulas look for in our tables. One that they look for elsewhere, too, is unclear. */
async function labelsIn(ground: Ground, { language, told }: Told): Promise<(WordCell & { unclear: string[] })[]> {
  const { context, places } = ground;
  const wanted = told.flatMap(({ one, words }) => words.cells.map(({ at, columns }) => ({ ...cellsAt(one, at), columns })));
  const elsewhere = told.flatMap(({ one }) => comparedElsewhere(ground, one).map((at) => cellsAt(one, at)));
  const isInside = (sheet: string, row: number, column: number, area: Area): boolean =>
    row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns && sheet !== "";
  const asked = wanted.flatMap(({ sheet, area, columns }) => {
    if (area === undefined || area.rows * area.columns > mostLabels) return [];
    const range = context.workbook.worksheets.getItemOrNullObject(sheet).getRangeByIndexes(area.row, area.column, area.rows, area.columns);
    return [{ sheet, area, columns, range: range.load("formulas") }];
  });
  if (asked.length > 0) await context.sync();
  const labels = new Map<string, WordCell & { unclear: string[] }>();
  for (const { sheet, area, columns, range } of asked.filter((one) => !one.range.isNullObject))
    (range.formulas as CellValue[][]).forEach((line, down) =>
      line.forEach((holds, right) => {
        const [row, column] = [area.row + down, area.column + right];
        if (typeof holds !== "string" || holds === "" || holds.startsWith("=")) return;
        if (places.some((place) => place.sheet === sheet && isInside(sheet, row, column, place.area))) return;
        const said = [...new Set(columns.map((one) => textSaid(one, holds, language)))];
        if (said.every((one) => one === holds)) return;
        const key = `${sheet}!${row},${column}`;
        const known = labels.get(key);
        const isShared = elsewhere.some((one) => one.sheet === sheet && one.area !== undefined && isInside(sheet, row, column, one.area));
        const [to = holds] = said;
        const isClear = said.length === 1 && !isShared && (known === undefined || known.changes[0]?.[2] === to);
        labels.set(key, { sheet, row, column, holds, changes: isClear ? [[-1, holds, to]] : [], unclear: isClear ? [] : [holds] });
      }),
    );
  return [...labels.values()];
}

const cellsAt = ({ sheet }: Pick<OwnFormula, "sheet">, at: Extract<Reference, { kind: "cells" }>) => ({
  sheet: at.sheet ?? sheet,
  area: areaOf(at.address),
});

/** Cells that a formula compares with what is not ours: the words in them may mean something else. */
function comparedElsewhere(ground: Ground, one: FormulaInTable): Extract<Reference, { kind: "cells" }>[] {
  const meant = columnsMeant(ground, one);
  const isOurs = (reference: Reference): boolean => meant(reference).length > 0;
  const isKnown = (name: string): boolean => ground.contracts.has(name.toLowerCase()) || ground.named.has(name.toLowerCase());
  const { compared } = comparisonsIn(one.formula, isKnown);
  const elsewhere = compared.filter(
    ({ with: sides, held, texts }) => !sides.some(isOurs) && (texts.length > 0 || held.some((reference) => !isOurs(reference))),
  );
  return elsewhere.flatMap(({ with: sides, held }) =>
    [...sides, ...held].filter((reference) => reference.kind === "cells").filter((reference) => !isOurs(reference)),
  );
}

/** The protected ones among the sheets of these cells. */
async function onProtectedSheets(context: Excel.RequestContext, cells: readonly WordCell[]): Promise<ReadonlySet<string>> {
  const names = [...new Set(cells.map(({ sheet }) => sheet))];
  const sheets = await inOrder(names, (name) => Promise.resolve(context.workbook.worksheets.getItem(name)));
  for (const { protection } of sheets) protection.load("protected");
  if (sheets.length > 0) await context.sync();
  return new Set(names.filter((_, index) => sheets[index]?.protection.protected === true));
}
