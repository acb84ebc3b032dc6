/** The answers of the financial review: the headline, and the chart of plan and budget. */
import { currencyText, thousandsText } from "../../language/format";
import type { Say } from "../../calendar/periodText";
import { type Area, areaRef } from "../../language/references";
import { answerOn } from "../basis";
import { financialCells } from "./financialCells";
import { formula, quoted, sentenceFormula } from "../draft";
import { monthsShown, type FinancialDrawing } from "./financialPlaces";
import { financialWords as words } from "./financialWords";

/** The lines of the plan by their ids, as far as the data gave them. */
type Lines = ReadonlyMap<string, Area>;

/**
 * Today's answer: the plan against the budget where there is one, else what the plan is worth.
 *
 * @param rate the cell with logistics costs on sales, where they are known
 */
export function headline({ data, say }: FinancialDrawing, lines: Lines, rate: Area | undefined): string {
  const months = String(monthsShown(data));
  const currency = quoted(say(thousandsText(data.settings.currency)));
  const [revenue, volume] = [lines.get("revenuePlan"), lines.get("volumePlan")];
  const worth = revenue
    ? sentenceFormula(say(words.worth), { amount: `ROUND(SUM(${areaRef(revenue)})/1000,0)`, currency, months })
    : sentenceFormula(say(words.volumesOnly), { units: volume ? `ROUND(SUM(${areaRef(volume)}),0)` : "0", months });
  const alone = rate ? `${worth}&${costsText(rate, say(words.alsoCosts))}` : worth;
  const budgeted = comparison(lines);
  const said = budgeted ? `IF(COUNT(${areaRef(budgeted.gap)})=0,${worth},${againstBudget(budgeted, currency, say)})` : alone;
  // A sum with an error in it has no answer; without its months it would be another sum.
  return `=${answerOn(financialCells.basis, `IFERROR(${said},"")`, '""', say)}`;
}

/** How far the plan is from the budget, in percent and in money or units. */
function againstBudget({ gap, share, money }: Comparison, currency: string, say: Say): string {
  const places = {
    share: "ABS(ROUND(100*ratio,0))",
    amount: `SUBSTITUTE(ROUND(SUM(${areaRef(gap)})${money ? "/1000" : ""},0),"-","−")`,
    currency: money ? currency : quoted(say(words.units)),
    months: `COUNT(${areaRef(gap)})`,
  };
  const [on, above, below] = [words.onBudget, words.aboveBudget, words.belowBudget].map((text) => sentenceFormula(say(text), places));
  return `LET(ratio,${areaRef(share)},IF(ROUND(100*ratio,0)=0,${on},IF(ratio>0,${above},${below})))`;
}

interface Comparison {
  gap: Area;
  /** The cell with the gap as a share of the budget, over all months. */
  share: Area;
  /** Revenue is compared, and not units. */
  money: boolean;
}

/** Revenue against its budget, or volume where money is not known. */
function comparison(lines: Lines): Comparison | undefined {
  for (const kind of ["revenue", "volume"] as const) {
    const [gap, share] = [lines.get(`${kind}Gap`), lines.get(`${kind}Share`)];
    if (gap && share) return { gap, share: { ...share, column: share.column + share.columns, columns: 1 }, money: kind === "revenue" };
  }
  return undefined;
}

const costsText = (rate: Area, sentence: string): string =>
  `IF(ISNUMBER(${areaRef(rate)}),${sentenceFormula(sentence, { share: `ROUND(1000*${areaRef(rate)},0)/10` })},"")`;

/** What logistics cost, where that is all that is known. */
export const costsSentence = (rate: Area, say: Say): string =>
  `=${answerOn(financialCells.basis, costsText(rate, say(words.costsOnly)), '""', say)}`;

/** Plan and budget by month, with a sentence above that says what the picture shows. */
export function putBudgetChart({ draft, data, say, at, months }: FinancialDrawing, lines: Lines): void {
  const kind = lines.has("revenuePlan") ? "revenue" : "volume";
  const plan = lines.get(`${kind}Plan`);
  if (plan === undefined) return;
  const [budget, gap] = [lines.get(`${kind}Budget`), lines.get(`${kind}Gap`)];
  const header: Area = { ...plan, row: months.row };
  const peak = strongestMonth(plan, header, say);
  draft.look(draft.put(at.chart.row, 0, formula(`=${gap ? monthsBelow(gap, peak, say) : peak}`)), "section");
  const title = (budget ? words.chart : words.chartAlone)[kind];
  draft.chart({
    id: "SopBudgetChart",
    type: "columnClustered",
    title: say(title).replace("{currency}", () => say(currencyText(data.settings.currency))),
    categories: header,
    series: [
      { name: say(words.planSeries), values: plan },
      ...(budget ? [{ name: say(words.budgetSeries), values: budget, type: "line" as const }] : []),
    ],
    place: at.chart.body,
    numberFormat: "#,##0",
  });
}

/** "The strongest month is 2027-03". */
function strongestMonth(plan: Area, header: Area, say: Say): string {
  const figures = `IF(ISNUMBER(${areaRef(plan)}),${areaRef(plan)},-1)`;
  const best = `INDEX(${areaRef(header)},XMATCH(MAX(${figures}),${figures}))`;
  const month = sentenceFormula(say(words.monthCode), { year: `YEAR(${best})`, month: `RIGHT("0"&MONTH(${best}),2)` });
  return sentenceFormula(say(words.peak), { month });
}

/** In how many months the plan is below its budget; the strongest month where none has a budget. */
function monthsBelow(gap: Area, peak: string, say: Say): string {
  const some = sentenceFormula(say(words.monthsBelow), { below: "below", shown: "shown" });
  // "Every month" needs every month.
  const every = `IF(wrong=0,${quoted(say(words.everyMonth))},${quoted(say(words.monthsUnknown))})`;
  const told = `IF(shown+wrong=0,${peak},IF(below=0,${every},${some}))`;
  return `LET(below,COUNTIF(${areaRef(gap)},"<0"),shown,COUNT(${areaRef(gap)}),wrong,SUM(ISERROR(${areaRef(gap)})*1),${told})`;
}
