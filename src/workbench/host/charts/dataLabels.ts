/** Data labels: of a series, or of all series of a chart. */
import type { ChartLabelsModel } from "../../chartModel";
import type { HostObject } from "../objects";
import { ChartFont } from "./chartFormat";
import { asBoolean, asOneOf, asText, type ChartHandle, ChartPart, type Lens, wordFor } from "./chartHandle";

export interface LabelsState {
  shown: boolean;
  labels: ChartLabelsModel | undefined;
}

const positions = {
  Center: "center",
  InsideEnd: "insideEnd",
  InsideBase: "insideBase",
  OutsideEnd: "outsideEnd",
  Left: "left",
  Right: "right",
  Top: "top",
  Bottom: "bottom",
  BestFit: "bestFit",
};

/** Labels show the value until they are told what to show. */
const saysOf = ({ shown, labels }: LabelsState): ChartLabelsModel => labels ?? (shown ? { value: true } : {});

export class ChartDataLabels extends ChartPart {
  static override readonly typeName = "ChartDataLabels";
  static override readonly scalars = [
    "NumberFormat",
    "Position",
    "Separator",
    "ShowCategoryName",
    "ShowPercentage",
    "ShowSeriesName",
    "ShowValue",
  ];

  constructor(
    chart: ChartHandle,
    private readonly lens: Lens<LabelsState>,
  ) {
    super(chart);
  }
  private get says(): ChartLabelsModel {
    return saysOf(this.lens.get());
  }
  /** Labels show as soon as they say something, and hide when they say nothing any more. */
  private say(patch: ChartLabelsModel): void {
    const labels = { ...this.says, ...patch };
    this.lens.set({ shown: Boolean(labels.value || labels.category || labels.seriesName || labels.percentage), labels });
  }
  private put(patch: ChartLabelsModel): void {
    const state = this.lens.get();
    this.lens.set({ ...state, labels: { ...saysOf(state), ...patch } });
  }
  get ShowValue(): boolean {
    return this.says.value ?? false;
  }
  set ShowValue(value: unknown) {
    this.say({ value: asBoolean(value) });
  }
  get ShowCategoryName(): boolean {
    return this.says.category ?? false;
  }
  set ShowCategoryName(value: unknown) {
    this.say({ category: asBoolean(value) });
  }
  get ShowSeriesName(): boolean {
    return this.says.seriesName ?? false;
  }
  set ShowSeriesName(value: unknown) {
    this.say({ seriesName: asBoolean(value) });
  }
  get ShowPercentage(): boolean {
    return this.says.percentage ?? false;
  }
  set ShowPercentage(value: unknown) {
    this.say({ percentage: asBoolean(value) });
  }
  get Position(): string {
    return wordFor(this.says.position ?? "", positions) || "Invalid";
  }
  set Position(value: unknown) {
    this.put({ position: asOneOf(value, positions) });
  }
  get NumberFormat(): string {
    return this.says.numberFormat ?? "General";
  }
  set NumberFormat(value: unknown) {
    this.put({ numberFormat: asText(value) });
  }
  get Separator(): string {
    return this.says.separator ?? ", ";
  }
  set Separator(value: unknown) {
    this.put({ separator: asText(value) });
  }
  get Format(): HostObject {
    return new ChartDataLabelFormat(this.chart, this.lens);
  }
}

class ChartDataLabelFormat extends ChartPart {
  static override readonly typeName = "ChartDataLabelFormat";
  constructor(
    chart: ChartHandle,
    private readonly lens: Lens<LabelsState>,
  ) {
    super(chart);
  }
  get Font(): HostObject {
    const set = (text: ChartLabelsModel["text"]) => {
      const state = this.lens.get();
      this.lens.set({ ...state, labels: { ...saysOf(state), text } });
    };
    return new ChartFont(this.chart, { get: () => this.lens.get().labels?.text, set }, 9);
  }
}
