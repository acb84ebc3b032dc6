/**
 * Puts a table of ours into a language: headers, words, the lists to choose from, what stands above it, the name of its sheet. Excel's own
 * formulas follow a header. Doing it again changes nothing, so that it can be carried on after an interruption.
 */
import { runsOf } from "../../domain/tables/planTableWrite";
import type { CellValue, Column, TableContract } from "../../domain/tables/defineTable";
import { headerIn, offeredIn, wordIn } from "../../domain/tables/words";
import { nameKey } from "../../language/sameName";
import { inLanguage, languages, type Language } from "../../language/text";
import { guideColumn, headerRow, leastWidth } from "../drawing/tableSheet";
import { WorkbookError } from "../errors";
import { withoutInterim } from "../gateway";
import { rulePartsOf, type RulePart } from "../reading/evenRules";
import { readTableStates, rowsOf, type TableState } from "../reading/tableState";
import type { Act, Kept } from "./acts";
import { contractOf } from "./contractOf";
import { asKnown, type FoundCells, type Met } from "./met";
import type { Planned } from "./planning/planned";

type Speak = Extract<Act, { kind: "speak" }>;

/** Neighbouring cells of one column. */
interface Run {
  column: string;
  place: number;
  row: number;
  before: string[];
  after: string[];
}

/** What a table has to be told. */
interface Speech {
  headers: { place: number; before: string; after: string }[];
  words: Run[];
}

const isWord = (cell: CellValue | undefined): cell is string => typeof cell === "string" && cell !== "" && !cell.startsWith("=");

const ourColumns = ({ headers }: TableState, { columns }: TableContract) =>
  headers.flatMap((id, place) => {
    const column = columns.find(({ name }) => name === id);
    return column === undefined ? [] : [{ column, place }];
  });

/** What has to change. Fails with `headerTaken` when a person's own column bears a header that ours would get. */
function speechOf(contract: TableContract, state: TableState, { language, kept }: Pick<Speak, "language" | "kept">): Speech {
  const { headers: shown, formulas } = state.shown;
  const after = [...shown];
  const ours = ourColumns(state, contract);
  for (const { column, place } of ours) after[place] = kept?.headers[column.name] ?? headerIn(column, language);
  for (const { place } of ours) {
    const taken = after.findIndex((header, other) => other !== place && nameKey(header) === nameKey(after[place]));
    if (taken >= 0) throw new WorkbookError("headerTaken", { table: contract.name, column: after[place] ?? "", sheet: state.sheet });
  }
  const headers = ours.flatMap(({ place }) => {
    const [before = "", wanted = ""] = [shown[place], after[place]];
    return before === wanted ? [] : [{ place, before, after: wanted }];
  });
  const words = ours.flatMap(({ column, place }): Run[] => {
    if (column.french === undefined) return [];
    const given = new Map(kept?.words.find((one) => one.column === column.name)?.cells.map(([row, now, before]) => [row, { now, before }]));
    const say = (cell: string, row: number): string => {
      const own = given.get(row);
      return own?.now === cell ? own.before : wordIn(column, cell, language);
    };
    const changed = formulas.flatMap((line, row) => {
      const cell = line[place];
      return isWord(cell) && say(cell, row) !== cell ? [row] : [];
    });
    return runsOf(changed).map(({ from, count }) => {
      const before = formulas.slice(from, from + count).map((line) => String(line[place]));
      return { column: column.name, place, row: from, before, after: before.map((cell, index) => say(cell, from + index)) };
    });
  });
  return { headers, words };
}

