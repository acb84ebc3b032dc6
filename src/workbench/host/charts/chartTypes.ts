import type { ChartKind } from "../../chartModel";
import { invalidArgument, RichApiError } from "../objects";

/** Excel's chart types that the workbench draws and keeps. */
const kindByType: Readonly<Record<string, ChartKind>> = {
  Line: "line",
  LineMarkers: "lineMarkers",
  ColumnClustered: "columnClustered",
  ColumnStacked: "columnStacked",
  ColumnStacked100: "columnStacked100",
  BarClustered: "barClustered",
  BarStacked: "barStacked",
  BarStacked100: "barStacked100",
  Area: "area",
  AreaStacked: "areaStacked",
  Pie: "pie",
  Doughnut: "doughnut",
  XYScatter: "scatter",
};

const typeByKind = Object.fromEntries(Object.entries(kindByType).map(([type, kind]) => [kind, type])) as Record<ChartKind, string>;

/** Types Excel has and the workbench has not: refused by name, never drawn as something else. */
const knownToExcel = [
  /^(3D|(Cylinder|Cone|Pyramid)(Col|Bar)|Line(Markers)?Stacked|PieOfPie|PieExploded|BarOfPie|XYScatter|AreaStacked100|Doughnut|Radar)/,
  /^(Surface|Bubble|Stock|Histogram|Boxwhisker|Pareto|RegionMap|Treemap|Waterfall|Sunburst|Funnel)/,
];

/** The kind of one of Excel's type names. NotImplemented for a type only Excel draws, InvalidArgument for any other word. */
export function kindOf(type: unknown): ChartKind {
  const kind = typeof type === "string" && Object.hasOwn(kindByType, type) ? kindByType[type] : undefined;
  if (kind) return kind;
  if (typeof type === "string" && knownToExcel.some((types) => types.test(type))) {
    throw new RichApiError("NotImplemented", `The workbench does not draw charts of type ${type}.`);
  }
  throw invalidArgument();
}

export const typeNameOf = (kind: ChartKind): string => typeByKind[kind];
