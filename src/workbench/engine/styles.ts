/** Cell formats: Excel's words to the engine's style record and back. */
import { BorderStyleTypes, HorizontalAlign, VerticalAlign, WrapStrategy } from "@univerjs/core";
import type { IBorderStyleData, IStyleData, Nullable } from "@univerjs/core";
import type { BorderLine, CellStyle } from "../model";

export type StylePatch = { [K in keyof CellStyle]?: CellStyle[K] | null };

/** What Excel knows of a format and the engine does not draw; kept in the cell beside its style. */
export type KeptStyle = Pick<CellStyle, "horizontal" | "vertical" | "unlocked" | "formulaHidden" | "styleName">;

/** Pixels of padding for one step of Excel's indent, about three characters of space. */
const INDENT = 9;

const horizontals: Record<string, HorizontalAlign> = {
  General: HorizontalAlign.UNSPECIFIED,
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
  Distributed: HorizontalAlign.DISTRIBUTED,
};
const verticals: Record<string, VerticalAlign> = { Top: VerticalAlign.TOP, Center: VerticalAlign.MIDDLE, Bottom: VerticalAlign.BOTTOM };
/** Drawn as the nearest the engine has. */
const nearestHorizontal: Record<string, HorizontalAlign> = { Fill: HorizontalAlign.LEFT, CenterAcrossSelection: HorizontalAlign.CENTER };
const nearestVertical: Record<string, VerticalAlign> = { Justify: VerticalAlign.TOP, Distributed: VerticalAlign.MIDDLE };

/** Line style and weight as Excel's API names them; the pairs are those a file can hold. */
const borders: [style: string, weight: string, type: BorderStyleTypes][] = [
  ["Continuous", "Thin", BorderStyleTypes.THIN],
  ["Continuous", "Hairline", BorderStyleTypes.HAIR],
  ["Continuous", "Medium", BorderStyleTypes.MEDIUM],
  ["Continuous", "Thick", BorderStyleTypes.THICK],
  ["Dot", "Thin", BorderStyleTypes.DOTTED],
  ["Dash", "Thin", BorderStyleTypes.DASHED],
  ["DashDot", "Thin", BorderStyleTypes.DASH_DOT],
  ["DashDotDot", "Thin", BorderStyleTypes.DASH_DOT_DOT],
  ["Dash", "Medium", BorderStyleTypes.MEDIUM_DASHED],
  ["DashDot", "Medium", BorderStyleTypes.MEDIUM_DASH_DOT],
  ["DashDotDot", "Medium", BorderStyleTypes.MEDIUM_DASH_DOT_DOT],
  ["SlantDashDot", "Medium", BorderStyleTypes.SLANT_DASH_DOT],
  ["Double", "Thick", BorderStyleTypes.DOUBLE],
];

function borderType({ style, weight }: BorderLine): BorderStyleTypes {
  const sameStyle = borders.filter(([name]) => name === style);
  return (sameStyle.find(([, name]) => name === weight) ?? sameStyle[0])?.[2] ?? BorderStyleTypes.THIN;
}

function borderLine(line: Nullable<IBorderStyleData>): BorderLine | undefined {
  if (!line || line.s === BorderStyleTypes.NONE) return undefined;
  const found = borders.find(([, , type]) => type === line.s);
  return { style: found?.[0] ?? "Continuous", weight: found?.[1] ?? "Thin", color: hex(line.cl?.rgb) ?? "#000000" };
}

/** `#RRGGBB` of a colour the engine keeps as `#rgb`, `#rrggbb` or `rgb(r,g,b)`. */
export function hex(color: Nullable<string>): string | undefined {
  if (!color) return undefined;
  const parts = /^rgba?\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)/i.exec(color)?.slice(1);
  if (parts) return `#${parts.map((part) => Number(part).toString(16).padStart(2, "0")).join("")}`.toUpperCase();
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(color)?.slice(1);
  return (short ? `#${short.map((digit) => digit + digit).join("")}` : color.slice(0, 7)).toUpperCase();
}

const flag = (on: Nullable<boolean>) => (on ? 1 : 0);

