/** The part of the supply review about suppliers: how often they deliver late, and by how many days. */
import type { Say } from "../../calendar/periodText";
import { leastLines } from "../../domain/analyse/supplierRisk";
import type { PlanningData } from "../../domain/analyse/planningData";
import type { Text } from "../../language/text";
import { areaRef, cellRef } from "../../language/references";
import { sopSupply } from "../../domain/collect/sopSupply";
import { exactly, where } from "../criteria";
import { formula, quoted, sentenceWithGaps, type SheetDraft } from "../draft";
import { nothing, orZero, texts } from "../known";
import { tableExtent, putTableHead, headerHeights, columnOf, rowOf, type Extent, type Section } from "../sections";
import { settingContent } from "../settingCell";
import { leftOutInWords, rowKeys, twiceInWords, type Repeatable } from "../unread";
import { supplyCells } from "./supplyCells";

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
  /** Promised, past the day of the export, and never received. */
  waiting: { en: "○ waiting: {count}", fr: "○ en attente : {count}" },
  waitingOften: { en: "● waiting: {count}", fr: "● en attente : {count}" },
  waitingAtRisk: { en: "▼ waiting: {count}", fr: "▼ en attente : {count}" },
  notComplete: {
    en: "○ Not complete: lines that cannot be read are not counted ({unread})",
    fr: "○ Incomplet : les lignes illisibles ne sont pas comptées ({unread})",
  },
  doubled: {
    en: "○ Not complete: no share for a supplier with a line that stands there twice ({twice})",
    fr: "○ Incomplet : pas de part pour un fournisseur dont une ligne est en double ({twice})",
  },
  threshold: { en: "Supplier at risk from", fr: "Fournisseur à risque dès" },
} satisfies Record<string, Text>;

/** More would make the sheet slow and long; those that are left out are said. */
const most = 40;

/** An order that was entered or imported twice. */
const orders: Repeatable = {
  table: sopSupply,
  alike: ["Order", "Item", "Supplier", "Promised date", "Received date", "Ordered"],
};

/** Room for the table; none where no supplier is known. */
export const suppliersExtent = ({ suppliers }: PlanningData): Extent | undefined =>
  suppliers.length === 0 ? undefined : tableExtent(Math.min(most, suppliers.length), 5, 1);

/** One row a supplier: share of late receipts, and days late of those that were. Open orders are left out, but nobody who is waited for is praised. */
export function putSuppliers(
  draft: SheetDraft,
  { row, body }: Section,
  thresholdAt: { row: number; column: number },
  data: PlanningData,
  say: Say,
): void {
  const { suppliers } = data;
  const shown = suppliers.slice(0, most);
  const threshold = putThreshold(draft, thresholdAt, data, say);
  const title =
    shown.length === suppliers.length
      ? say(words.title)
      : say(words.titleSome).replace("{shown}", String(shown.length)).replace("{all}", String(suppliers.length));
  const headings = [words.supplier, words.lines, words.late, words.days, words.status].map(say);
  const header = putTableHead(draft, row, { title, headings, height: headerHeights.twoLines });
  draft.align(columnOf(header, 4), "Left").putColumn(body.row, 0, shown);
  shown.forEach((_, index) => {
    const line = rowOf(body, index);
    draft.putRow(line.row, 1, formulasOf(cellRef(line.row, 0), suppliers).map(formula));
    draft.put(line.row, 4, formula(`=${statusOf(line.row, threshold, say)}`));
  });
  const lines = { Supplier: "name", "Promised date": "optional", "Received date": "optional" } as const;
  const told = sentenceWithGaps(say(words.notComplete), { unread: "unread" });
  const doubled = `IF(twice="","",${sentenceWithGaps(say(words.doubled), { twice: "twice" })})`;
  const parts = [`unread,${leftOutInWords({ table: sopSupply, columns: lines }, say)}`, `twice,${twiceInWords(orders, say)}`];
  const note = draft.put(body.row + body.rows, 0, formula(`=LET(${parts.join(",")},IF(unread="",${doubled},${told}))`));
  draft
    .look(note, "missing")
    .name(supplyCells.suppliersUnread, note)
    .format(columnOf(body, 1), "#,##0")
    .format(columnOf(body, 2), "0%")
    .format(columnOf(body, 3), "0.0")
    .align(columnOf(body, 1, 3), "Right")
    .signs(columnOf(body, 4), { "▼": "act", "●": "watch", "▲": "good" })
    .name(supplyCells.suppliers, body);
}

