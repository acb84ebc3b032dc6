/** The plan against the budget over what is left of the year, month by month alike: what is compared, and what keeps it from being so. */
import { monthOf } from "../../calendar/months";
import { dayOf, serialOf } from "../../calendar/days";
import { calendarOf, type Bucket } from "../../calendar/periods";
import { formatPeriods } from "../../calendar/format";
import { formatMoney, formatNumber } from "../../language/format";
import { withElision } from "../../language/nameLists";
import { distinctNames, nameKey } from "../../language/sameName";
import { fill, inLanguage, type Language, type Text } from "../../language/text";
import { consensusSource, sourceKey } from "../analyse/forecastSources";
import type { BudgetRow } from "../collect/sopBudget";
import type { FamilyRow } from "../collect/sopFamilies";
import type { ForecastRow } from "../collect/sopForecasts";
import { bridgesOf, type Bridge, type BridgeFamily, type BudgetBridges } from "./budgetBridge";

export interface BudgetGap {
  /** Months in which the budget and the plan both say something. */
  months: number[];
  bridges: BudgetBridges;
}

/** Families whose price, plan or budget is missing in a month: without them no gap is the right one. */
export interface UnknownGap {
  families: string[];
}

export interface GapRows {
  forecasts: readonly ForecastRow[];
  families: readonly FamilyRow[];
  budget: readonly BudgetRow[];
  /** Month in which the cycle begins. */
  first: number;
  /** First month of the company's year, 1 to 12. */
  yearBegins: number;
  /** What the plan is by; months where it is left out. */
  bucket?: Bucket;
}

/** The periods of a plan that a month consists of. A week belongs to the month of its Monday. */
function periodsOf(month: number, bucket: Bucket): number[] {
  if (bucket === "month") return [month];
  const { periodOf, add } = calendarOf(bucket);
  const first = add(periodOf(month - 1), 1);
  return Array.from({ length: 5 }, (_, place) => add(first, place)).filter((week) => monthOf(week) === month);
}

/** The month after the year in which a month lies. */
function yearEnd(month: number, begins: number): number {
  const { year, month: number } = dayOf(month);
  return serialOf(number >= begins ? year + 1 : year, begins);
}

/**
 * Compares them; null where there is no budget or no plan of a whole month in the rest of the year: a month of which some weeks alone are
 * planned is not below its budget.
 */
export function budgetGapOf({ forecasts, families, budget, first, yearBegins, bucket = "month" }: GapRows): BudgetGap | UnknownGap | null {
  const end = yearEnd(first, yearBegins);
  const isAhead = (period: number): boolean => period >= first && period < end;
  const planned = forecasts.filter((row) => sourceKey(row.Source) === consensusSource && isAhead(monthOf(row.Period)));
  const budgeted = budget.filter((row) => isAhead(row.Period));
  const inPlan = new Set(planned.map((row) => row.Period));
  const isPlanned = (month: number): boolean => periodsOf(month, bucket).every((period) => inPlan.has(period));
  const months = [...new Set(budgeted.map((row) => row.Period))].filter(isPlanned).sort((a, b) => a - b);
  if (months.length === 0) return null;
  const compared = new Set(months);
  const count = months.reduce((sum, month) => sum + periodsOf(month, bucket).length, 0);
  const names = distinctNames([...planned, ...budgeted].map((row) => row.Family));
  const found = names.map((name): BridgeFamily | string => {
    const mine = (row: { Family: string }): boolean => nameKey(row.Family) === nameKey(name);
    const plan = planned.filter((row) => mine(row) && compared.has(monthOf(row.Period)));
    const said = budgeted.filter((row) => mine(row) && compared.has(row.Period));
    const { Price: price = null, "Unit cost": cost = null } = families.find(mine) ?? {};
    const isWhole = (rows: readonly { Period: number }[], of: number): boolean =>
      rows.length === 0 || new Set(rows.map((row) => row.Period)).size === of;
    if (!isWhole(plan, count) || !isWhole(said, months.length)) return name;
    if (plan.length > 0 && price === null) return name;
    if (said.some((row) => row.Volume === null || row.Revenue === null)) return name;
    const quantity = plan.reduce((sum, row) => sum + row.Quantity, 0);
    const total = (column: "Volume" | "Revenue" | "Margin"): number => said.reduce((sum, row) => sum + (row[column] ?? 0), 0);
    return {
      family: name,
      quantity,
      revenue: quantity * (price ?? 0),
      margin: plan.length === 0 ? 0 : cost === null || price === null ? null : quantity * (price - cost),
      budget:
        said.length === 0
          ? null
          : {
              quantity: total("Volume"),
              revenue: total("Revenue"),
              margin: said.some((row) => row.Margin === null) ? null : total("Margin"),
            },
    };
  });
  const unknown = found.filter((row) => typeof row === "string");
  if (unknown.length > 0) return { families: unknown };
  const bridges = bridgesOf(found.filter((row) => typeof row !== "string"));
  return bridges === null ? null : { months, bridges };
}

