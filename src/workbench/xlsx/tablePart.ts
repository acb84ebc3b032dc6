/** The part of a table. */
import type { TableModel } from "../model";
import { fromFileFormula, toFileFormula } from "./formula/fileText";
import { main } from "./namespaces";
import { parseRange, rangeText } from "../../xlsx/cellReference";
import { child, childrenOf, element, escapedText, flag, numberOf, textOf, unescapedText, type XmlNode } from "../../xlsx/xml";

/** Totals that Excel stores by name and computes as SUBTOTAL with this number. */
const totals: Readonly<Record<string, number>> = {
  average: 101,
  count: 103,
  countNums: 102,
  max: 104,
  min: 105,
  stdDev: 107,
  sum: 109,
  var: 110,
};

/** Characters that need an apostrophe before them in a column name within brackets. */
const columnInBrackets = (name: string) => name.replace(/['[\]#@]/g, "'$&");

export function writeTable(table: TableModel, number: number): string {
  const { range } = table;
  const lastData = range.lastRow - (table.hasTotals ? 1 : 0);
  const buttons = table.hasHeaders && table.filterButton;
  const columns = table.columns.map((column, index) => {
    const stored = totalOf(table.name, column.name, column.totalsFormula);
    const formula = stored === "custom" ? toFileFormula(column.totalsFormula ?? "", { table: table.name }) : undefined;
    return element(
      "tableColumn",
      {
        id: index + 1,
        name: escapedText(column.name).replaceAll("\n", "_x000a_"),
        totalsRowLabel: column.totalsLabel === undefined || column.totalsLabel === "" ? undefined : escapedText(column.totalsLabel),
        totalsRowFunction: stored,
      },
      formula === undefined ? "" : element("totalsRowFormula", {}, textOf(formula)),
    );
  });
  return element(
    "table",
    {
      xmlns: main,
      id: number,
      name: table.name,
      displayName: table.name,
      ref: rangeText(range),
      headerRowCount: table.hasHeaders ? undefined : 0,
      totalsRowCount: table.hasTotals ? 1 : undefined,
      totalsRowShown: table.hasTotals ? undefined : false,
    },
    buttons ? element("autoFilter", { ref: rangeText({ ...range, lastRow: lastData }) }) : "",
    element("tableColumns", { count: columns.length }, ...columns),
    element("tableStyleInfo", {
      name: table.style === "" ? undefined : table.style,
      showFirstColumn: table.firstColumn,
      showLastColumn: table.lastColumn,
      showRowStripes: table.bandedRows,
      showColumnStripes: table.bandedColumns,
    }),
  );
}

/** `=SUBTOTAL(109,Plan[Load])` in its own column is stored as "sum"; any other formula as "custom"; none as undefined. */
function totalOf(table: string, column: string, formula: string | undefined): string | undefined {
  if (formula === undefined || formula === "") return undefined;
  const own = new Set([`${table}[${columnInBrackets(column)}]`, `[${columnInBrackets(column)}]`].map((text) => text.toUpperCase()));
  const match = /^=SUBTOTAL\((\d+),\s*([\s\S]+)\)$/i.exec(formula);
  const named = Object.keys(totals).find((name) => totals[name] === Number(match?.[1]));
  return named !== undefined && own.has(match?.[2]?.toUpperCase() ?? "") ? named : "custom";
}

/** Reads a table part; undefined when it has no usable range or name. */
export function readTable(node: XmlNode): Omit<TableModel, "id"> | undefined {
  const range = parseRange(node.attributes["ref"] ?? "");
  const name = node.attributes["displayName"] ?? node.attributes["name"];
  if (range === undefined || name === undefined) return undefined;
  const info = child(node, "tableStyleInfo");
  const filter = child(node, "autoFilter");
  return {
    name,
    range,
    columns: childrenOf(child(node, "tableColumns"), "tableColumn").map((column) => columnOf(column, name)),
    hasHeaders: (numberOf(node, "headerRowCount") ?? 1) > 0,
    hasTotals: (numberOf(node, "totalsRowCount") ?? 0) > 0,
    style: info?.attributes["name"] ?? "",
    bandedRows: flag(info, "showRowStripes"),
    bandedColumns: flag(info, "showColumnStripes"),
    firstColumn: flag(info, "showFirstColumn"),
    lastColumn: flag(info, "showLastColumn"),
    filterButton: filter !== undefined && !childrenOf(filter, "filterColumn").some((column) => flag(column, "hiddenButton")),
  };
}

function columnOf(node: XmlNode, table: string): TableModel["columns"][number] {
  const name = unescapedText(node.attributes["name"] ?? "");
  const label = node.attributes["totalsRowLabel"];
  const kind = node.attributes["totalsRowFunction"] ?? "none";
  const number = totals[kind];
  const custom = child(node, "totalsRowFormula")?.text;
  const formula =
    number !== undefined
      ? `=SUBTOTAL(${number},${table}[${columnInBrackets(name)}])`
      : kind === "custom" && custom !== undefined
        ? fromFileFormula(custom, { table })
        : undefined;
  return {
    name,
    ...(formula === undefined ? {} : { totalsFormula: formula }),
    ...(label === undefined ? {} : { totalsLabel: unescapedText(label) }),
  };
}
