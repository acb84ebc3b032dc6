import type { WorkbookModel } from "../model";
import type { Say } from "./texts";

/** What Excel shows for a new workbook: one empty sheet. */
export function blankBook(say: Say): WorkbookModel {
  const name = say("defaultSheet");
  return {
    version: 1,
    name: say("defaultBook"),
    activeSheet: "sheet-1",
    sheets: [
      {
        id: "sheet-1",
        name,
        visibility: "visible",
        frozenRows: 0,
        frozenColumns: 0,
        showGridlines: true,
        rows: {},
        columnWidths: {},
        rowHeights: {},
        hiddenColumns: [],
        hiddenRows: [],
        merges: [],
        tables: [],
        conditionalFormats: [],
        validations: [],
        charts: [],
        notes: [],
        hyperlinks: [],
        protection: { on: false },
        page: { orientation: "portrait" },
      },
    ],
    styles: [],
    names: [],
    settings: {},
    customXmlParts: [],
    properties: {},
    customProperties: {},
  };
}

/** Whether there is anything in a workbook that a person could miss. */
export function isEmptyBook({ sheets, names, settings, customXmlParts }: WorkbookModel): boolean {
  const empty = (value: object) => Object.keys(value).length === 0;
  return (
    sheets.length <= 1 &&
    sheets.every(
      ({ rows, charts, tables, notes }) => Object.values(rows).every(empty) && charts.length + tables.length + notes.length === 0,
    ) &&
    names.length + customXmlParts.length === 0 &&
    empty(settings)
  );
}
