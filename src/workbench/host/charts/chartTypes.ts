import type { ChartKind, ChartSeriesModel } from "../../chartModel";
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

/** A scatter chart's line and points, by the name that Excel gives to each way of drawing it. */
const scatterLooks: Readonly<Record<string, Pick<ChartSeriesModel, "lineStyle" | "smooth" | "markers">>> = {
  XYScatter: { lineStyle: undefined, smooth: undefined, markers: undefined },
  XYScatterSmooth: { lineStyle: "Continuous", smooth: true, markers: undefined },
  XYScatterSmoothNoMarkers: { lineStyle: "Continuous", smooth: true, markers: false },
  XYScatterLines: { lineStyle: "Continuous", smooth: undefined, markers: undefined },
  XYScatterLinesNoMarkers: { lineStyle: "Continuous", smooth: undefined, markers: false },
};

/** What a type says of how each series is drawn, beside its kind. */
export const lookOf = (type: unknown): Partial<ChartSeriesModel> => (typeof type === "string" ? (scatterLooks[type] ?? {}) : {});

const typeByKind = Object.fromEntries(Object.entries(kindByType).map(([type, kind]) => [kind, type])) as Record<ChartKind, string>;

/** Kinds whose series are lines, or points that a line may join. */
export const isLine = (kind: ChartKind): boolean => kind === "line" || kind === "lineMarkers" || kind === "scatter";

/** Types Excel has and the workbench has not: refused by name, never drawn as something else. */
const knownToExcel = [
  /^(3D|(Cylinder|Cone|Pyramid)(Col|Bar)|Line(Markers)?Stacked|PieOfPie|PieExploded|BarOfPie|XYScatter|AreaStacked100|Doughnut|Radar)/,
  /^(Surface|Bubble|Stock|Histogram|Boxwhisker|Pareto|RegionMap|Treemap|Waterfall|Sunburst|Funnel)/,
];

const lookedUp = (type: unknown): ChartKind | undefined =>
  typeof type === "string" && Object.hasOwn(scatterLooks, type) ? "scatter" : undefined;

/** The kind of one of Excel's type names. NotImplemented for a type only Excel draws, InvalidArgument for any other word. */
export function kindOf(type: unknown): ChartKind {
  const kind = typeof type === "string" && Object.hasOwn(kindByType, type) ? kindByType[type] : lookedUp(type);
  if (kind) return kind;
  if (typeof type === "string" && knownToExcel.some((types) => types.test(type))) {
    throw new RichApiError("NotImplemented", `The workbench does not draw charts of type ${type}.`);
  }
  throw invalidArgument();
}

/** Excel's name of a kind, with the lines and points of its series. */
export function typeNameOf(kind: ChartKind, series: readonly ChartSeriesModel[]): string {
  const isLined = ({ lineStyle = "None" }: ChartSeriesModel): boolean => lineStyle !== "None";
  if (kind !== "scatter" || series.length === 0 || !series.every(isLined)) return typeByKind[kind];
  const line = series.every(({ smooth }) => smooth === true) ? "XYScatterSmooth" : "XYScatterLines";
  return series.every(({ markers }) => markers === false) ? `${line}NoMarkers` : line;
}
