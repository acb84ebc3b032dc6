/** What a card says under its figure: what it rests on, how it changed, and where its lines are. */
import type { PlanningData } from "../../domain/analyse/planningData";
import type { Text } from "../../language/text";
import { quoted, sentenceWithGaps } from "../draft";
import { wholeNumber } from "../wholeNumber";
import { periodsCounted, periodInWords } from "./attention";
import { blockCell, columns, facts, rows, type BlockRow, type Stand } from "./blockPlaces";
import { dashboardCounts as counts, dashboardWords as words } from "./dashboardWords";
import { dataCells } from "./dataCells";
import type { Kpi } from "./kpis";
import { atStart, monthInWords } from "./monthWords";
import { counted, withTenth, type Speaker } from "./sentences";

/** Whose card it is, and who speaks. */
export interface CardVoice extends Speaker {
  kpi: Kpi;
  data: PlanningData;
}

/** A figure of the block: its value, its parts, or the words for its period. */
export const stand = ({ id }: Kpi, row: BlockRow, place: Stand = "now"): string => blockCell(id, rows[row], columns[place]);
/** One of the facts of the block: see `dataFacts.ts` and `dataPlan.ts`. */
export const factOf = ({ id }: Kpi, fact: keyof typeof facts): string => blockCell(id, facts[fact], columns.facts);

/** An error in what the figure is made of: it is neither none nor missing. */
export const isWrong = (kpi: Kpi): string => `ISERROR(${stand(kpi, "numerator")}+${stand(kpi, "denominator")})`;

/** Fewer lines say nothing about a rate. */
const fewest = 10;

/** TRUE where the figure rests on too few lines to be judged. */
export function isFew(kpi: Kpi): string {
  const ofLines = ["onTime", "leadTime", "otif", "disputes"].includes(kpi.id);
  return ofLines ? `${stand(kpi, "denominator")}<${fewest}` : "FALSE";
}

/** TRUE where the figure is older than it should be, rests on a part of the families, or leaves out rows: its status is told in brackets. */
export function isIncomplete(kpi: Kpi): string {
  const partly = `${factOf(kpi, "reason")}<>""`;
  if (kpi.over === "plan") return partly;
  const stale = factOf(kpi, "stale");
  if (kpi.id === "accuracy" || kpi.id === "bias") return `OR(${stale},${partly},${factOf(kpi, "first")}<${factOf(kpi, "second")})`;
  if (kpi.id === "adjustedStock") return `OR(${stale},${partly},${stand(kpi, "denominator")}<${factOf(kpi, "first")})`;
  if (kpi.id === "disputes") return `OR(${stale},${partly},N(${factOf(kpi, "first")})>0)`;
  return `OR(${stale},${partly})`;
}

/** Which rows the figure leaves out, with the sign of what is not known; `whole` where it leaves out none. */
const unreadOr = (kpi: Kpi, whole: string): string => `IF(${factOf(kpi, "reason")}="",${whole},"○ "&${factOf(kpi, "reason")})`;

/** The same in a short line: how many rows are left out, or why the plan is not complete. */
export function unreadShort({ kpi, say }: CardVoice, whole: string): string {
  if (kpi.over === "plan") return unreadOr(kpi, whole);
  const left = sentenceWithGaps(say(words.rowsLeftOut), { count: stand(kpi, "unread") });
  return `IF(N(${stand(kpi, "unread")})=0,${whole},${left})`;
}

/** What the figure rests on: lines, families, or amounts. */
export function base(voice: CardVoice): string {
  const { kpi, say } = voice;
  const [some, all] = [stand(kpi, "numerator"), stand(kpi, "denominator")];
  const thousands = (amount: string): string => wholeNumber(`${amount}/1000`);
  switch (kpi.id) {
    case "onTime":
    case "otif":
      return `LET(all,${all},${counted("all", counts.ofLines, voice, { some })})`;
    case "disputes": {
      const without = sentenceWithGaps(say(words.notMatched), { count: factOf(kpi, "first") });
      return `LET(all,${all},${counted("all", counts.ofLines, voice, { some })}&IF(N(${factOf(kpi, "first")})=0,"",${without}))`;
    }
    case "leadTime": {
      const left = sentenceWithGaps(say(words.withoutOrder), { order: factOf(kpi, "second") });
      const several = sentenceWithGaps(say(words.withoutOrders), { count: "left" });
      return `LET(all,${all},left,${factOf(kpi, "first")},${counted("all", counts.lines, voice)}&IF(N(left)=0,"",IF(left=1,${left},${several})))`;
    }
    case "fillRate":
      return `LET(all,${all},${counted("all", counts.units, voice)})`;
    case "adjustedStock":
      return sentenceWithGaps(say(words.ofFamilies), { some, all });
    case "accuracy":
    case "bias": {
      const families = sentenceWithGaps(say(words.ofFamilies), { some: "some", all: "all" });
      return `LET(some,${factOf(kpi, "first")},all,${factOf(kpi, "second")},IF(some<all,"● ","")&${families})`;
    }
    case "costSplit":
      return sentenceWithGaps(say(words.ofAmount), { some: factOf(kpi, "first"), all: thousands(all), unit: dataCells.money });
    case "logisticsRate":
      return sentenceWithGaps(say(words.ofSales), { some: thousands(some), all: thousands(all), unit: dataCells.money });
    case "peakLoad":
      return factOf(kpi, "first");
    case "capacityUse":
      return quoted("");
  }
}

