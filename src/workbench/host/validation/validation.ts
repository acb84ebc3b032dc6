/** `range.dataValidation`. */
import type { Area } from "../../engine/engine";
import type { ValidationModel } from "../../model";
import { intersects } from "../address";
import type { Book } from "../book";
import { asBoolean, asOneOf, wordFor } from "../charts/chartHandle";
import { objectOf } from "../formats/cellRules";
import { HostObject, invalidArgument } from "../objects";
import { coverWhole, withoutRectangle } from "../rectangles";
import { criteriaOf, ruleForApi, typeNameOf } from "./criteria";

type AlertStyle = NonNullable<ValidationModel["error"]>["style"];
const alertStyles: Readonly<Record<string, AlertStyle>> = { Stop: "stop", Warning: "warning", Information: "information" };

/** What the cells of a range have in common. */
type Common = { kind: "none" } | { kind: "one"; validation: ValidationModel } | { kind: "different" } | { kind: "partly" };

export class DataValidation extends HostObject {
  static override readonly typeName = "DataValidation";
  static override readonly scalars = ["ErrorAlert", "IgnoreBlanks", "Prompt", "Rule", "Type"];

  constructor(
    book: Book,
    private readonly area: Area,
  ) {
    super(book);
  }
  private get inside(): ValidationModel[] {
    return this.book.engine.validations(this.area.sheetId).filter(({ ranges }) => ranges.some((range) => intersects(range, this.area)));
  }
  private get common(): Common {
    const { inside } = this;
    const [first] = inside;
    if (!first) return { kind: "none" };
    const content = ({ id: _id, ranges: _ranges, ...rest }: ValidationModel) => JSON.stringify(Object.entries(rest).sort());
    if (inside.some((validation) => content(validation) !== content(first))) return { kind: "different" };
    const whole = coverWhole(
      inside.flatMap(({ ranges }) => ranges),
      this.area,
    );
    return whole ? { kind: "one", validation: first } : { kind: "partly" };
  }
  get Type(): string {
    const { common } = this;
    if (common.kind === "one") return typeNameOf(common.validation.type);
    return { none: "None", different: "Inconsistent", partly: "MixedCriteria" }[common.kind];
  }
  /** Null where the cells of the range do not agree. */
  private of<Value>(read: (validation: ValidationModel) => Value, nothing: Value): Value | null {
    const { common } = this;
    return common.kind === "one" ? read(common.validation) : common.kind === "none" ? nothing : null;
  }
  get Rule(): object | null {
    return this.of(ruleForApi, {});
  }
  /** Replaces what the cells of the range had; prompt and alert stay where all cells had the same. */
  set Rule(value: unknown) {
    const { operator: _operator, formula2: _formula2, inCellDropDown: _shown, ...before } = this.current;
    this.replace({ ...before, ...criteriaOf(this.book, this.area.sheetId, value) });
  }
  get IgnoreBlanks(): boolean | null {
    return this.of(({ ignoreBlank }) => ignoreBlank, true);
  }
  set IgnoreBlanks(value: unknown) {
    this.replace({ ...this.current, ignoreBlank: asBoolean(value) });
  }
  get Prompt(): object | null {
    return this.of(({ prompt }) => ({ message: prompt?.message ?? "", showPrompt: prompt?.show ?? true, title: prompt?.title ?? "" }), {
      message: "",
      showPrompt: true,
      title: "",
    });
  }
  set Prompt(value: unknown) {
    const { message, showPrompt, title } = objectOf(value);
    const prompt = { title: short(title, 32), message: short(message, 255), show: asBoolean(showPrompt ?? true) };
    this.replace({ ...this.current, prompt });
  }
  get ErrorAlert(): object | null {
    const read = ({ error }: Pick<ValidationModel, "error">) => ({
      message: error?.message ?? "",
      showAlert: error?.show ?? true,
      style: wordFor(error?.style ?? "stop", alertStyles),
      title: error?.title ?? "",
    });
    return this.of(read, read({}));
  }
  set ErrorAlert(value: unknown) {
    const { message, showAlert, style, title } = objectOf(value);
    const error = {
      title: short(title, 32),
      message: short(message, 255),
      style: asOneOf(style ?? "Stop", alertStyles),
      show: asBoolean(showAlert ?? true),
    };
    this.replace({ ...this.current, error });
  }
  /** Takes the range out of every validation; what one covers beside the range stays. */
  Clear(): void {
    this.book.assertUnlocked(this.area);
    const { engine } = this.book;
    for (const validation of this.inside) {
      const ranges = withoutRectangle(validation.ranges, this.area);
      if (ranges.length === 0) engine.removeValidation(this.area.sheetId, validation.id);
      else engine.setValidation(this.area.sheetId, { ...validation, ranges });
    }
  }
  private get current(): Omit<ValidationModel, "id" | "ranges"> {
    const { common } = this;
    if (common.kind !== "one") return { type: "any", formula1: "", ignoreBlank: true };
    const { id: _id, ranges: _ranges, ...content } = common.validation;
    return content;
  }
  private replace(content: Omit<ValidationModel, "id" | "ranges">): void {
    const { sheetId, row, column, lastRow, lastColumn } = this.area;
    this.Clear();
    this.book.engine.setValidation(sheetId, { ...content, id: this.book.newId(), ranges: [{ row, column, lastRow, lastColumn }] });
  }
}

/** Excel's limits: 32 characters for titles, 255 for messages. */
function short(value: unknown, most: number): string {
  if (value === undefined || value === null) return "";
  if (typeof value !== "string" || value.length > most) throw invalidArgument();
  return value;
}
