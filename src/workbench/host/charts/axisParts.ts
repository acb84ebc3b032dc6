/** Gridlines, title and format of a chart's axis. */
import type { ChartAxisModel } from "../../chartModel";
import { HostObject } from "../objects";
import { ChartFont, ChartPlainLine } from "./chartFormat";
import { asBoolean, asText, type ChartHandle } from "./chartHandle";

/** The axis that they belong to. */
export interface AxisOwner {
  readonly model: ChartAxisModel;
  readonly handle: ChartHandle;
  put(patch: Partial<ChartAxisModel>): void;
}

/** A part of an axis. */
abstract class AxisPart extends HostObject {
  constructor(protected readonly axis: AxisOwner) {
    super(axis.handle.book);
  }
}

export class ChartGridlines extends AxisPart {
  static override readonly typeName = "ChartGridlines";
  static override readonly scalars = ["Visible"];
  constructor(
    axis: AxisOwner,
    private readonly unit: "major" | "minor",
  ) {
    super(axis);
  }
  get Visible(): boolean {
    return this.unit === "major" ? this.axis.model.gridlines : (this.axis.model.minorGridlines ?? false);
  }
  set Visible(value: unknown) {
    const visible = asBoolean(value);
    this.axis.put(this.unit === "major" ? { gridlines: visible } : { minorGridlines: visible });
  }
  get Format(): HostObject {
    return new ChartGridlinesFormat(this.axis, this.unit);
  }
}

class ChartGridlinesFormat extends AxisPart {
  static override readonly typeName = "ChartGridlinesFormat";
  constructor(
    axis: AxisOwner,
    private readonly unit: "major" | "minor",
  ) {
    super(axis);
  }
  get Line(): HostObject {
    const key = this.unit === "major" ? "gridlineColor" : "minorGridlineColor";
    const color = {
      get: () => this.axis.model[key],
      set: (value: string | undefined) => this.axis.put({ [key]: value }),
    };
    return new ChartPlainLine(this.axis.handle, { color }, "#D9D9D9");
  }
}

export class ChartAxisTitle extends AxisPart {
  static override readonly typeName = "ChartAxisTitle";
  static override readonly scalars = ["Text", "Visible"];
  get Text(): string {
    return this.axis.model.title ?? "";
  }
  set Text(value: unknown) {
    const text = asText(value);
    this.axis.put({ title: text === "" ? undefined : text });
  }
  get Visible(): boolean {
    return this.axis.model.title !== undefined;
  }
  /** A title shown without text reads "Axis Title", as in Excel. */
  set Visible(value: unknown) {
    this.axis.put({ title: asBoolean(value) ? (this.axis.model.title ?? "Axis Title") : undefined });
  }
  get Format(): HostObject {
    return new ChartAxisTitleFormat(this.axis);
  }
}

class ChartAxisTitleFormat extends AxisPart {
  static override readonly typeName = "ChartAxisTitleFormat";
  get Font(): HostObject {
    return new ChartFont(this.axis.handle, { get: () => this.axis.model.titleText, set: (titleText) => this.axis.put({ titleText }) });
  }
}

export class ChartAxisFormat extends AxisPart {
  static override readonly typeName = "ChartAxisFormat";
  get Font(): HostObject {
    return new ChartFont(this.axis.handle, { get: () => this.axis.model.text, set: (text) => this.axis.put({ text }) }, 9);
  }
  get Line(): HostObject {
    const color = { get: () => this.axis.model.lineColor, set: (lineColor: string | undefined) => this.axis.put({ lineColor }) };
    return new ChartPlainLine(this.axis.handle, { color }, "#D9D9D9");
  }
}