/** The period of the figure and what it rests on; what is lacking, or where an error is, where there is no figure. */
export function restsOn(voice: CardVoice): string {
  const { kpi, say } = voice;
  const period = stand(kpi, "months");
  const shown = kpi.over === "state" ? sentenceWithGaps(say(words.endOf), { period }) : atStart(period);
  const filled = factOf(kpi, "filled");
  const some = sentenceWithGaps(say(words.someMonths), { filled, months: dataCells.months });
  const months = kpi.over === "flow" ? `&IF(${filled}<${dataCells.months},${some},"")` : "";
  const reason = `IF(${factOf(kpi, "reason")}="",${quoted(say(words.errorInData))},${factOf(kpi, "reason")})`;
  const none = `IF(${isWrong(kpi)},${reason},${quoted(say(kpi.lacking))})`;
  // Work without any hours has no peak, and is no lack of data.
  const isKnown = kpi.id === "peakLoad" ? `NOT(${isWrong(kpi)})` : `ISNUMBER(${stand(kpi, "value")})`;
  return `IF(${isKnown},${shown}&" · "&${base(voice)}${months},${none})`;
}

/** How the figure differs from that of another period: better or worse by so much, or alike. */
export function change(voice: CardVoice, then: "before" | "yearBefore"): string {
  const { kpi, say } = voice;
  const [now, past, period] = [stand(kpi, "value"), stand(kpi, "value", then), stand(kpi, "months", then)];
  const gain = { HIGHER: "now-past", LOWER: "past-now", ZERO: "ABS(past)-ABS(now)" }[kpi.better];
  const factor = kpi.unit === "share" ? "100*" : "";
  const size = `${withTenth("ABS(gain)", say)}&${quoted(say(kpi.unit === "days" ? words.days : words.points))}`;
  const told = (text: Text): string => sentenceWithGaps(say(text), { size, period });
  const alone = `IF(ABS(gain)<0.05,${told(words.alike)},IF(gain>0,${told(words.better)},${told(words.worse)}))`;
  const compared = `IF(N(${stand(kpi, "unread", then)})=0,${alone},${sentenceWithGaps(say(words.partly), { change: alone })})`;
  const wrong = `ISERROR(${stand(kpi, "numerator", then)}+${stand(kpi, "denominator", then)})`;
  const absent = sentenceWithGaps(say(words.noneThen), { absent: quoted(say(kpi.absent)), period });
  const none = `IF(${wrong},${sentenceWithGaps(say(words.noAnswerFor), { period })},${absent})`;
  return `IF(ISNUMBER(${now}),IF(ISNUMBER(${past}),LET(now,${now},past,${past},gain,${factor}(${gain}),${compared}),IF(${period}="","",${none})),"")`;
}

/** The two lines below: changes, or what matters more where the figure is old or not complete. */
export function changes(voice: CardVoice): [string, string] {
  const { kpi, data, say } = voice;
  if (kpi.id === "peakLoad") {
    const tooMany = sentenceWithGaps(say(words.tooMany), {
      hours: wholeNumber(factOf(kpi, "second")),
      periods: counted("over", periodsCounted[data.settings.bucket], voice),
      first: periodInWords(factOf(kpi, "fourth"), data),
    });
    const told = `IF(${isWrong(kpi)},"",LET(over,${factOf(kpi, "third")},IF(over=0,${quoted(say(words.noneTooMany))},${tooMany})))`;
    return [told, unreadOr(kpi, quoted(say(words.fromFrozenPlan)))];
  }
  const [before, yearBefore] = [change(voice, "before"), change(voice, "yearBefore")];
  const since = sentenceWithGaps(say(words.nothingSince), { period: monthInWords(factOf(kpi, "latest")) });
  // Where there is no answer at all, the line above says the reason.
  const known = (told: string): string => `IF(ISNUMBER(${stand(kpi, "value")}),${unreadOr(kpi, told)},${told})`;
  const first = `IF(${factOf(kpi, "stale")},${since},${before})`;
  if (kpi.id === "accuracy" || kpi.id === "bias") {
    const lacking = sentenceWithGaps(say(words.noForecastFor), { family: factOf(kpi, "third") });
    return [first, `IF(AND(ISNUMBER(${stand(kpi, "value")}),${factOf(kpi, "third")}<>""),${lacking},${known(yearBefore)})`];
  }
  if (kpi.id === "adjustedStock") {
    const absent = `${factOf(kpi, "first")}-${stand(kpi, "denominator")}`;
    const uncounted = sentenceWithGaps(say(words.noStockFor), { count: "absent" });
    return [first, `LET(absent,IFERROR(${absent},0),IF(AND(ISNUMBER(${stand(kpi, "value")}),absent>0),${uncounted},${known(yearBefore)}))`];
  }
  return [first, known(yearBefore)];
}

/** What stands in the line that leads to the lines behind the figure. */
export function linkWords(voice: CardVoice): string {
  const { kpi, say } = voice;
  const [some, all] = [stand(kpi, "numerator"), stand(kpi, "denominator")];
  switch (kpi.id) {
    case "onTime":
      return `IFERROR(LET(late,${all}-${some},${counted("late", counts.lateLines, voice)}),${quoted(say(words.lateLines))})`;
    case "adjustedStock":
      return `IFERROR(LET(out,${all}-${some},${counted("out", counts.outside, voice)}),${quoted(say(words.stockReview))})`;
    case "accuracy":
      return quoted(say(words.missesByFamily));
    case "costSplit":
      return quoted(say(words.costsByCategory));
    case "leadTime":
      return quoted(say(words.longestOrders));
    case "disputes":
      return quoted(say(words.deliveredLines));
    case "peakLoad":
      return quoted(say(words.loadByResource));
    case "bias":
      return quoted(say(words.biasByFamily));
    default:
      return quoted(say(words.costsAndSales));
  }
}
