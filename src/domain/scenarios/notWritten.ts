/** What adopting a scenario does not write, since the workbook keeps no such figure by period: told with where it belongs. */
import { sopFamilies } from "../collect/sopFamilies";
import { sopResources } from "../collect/sopResources";
import { headerIn } from "../tables/words";
import { inLanguage, type Language } from "../../language/text";
import type { EventAtHand } from "./scenarioPlan";
import type { ScenarioLine } from "./scenarioLines";
import type { LineWhat } from "./sopScenarioLines";

export interface NotWritten extends ScenarioLine {
  /** Where to type it once it holds: a sheet and its column; null where no table keeps it. */
  place: { sheet: string; column: string } | null;
}

const places: Partial<Record<LineWhat, readonly ["families" | "resources", string]>> = {
  price: ["families", "Price"],
  "unit cost": ["families", "Unit cost"],
  "minimum stock": ["families", "Minimum stock"],
  "subcontract limit": ["families", "Subcontract limit"],
  "overtime limit": ["resources", "Overtime limit"],
};
const tables = { families: sopFamilies, resources: sopResources } as const;

function placeOf(what: LineWhat, language: Language): NotWritten["place"] {
  const [table, name] = places[what] ?? [];
  const column = table && tables[table].columns.find((one) => one.name === name);
  return table === undefined || column === undefined
    ? null
    : { sheet: inLanguage(tables[table].title, language), column: headerIn(column, language) };
}

/** Lines whose figures have no place by period, and hours that are paid though Capacity does not have them (or the other way round). */
export function notWrittenOf(event: EventAtHand, lines: readonly ScenarioLine[], language: Language): NotWritten[] {
  const said = lines.filter(({ what }) => what === "production at most" || places[what] !== undefined);
  return [...said, ...paidOtherwise(event)].map((line) => ({ ...line, place: placeOf(line.what, language) }));
}

/** The plan in force pays the hours that Capacity has. What the scenario pays more or less is told in hours, one line a resource. */
function paidOtherwise({ input, shown: { resources, periods } }: EventAtHand): ScenarioLine[] {
  return resources.flatMap((subject, place): ScenarioLine[] => {
    const resource = input.resources[place];
    const apart = periods.map((_, period) => (resource?.paid?.[period] ?? NaN) - (resource?.capacity[period] ?? NaN));
    const places = apart.flatMap((hours, period) => (Math.abs(hours) > 0.005 ? [period] : []));
    const [first, last] = [places[0], places[places.length - 1]];
    if (first === undefined || last === undefined) return [];
    const change = Math.round(100 * places.reduce((sum, period) => sum + (apart[period] ?? 0), 0)) / 100;
    return [{ what: "hours paid", subject, from: periods[first] ?? null, to: periods[last] ?? null, change, as: "units" }];
  });
}