/**
 * How a supplier stands: by the lines received, and by those that never came as the list of risks judges them, so that nobody looks calmer
 * for having delivered nothing.
 */
function statusOf(row: number, threshold: string, say: Say): string {
  const [name, lines, late] = [0, 1, 2].map((column) => cellRef(row, column)) as [string, string, string];
  const waiting = (text: Text): string => sentenceWithGaps(say(text), { count: "overdue" });
  const came = `IF(ISNUMBER(${late}),${late},0)`;
  const judged = `${lines}+overdue`;
  const isRisk = `(overdue>0)*(${judged}>=${leastLines})*(${came}*${lines}+overdue>=${threshold}*(${judged})-1E-9)`;
  const cases = [
    `ISERROR(${late}),""`,
    `ISNUMBER(${late})*(${came}>=${threshold})=1,${quoted(say(words.atRisk))}`,
    `${isRisk}=1,${waiting(words.waitingAtRisk)}`,
    `${came}>0,${quoted(say(words.sometimes))}`,
    `overdue>=${leastLines},${waiting(words.waitingOften)}`,
    `overdue>0,${waiting(words.waiting)}`,
    `ISNUMBER(${late}),${quoted(say(words.punctual))}`,
  ];
  return `LET(overdue,${overdueOf(name)},${cases.reduceRight((otherwise, one) => `IF(${one},${otherwise})`, '""')})`;
}

/** The share of late receipts from which a supplier counts as at risk: in the head of the sheet, from the settings. */
function putThreshold(draft: SheetDraft, { row, column }: { row: number; column: number }, data: PlanningData, say: Say): string {
  draft.put(row, column - 3, say(words.threshold));
  const threshold = draft.put(row, column, settingContent("supplierLate", data));
  draft.format(threshold, "0%").align(threshold, "Right").name(supplyCells.supplierLateFrom, threshold);
  return areaRef(threshold);
}

/** Lines that are promised and not received on the latest day of the table, as the risks count them: an old export is judged as of its own day. */
function overdueOf(name: string): string {
  const asOf = `INT(MAX(${orZero("SopSupply[Ordered date]")},${orZero("SopSupply[Received date]")}))`;
  const open = `ISNUMBER(SopSupply[Promised date])*(SopSupply[Promised date]<${asOf})*(SopSupply[Received date]="")`;
  return `SUM(IFERROR((${texts("SopSupply[Supplier]")}=${name})*${open},0))`;
}

/** Lines received, share of them that came late, and how many days late those were, for the supplier whose name a cell holds. */
function formulasOf(name: string, suppliers: readonly string[]): string[] {
  // A blank date would come out of FILTER as the day 0, which is always on time.
  // A line whose supplier is an error is nobody's, which the note below the table says.
  const received = `IFERROR((${texts("SopSupply[Supplier]")}=${name})*ISNUMBER(SopSupply[Promised date])*ISNUMBER(SopSupply[Received date]),0)`;
  // A date that is an error or a text is neither late nor on time: nothing is said of its supplier.
  const dated = (column: string): string => `ISERROR(SopSupply[${column}])+ISTEXT(SopSupply[${column}])`;
  const wrong = `SUM(IFERROR((${texts("SopSupply[Supplier]")}=${name})*(${dated("Promised date")}+${dated("Received date")}>0),0))`;
  // A late line that counts twice is no better a record than an unreadable one.
  const mine = `FILTER(keys,IFERROR((${texts("SopSupply[Supplier]")}=${name})*(keys<>""),0),"")`;
  const twice = `LET(keys,${rowKeys(orders)},sorted,SORT(${mine}),IF(ROWS(sorted)<2,0,SUM((DROP(sorted,1)=DROP(sorted,-1))*1)))`;
  const known = (answer: string): string => `=IF(${wrong}+${twice}>0,NA(),IFERROR(LET(counted,${received},${answer}),${nothing}))`;
  const dates = `FILTER(SopSupply[Promised date],counted),FILTER(SopSupply[Received date],counted)`;
  return [
    `=COUNTIFS(${where("SopSupply[Supplier]", exactly(name, suppliers))},SopSupply[Promised date],">0",SopSupply[Received date],">0")`,
    known(`1-SOP.ONTIMERATE(${dates})`),
    known(`SOP.DELAY(${dates})`),
  ];
}
