/** Words of chart parts for the words of the model, both ways. */
import type { ChartKind } from "../../chartModel";

export type GroupElement = "barChart" | "lineChart" | "areaChart" | "pieChart" | "doughnutChart" | "scatterChart";

interface KindWords {
  element: GroupElement;
  grouping?: "standard" | "clustered" | "stacked" | "percentStacked";
  direction?: "col" | "bar";
}

export const kinds: Readonly<Record<ChartKind, KindWords>> = {
  line: { element: "lineChart", grouping: "standard" },
  lineMarkers: { element: "lineChart", grouping: "standard" },
  columnClustered: { element: "barChart", grouping: "clustered", direction: "col" },
  columnStacked: { element: "barChart", grouping: "stacked", direction: "col" },
  columnStacked100: { element: "barChart", grouping: "percentStacked", direction: "col" },
  barClustered: { element: "barChart", grouping: "clustered", direction: "bar" },
  barStacked: { element: "barChart", grouping: "stacked", direction: "bar" },
  barStacked100: { element: "barChart", grouping: "percentStacked", direction: "bar" },
  area: { element: "areaChart", grouping: "standard" },
  areaStacked: { element: "areaChart", grouping: "stacked" },
  pie: { element: "pieChart" },
  doughnut: { element: "doughnutChart" },
  scatter: { element: "scatterChart" },
};

export const isRound = (kind: ChartKind) => kind === "pie" || kind === "doughnut";
export const isLine = (kind: ChartKind) => kind === "line" || kind === "lineMarkers";
export const isBar = (kind: ChartKind) => kinds[kind].element === "barChart";
const isStacked = (kind: ChartKind) => kinds[kind].grouping === "stacked" || kinds[kind].grouping === "percentStacked";

/** Excel's spacing of bars where the model says nothing. */
export const defaultSpacing = (kind: ChartKind) => (isStacked(kind) ? { gapWidth: 150, overlap: 100 } : { gapWidth: 219, overlap: -27 });
export const defaultHole = 75;

export const legendPositions = { top: "t", bottom: "b", left: "l", right: "r" } as const;
export const blanks = { gap: "gap", zero: "zero", span: "span" } as const;
export const tickLabels = { nextToAxis: "nextTo", high: "high", low: "low", none: "none" } as const;
export const labelPositions: Readonly<Record<string, string>> = {
  center: "ctr",
  insideEnd: "inEnd",
  insideBase: "inBase",
  outsideEnd: "outEnd",
  left: "l",
  right: "r",
  top: "t",
  bottom: "b",
  bestFit: "bestFit",
};
export const dashes: Readonly<Record<string, string>> = {
  Continuous: "solid",
  Dash: "dash",
  DashDot: "dashDot",
  DashDotDot: "sysDashDotDot",
  Dot: "dot",
  RoundDot: "sysDot",
};
/** Dashes that Excel knows in more lengths than the model. */
export const otherDashes: Readonly<Record<string, string>> = {
  lgDash: "Dash",
  sysDash: "Dash",
  lgDashDot: "DashDot",
  sysDashDot: "DashDot",
  lgDashDotDot: "DashDotDot",
};
export const markers: Readonly<Record<string, string>> = {
  Circle: "circle",
  Square: "square",
  Diamond: "diamond",
  Triangle: "triangle",
  X: "x",
  Star: "star",
  Dash: "dash",
  Plus: "plus",
  Dot: "dot",
};

/** Label positions a kind of chart accepts; Excel repairs a file with another. */
export function acceptsLabel(kind: ChartKind, position: string): boolean {
  if (kind === "pie") return ["center", "insideEnd", "outsideEnd", "bestFit"].includes(position);
  if (kind === "doughnut" || kind === "area" || kind === "areaStacked") return false;
  if (!isBar(kind)) return ["center", "left", "right", "top", "bottom"].includes(position);
  return ["center", "insideEnd", "insideBase"].includes(position) || (position === "outsideEnd" && !isStacked(kind));
}

/** The key of a table whose value is this word. */
export const keyOf = <Key extends string>(table: Readonly<Record<Key, string>>, word: string | undefined): Key | undefined =>
  (Object.keys(table) as Key[]).find((key) => table[key] === word);