/** What would not come back by itself: headers and words that are said in another way than ours, in the language that they are in. */
function keptOf(contract: TableContract, state: TableState, speech: Speech, language: Language): Kept {
  const columnOf = (name: string) => contract.columns.find((column) => column.name === name);
  const headers = speech.headers.flatMap(({ place, before }) => {
    const column = columnOf(state.headers[place] ?? "");
    return column === undefined || headerIn(column, language) === before ? [] : [[column.name, before] as const];
  });
  const words = new Map<string, (readonly [number, string, string])[]>();
  for (const { column: name, row, before, after } of speech.words) {
    const column = columnOf(name);
    if (column === undefined) continue;
    before.forEach((cell, index) => {
      const now = after[index] ?? "";
      if (wordIn(column, now, language) !== cell) words.set(name, [...(words.get(name) ?? []), [row + index, now, cell]]);
    });
  }
  return { headers: Object.fromEntries(headers), words: [...words].map(([column, cells]) => ({ column, cells })) };
}

const isNothing = ({ headers, words }: Kept): boolean => Object.keys(headers).length === 0 && words.length === 0;

/** The way back, which knows what would not come back by itself. */
function wayBack({ table }: Pick<Speak, "table">, language: Language, kept: Kept): Speak {
  return { kind: "speak", table, language, ...(!isNothing(kept) && { kept }) };
}

/** Plans to put a table into a language; nothing to do where it is. Fails with `headerTaken`. */
export function planSpeak(contract: TableContract, state: TableState, { language, kept }: Pick<Speak, "language" | "kept">): Planned {
  const speech = speechOf(contract, state, { language, ...(kept && { kept }) });
  return {
    forward: { kind: "speak", table: contract.name, language, ...(kept && { kept }) },
    back: wayBack({ table: contract.name }, state.language, keptOf(contract, state, speech, state.language)),
    summary: {
      kind: "language",
      table: contract.name,
      title: contract.title,
      sheet: state.sheet,
      language,
      headers: speech.headers.length,
      words: speech.words.reduce((sum, { before }) => sum + before.length, 0),
    },
    seen: state.seen,
    idle: speech.headers.length === 0 && speech.words.length === 0 && otherTitle(contract, language) !== state.sheet,
    state,
  };
}

/** The title of a table in the language that it does not go into. */
const otherTitle = ({ title }: TableContract, language: Language): string =>
  inLanguage(title, languages.find((other) => other !== language) ?? language);

/** Puts a table into a language; the caller syncs. Tells afterwards what somebody had typed at the very moment. */
export async function speak(context: Excel.RequestContext, act: Speak): Promise<() => Met> {
  const { table: name, language } = act;
  const state = (await readTableStates(context, [name], { readOnly: true })).get(name);
  if (state === undefined) return () => asKnown;
  const contract = contractOf(name);
  const speech = speechOf(contract, state, act);
  const table = context.workbook.tables.getItem(name);
  const dress = await readDress(context, table, contract, state, language);
  withoutInterim(context);
  const header = table.getHeaderRowRange();
  const heads = speech.headers.map(({ place, before, after }) => {
    const cell = readAndWrite(header.getCell(0, place), [[after]]);
    return { cell, before };
  });
  const bodies = speech.words.map((run) => {
    const cells = rowsOf(table, run.row, run.place, run.before.length, 1);
    return {
      cells: readAndWrite(
        cells,
        run.after.map((word) => [word]),
      ),
      run,
    };
  });
  dress();
  return () => {
    const found: FoundCells["cells"] = [];
    for (const { run, cells } of bodies)
      (cells.formulas as CellValue[][]).forEach(([input = ""], index) => {
        if (String(input) === run.before[index]) return;
        found.push({ row: state.area.row + 1 + run.row + index, column: state.area.column + run.place, input: String(input) });
        run.before[index] = String(input);
      });
    if (found.length === 0 && heads.every(({ cell, before }) => String(cell.formulas[0]?.[0]) === before)) return asKnown;
    const back = wayBack(act, state.language, keptOf(contract, state, speech, state.language));
    return { asKnown: false, back, found: { sheet: state.sheet, cells: found } };
  };
}

/** Queues to read cells, then to write over them. */
function readAndWrite(cells: Excel.Range, texts: string[][]): Excel.Range {
  cells.load("formulas");
  cells.formulas = texts;
  return cells;
}

/**
 * What a person put in place of the list of a column, with its words in the language; undefined where the list is ours, where there is
 * none, and where the cells of the column do not agree.
 */
