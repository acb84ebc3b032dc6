import { formatDate } from "../../calendar/format";
import { figuresOf, eventAtHand, planInForce } from "../../domain/scenarios/scenarioPlan";
import { partsOf, totalsOf } from "../../domain/scenarios/scenarioTotals";
import type { Language } from "../../language/text";
import type { FromScenarios } from "../../sheets/materials";
import { readSettings } from "../settings/companySettings";
import { todaySerial } from "../today";
import { readScenarioPlan } from "./scenarioTables";

/** What the comparison of scenarios is drawn from; null while the production plan is not built. */
export async function readScenarioSheet(language: Language, today = todaySerial()): Promise<FromScenarios | null> {
  const { currency, bucket } = (await readSettings()).values;
  const reading = await readScenarioPlan();
  if (reading === null) return null;
  const { shown } = reading.production;
  const now = planInForce(shown);
  const figures = figuresOf(eventAtHand(shown, [], reading.orders).before, now);
  return {
    ...{ bucket, currency, day: formatDate(today, language), base: reading.base, families: shown.families, periods: shown.periods },
    names: [...reading.scenarios].reverse().flatMap(({ Scenario, Status }) => (Status === "dropped" ? [] : [Scenario])),
    plan: { totals: totalsOf(figures), parts: partsOf(figures, now) },
  };
}
