/** Colours and lines of a series. */
import type { HostObject } from "../objects";
import { ChartFill, ChartLineFormat } from "./chartFormat";
import { ChartPart } from "./chartHandle";
import { isLine } from "./chartTypes";
import type { ChartSeries } from "./series";

export class ChartSeriesFormat extends ChartPart {
  static override readonly typeName = "ChartSeriesFormat";
  constructor(private readonly series: ChartSeries) {
    super(series.handle);
  }
  get Fill(): HostObject {
    return new ChartFill(this.chart, { get: () => this.series.model.color, set: (color) => this.series.put({ color }) });
  }
  /** The line itself where the series is a line; the outline of its bars, areas or slices otherwise. */
  get Line(): HostObject {
    const { series } = this;
    const color = isLine(series.kind)
      ? {
          get: () => series.model.color,
          set: (value: string | undefined) => series.put(value === "none" ? { lineStyle: "None" } : { color: value }),
        }
      : { get: () => series.model.borderColor, set: (borderColor: string | undefined) => series.put({ borderColor }) };
    return new ChartLineFormat(
      this.chart,
      {
        color,
        style: { get: () => series.model.lineStyle, set: (lineStyle) => series.put({ lineStyle }) },
        weight: { get: () => series.model.lineWeight, set: (lineWeight) => series.put({ lineWeight }) },
      },
      "#000000",
    );
  }
}
