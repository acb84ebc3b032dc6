import { CalcError, finite } from "../calcError";
import { requireSameLengths, type SparseSeries } from "../matrix";
import { callable } from "./expression/operations";
import { checkedFormula } from "./expression/rules";

/**
 * A user's own KPI: a formula over named values.
 *
 * Formulas may hold numbers with a decimal point, names, + - * / ^, comparisons (1 or 0), and min, max, abs, sqrt, round, if.
 * Everything else is refused by name: no assignment, no access to parts, no other function.
 *
 * @param expression at most 500 characters and 30 levels
 * @param names one a value, capitals do not matter; null = no name
 * @param values null = missing, which matters only when the formula speaks of it
 * @throws CalcError `expressionTooLong`, `expressionTooDeep`, `expressionUnreadable`, `expressionRefused`, `unknownName`, `nameTwice`,
 *   `nameReserved`, `missingValue`, `zeroDivisor`, `noRealNumber`, `lengthsDiffer`
 * @example kpi("100 * returns / sales", ["sales", "returns"], [200, 5]) // 2.5
 */
export function kpi(expression: string, names: readonly (string | null)[], values: SparseSeries): number {
  requireSameLengths({ names, values });
  const places = placesOf(names);
  const { formula, names: spoken } = checkedFormula(expression);
  const scope = new Map<string, number>();
  for (const name of spoken) {
    const place = places.get(name.toLowerCase());
    if (place === undefined) throw new CalcError("unknownName", { argument: "expression", found: name.slice(0, 40), other: "names" });
    const value = values[place] ?? null;
    if (value === null)
      throw new CalcError("missingValue", values.length === 1 ? { argument: "values" } : { argument: "values", row: place + 1 });
    scope.set(name, value);
  }
  return finite(Number(formula.evaluate(scope)));
}

/** The place of each name. Capitals do not matter: these are words of a formula, which are compared with its functions too. */
function placesOf(names: readonly (string | null)[]): Map<string, number> {
  const places = new Map<string, number>();
  names.forEach((name, place) => {
    if (name === null) return;
    const key = name.toLowerCase();
    if (places.has(key)) throw new CalcError("nameTwice", { argument: "names", found: name.slice(0, 40) });
    if (callable.has(key)) throw new CalcError("nameReserved", { argument: "names", found: name.slice(0, 40) });
    places.set(key, place);
  });
  return places;
}