function ownRule(column: Column, rule: Excel.DataValidationRule | null, language: Language): Excel.DataValidationRule | undefined {
  if (rule === null || Object.values(rule).every((part) => part === undefined || part === null)) return undefined;
  const source = rule.list?.source;
  if (rule.list === undefined || typeof source !== "string" || source.startsWith("=")) return rule;
  if (languages.some((one) => offeredIn(column, one).join(",") === source)) return undefined;
  const items = source.split(",").map((item) => wordIn(column, item.trim(), language));
  return { list: { ...rule.list, source: items.join(",") } };
}

/** Rules that stay as they are in a column, or in some of its rows: what a person put in place of our list. */
type OwnRule = Pick<RulePart, "row" | "rows"> & { rule: Excel.DataValidationRule };

/**
 * What people put in place of our lists, by column: for all of its rows, or by rows where these do not agree. Undefined where the rules
 * change too often to be looked into: they stay as they are.
 */
async function readOwnRules(
  context: Excel.RequestContext,
  columns: readonly { column: Column; body: Excel.Range }[],
  rows: number,
  language: Language,
): Promise<Map<string, OwnRule[] | undefined>> {
  const parts = await rulePartsOf(
    context,
    columns.map(({ body }) => ({ range: body, rows })),
  );
  return new Map(
    columns.map(({ column }, place) => {
      const found = parts[place] ?? [];
      if (found.some(({ rule }) => rule === undefined)) return [column.name, undefined] as const;
      const own = found.flatMap(({ row, rows: count, rule: put }) => {
        const rule = ownRule(column, put ?? null, language);
        return rule === undefined ? [] : [{ row, rows: count, rule }];
      });
      return [column.name, own] as const;
    }),
  );
}

/** Reads what is around a table, and gives what puts that into the language: lists, widths, the two lines above, the name of the sheet. */
async function readDress(
  context: Excel.RequestContext,
  table: Excel.Table,
  contract: TableContract,
  state: TableState,
  language: Language,
): Promise<() => void> {
  const { worksheet: sheet } = table;
  const above = sheet.getRange("A1:A2");
  above.load("values");
  const title = inLanguage(contract.title, language);
  const namesake = context.workbook.worksheets.getItemOrNullObject(title);
  namesake.load("name");
  const header = table.getHeaderRowRange();
  const body = table.getDataBodyRange();
  const columns = ourColumns(state, contract).map(({ column, place }) => {
    const cell = header.getCell(0, place);
    cell.load("format/columnWidth");
    return { column, cell, body: body.getColumn(place) };
  });
  await context.sync();
  const rows = state.area.rows - 1;
  const withLists = columns.filter(({ column }) => column.choices !== undefined);
  const ownRules = await readOwnRules(context, withLists, rows, language);
  const stood = (above.values as CellValue[][]).map(([value]) => value);
  return () => {
    for (const { column, cell, body: cells } of columns) {
      const own = ownRules.get(column.name);
      const { choices: _, ...withoutList } = column;
      const isWhole = own?.some((one) => one.rows === rows) === true;
      // A list of a person's own keeps its messages, too.
      const isKept = isWhole || (own === undefined && ownRules.has(column.name));
      guideColumn(isKept ? withoutList : column, { header: cell, body: cells }, { language, words: language });
      for (const { row, rows: count, rule } of own ?? [])
        (isWhole ? cells : cells.getCell(row, 0).getResizedRange(count - 1, 0)).dataValidation.rule = rule;
      if (cell.format.columnWidth < leastWidth(column)) cell.format.columnWidth = leastWidth(column);
    }
    [contract.title, contract.help].forEach((text, row) => {
      const isOurs = state.area.row === headerRow && languages.some((one) => inLanguage(text, one) === stood[row]);
      if (isOurs) above.getCell(row, 0).values = [[inLanguage(text, language)]];
    });
    if (state.sheet === otherTitle(contract, language) && namesake.isNullObject) sheet.name = title;
  };
}
