/** The series of a chart. */
import type { ChartSeriesModel } from "../../chartModel";
import { Collection, type HostObject } from "../objects";
import { asNumber, asText, type ChartHandle } from "./chartHandle";
import { ChartSeries } from "./series";

export class ChartSeriesCollection extends Collection<ChartSeries> {
  static override readonly typeName = "ChartSeriesCollection";

  constructor(private readonly chart: ChartHandle) {
    super(chart.book);
  }
  get items(): ChartSeries[] {
    return this.chart.model.series.map((_, index) => new ChartSeries(this.chart, index));
  }
  /** An empty series; its values come by `setValues`. Without a name Excel counts: "Series3". */
  Add(name: unknown, index: unknown): HostObject {
    const count = this.chart.model.series.length;
    const place = index === null || index === undefined ? count : asNumber(index, 0, count);
    const text = name === null || name === undefined ? `Series${count + 1}` : asText(name);
    const categories = this.chart.model.series.find((series) => series.categories !== undefined)?.categories;
    const series: ChartSeriesModel = { name: text, values: "", ...(categories === undefined ? {} : { categories }) };
    this.chart.change((chart) => ({ ...chart, series: [...chart.series.slice(0, place), series, ...chart.series.slice(place)] }));
    return new ChartSeries(this.chart, place);
  }
}
