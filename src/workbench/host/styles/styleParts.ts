/** Fill and font of a cell style. */
import type { CellStyle } from "../../model";
import type { Book, StylePatch } from "../book";
import { colorOf } from "../color";
import { HostObject, invalidArgument } from "../objects";
import { flag, oneOf } from "../ranges/rangePart";

/** The style that they belong to. */
interface Owner {
  readonly look: CellStyle;
  put(patch: StylePatch): void;
}

abstract class StylePart extends HostObject {
  constructor(
    book: Book,
    protected readonly style: Owner,
  ) {
    super(book);
  }
}

export class StyleFill extends StylePart {
  static override readonly typeName = "RangeFill";
  static override readonly scalars = ["Color"];
  get Color(): string {
    return this.style.look.fill ?? "#FFFFFF";
  }
  set Color(given: unknown) {
    this.style.put({ fill: given === "" ? null : colorOf(given) });
  }
  Clear(): void {
    this.style.put({ fill: null });
  }
}

export class StyleFont extends StylePart {
  static override readonly typeName = "RangeFont";
  static override readonly scalars = ["Name", "Size", "Color", "Italic", "Bold", "Underline", "Strikethrough"];
  get Name(): string {
    return this.style.look.fontName ?? "Calibri";
  }
  set Name(given: unknown) {
    if (typeof given !== "string" || given === "") throw invalidArgument();
    this.style.put({ fontName: given });
  }
  get Size(): number {
    return this.style.look.fontSize ?? 11;
  }
  set Size(given: unknown) {
    if (typeof given !== "number" || given < 1 || given > 409) throw invalidArgument();
    this.style.put({ fontSize: given });
  }
  get Color(): string {
    return this.style.look.fontColor ?? "#000000";
  }
  set Color(given: unknown) {
    this.style.put({ fontColor: colorOf(given) });
  }
  get Bold(): boolean {
    return this.style.look.bold === true;
  }
  set Bold(given: unknown) {
    this.style.put({ bold: flag(given) });
  }
  get Italic(): boolean {
    return this.style.look.italic === true;
  }
  set Italic(given: unknown) {
    this.style.put({ italic: flag(given) });
  }
  get Strikethrough(): boolean {
    return this.style.look.strikethrough === true;
  }
  set Strikethrough(given: unknown) {
    this.style.put({ strikethrough: flag(given) });
  }
  get Underline(): string {
    return this.style.look.underline === true ? "Single" : "None";
  }
  set Underline(given: unknown) {
    this.style.put({ underline: oneOf(["None", "Single"], given) === "Single" });
  }
}
