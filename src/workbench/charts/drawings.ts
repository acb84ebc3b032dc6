import type { ChartKind, ChartModel, ChartSeriesModel } from "../chartModel";

/** How a kind is drawn: as bars, a line, an area, a ring, or points; beside or upon each other. */
export interface Drawing {
  family: "bar" | "line" | "area" | "round" | "points";
  stacked: boolean;
  /** Every category adds up to 100 %. */
  share: boolean;
  horizontal: boolean;
}

const plain = { stacked: false, share: false, horizontal: false };

const drawings: Readonly<Record<ChartKind, Drawing>> = {
  line: { ...plain, family: "line" },
  lineMarkers: { ...plain, family: "line" },
  columnClustered: { ...plain, family: "bar" },
  columnStacked: { ...plain, family: "bar", stacked: true },
  columnStacked100: { ...plain, family: "bar", stacked: true, share: true },
  barClustered: { ...plain, family: "bar", horizontal: true },
  barStacked: { ...plain, family: "bar", horizontal: true, stacked: true },
  barStacked100: { ...plain, family: "bar", horizontal: true, stacked: true, share: true },
  area: { ...plain, family: "area" },
  areaStacked: { ...plain, family: "area", stacked: true },
  pie: { ...plain, family: "round" },
  doughnut: { ...plain, family: "round" },
  scatter: { ...plain, family: "points" },
};

export const kindOfSeries = (chart: ChartModel, series: ChartSeriesModel): ChartKind => series.type ?? chart.type;
export const drawingOf = (kind: ChartKind): Drawing => drawings[kind];
