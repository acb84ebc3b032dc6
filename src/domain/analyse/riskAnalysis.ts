/** Finding every risk that the data shows, highest value first. */
import { nameKey } from "../../language/sameName";
import { calendarOf } from "../../calendar/periods";
import { ranked, type Risk } from "./risk";
import { forecastRiskOf } from "./riskForecast";
import type { Outlook } from "./riskOutlook";
import { cannotJudge } from "./riskUnanswered";
import { overloadOf } from "./riskOverload";
import { shortageOf } from "./riskShortage";
import { surplusOf } from "./riskSurplus";
import { supplierRecords } from "./supplierRecord";
import { supplierRiskOf } from "./supplierRisk";

/** Applies every risk rule and ranks what they find; what cannot be judged is left out, see `unanswered`. */
export function risksOf(outlook: Outlook): Risk[] {
  const { families, resources, forecasts, periods, settings, unanswered } = outlook;
  const calendar = calendarOf(settings.bucket);
  const byName = new Map(families.map((family) => [nameKey(family.family), family]));
  const found: (Risk | null)[] = [
    ...families.map((family) => shortageOf(family, periods, calendar)),
    ...families.map((family) => surplusOf(family, periods, calendar)),
    ...resources.map((resource) => overloadOf(resource, outlook)),
    ...supplierRecords(outlook.supply).map((record) => supplierRiskOf(record, families, settings.supplierLate, calendar)),
    ...forecasts.map((record) => forecastRiskOf(record, byName.get(nameKey(record.family)), periods[0] ?? null, settings.drift)),
  ];
  const isUnknown = cannotJudge(unanswered);
  const judged = found.filter((risk) => risk !== null).filter(({ kind, subject }) => !isUnknown(kind, subject));
  return ranked(judged);
}
