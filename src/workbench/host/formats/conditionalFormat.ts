/** One conditional format. */
import type { Book } from "../book";
import { HostObject, invalidOperation, itemNotFound } from "../objects";
import { asBoolean, asNumber } from "../charts/chartHandle";
import { FormatHandle, type RuleType } from "./part";
import { CellValueConditionalFormat, CustomConditionalFormat } from "./cellRules";
import { ColorScaleConditionalFormat } from "./colorScale";
import { DataBarConditionalFormat } from "./dataBar";
import { IconSetConditionalFormat } from "./iconSet";
import { PresetCriteriaConditionalFormat, TextConditionalFormat, TopBottomConditionalFormat } from "./meantRules";
import type { MeantRule } from "../../model";

const typeNames: Readonly<Record<RuleType, string>> = {
  cellValue: "CellValue",
  colorScale: "ColorScale",
  dataBar: "DataBar",
  iconSet: "IconSet",
  custom: "Custom",
};

export class ConditionalFormat extends HostObject {
  static override readonly typeName = "ConditionalFormat";
  static override readonly scalars = ["Id", "Priority", "StopIfTrue", "Type"];
  static override readonly naming = ["GetRange", "GetRangeOrNullObject", "GetRanges"];
  private readonly format: FormatHandle;

  constructor(book: Book, sheetId: string, id: string) {
    super(book);
    this.format = new FormatHandle(book, sheetId, id);
  }
  get Id(): string {
    return this.format.id;
  }
  get Type(): string {
    return this.meant ?? typeNames[this.format.model.rule.type];
  }
  /** The kind of a rule that is kept as the formula it stands for. */
  private get meant(): MeantRule["kind"] | undefined {
    const { rule } = this.format.model;
    return rule.type === "custom" ? rule.meant?.kind : undefined;
  }
  private get list() {
    return this.book.engine.conditionalFormats(this.format.sheetId);
  }
  /** 0 is the most important on the sheet. */
  get Priority(): number {
    const index = this.list.findIndex(({ id }) => id === this.format.id);
    if (index < 0) throw itemNotFound();
    return index;
  }
  /** Counts from the back when negative; beyond the ends means the end. */
  set Priority(value: unknown) {
    const wanted = asNumber(value);
    const { model, sheetId, id } = this.format;
    const last = this.list.length - 1;
    const index = Math.min(last, Math.max(0, Math.trunc(wanted < 0 ? last + 1 + wanted : wanted)));
    this.book.engine.removeConditionalFormat(sheetId, id);
    this.book.engine.addConditionalFormat(sheetId, model, index);
  }
  /** Null for bars, scales and icons: they never stop. */
  get StopIfTrue(): boolean | null {
    const { rule, stopIfTrue } = this.format.model;
    return rule.type === "cellValue" || rule.type === "custom" ? stopIfTrue : null;
  }
  set StopIfTrue(value: unknown) {
    if (this.StopIfTrue === null) throw invalidOperation();
    this.format.change({ stopIfTrue: asBoolean(value) });
  }
  private part<Part extends HostObject>(type: RuleType, make: (format: FormatHandle) => Part): Part | null {
    return this.format.model.rule.type === type ? make(this.format) : null;
  }
  private sure<Part extends HostObject>(part: Part | null): Part {
    if (!part) throw itemNotFound(); // asked for the part of another type
    return part;
  }
  get CellValueOrNullObject(): HostObject | null {
    return this.part("cellValue", (format) => new CellValueConditionalFormat(format, "cellValue"));
  }
  get CellValue(): HostObject {
    return this.sure(this.CellValueOrNullObject);
  }
  get ColorScaleOrNullObject(): HostObject | null {
    return this.part("colorScale", (format) => new ColorScaleConditionalFormat(format, "colorScale"));
  }
  get ColorScale(): HostObject {
    return this.sure(this.ColorScaleOrNullObject);
  }
  get DataBarOrNullObject(): HostObject | null {
    return this.part("dataBar", (format) => new DataBarConditionalFormat(format, "dataBar"));
  }
  get DataBar(): HostObject {
    return this.sure(this.DataBarOrNullObject);
  }
  get IconSetOrNullObject(): HostObject | null {
    return this.part("iconSet", (format) => new IconSetConditionalFormat(format, "iconSet"));
  }
  get IconSet(): HostObject {
    return this.sure(this.IconSetOrNullObject);
  }
  get CustomOrNullObject(): HostObject | null {
    if (this.meant !== undefined) return null;
    return this.part("custom", (format) => new CustomConditionalFormat(format, "custom"));
  }
  get TextComparisonOrNullObject(): HostObject | null {
    return this.meant === "ContainsText" ? new TextConditionalFormat(this.format, "custom") : null;
  }
  get TextComparison(): HostObject {
    return this.sure(this.TextComparisonOrNullObject);
  }
  get TopBottomOrNullObject(): HostObject | null {
    return this.meant === "TopBottom" ? new TopBottomConditionalFormat(this.format, "custom") : null;
  }
  get TopBottom(): HostObject {
    return this.sure(this.TopBottomOrNullObject);
  }
  get PresetOrNullObject(): HostObject | null {
    return this.meant === "PresetCriteria" ? new PresetCriteriaConditionalFormat(this.format, "custom") : null;
  }
  get Preset(): HostObject {
    return this.sure(this.PresetOrNullObject);
  }
  get Custom(): HostObject {
    return this.sure(this.CustomOrNullObject);
  }
  /** The range of a format that has one; a format over several areas has no single range. */
  GetRangeOrNullObject(): HostObject | null {
    const { ranges } = this.format.model;
    const [range] = ranges;
    return ranges.length === 1 && range ? this.book.range({ ...range, sheetId: this.format.sheetId }) : null;
  }
  GetRange(): HostObject {
    const range = this.GetRangeOrNullObject();
    if (!range) throw invalidOperation();
    return range;
  }
  Delete(): void {
    const { sheetId, id } = this.format;
    if (this.Id === this.format.model.id) this.book.engine.removeConditionalFormat(sheetId, id);
  }
}
