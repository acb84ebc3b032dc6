/** Where to look first: the largest overload, the longest shortage and the costs, one sentence each; where there is no trouble, what the review says. */
import type { PlanningData } from "../../domain/analyse/planningData";
import type { Text } from "../../language/text";
import type { PluralText } from "../../language/plural";
import { sentenceWithGaps } from "../draft";
import { hasProjection, hasStock } from "../possibleFigures";
import { stockCells } from "../stockReview/stockCells";
import { supplyCells } from "../supplyReview/supplyCells";
import { blockCell, columns, facts, rows } from "./blockPlaces";
import { notComplete } from "../basis";
import { wholeNumber } from "../wholeNumber";
import { dashboardCells } from "./dashboardCells";
import { dashboardWords as shared } from "./dashboardWords";
import { isReady, kpis, type Kpi } from "./kpis";
import { monthInWords } from "./monthWords";
import { asPercent, counted, withTenth, type Speaker } from "./sentences";

const words = {
  overloaded: {
    en: "▼ {resource} is overloaded: {peak}% at most, {hours} h too many in {periods}, from {first}",
    fr: "▼ {resource} en surcharge : jusqu'à {peak} %, {hours} h de trop sur {periods}, dès {first}",
  },
  bare: {
    en: "▼ {resource} is overloaded: {hours} h too many in {periods}, from {first}",
    fr: "▼ {resource} en surcharge : {hours} h de trop sur {periods}, dès {first}",
  },
  short: {
    en: "▼ {family} below its minimum for {periods}, from {first}: {stock} in stock today, minimum {minimum}",
    fr: "▼ {family} sous son minimum pendant {periods}, dès {first} : {stock} en stock aujourd'hui, minimum {minimum}",
  },
  out: {
    en: "▼ {family} out of stock for {periods}, from {first}: {stock} in stock today",
    fr: "▼ {family} en rupture pendant {periods}, dès {first} : {stock} en stock aujourd'hui",
  },
  costs: {
    en: "{mark} Logistics costs: {rate}% of sales, target {target}%{largest}",
    fr: "{mark} Coûts logistiques : {rate} % des ventes, cible {target} %{largest}",
  },
  largest: { en: "; {category} is {share}% of them", fr: " ; {category} en fait {share} %" },
} satisfies Record<string, Text>;

/** Months or weeks, counted. */
export const periodsCounted = {
  month: { one: { en: "{count} month", fr: "{count} mois" }, other: { en: "{count} months", fr: "{count} mois" } },
  week: { one: { en: "{count} week", fr: "{count} semaine" }, other: { en: "{count} weeks", fr: "{count} semaines" } },
} satisfies Record<string, PluralText>;

/** The KPI of a card by its id. */
export const cardOf = (id: Kpi["id"]): Kpi => {
  const found = kpis.find((kpi) => kpi.id === id);
  if (found === undefined) throw new Error(`No card shows ${id}.`);
  return found;
};

/** A period in words: a month, or the Monday of a week. */
export const periodInWords = (period: string, data: PlanningData): string =>
  data.settings.bucket === "week" ? `LET(day,${period},DAY(day)&" "&${monthInWords("day")})` : monthInWords(period);

/** The three sentences; an empty text where nothing is known at all. */
export function attention(data: PlanningData, speaker: Speaker): string[] {
  return [ofLoad(data, speaker), ofStock(data, speaker), ofCosts(data, speaker)];
}

function ofLoad(data: PlanningData, speaker: Speaker): string {
  if (!isReady(cardOf("peakLoad"), data)) return '""';
  const of = (fact: keyof typeof facts): string => blockCell("peakLoad", facts[fact], columns.facts);
  const peak = blockCell("peakLoad", rows.value, columns.now);
  const places = {
    resource: of("first"),
    peak: asPercent("peak"),
    hours: wholeNumber(of("second")),
    periods: counted("over", periodsCounted[data.settings.bucket], speaker),
    first: periodInWords(of("fourth"), data),
  };
  const told = (text: Text): string => sentenceWithGaps(speaker.say(text), places);
  const sentence = `IF(peak>0,${told(words.overloaded)},${told(words.bare)})&${notComplete(supplyCells.basis, speaker.say)}`;
  return `IFERROR(LET(over,${of("third")},peak,IFERROR(${peak},0),IF(over>0,${sentence},${supplyCells.headline})),${supplyCells.headline})`;
}

function ofStock(data: PlanningData, speaker: Speaker): string {
  const hasHeadline = hasStock(data) && (hasProjection(data) || data.hasStockLimits);
  if (!hasHeadline) return '""';
  if (!hasProjection(data)) return stockCells.headline;
  const at = (area: string): string => `INDEX(${area},place,1)`;
  const places = {
    family: at(supplyCells.families),
    periods: counted("most", periodsCounted[data.settings.bucket], speaker),
    first: periodInWords(`INDEX(${stockCells.shortages},place,2)`, data),
    stock: wholeNumber(at(stockCells.stockNow)),
    minimum: data.hasStockLimits ? wholeNumber(at(stockCells.minimum)) : '""',
  };
  const short = sentenceWithGaps(speaker.say(words.short), places);
  const out = sentenceWithGaps(speaker.say(words.out), places);
  const told = data.hasStockLimits ? `IF(ISNUMBER(${at(stockCells.minimum)}),${short},${out})` : out;
  const known = `short,INDEX(${stockCells.shortages},0,1),count,IF(ISNUMBER(short),short,0),most,MAX(count)`;
  return `IFERROR(LET(${known},IF(most>0,LET(place,XMATCH(most,count),${told})&${notComplete(stockCells.basis, speaker.say)},${stockCells.headline})),${stockCells.headline})`;
}

/** Costs on sales against their target, good or not: the headline of the financial review is about the plan. */
function ofCosts(data: PlanningData, { say }: Speaker): string {
  if (!isReady(cardOf("logisticsRate"), data)) return '""';
  const { target, status } = dashboardCells.kpis.logisticsRate;
  const share = blockCell("costSplit", rows.value, columns.now);
  const largest = sentenceWithGaps(say(words.largest), {
    category: blockCell("costSplit", facts.first, columns.facts),
    share: asPercent(share),
  });
  const sentence = sentenceWithGaps(say(words.costs), {
    mark: "mark",
    rate: withTenth(`100*${blockCell("logisticsRate", rows.value, columns.now)}`, say),
    target: withTenth(`100*${target}`, say),
    largest: isReady(cardOf("costSplit"), data) ? `IFERROR(${largest},"")` : '""',
  });
  // The rate leaves rows out, or the share of the largest category does.
  const reasonOf = (id: "logisticsRate" | "costSplit"): string => blockCell(id, facts.reason, columns.facts);
  const [rate, split] = [reasonOf("logisticsRate"), isReady(cardOf("costSplit"), data) ? reasonOf("costSplit") : '""'];
  const partly = `LET(why,IF(${rate}="",${split},${rate}),IF(why="","",${sentenceWithGaps(say(shared.notComplete), { reason: "why" })}))`;
  return `IFERROR(LET(mark,LEFT(SUBSTITUTE(${status},"(",""),1),IF(ISNUMBER(FIND(mark,"▼●▲")),${sentence}&${partly},"")),"")`;
}
