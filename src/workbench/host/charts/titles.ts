/** Title and legend of a chart. */
import type { ChartModel } from "../../chartModel";
import type { HostObject } from "../objects";
import { ChartFill, ChartFont } from "./chartFormat";
import { asBoolean, asOneOf, asText, ChartPart, wordFor } from "./chartHandle";

/** What Excel writes above a chart whose title nobody gave. */
export const titlePlaceholder = "Chart Title";

export class ChartTitle extends ChartPart {
  static override readonly typeName = "ChartTitle";
  static override readonly scalars = ["Overlay", "Text", "Visible"];

  private put(patch: Partial<ChartModel["title"]>): void {
    this.chart.change((chart) => ({ ...chart, title: { ...chart.title, ...patch } }));
  }
  get Text(): string {
    return titleOf(this.chart.model);
  }
  /** A title that is given a text becomes visible. */
  set Text(value: unknown) {
    this.put({ text: asText(value), auto: false, visible: true });
  }
  get Visible(): boolean {
    return this.chart.model.title.visible;
  }
  set Visible(value: unknown) {
    this.put({ visible: asBoolean(value) });
  }
  get Overlay(): boolean {
    return this.chart.model.title.overlay ?? false;
  }
  set Overlay(value: unknown) {
    this.put({ overlay: asBoolean(value) });
  }
  get Format(): HostObject {
    return new ChartTitleFormat(this.chart);
  }
}

class ChartTitleFormat extends ChartPart {
  static override readonly typeName = "ChartTitleFormat";
  get Font(): HostObject {
    const set = (style: ChartModel["title"]["style"]) => this.chart.change((chart) => ({ ...chart, title: { ...chart.title, style } }));
    return new ChartFont(this.chart, { get: () => this.chart.model.title.style, set }, 14);
  }
}

/** The title as it shows: an automatic one is the name of the only series. */
function titleOf(chart: ChartModel): string {
  if (!chart.title.auto) return chart.title.text;
  const drawn = chart.series.filter((series) => !series.filtered);
  const single = chart.type === "pie" || chart.type === "doughnut" ? drawn.length > 0 : drawn.length === 1;
  return (single ? drawn[0]?.name : undefined) ?? titlePlaceholder;
}

const positions: Readonly<Record<string, ChartModel["legend"]["position"]>> = {
  Top: "top",
  Bottom: "bottom",
  Left: "left",
  Right: "right",
};

export class ChartLegend extends ChartPart {
  static override readonly typeName = "ChartLegend";
  static override readonly scalars = ["Overlay", "Position", "Visible"];

  private put(patch: Partial<ChartModel["legend"]>): void {
    this.chart.change((chart) => ({ ...chart, legend: { ...chart.legend, ...patch } }));
  }
  get Visible(): boolean {
    return this.chart.model.legend.visible;
  }
  set Visible(value: unknown) {
    this.put({ visible: asBoolean(value) });
  }
  get Position(): string {
    return wordFor(this.chart.model.legend.position, positions);
  }
  /** Placing a legend shows it, as in Excel. */
  set Position(value: unknown) {
    this.put({ position: asOneOf(value, positions), visible: true });
  }
  get Overlay(): boolean {
    return this.chart.model.legend.overlay ?? false;
  }
  set Overlay(value: unknown) {
    this.put({ overlay: asBoolean(value) });
  }
  get Format(): HostObject {
    return new ChartLegendFormat(this.chart);
  }
}

class ChartLegendFormat extends ChartPart {
  static override readonly typeName = "ChartLegendFormat";
  get Fill(): HostObject {
    return new ChartFill(this.chart, {
      get: () => this.chart.model.legend.fill,
      set: (fill) => this.chart.change((chart) => ({ ...chart, legend: { ...chart.legend, fill } })),
    });
  }
  get Font(): HostObject {
    const set = (style: ChartModel["legend"]["style"]) => this.chart.change((chart) => ({ ...chart, legend: { ...chart.legend, style } }));
    return new ChartFont(this.chart, { get: () => this.chart.model.legend.style, set }, 9);
  }
}
