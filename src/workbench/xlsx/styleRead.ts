/** Cell formats and differential formats of a file -> CellStyle. */
import type { BorderLine, CellStyle } from "../model";
import { colorReader, type ColorReader } from "./colors";
import { formatsOf } from "../../xlsx/numberFormats";
import { borderOf } from "./styleWrite";
import { child, childrenOf, descend, flag, numberOf, type XmlNode } from "../../xlsx/xml";

export interface FileStyles {
  /** By cell format index (`s` of a cell). */
  cells: CellStyle[];
  /** By differential format index (`dxfId` of a rule). */
  differential: CellStyle[];
  color: ColorReader;
}

const horizontals: Readonly<Record<string, string>> = {
  left: "Left",
  center: "Center",
  right: "Right",
  fill: "Fill",
  justify: "Justify",
  centerContinuous: "CenterAcrossSelection",
  distributed: "Distributed",
};
const verticals: Readonly<Record<string, string>> = {
  top: "Top",
  center: "Center",
  bottom: "Bottom",
  justify: "Justify",
  distributed: "Distributed",
};

export function readStyles(styles: XmlNode | undefined, theme: XmlNode | undefined): FileStyles {
  const color = colorReader(styles, theme);
  const formatOf = formatsOf(styles);
  const fonts = childrenOf(child(styles, "fonts"), "font").map((node) => fontOf(node, color));
  const fills = childrenOf(child(styles, "fills"), "fill").map((node) => cellFill(node, color));
  const borders = childrenOf(child(styles, "borders"), "border").map((node) => bordersOf(node, color));
  const base = fonts[0] ?? {};
  const cells = childrenOf(child(styles, "cellXfs"), "xf").map((node): CellStyle => {
    const format = formatOf(numberOf(node, "numFmtId"));
    return {
      ...differences(fonts[numberOf(node, "fontId") ?? 0] ?? {}, base),
      ...withFill(fills[numberOf(node, "fillId") ?? 0]),
      ...alignmentOf(child(node, "alignment")),
      ...(borders[numberOf(node, "borderId") ?? 0] ?? {}),
      ...(format === undefined ? {} : { numberFormat: format }),
      ...protectionOf(child(node, "protection")),
    };
  });
  const differential = childrenOf(child(styles, "dxfs"), "dxf").map((node) => differentialOf(node, color));
  return { cells, differential, color };
}

export const differentialOf = (node: XmlNode, color: ColorReader): CellStyle => {
  const font = child(node, "font");
  const format = child(node, "numFmt")?.attributes["formatCode"];
  const fill = descend(node, "fill", "patternFill");
  const alignment = child(node, "alignment");
  const protection = child(node, "protection");
  return {
    ...given("bold", switched(font, "b")),
    ...given("italic", switched(font, "i")),
    ...given("underline", underlined(font)),
    ...given("strikethrough", switched(font, "strike")),
    ...given("fontName", child(font, "name")?.attributes["val"]),
    ...given("fontSize", numberOf(child(font, "sz"), "val")),
    ...given("fontColor", color(child(font, "color"))),
    ...given("fill", color(child(fill, "bgColor")) ?? color(child(fill, "fgColor"))),
    ...alignmentOf(alignment),
    ...given("wrap", alignment?.attributes["wrapText"] === undefined ? undefined : flag(alignment, "wrapText")),
    ...bordersOf(child(node, "border"), color),
    ...given("numberFormat", format),
    ...given("unlocked", protection?.attributes["locked"] === undefined ? undefined : !flag(protection, "locked")),
    ...given("formulaHidden", protection?.attributes["hidden"] === undefined ? undefined : flag(protection, "hidden")),
  };
};

const given = <Key extends string, Value>(key: Key, value: Value | undefined) =>
  (value === undefined ? {} : { [key]: value }) as { [K in Key]?: Value };

const switched = (font: XmlNode | undefined, tag: string) => {
  const node = child(font, tag);
  return node === undefined ? undefined : flag(node, "val", true);
};
const underlined = (font: XmlNode | undefined) => {
  const node = child(font, "u");
  return node === undefined ? undefined : (node.attributes["val"] ?? "single") !== "none";
};

function fontOf(node: XmlNode, color: ColorReader): CellStyle {
  return {
    ...(switched(node, "b") === true ? { bold: true } : {}),
    ...(switched(node, "i") === true ? { italic: true } : {}),
    ...(underlined(node) === true ? { underline: true } : {}),
    ...(switched(node, "strike") === true ? { strikethrough: true } : {}),
    ...given("fontName", child(node, "name")?.attributes["val"]),
    ...given("fontSize", numberOf(child(node, "sz"), "val")),
    ...given("fontColor", color(child(node, "color"))),
  };
}

/** What a font says beyond the workbook's own: Excel shows the rest as the default. */
function differences(font: CellStyle, base: CellStyle): CellStyle {
  return Object.fromEntries(Object.entries(font).filter(([key, value]) => base[key as keyof CellStyle] !== value));
}

/** Colour of a solid fill; a pattern is shown by its foreground; none is undefined. Gradients take their first colour. */
function cellFill(node: XmlNode, color: ColorReader): string | undefined {
  const pattern = child(node, "patternFill");
  const kind = pattern?.attributes["patternType"] ?? "none";
  if (pattern !== undefined) return kind === "none" || kind === "gray125" ? undefined : color(child(pattern, "fgColor"));
  return color(descend(node, "gradientFill", "stop", "color"));
}

const withFill = (fill: string | undefined): CellStyle => (fill === undefined ? {} : { fill });

function alignmentOf(node: XmlNode | undefined): CellStyle {
  const rotation = numberOf(node, "textRotation");
  const turned = rotation === undefined || rotation === 0 ? undefined : rotation > 90 && rotation <= 180 ? 90 - rotation : rotation;
  return {
    ...given("horizontal", horizontals[node?.attributes["horizontal"] ?? ""]),
    ...given("vertical", verticals[node?.attributes["vertical"] ?? ""]),
    ...(flag(node, "wrapText") ? { wrap: true } : {}),
    ...given("indent", numberOf(node, "indent") || undefined),
    ...given("rotation", turned),
  };
}

function bordersOf(node: XmlNode | undefined, color: ColorReader): CellStyle {
  const line = (side: string): BorderLine | undefined => {
    const found = child(node, side) ?? child(node, side === "left" ? "start" : side === "right" ? "end" : side);
    const border = borderOf(found?.attributes["style"] ?? "");
    return border === undefined ? undefined : { ...border, color: color(child(found, "color")) ?? "#000000" };
  };
  return {
    ...given("top", line("top")),
    ...given("bottom", line("bottom")),
    ...given("left", line("left")),
    ...given("right", line("right")),
  };
}

function protectionOf(node: XmlNode | undefined): CellStyle {
  return {
    ...(flag(node, "locked", true) ? {} : { unlocked: true }),
    ...(flag(node, "hidden") ? { formulaHidden: true } : {}),
  };
}
