/** Every risk that the data shows, highest value first. */
import { periodsBy } from "../../calendar/periods";
import { sameName } from "./familyRates";
import { ranked, type Risk } from "./risk";
import { forecastRiskOf } from "./riskForecast";
import type { Outlook } from "./riskOutlook";
import { overloadOf } from "./riskOverload";
import { shortageOf } from "./riskShortage";
import { surplusOf } from "./riskSurplus";
import { supplierRecords } from "./supplierRecord";
import { supplierRiskOf } from "./supplierRisk";

export function risksOf(outlook: Outlook): Risk[] {
  const { families, resources, forecasts, months, settings } = outlook;
  const periods = periodsBy(settings.bucket);
  const byName = new Map(families.map((family) => [sameName(family.family), family]));
  const found: (Risk | null)[] = [
    ...families.map((family) => shortageOf(family, months, periods)),
    ...families.map((family) => surplusOf(family, months, periods)),
    ...resources.map((resource) => overloadOf(resource, outlook)),
    ...supplierRecords(outlook.supply).map((record) => supplierRiskOf(record, families, settings.supplierLate, periods)),
    ...forecasts.map((record) => forecastRiskOf(record, byName.get(sameName(record.family)), months[0] ?? null, settings.drift)),
  ];
  return ranked(found.filter((risk) => risk !== null));
}
