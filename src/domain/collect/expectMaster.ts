/** What lists should hold: resources, routing, families. */
import { distinctNames, nameKey } from "../../language/sameName";
import { rowsOf, type Found, type Situation } from "./expected";
import { gap, type Gap } from "./gaps";
import { nothing } from "./expectHistory";
import { namesIn } from "./namesInColumns";

/** The names that are not among the others. */
const absentFrom = (names: readonly string[], others: readonly string[]): string[] => {
  const known = new Set(others.map(nameKey));
  return names.filter((name) => !known.has(nameKey(name)));
};

/** Resources: one row for each resource that capacity or routing mention. */
export function expectResources(situation: Situation): Found {
  const listed = namesIn(rowsOf(situation, "SopResources"), "Resource");
  if (listed.length === 0) return nothing("SopResources", true);
  const unlisted = absentFrom(situation.resources, listed);
  return {
    expected: situation.resources.length,
    there: situation.resources.length - unlisted.length,
    latest: null,
    gaps: unlisted.length > 0 ? [gap("resourceUnlisted", "SopResources", true, { names: unlisted })] : [],
  };
}

/** Routing: hours on at least one resource for each active family, and at least one family for each resource. */
export function expectRouting(situation: Situation): Found {
  const rows = rowsOf(situation, "SopRouting").filter((row) => Number(row["Hours per unit"] ?? 0) > 0);
  if (rows.length === 0) return nothing("SopRouting", true);
  const families = absentFrom(situation.families, namesIn(rows, "Family"));
  const resources = absentFrom(situation.resources, namesIn(rows, "Resource"));
  const expected = situation.families.length + situation.resources.length;
  const gaps: Gap[] = [];
  if (families.length > 0) gaps.push(gap("routingFamily", "SopRouting", true, { names: families }));
  if (resources.length > 0) gaps.push(gap("routingResource", "SopRouting", true, { names: resources }));
  return { expected, there: expected - families.length - resources.length, latest: null, gaps };
}

/** Families: one row for each family that other tables mention, with a price, a cost and a stock limit. */
export function expectFamilies(situation: Situation): Found {
  const rows = rowsOf(situation, "SopFamilies");
  if (rows.length === 0) return nothing("SopFamilies", false);
  const listed = namesIn(rows, "Family");
  const used = distinctNames([...situation.families, ...namesIn(rowsOf(situation, "SopRouting"), "Family")]);
  const unlisted = absentFrom(used, listed);
  const living = new Set(situation.families.map(nameKey));
  const alive = rows.filter((row) => living.has(nameKey(row["Family"])));
  const without = (...columns: string[]): string[] =>
    namesIn(
      alive.filter((row) => columns.every((column) => row[column] == null)),
      "Family",
    );
  const [cost, price, limits] = [without("Unit cost"), without("Price"), without("Minimum stock", "Maximum stock", "Target cover")];
  const expected = 4 * distinctNames([...situation.families, ...listed]).length;
  const gaps: Gap[] = [];
  if (unlisted.length > 0) gaps.push(gap("familyUnlisted", "SopFamilies", false, { names: unlisted }));
  if (cost.length > 0) gaps.push(gap("unitCost", "SopFamilies", false, { names: cost }));
  if (price.length > 0) gaps.push(gap("price", "SopFamilies", false, { names: price }));
  if (limits.length > 0) gaps.push(gap("stockLimits", "SopFamilies", false, { names: limits }));
  // A family that is not listed lacks four things: its row and three figures.
  const there = Math.max(0, expected - 4 * unlisted.length - cost.length - price.length - limits.length);
  return { expected, there, latest: null, gaps };
}
