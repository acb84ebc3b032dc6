/** `range.conditionalFormats`. */
import type { Area } from "../../engine/engine";
import type { ConditionalRuleModel } from "../../model";
import { intersects } from "../address";
import type { Book } from "../book";
import { Collection, type HostObject, invalidArgument } from "../objects";
import { withoutRectangle } from "../rectangles";
import { ConditionalFormat } from "./conditionalFormat";
import { formulaFor, newMeant } from "./meantRules";

/**
 * What a format says before the add-in gives it a rule. Excel's own look for bars, scales and icons; a cell rule or an own
 * formula has no format yet and shows nothing.
 */
const newRules: Readonly<Record<string, ConditionalRuleModel>> = {
  CellValue: { type: "cellValue", operator: "equal", formula1: "=0", style: {} },
  Custom: { type: "custom", formula: "=FALSE", style: {} },
  ColorScale: {
    type: "colorScale",
    points: [
      { kind: "min", color: "#F8696B" },
      { kind: "percentile", value: 50, color: "#FFEB84" },
      { kind: "max", color: "#63BE7B" },
    ],
  },
  DataBar: {
    type: "dataBar",
    min: { kind: "automatic" },
    max: { kind: "automatic" },
    color: "#638EC6",
    negativeColor: "#FF0000",
    gradient: true,
    showValue: true,
  },
  IconSet: {
    type: "iconSet",
    set: "ThreeTrafficLights1",
    reverse: false,
    showValue: true,
    points: [
      { kind: "percent", value: 0, orEqual: true },
      { kind: "percent", value: 33, orEqual: true },
      { kind: "percent", value: 67, orEqual: true },
    ],
  },
};

/** A new rule of a type, over this area; undefined for a type that Excel does not have. */
function newRule(type: unknown, area: Area): ConditionalRuleModel | undefined {
  if (typeof type !== "string") return undefined;
  const meant = Object.values(newMeant).find(({ kind }) => kind === type);
  if (meant !== undefined) return { type: "custom", formula: formulaFor(meant, [area]), style: {}, meant };
  return Object.hasOwn(newRules, type) ? newRules[type] : undefined;
}

export class ConditionalFormatCollection extends Collection<ConditionalFormat> {
  static override readonly typeName = "ConditionalFormatCollection";
  static override readonly own = [];
  static override readonly naming = ["GetItem", "GetItemAt", "GetItemOrNullObject"];

  constructor(
    book: Book,
    private readonly area: Area,
  ) {
    super(book);
  }
  /** Formats that reach into the range, the most important first. */
  get items(): ConditionalFormat[] {
    return this.book.engine
      .conditionalFormats(this.area.sheetId)
      .filter(({ ranges }) => ranges.some((range) => intersects(range, this.area)))
      .map(({ id }) => new ConditionalFormat(this.book, this.area.sheetId, id));
  }
  /** A new format comes before all others. */
  Add(type: unknown): HostObject {
    const rule = newRule(type, this.area);
    if (!rule) throw invalidArgument();
    this.book.assertUnlocked(this.area);
    const { sheetId, row, column, lastRow, lastColumn } = this.area;
    const id = this.book.newId();
    const format = { id, ranges: [{ row, column, lastRow, lastColumn }], stopIfTrue: false, rule: structuredClone(rule) };
    this.book.engine.addConditionalFormat(sheetId, format, 0);
    return new ConditionalFormat(this.book, sheetId, id);
  }
  /** Takes the range out of every format; what a format covers beside the range stays. */
  ClearAll(): void {
    this.book.assertUnlocked(this.area);
    const { engine } = this.book;
    const { sheetId } = this.area;
    for (const format of engine.conditionalFormats(sheetId)) {
      if (!format.ranges.some((range) => intersects(range, this.area))) continue;
      const ranges = withoutRectangle(format.ranges, this.area);
      if (ranges.length === 0) engine.removeConditionalFormat(sheetId, format.id);
      else engine.changeConditionalFormat(sheetId, format.id, { ...format, ranges });
    }
  }
}