/** A smaller share of the budget is no subject for a meeting. */
const leastShare = 0.02;

const isLarge = ({ gap, budget }: Bridge): boolean => gap !== 0 && Math.abs(gap) >= leastShare * Math.abs(budget);

/** What a meeting speaks of: the gap of revenue, or that of margin where revenue is near the budget; null where both are. */
export function gapToSettle({ bridges: { revenue, margin } }: BudgetGap): { kind: "revenue" | "margin"; bridge: Bridge } | null {
  if (isLarge(revenue)) return { kind: "revenue", bridge: revenue };
  return margin !== null && isLarge(margin) ? { kind: "margin", bridge: margin } : null;
}

const texts = {
  revenueAbove: { en: "The plan of {when} is {gap} above budget: {bars}.", fr: "Le plan de {when} dépasse de {gap} le budget : {bars}." },
  revenueBelow: {
    en: "The plan of {when} is {gap} below budget: {bars}.",
    fr: "Le plan de {when} est inférieur de {gap} au budget : {bars}.",
  },
  marginAbove: {
    en: "The margin of {when} is {gap} above budget: {bars}.",
    fr: "La marge de {when} dépasse de {gap} le budget : {bars}.",
  },
  marginBelow: {
    en: "The margin of {when} is {gap} below budget: {bars}.",
    fr: "La marge de {when} est inférieure de {gap} au budget : {bars}.",
  },
  moreUnits: { en: "more units", fr: "volume" },
  fewerUnits: { en: "fewer units", fr: "volume" },
  betterMix: { en: "better mix", fr: "mix" },
  poorerMix: { en: "poorer mix", fr: "mix" },
  price: { en: "price", fr: "prix" },
  cost: { en: "cost", fr: "coût" },
  fresh: { en: "families without a budget", fr: "familles sans budget" },
} satisfies Record<string, Text>;

/** The bars of a bridge with their words: those of 0 are left out, but for volume, mix and price. */
export function barsOf({ volume, mix, price, cost, fresh }: Bridge, isMargin: boolean): { words: Text; value: number }[] {
  return [
    { words: volume < 0 ? texts.fewerUnits : texts.moreUnits, value: volume },
    { words: mix < 0 ? texts.poorerMix : texts.betterMix, value: mix },
    { words: texts.price, value: price },
    ...(isMargin ? [{ words: texts.cost, value: cost }] : []),
    ...(fresh === 0 ? [] : [{ words: texts.fresh, value: fresh }]),
  ];
}

/** `The plan of Apr 2027 is 16,780 EUR above budget: fewer units −1,280, better mix +10,980, price +7,080.` */
export function gapWords(
  months: readonly number[],
  found: NonNullable<ReturnType<typeof gapToSettle>>,
  currency: string,
  language: Language,
): string {
  const { kind, bridge } = found;
  const isMargin = kind === "margin";
  const signed = (value: number): string => `${Math.round(value) > 0 ? "+" : ""}${formatNumber(value, language, { most: 0 })}`;
  const sentence = bridge.gap > 0 ? (isMargin ? texts.marginAbove : texts.revenueAbove) : isMargin ? texts.marginBelow : texts.revenueBelow;
  const said = fill(inLanguage(sentence, language), {
    when: formatPeriods(months, language, "month"),
    gap: formatMoney(Math.abs(bridge.gap), currency, language),
    bars: barsOf(bridge, isMargin)
      .map(({ words, value }) => `${inLanguage(words, language)} ${signed(value)}`)
      .join(", "),
  });
  return withElision(said, language);
}

/** The first month of the year of a company that has said when it begins; January otherwise. */
export const yearBeginsOf = (fiscalStart: string): number => (/^\d+$/.test(fiscalStart) ? Number(fiscalStart) : 1);