/** The part of a patch that the engine's style record holds. `null` resets a member. */
export function styleData(patch: StylePatch): IStyleData {
  const style: Record<string, unknown> = {};
  if (patch.bold !== undefined) style.bl = flag(patch.bold);
  if (patch.italic !== undefined) style.it = flag(patch.italic);
  if (patch.underline !== undefined) style.ul = { s: flag(patch.underline) };
  if (patch.strikethrough !== undefined) style.st = { s: flag(patch.strikethrough) };
  if (patch.fontName !== undefined) style.ff = patch.fontName;
  if (patch.fontSize !== undefined) style.fs = patch.fontSize;
  if (patch.fontColor !== undefined) style.cl = patch.fontColor === null ? null : { rgb: patch.fontColor };
  if (patch.fill !== undefined) style.bg = patch.fill === null ? null : { rgb: patch.fill };
  if (patch.horizontal !== undefined)
    style.ht = patch.horizontal === null ? null : (horizontals[patch.horizontal] ?? nearestHorizontal[patch.horizontal] ?? null);
  if (patch.vertical !== undefined)
    style.vt = patch.vertical === null ? null : (verticals[patch.vertical] ?? nearestVertical[patch.vertical] ?? null);
  if (patch.wrap !== undefined) style.tb = patch.wrap ? WrapStrategy.WRAP : null;
  if (patch.indent !== undefined) style.pd = patch.indent ? { l: patch.indent * INDENT } : null;
  if (patch.rotation !== undefined) style.tr = patch.rotation ? (patch.rotation === 180 ? { a: 0, v: 1 } : { a: -patch.rotation }) : null;
  if (patch.numberFormat !== undefined)
    style.n = patch.numberFormat === null || patch.numberFormat === "General" ? null : { pattern: patch.numberFormat };
  const sides = { t: patch.top, b: patch.bottom, l: patch.left, r: patch.right };
  const changed = Object.entries(sides).filter(([, line]) => line !== undefined);
  if (changed.length > 0)
    style.bd = Object.fromEntries(changed.map(([side, line]) => [side, line ? { s: borderType(line), cl: { rgb: line.color } } : null]));
  return style as IStyleData;
}

/** The part of a patch that is only kept; undefined where the patch does not touch it. */
export function keptStyle(patch: StylePatch, before: KeptStyle): KeptStyle | undefined {
  const touched = [patch.horizontal, patch.vertical, patch.unlocked, patch.formulaHidden, patch.styleName];
  if (touched.every((value) => value === undefined)) return undefined;
  const kept: KeptStyle = { ...before };
  if (patch.horizontal !== undefined) {
    delete kept.horizontal;
    if (patch.horizontal !== null && patch.horizontal in nearestHorizontal) kept.horizontal = patch.horizontal;
  }
  if (patch.vertical !== undefined) {
    delete kept.vertical;
    if (patch.vertical !== null && patch.vertical in nearestVertical) kept.vertical = patch.vertical;
  }
  for (const name of ["unlocked", "formulaHidden"] as const) {
    if (patch[name] === undefined) continue;
    delete kept[name];
    if (patch[name]) kept[name] = true;
  }
  if (patch.styleName !== undefined) {
    delete kept.styleName;
    if (patch.styleName !== null) kept.styleName = patch.styleName;
  }
  return kept;
}

const nameOf = <T>(names: Record<string, T>, value: T): string | undefined => Object.keys(names).find((name) => names[name] === value);

/** Only what differs from Excel's default is there. */
export function cellStyle(style: Nullable<IStyleData>, kept: Nullable<KeptStyle>): CellStyle {
  const out: CellStyle = {};
  if (style) {
    if (style.bl) out.bold = true;
    if (style.it) out.italic = true;
    if (style.ul?.s) out.underline = true;
    if (style.st?.s) out.strikethrough = true;
    if (style.ff) out.fontName = style.ff;
    if (style.fs) out.fontSize = style.fs;
    const color = hex(style.cl?.rgb);
    if (color) out.fontColor = color;
    const fill = hex(style.bg?.rgb);
    if (fill) out.fill = fill;
    const horizontal = style.ht ? nameOf(horizontals, style.ht) : undefined;
    if (horizontal) out.horizontal = horizontal;
    const vertical = style.vt ? nameOf(verticals, style.vt) : undefined;
    if (vertical) out.vertical = vertical;
    if (style.tb === WrapStrategy.WRAP) out.wrap = true;
    if (style.pd?.l) out.indent = Math.round(style.pd.l / INDENT);
    if (style.tr?.v) out.rotation = 180;
    else if (style.tr?.a) out.rotation = -style.tr.a;
    if (style.n?.pattern && style.n.pattern !== "General") out.numberFormat = style.n.pattern;
    const sides = { top: style.bd?.t, bottom: style.bd?.b, left: style.bd?.l, right: style.bd?.r };
    for (const [side, line] of Object.entries(sides)) {
      const read = borderLine(line);
      if (read) out[side as "top" | "bottom" | "left" | "right"] = read;
    }
  }
  return kept ? { ...out, ...kept } : out;
}
