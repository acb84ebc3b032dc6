/** Defined names of the workbook part, with the print areas and print titles that Excel keeps as names. */
import type { NameModel, SheetModel } from "../model";
import { fromFileFormula, toFileFormula } from "./formula/fileText";
import { absoluteText, lastColumn, lastRow, parseSheetReference, quotedSheet } from "../../xlsx/cellReference";
import { childrenOf, child, element, escapedText, flag, numberOf, textOf, unescapedText, type XmlNode } from "../../xlsx/xml";

const printArea = "_xlnm.Print_Area";
const printTitles = "_xlnm.Print_Titles";

/** The `<definedNames>` element, "" when there are none. */
export function writeNames(names: readonly NameModel[], sheets: readonly SheetModel[]): string {
  const indexOf = (sheet: string | undefined) => {
    const index = sheets.findIndex(({ name }) => name.toLowerCase() === sheet?.toLowerCase());
    return index < 0 ? undefined : index;
  };
  const own = names.map(({ name, formula, sheet, visible, comment }) =>
    element(
      "definedName",
      {
        name,
        comment: comment === "" ? undefined : escapedText(comment),
        localSheetId: indexOf(sheet),
        hidden: visible ? undefined : true,
      },
      textOf(toFileFormula(formula)),
    ),
  );
  const printed = sheets.flatMap(({ name, page }, localSheetId) => [
    ...(page.printArea === undefined
      ? []
      : [element("definedName", { name: printArea, localSheetId }, textOf(`${quotedSheet(name)}!${absoluteText(page.printArea)}`))]),
    ...(page.titleRows === undefined
      ? []
      : [
          element(
            "definedName",
            { name: printTitles, localSheetId },
            textOf(`${quotedSheet(name)}!$${page.titleRows.first + 1}:$${page.titleRows.last + 1}`),
          ),
        ]),
  ]);
  const all = [...own, ...printed];
  return all.length === 0 ? "" : element("definedNames", {}, ...all);
}

export interface ReadNames {
  names: NameModel[];
  /** By sheet index. */
  print: Map<number, Pick<SheetModel["page"], "printArea" | "titleRows">>;
}

/** Names of a workbook; `sheets` are the sheet names in the order of the file. Names that Excel keeps for itself are left out. */
export function readNames(workbook: XmlNode, sheets: readonly string[]): ReadNames {
  const result: ReadNames = { names: [], print: new Map() };
  for (const node of childrenOf(child(workbook, "definedNames"), "definedName")) {
    const name = node.attributes["name"] ?? "";
    const local = numberOf(node, "localSheetId");
    const sheet = local === undefined ? undefined : sheets[local];
    if (/^_xlnm\./i.test(name)) {
      if (local !== undefined) result.print.set(local, { ...result.print.get(local), ...printOf(name, node.text) });
    } else if (name !== "" && !/^_xlfn\.|^_xlpm\.|^_xludf\./i.test(name) && !flag(node, "function") && !flag(node, "vbProcedure")) {
      result.names.push({
        name,
        formula: fromFileFormula(node.text),
        ...(sheet === undefined ? {} : { sheet }),
        visible: !flag(node, "hidden"),
        comment: unescapedText(node.attributes["comment"] ?? ""),
      });
    }
  }
  return result;
}

function printOf(name: string, text: string): Pick<SheetModel["page"], "printArea" | "titleRows"> {
  if (name.toLowerCase() === printArea.toLowerCase()) {
    const area = parseSheetReference(text)?.area;
    return area === undefined ? {} : { printArea: area };
  }
  if (name.toLowerCase() !== printTitles.toLowerCase()) return {};
  // Title columns and title rows stand in one list; rows span every column.
  const rows = text
    .split(/,(?=(?:[^']|'[^']*')*$)/)
    .map((part) => parseSheetReference(part)?.area)
    .find((area) => area !== undefined && area.column === 0 && area.lastColumn === lastColumn && area.lastRow < lastRow);
  return rows === undefined ? {} : { titleRows: { first: rows.row, last: rows.lastRow } };
}
