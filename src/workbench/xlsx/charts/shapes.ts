/** Fills, lines and text of chart parts (DrawingML), both ways. Sizes of the model are points. */
import type { ChartTextModel } from "../../chartModel";
import { child, childrenOf, descend, element, flag, numberOf, textOf, type XmlNode } from "../../../xlsx/xml";
import { dashes, keyOf, otherDashes } from "./chartVocabulary";

/** English Metric Units in a point. */
export const emuPerPoint = 12_700;

/** Angles of the format: sixty-thousandths of a degree, clockwise; those of the model go the other way. */
export const degree = 60_000;

/** `<c:tag val="..">`. */
export const value = (tag: string, val: string | number | boolean) => element(`c:${tag}`, { val });

const rgb = (color: string) => element("a:srgbClr", { val: color.replace(/^#/, "").toUpperCase() });

/** A fill of one colour, "" for none given. The colour "none" says that nothing is filled. */
export function solid(color: string | undefined): string {
  if (color === undefined) return "";
  return color === "none" ? element("a:noFill") : element("a:solidFill", {}, rgb(color));
}

const dashOf = (style: string | undefined) => (style === undefined ? undefined : dashes[style]);

/** `<a:ln>`, "" when nothing is said. Style "None" draws no line. */
export function outline({ color, weight, style }: { color?: string; weight?: number; style?: string }): string {
  if (color === undefined && weight === undefined && style === undefined) return "";
  const dash = dashOf(style);
  return element(
    "a:ln",
    { w: weight === undefined ? undefined : Math.round(weight * emuPerPoint) },
    style === "None" ? element("a:noFill") : solid(color),
    dash === undefined ? "" : element("a:prstDash", { val: dash }),
  );
}

function runProperties(tag: string, style: ChartTextModel | undefined): string {
  const { bold, italic, underline, size, color, name } = style ?? {};
  return element(
    tag,
    {
      lang: tag === "a:rPr" ? "en-US" : undefined,
      sz: size === undefined ? undefined : Math.round(size * 100),
      b: bold,
      i: italic,
      u: underline === undefined ? undefined : underline ? "sng" : "none",
    },
    solid(color),
    name === undefined ? "" : element("a:latin", { typeface: name }),
  );
}

/** `<c:txPr>`. Labels of an axis may be turned, in degrees of the model. */
export const textProperties = (style: ChartTextModel | undefined, turned?: number) =>
  element(
    "c:txPr",
    {},
    element("a:bodyPr", turned === undefined ? {} : { rot: -turned * degree || 0, vert: "horz" }),
    element("a:lstStyle"),
    element("a:p", {}, element("a:pPr", {}, runProperties("a:defRPr", style)), element("a:endParaRPr", { lang: "en-US" })),
  );

/** `<c:rich>`, a paragraph for each line. */
export function writeRich(text: string, style: ChartTextModel | undefined): string {
  const paragraphs = text.split("\n").map((line) => {
    const run = element("a:r", {}, runProperties("a:rPr", style), element("a:t", {}, textOf(line)));
    return element("a:p", {}, element("a:pPr", {}, runProperties("a:defRPr", style)), line === "" ? "" : run);
  });
  return element("c:rich", {}, element("a:bodyPr"), element("a:lstStyle"), ...paragraphs);
}

// --- reading

/** Colour of `<a:solidFill>` among the children; theme colours become those of the theme through `scheme`. */
export type SchemeColor = (name: string) => string | undefined;

export function solidOf(node: XmlNode | undefined, scheme: SchemeColor): string | undefined {
  const fill = child(node, "solidFill");
  const direct = child(fill, "srgbClr")?.attributes["val"];
  if (direct !== undefined && /^[0-9A-Fa-f]{6}$/.test(direct)) return `#${direct.toUpperCase()}`;
  const named = child(fill, "schemeClr")?.attributes["val"];
  return named === undefined ? undefined : scheme(named);
}

/** The same with "none" where the file says that nothing is filled. */
export const fillOf = (node: XmlNode | undefined, scheme: SchemeColor): string | undefined =>
  child(node, "noFill") !== undefined ? "none" : solidOf(node, scheme);

export interface Outline {
  color?: string;
  weight?: number;
  style?: string;
}

export function outlineOf(shape: XmlNode | undefined, scheme: SchemeColor): Outline {
  const line = child(shape, "ln");
  if (line === undefined) return {};
  const width = numberOf(line, "w");
  const dash = child(line, "prstDash")?.attributes["val"];
  const style = child(line, "noFill") !== undefined ? "None" : (keyOf(dashes, dash) ?? otherDashes[dash ?? ""]);
  return {
    ...defined("color", solidOf(line, scheme)),
    ...defined("weight", width === undefined ? undefined : Math.round((width / emuPerPoint) * 100) / 100),
    ...defined("style", style),
  };
}

/** Style of a `<c:txPr>` or of the first run of a `<c:rich>`; undefined when nothing is said. */
export function textStyleOf(node: XmlNode | undefined, scheme: SchemeColor): ChartTextModel | undefined {
  const paragraph = child(node, "p");
  const properties = descend(paragraph, "r", "rPr") ?? descend(paragraph, "pPr", "defRPr");
  const size = numberOf(properties, "sz");
  const underline = properties?.attributes["u"];
  const style: ChartTextModel = {
    ...defined("bold", properties?.attributes["b"] === undefined ? undefined : flag(properties, "b")),
    ...defined("italic", properties?.attributes["i"] === undefined ? undefined : flag(properties, "i")),
    ...defined("underline", underline === undefined ? undefined : underline !== "none"),
    ...defined("size", size === undefined ? undefined : size / 100),
    ...defined("color", solidOf(properties, scheme)),
    ...defined("name", child(properties, "latin")?.attributes["typeface"]),
  };
  return Object.keys(style).length === 0 ? undefined : style;
}

/** Text of a `<c:rich>`, a line for each paragraph. */
export const richText = (rich: XmlNode | undefined) =>
  childrenOf(rich, "p")
    .map((paragraph) =>
      paragraph.children
        .map((run) => (run.name === "r" || run.name === "fld" ? (child(run, "t")?.text ?? "") : run.name === "br" ? "\n" : ""))
        .join(""),
    )
    .join("\n");

/** The member, or nothing where the value is undefined: models have no undefined members. */
export const defined = <Key extends string, Value>(key: Key, member: Value | undefined) =>
  (member === undefined ? {} : { [key]: member }) as { [K in Key]?: Value };
