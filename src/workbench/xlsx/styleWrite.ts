/** CellStyle -> the library's style object for cells, and -> a differential format (`<dxf>`) for rules. */
import type { Style } from "@cj-tech-master/excelts";
import type { BorderLine, CellStyle } from "../model";
import { element, textOf } from "../../xlsx/xml";

/** Excel's font of a new workbook; written whenever a style changes any part of the font, because a font in a file is complete. */
const defaultFont = { name: "Calibri", size: 11 } as const;

const borderStyles: Readonly<Record<string, Readonly<Record<string, BorderName>>>> = {
  Continuous: { Hairline: "hair", Thin: "thin", Medium: "medium", Thick: "thick" },
  Dash: { Thin: "dashed", Medium: "mediumDashed" },
  DashDot: { Thin: "dashDot", Medium: "mediumDashDot" },
  DashDotDot: { Thin: "dashDotDot", Medium: "mediumDashDotDot" },
  Dot: { Thin: "dotted" },
  Double: { Thick: "double" },
  SlantDashDot: { Medium: "slantDashDot" },
};
type BorderName =
  | "hair"
  | "thin"
  | "medium"
  | "thick"
  | "dashed"
  | "mediumDashed"
  | "dashDot"
  | "mediumDashDot"
  | "dashDotDot"
  | "mediumDashDotDot"
  | "dotted"
  | "double"
  | "slantDashDot";

/** A line the format does not know takes the nearest weight of its style. */
const borderName = ({ style, weight }: BorderLine): BorderName =>
  borderStyles[style]?.[weight] ?? Object.values(borderStyles[style] ?? {})[0] ?? "thin";

/** Back again; the first pair of style and weight that is stored under this name. */
export function borderOf(name: string): { style: string; weight: string } | undefined {
  for (const [style, weights] of Object.entries(borderStyles))
    for (const [weight, stored] of Object.entries(weights)) if (stored === name) return { style, weight };
  return undefined;
}

const horizontals = {
  Left: "left",
  Center: "center",
  Right: "right",
  Fill: "fill",
  Justify: "justify",
  CenterAcrossSelection: "centerContinuous",
  Distributed: "distributed",
} as const;
const verticals = { Top: "top", Center: "middle", Bottom: "bottom", Justify: "justify", Distributed: "distributed" } as const;

const own = <Table extends object>(table: Table, key: string | undefined): Table[keyof Table] | undefined =>
  key !== undefined && Object.hasOwn(table, key) ? table[key as keyof Table] : undefined;

/** `#RRGGBB` -> `FFRRGGBB`. */
export const argb = (color: string) => `FF${color.replace(/^#/, "").toUpperCase()}`;

/** The library's form of a style. */
export function libraryStyle(style: CellStyle): Partial<Style> {
  const result: Partial<Style> = {};
  const { bold, italic, underline, strikethrough: strike, fontName, fontSize, fontColor } = style;
  if ([bold, italic, underline, strike, fontName, fontSize, fontColor].some((member) => member !== undefined)) {
    result.font = {
      name: fontName ?? defaultFont.name,
      size: fontSize ?? defaultFont.size,
      color: fontColor === undefined ? { theme: 1 } : { argb: argb(fontColor) },
      family: 2,
      ...(fontName === undefined ? { scheme: "minor" as const } : {}),
      ...(bold === true ? { bold } : {}),
      ...(italic === true ? { italic } : {}),
      ...(underline === true ? { underline } : {}),
      ...(strike === true ? { strike } : {}),
    };
  }
  if (style.fill !== undefined) result.fill = { type: "pattern", pattern: "solid", fgColor: { argb: argb(style.fill) } };
  const horizontal = own(horizontals, style.horizontal);
  const vertical = own(verticals, style.vertical);
  const alignment = {
    ...(horizontal === undefined ? {} : { horizontal }),
    ...(vertical === undefined ? {} : { vertical }),
    ...(style.wrap === true ? { wrapText: true } : {}),
    ...(style.indent ? { indent: style.indent } : {}),
    ...(style.rotation ? { textRotation: style.rotation === 255 ? ("vertical" as const) : style.rotation } : {}),
  };
  if (Object.keys(alignment).length > 0) result.alignment = alignment;
  const lines = (["top", "bottom", "left", "right"] as const).flatMap((side) => {
    const line = style[side];
    return line === undefined ? [] : [[side, { style: borderName(line), color: { argb: argb(line.color) } }] as const];
  });
  if (lines.length > 0) result.border = Object.fromEntries(lines);
  if (style.numberFormat !== undefined && style.numberFormat !== "General") result.numFmt = style.numberFormat;
  if (style.unlocked === true || style.formulaHidden === true) {
    result.protection = { locked: style.unlocked !== true, ...(style.formulaHidden === true ? { hidden: true } : {}) };
  }
  return result;
}

