import { datasetKind } from "./datasetKinds";
import { dayOf } from "../calendar/days";
import { monthOf } from "../calendar/months";
import type { SourceGrid } from "../domain/collect/source";
import { evidenceOf } from "./columnProfiles";
import { dateReadings, decidedOrder, type DateOrder } from "./dateText";
import { inputsOf } from "./measureColumns";
import { decidedMark, type DecimalMark } from "../language/numberText";
import { columnsOf, type ImportPlan } from "./plan";

/** Dates that all fall on the first of a month under one order, and on many days of one month under the other, are months. */
function orderOfMonths(texts: Iterable<string>): DateOrder | undefined {
  const firsts = { dayFirst: true, monthFirst: true };
  const months = { dayFirst: new Set<number>(), monthFirst: new Set<number>() };
  for (const text of texts) {
    const { dayFirst, monthFirst } = dateReadings(text);
    if (dayFirst === undefined || monthFirst === undefined) continue;
    firsts.dayFirst &&= dayOf(dayFirst).day === 1;
    firsts.monthFirst &&= dayOf(monthFirst).day === 1;
    months.dayFirst.add(monthOf(dayFirst));
    months.monthFirst.add(monthOf(monthFirst));
  }
  if (firsts.dayFirst && !firsts.monthFirst && months.dayFirst.size > 2) return "dayFirst";
  if (firsts.monthFirst && !firsts.dayFirst && months.monthFirst.size > 2) return "monthFirst";
  return undefined;
}

/** Decides day-month order and decimal mark of every input from its own texts, else from the other columns of the same source. */
export function decideFormats(
  grid: SourceGrid,
  plan: Pick<ImportPlan, "kind" | "layout" | "mapping">,
): Pick<ImportPlan, "dateOrders" | "decimalMarks"> {
  const kind = datasetKind(plan.kind);
  const dateOrders: Record<string, DateOrder> = {};
  const decimalMarks: Record<string, DecimalMark> = {};
  const undecidedDates: string[] = [];
  const undecidedNumbers: string[] = [];
  for (const input of inputsOf(kind, plan)) {
    const columns = columnsOf(plan, input.name);
    if (columns.length === 0) continue;
    const evidence = evidenceOf(grid, plan.layout, columns);
    if (input.kind === "number") {
      const mark = decidedMark(evidence.decimals);
      if (mark) decimalMarks[input.name] = mark;
      // An amount with its currency may follow another habit than the plain figures beside it: it is asked about.
      else if (evidence.decimals.point + evidence.decimals.comma + evidence.decimals.money.ambiguous === 0)
        undecidedNumbers.push(input.name);
    }
    if (input.kind === "date" || input.kind === "period") {
      const order =
        decidedOrder(evidence.dates) ??
        (input.kind === "period" && evidence.dates.dayFirst + evidence.dates.monthFirst === 0 ? orderOfMonths(evidence.texts) : undefined);
      if (order) dateOrders[input.name] = order;
      else if (evidence.dates.dayFirst + evidence.dates.monthFirst === 0) undecidedDates.push(input.name);
    }
  }
  // One program wrote the whole file: where all columns that prove something agree, the silent ones follow.
  const orders = new Set(Object.values(dateOrders));
  const marks = new Set(Object.values(decimalMarks));
  const [order] = orders;
  const [mark] = marks;
  if (orders.size === 1 && order) for (const name of undecidedDates) dateOrders[name] = order;
  if (marks.size === 1 && mark) for (const name of undecidedNumbers) decimalMarks[name] = mark;
  return { dateOrders, decimalMarks };
}
