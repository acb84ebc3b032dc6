/** The styles of a workbook while it is read: each once, in the order of first use. */
import type { CellStyle } from "../model";

export class StyleList {
  readonly list: CellStyle[] = [];
  private readonly known = new Map<string, number>();
  private readonly byStyle = new Map<CellStyle, number | undefined>();

  /** Index of a style; undefined for one that sets nothing. */
  index(style: CellStyle | undefined): number | undefined {
    if (style === undefined) return undefined;
    if (this.byStyle.has(style)) return this.byStyle.get(style);
    const index = this.find(style);
    this.byStyle.set(style, index);
    return index;
  }

  private find(style: CellStyle): number | undefined {
    if (Object.keys(style).length === 0) return undefined;
    const key = JSON.stringify(style);
    const found = this.known.get(key);
    if (found !== undefined) return found;
    this.known.set(key, this.list.length);
    return this.list.push(style) - 1;
  }
}
