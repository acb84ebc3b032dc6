/**
 * Conditional formats and validations of a person's own that name headers or words of our tables: they stay as they are when the tables
 * speak another language, and find nothing any more. Nothing here changes one; a person is told where they are.
 */
import { formulaWords, textSaid, type ColumnsMeant } from "../../domain/tables/comparedWords";
import { tables } from "../../domain/tables/catalogue";
import type { TableContract } from "../../domain/tables/defineTable";
import { headerIn } from "../../domain/tables/words";
import { nameKey } from "../../language/sameName";
import { relativeRef } from "../../language/references";
import { languages, type Language } from "../../language/text";
import { inOrder } from "../inOrder";
import { rulePartsOf } from "./evenRules";
import type { OurPlace } from "./ownFormulas";

/** What is known of the workbook's own tables where rules are looked through. */
export interface RuleGround {
  places: readonly OurPlace[];
  meantOn: (sheet: string) => ColumnsMeant;
  isTable: (name: string) => boolean;
}

/** A rule by the first of its cells. */
export interface RuleCell {
  sheet: string;
  row: number;
  column: number;
}

const contracts: readonly TableContract[] = tables;
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** A text in a formula that names a column of ours, as INDIRECT takes it: Excel does not let it follow a header. */
export function namesHeader(formula: string, language: Language): boolean {
  const texts = [...formula.matchAll(/"((?:[^"]|"")*)"/g)].map(([, text = ""]) => text);
  return texts.some((text) =>
    [...text.matchAll(/\b(Sop[A-Z]\w*)\[([^\]]*)/g)].some(([, table = "", header = ""]) =>
      contracts
        .find(({ name }) => nameKey(name) === nameKey(table))
        ?.columns.some((column) => {
          const isIt = languages.some((one) => nameKey(headerIn(column, one)) === nameKey(header.replace(/^[[@#]+/, "")));
          return isIt && nameKey(headerIn(column, language)) !== nameKey(header);
        }),
    ),
  );
}

/** Whether a formula, standing on a sheet, says something that will be said otherwise. */
function concerns({ meantOn, isTable }: RuleGround, sheet: string, formula: string, language: Language): boolean {
  const { changes, unclear } = formulaWords(formula, language, meantOn(sheet), isTable);
  return changes.length > 0 || unclear.length > 0 || namesHeader(formula, language);
}

/** The items of a list that a person typed: one that is a word of ours will not fit any more. */
const concernsList = (source: string, language: Language): boolean =>
  source
    .split(",")
    .some((item) => contracts.some(({ columns }) => columns.some((column) => textSaid(column, item.trim(), language) !== item.trim())));

/** The rules of people that will find nothing any more once the tables speak a language. Reads alone. */
export async function rulesUsed(context: Excel.RequestContext, ground: RuleGround, language: Language): Promise<RuleCell[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  const drawn = new Set(ground.places.filter(({ kind }) => kind === "mark").map(({ sheet }) => sheet));
  // Drawn sheets have rules of ours, which are drawn anew.
  const sheets = worksheets.items.filter(({ name }) => !drawn.has(name));
  const found = await inOrder(sheets, async (sheet) => [
    ...(await formatsOn(context, ground, sheet, language)),
    ...(await validationsOn(context, ground, sheet, language)),
  ]);
  return found.flatMap((cells) => cells.sort((one, other) => one.column - other.column || one.row - other.row));
}

const cellOf = (sheet: string, { rowIndex, columnIndex }: Excel.Range): RuleCell => ({ sheet, row: rowIndex, column: columnIndex });

async function formatsOn(
  context: Excel.RequestContext,
  ground: RuleGround,
  sheet: Excel.Worksheet,
  language: Language,
): Promise<RuleCell[]> {
  const { conditionalFormats } = sheet.getRange();
  conditionalFormats.load("items/type");
  await context.sync();
  const read = conditionalFormats.items.flatMap((format) => {
    const type = String(format.type);
    if (type === "Custom") format.custom.rule.load("formula");
    else if (type === "CellValue") format.cellValue.load("rule");
    else if (type === "ContainsText") format.textComparison.load("rule");
    else return [];
    return [{ format, type, range: format.getRange().load("rowIndex,columnIndex") }];
  });
  if (read.length > 0) await context.sync();
  return read.flatMap(({ format, type, range }) => {
    const first = relativeRef(range.rowIndex, range.columnIndex);
    const asFormula = (text: string): string => (text.startsWith("=") ? text.slice(1) : quoted(text));
    const formulas =
      type === "Custom"
        ? [format.custom.rule.formula]
        : type === "CellValue"
          ? [format.cellValue.rule.formula1, format.cellValue.rule.formula2 ?? ""].map((text) => `=${first}=${asFormula(text)}`)
          : [
              `=${first}=${quoted(format.textComparison.rule.text)}`,
              `=COUNTIF(${first},${quoted(`*${format.textComparison.rule.text}*`)})`,
            ];
    return formulas.some((formula) => concerns(ground, sheet.name, formula, language)) ? [cellOf(sheet.name, range)] : [];
  });
}

async function validationsOn(
  context: Excel.RequestContext,
  ground: RuleGround,
  sheet: Excel.Worksheet,
  language: Language,
): Promise<RuleCell[]> {
  const cells = sheet.getRange().getSpecialCellsOrNullObject("DataValidations" as Excel.SpecialCellType);
  cells.load("areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount");
  await context.sync();
  if (cells.isNullObject) return [];
  const columns = cells.areas.items.flatMap((area) =>
    Array.from({ length: area.columnCount }, (_, place) => ({
      ...{ range: area.getColumn(place), rows: area.rowCount },
      ...{ row: area.rowIndex, column: area.columnIndex + place },
    })),
  );
  const parts = await rulePartsOf(context, columns);
  return columns.flatMap(({ row: first, column }, place) =>
    (parts[place] ?? []).flatMap(({ row, rule }): RuleCell[] => {
      const cell = { sheet: sheet.name, row: first + row, column };
      // Rules that change too often to be looked into stay as they are, in our tables too: a person has to look at them.
      if (rule === undefined) return [cell];
      return isOurs(ground, cell) || !isConcerned(ground, sheet.name, rule, language) ? [] : [cell];
    }),
  );
}

/** Whether a validation says something that will be said otherwise. */
function isConcerned(ground: RuleGround, sheet: string, { list, custom }: Excel.DataValidationRule, language: Language): boolean {
  const source = typeof list?.source === "string" ? list.source : "";
  const formulas = [...(source.startsWith("=") ? [source] : []), ...(custom === undefined ? [] : [custom.formula])];
  return (
    formulas.some((formula) => concerns(ground, sheet, formula, language)) ||
    (source !== "" && !source.startsWith("=") && concernsList(source, language))
  );
}

/** Lists in the columns of our tables are put into the language with them. */
const isOurs = ({ places }: RuleGround, { sheet, row, column }: RuleCell): boolean =>
  places.some(
    ({ kind, sheet: one, area }) =>
      kind === "table" &&
      one === sheet &&
      row >= area.row &&
      row < area.row + area.rows &&
      column >= area.column &&
      column < area.column + area.columns,
  );