/** A differential format: only what the style says. Number formats take ids from `formatId` on. */
export function differentialFormat(style: CellStyle, formatId: number): string {
  const on = (tag: string, value: boolean | undefined) => (value === undefined ? "" : element(tag, value ? {} : { val: false }));
  const font = [
    on("b", style.bold),
    on("i", style.italic),
    on("strike", style.strikethrough),
    style.fontColor === undefined ? "" : element("color", { rgb: argb(style.fontColor) }),
    style.fontSize === undefined ? "" : element("sz", { val: style.fontSize }),
    style.underline === undefined ? "" : element("u", style.underline ? {} : { val: "none" }),
    style.fontName === undefined ? "" : element("name", { val: style.fontName }),
  ].join("");
  const color = (value: string) => element("color", { rgb: argb(value) });
  const line = (side: "left" | "right" | "top" | "bottom") => {
    const border = style[side];
    return border === undefined ? "" : element(side, { style: borderName(border) }, color(border.color));
  };
  const lines = line("left") + line("right") + line("top") + line("bottom");
  const vertical = own(verticals, style.vertical);
  const alignment = {
    horizontal: own(horizontals, style.horizontal),
    vertical: vertical === "middle" ? "center" : vertical,
    textRotation: style.rotation === undefined ? undefined : style.rotation < 0 ? 90 - style.rotation : style.rotation,
    wrapText: style.wrap,
    indent: style.indent,
  };
  const protection = {
    locked: style.unlocked === undefined ? undefined : !style.unlocked,
    hidden: style.formulaHidden,
  };
  const says = (part: object) => Object.values(part).some((value) => value !== undefined);
  return element(
    "dxf",
    {},
    font === "" ? "" : element("font", {}, font),
    style.numberFormat === undefined ? "" : element("numFmt", { numFmtId: formatId, formatCode: style.numberFormat }),
    style.fill === undefined ? "" : element("fill", {}, element("patternFill", { patternType: "solid" }, fillColors(style.fill))),
    says(alignment) ? element("alignment", alignment) : "",
    lines === "" ? "" : element("border", {}, lines),
    says(protection) ? element("protection", protection) : "",
  );
}

/** In a differential format the visible colour of a solid fill is the background colour, unlike in a cell. */
const fillColors = (fill: string) => element("fgColor", { rgb: argb(fill) }) + element("bgColor", { rgb: argb(fill) });

/** Formats that a file may store as ids 14 and 22, which mean another date format in each country. */
const countryFormats: Readonly<Record<string, string>> = { 14: "mm-dd-yy", 22: "m/d/yy h:mm" };

/**
 * Gives the cell formats of the styles part that were stored under a country-dependent id a format of their own, and appends the
 * differential formats.
 */
export function completeStyles(styles: string, differential: readonly string[]): string {
  let formats = "";
  let result = styles;
  for (const [id, code] of Object.entries(countryFormats)) {
    const used = new RegExp(`(<xf\\b[^>]*numFmtId=)"${id}"`, "g");
    if (!used.test(result)) continue;
    const ownId = 10_000 + Number(id);
    result = result.replace(used, `$1"${ownId}"`);
    formats += `<numFmt numFmtId="${ownId}" formatCode="${textOf(code)}"/>`;
  }
  if (formats !== "") {
    const listed = /<numFmts[^>]*>([\s\S]*?)<\/numFmts>/.exec(result)?.[1] ?? "";
    const count = (listed.match(/<numFmt /g)?.length ?? 0) + (formats.match(/<numFmt /g)?.length ?? 0);
    result = result.replace(/<numFmts[^>]*>[\s\S]*?<\/numFmts>/, "");
    result = result.replace(/(<styleSheet[^>]*>)/, (start) => `${start}<numFmts count="${count}">${listed}${formats}</numFmts>`);
  }
  const dxfs = differential.length === 0 ? '<dxfs count="0"/>' : `<dxfs count="${differential.length}">${differential.join("")}</dxfs>`;
  return result.replace(/<dxfs[^>]*\/>|<dxfs[^>]*>[\s\S]*?<\/dxfs>/, () => dxfs);
}
