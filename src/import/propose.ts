import { nameKey } from "../language/sameName";
import { datasetKind, isByPeriod } from "./datasetKinds";
import type { DatasetKindId } from "../domain/collect/collectTables";
import type { SourceGrid } from "../domain/collect/source";
import { isBlank } from "./cellMeaning";
import { plainSpaces } from "../language/plainSpaces";
import { decideFormats } from "./decideFormats";
import { periodsOfTable } from "../domain/tables/periodsOfTable";
import { decideSameKey } from "./decideSameKey";
import type { ImportContext, ImportPlan } from "./plan";
import { wordColumns } from "./wordColumns";
import { proposeMapping } from "./mapColumns";
import type { Understanding } from "./understand";

/**
 * The plan to read a source as a kind of data: mapping with reasons, formats, and what rows of one key mean. `figure` is what a
 * person says the cells under months or names are, `picks` the versions, measures or units whose rows are meant.
 */
export function proposePlan(
  understanding: Understanding,
  kindId: DatasetKindId,
  context: ImportContext,
  figure?: string,
  picks?: ImportPlan["picks"],
): ImportPlan {
  const proposal = proposeMapping(datasetKind(kindId), understanding, context, figure);
  const { layout } = proposal;
  return completePlan(
    understanding,
    {
      kind: kindId,
      layout,
      mapping: Object.fromEntries(proposal.mapping),
      ...(proposal.figure !== undefined && { figure: proposal.figure }),
      ...(layout.year !== undefined && { year: layout.year }),
      ...(picks && { picks }),
    },
    context,
  );
}

/** Decides again what follows from the mapping; for the first proposal and after a person maps a column differently. */
export function completePlan(
  { grid, profiles }: Understanding,
  chosen: Pick<ImportPlan, "kind" | "layout" | "mapping" | "year" | "figure" | "picks">,
  context: ImportContext,
): ImportPlan {
  const kind = datasetKind(chosen.kind);
  const formats = decideFormats(grid, chosen);
  // A column that is read as something else tells no versions apart any more.
  const asked = chosen.picks && new Set(wordColumns(grid, chosen).map(({ column }) => column));
  const picks = chosen.picks?.filter(({ column }) => asked?.has(column));
  return {
    ...chosen,
    ...(picks && { picks }),
    ...formats,
    ...decideSameKey(kind, grid, { ...chosen, ...(picks && { picks }), dateOrders: formats.dateOrders }, profiles, context.bucket),
    acceptUnknownFamilies: !mostFamiliesKnown(grid, chosen, context),
    ...(isByPeriod(kind) && periodsOfTable(kind.table.name, context.bucket).bucket === "month" && { byMonth: true }),
  };
}

/** True when the source speaks of the families of the workbook: then an unknown one is more likely misspelt than new. */
function mostFamiliesKnown(grid: SourceGrid, plan: Pick<ImportPlan, "layout" | "mapping">, context: ImportContext): boolean {
  const source = plan.mapping["Family"]?.source;
  if ((source?.from !== "column" && source?.from !== "itemHeader") || context.families.length === 0) return false;
  const known = new Set(context.families.map((name) => nameKey(plainSpaces(name))));
  const sample =
    source.from === "itemHeader"
      ? plan.layout.itemColumns.map((column) => nameKey(plan.layout.headers[column]))
      : grid.cells
          .slice(plan.layout.firstDataRow, plan.layout.firstDataRow + 2_000)
          .flatMap((row) => (isBlank(row[source.column]) ? [] : [nameKey(plainSpaces(String(row[source.column]?.value)))]));
  return sample.filter((name) => known.has(name)).length * 2 > sample.length;
}
