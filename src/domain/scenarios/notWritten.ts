/** What adopting a scenario does not write, since the workbook keeps no such figure by period: told with where it belongs. */
import { sopFamilies } from "../collect/sopFamilies";
import { sopResources } from "../collect/sopResources";
import { headerIn } from "../tables/words";
import { valueOr } from "../../calc/planning/proposals/planInput";
import { isSameName } from "../../language/sameName";
import { inLanguage, type Language } from "../../language/text";
import type { EventAtHand } from "./scenarioPlan";
import type { ScenarioLine } from "./scenarioLines";
import type { LineWhat } from "./sopScenarioLines";

/** An overtime limit that has a place is told as the share that belongs there, in %. */
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
  const all = lines.map((line) => ({ ...line, from: line.from ?? event.shown.periods[0] ?? null }));
  const said = all.filter(({ what }) => what !== "overtime limit" && (what === "production at most" || places[what] !== undefined));
  return [
    ...[...said, ...paidOtherwise(event)].map((line) => ({ ...line, place: placeOf(line.what, language) })),
    ...overtimeOtherwise(event, all, language),
  ];
}

/**
 * Overtime is limited in hours here, and by one share of the hours in its column: the share that the hours come to, one line a resource.
 * Where there are no hours it is no share of anything, and has no place.
 */
function overtimeOtherwise(
  { before, input, shown: { resources, periods } }: EventAtHand,
  lines: readonly ScenarioLine[],
  language: Language,
) {
  return resources.flatMap((subject, place): NotWritten[] => {
    const [now, usual] = [input.resources[place], before.resources[place]];
    const limits = periods.map((_, period) => valueOr(now?.overtimeLimit, period, 0));
    const hours = periods.map((_, period) => valueOr(now?.capacity, period, 0));
    if (hours.every((offered) => offered === 0))
      return lines
        .filter((line) => line.what === "overtime limit" && line.as !== "%" && isSameName(line.subject ?? subject, subject))
        .map((line) => ({ ...line, subject, place: null }));
    const usualShare = (period: number): number => valueOr(usual?.overtimeLimit, period, 0) / valueOr(usual?.capacity, period, 0) || 0;
    const other = hours.flatMap((offered, period) =>
      offered > 0 && Math.abs((limits[period] ?? 0) / offered - usualShare(period)) > 5e-5 ? [period] : [],
    );
    const [first, last] = [other[0], other[other.length - 1]];
    if (first === undefined || last === undefined) return [];
    const sum = (values: readonly number[]): number => other.reduce((total, period) => total + (values[period] ?? 0), 0);
    const when = { from: periods[first] ?? null, to: periods[last] ?? null };
    const change = Math.round((10_000 * sum(limits)) / sum(hours)) / 100;
    return [{ what: "overtime limit", subject, ...when, change, as: "set to", place: placeOf("overtime limit", language) }];
  });
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
