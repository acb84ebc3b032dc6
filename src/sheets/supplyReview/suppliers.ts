/** The part of the supply review about suppliers: how often they deliver late, and by how many days. */
import type { PlanningData } from "../../domain/analyse/planningData";
import type { Text } from "../../language/text";
import type { Area } from "../blueprint";
import { areaRef, cellRef, exactly, formula, quoted, relativeRef, type SheetDraft } from "../draft";
import { settingContent } from "../settingCell";
import { supplyCells } from "./supplyCells";

type Say = (text: Text) => string;

const words = {
  title: { en: "Suppliers: received late", fr: "Fournisseurs : réceptions en retard" },
  titleSome: {
    en: "Suppliers: received late (the first {shown} of {all}, by name in SopSupply)",
    fr: "Fournisseurs : réceptions en retard (les {shown} premiers sur {all} de SopSupply)",
  },
  supplier: { en: "Supplier", fr: "Fournisseur" },
  lines: { en: "Lines received", fr: "Lignes reçues" },
  late: { en: "Late share", fr: "Part en retard" },
  days: { en: "Mean days late", fr: "Retard moyen (j)" },
  status: { en: "Status", fr: "État" },
  atRisk: { en: "▼ at risk", fr: "▼ à risque" },
  sometimes: { en: "● at times", fr: "● parfois" },
  punctual: { en: "▲ on time", fr: "▲ à l'heure" },
  threshold: { en: "Supplier at risk from", fr: "Fournisseur à risque dès" },
} satisfies Record<string, Text>;

/** More would make the sheet slow and long; those that are left out are said. */
const most = 40;

/** Rows that the table takes, with the free rows below it. */
export const supplierRows = (data: PlanningData): number => (data.suppliers.length === 0 ? 0 : Math.min(most, data.suppliers.length) + 3);

/** One row a supplier: share of late receipts, and days late of those that were. Open orders are left out. */
export function putSuppliers(
  draft: SheetDraft,
  row: number,
  thresholdAt: { row: number; column: number },
  data: PlanningData,
  say: Say,
): void {
  const { suppliers } = data;
  if (suppliers.length === 0) return;
  draft.put(thresholdAt.row, thresholdAt.column - 3, say(words.threshold));
  const threshold = draft.put(thresholdAt.row, thresholdAt.column, settingContent("supplierLate", data));
  draft.format(threshold, "0%").align(threshold, "Right").name(supplyCells.supplierLateFrom, threshold);

  const shown = suppliers.slice(0, most);
  const title =
    shown.length === suppliers.length
      ? say(words.title)
      : say(words.titleSome).replace("{shown}", String(shown.length)).replace("{all}", String(suppliers.length));
  draft.look(draft.put(row, 0, title), "section");
  const titles = [words.supplier, words.lines, words.late, words.days, words.status].map(say);
  const header = draft.putRow(row + 1, 0, titles);
  draft
    .look(header, "header")
    .look({ ...header, column: 1, columns: 4 }, "names")
    .align({ ...header, column: 4, columns: 1 }, "Left")
    .height(row + 1, 1, 28);
  const area: Area = { row: row + 2, column: 0, rows: shown.length, columns: 5 };
  draft.putColumn(area.row, 0, shown);
  shown.forEach((_, index) => {
    const line = area.row + index;
    const name = cellRef(line, 0);
    // A blank date would come out of FILTER as the day 0, which is always on time.
    const received = `(SopSupply[Supplier]=${name})*ISNUMBER(SopSupply[Promised date])*ISNUMBER(SopSupply[Received date])`;
    const dates = `FILTER(SopSupply[Promised date],counted),FILTER(SopSupply[Received date],counted)`;
    const own = `SopSupply[Supplier],${exactly(name, suppliers)}`;
    draft.put(line, 1, formula(`=COUNTIFS(${own},SopSupply[Promised date],">0",SopSupply[Received date],">0")`));
    draft.put(line, 2, formula(`=IFERROR(LET(counted,${received},1-SOP.ONTIMERATE(${dates})),"–")`));
    draft.put(line, 3, formula(`=IFERROR(LET(counted,${received},SOP.DELAY(${dates})),"–")`));
    const late = cellRef(line, 2);
    draft.put(
      line,
      4,
      formula(
        `=IF(ISNUMBER(${late}),IF(${late}>=${areaRef(threshold)},${quoted(say(words.atRisk))},IF(${late}>0,${quoted(say(words.sometimes))},${quoted(say(words.punctual))})),"")`,
      ),
    );
  });
  const column = (index: number): Area => ({ ...area, column: index, columns: 1 });
  const state = relativeRef(area.row, 4);
  draft
    .format(column(1), "#,##0")
    .format(column(2), "0%")
    .format(column(3), "0.0")
    .align({ ...area, column: 1, columns: 3 }, "Right")
    .rule(column(4), { kind: "formula", formula: `=LEFT(${state},1)="▼"`, meaning: "act" })
    .rule(column(4), { kind: "formula", formula: `=LEFT(${state},1)="●"`, meaning: "watch" })
    .rule(column(4), { kind: "formula", formula: `=LEFT(${state},1)="▲"`, meaning: "good" })
    .name(supplyCells.suppliers, area);
}
