/**
 * What a chart part cannot say (the text of a hidden title, axes of a pie, a series kept but not drawn) goes into an extension of the
 * part: the difference between the chart and what reading the part gives, as a JSON merge patch (RFC 7396). Excel and LibreOffice
 * ignore it and drop it when they save. It counts only while the rest of the part is unchanged, which a checksum tells.
 */
import type { ChartModel } from "../../chartModel";
import { chartExtras, chartExtrasUri, chart as chartSpace, drawing, relationship } from "../namespaces";
import { child, childrenOf, descend, element, parseXml, textOf, type XmlNode } from "../../../xlsx/xml";
import { readDrawnChart, type DrawnChart } from "./read";
import type { SchemeColor } from "./shapes";

type Json = unknown;

/** Body of a chart part, with the extension where it is needed. */
export function withExtras(body: string, chart: ChartModel): string {
  const space = { "xmlns:c": chartSpace, "xmlns:a": drawing, "xmlns:r": relationship };
  const read = readDrawnChart(parseXml(element("c:chartSpace", space, body), "chart"), () => undefined)?.chart;
  const patch = difference(plain(read), plain(placeless(chart)));
  if (patch === undefined) return body;
  const json = JSON.stringify(patch).replace(/[\ufffe\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16)}`);
  const extras = element("sop:chart", { "xmlns:sop": chartExtras, of: checksum(body) }, textOf(json));
  return body + element("c:extLst", {}, element("c:ext", { uri: chartExtrasUri }, extras));
}

/** Reads a whole part, extension included; `unknown` names the kinds of series that had to be left out. */
export function readChart(space: XmlNode, xml: string, scheme: SchemeColor): { chart?: DrawnChart; unknown: string[] } {
  const read = readDrawnChart(space, scheme);
  return read === undefined ? { unknown: [kindName(space)] } : { chart: applyExtras(read.chart, space, xml), unknown: read.unknown };
}

const kindName = (space: XmlNode) =>
  descend(space, "chart", "plotArea")?.children.find(({ name }) => name.endsWith("Chart"))?.name ?? space.name;

/** Applies the extension of a part to the chart that was read from it. */
function applyExtras(chart: DrawnChart, space: XmlNode, xml: string): DrawnChart {
  const extension = childrenOf(child(space, "extLst"), "ext").find(({ attributes }) => attributes["uri"] === chartExtrasUri);
  const extras = child(extension, "chart");
  if (extras === undefined) return chart;
  const start = xml.indexOf(">", xml.indexOf("<c:chartSpace")) + 1;
  const end = xml.lastIndexOf("<c:extLst>");
  if (end < start || checksum(xml.slice(start, end)) !== extras.attributes["of"]) return chart;
  const patch: unknown = JSON.parse(extras.text);
  return merged(plain(chart), patch) as DrawnChart;
}

function placeless(chart: ChartModel): DrawnChart {
  const { id: _id, name: _name, left: _left, top: _top, width: _width, height: _height, altText: _altText, ...drawn } = chart;
  return drawn;
}

const plain = (value: unknown): Json => JSON.parse(JSON.stringify(value ?? {}));
const isObject = (value: Json): value is Record<string, Json> => typeof value === "object" && value !== null && !Array.isArray(value);

/** The patch that turns `from` into `to`; undefined when they are equal. */
function difference(from: Json, to: Json): Json {
  if (!isObject(from) || !isObject(to)) return same(from, to) ? undefined : to;
  const patch: Record<string, Json> = {};
  for (const key of Object.keys(from)) if (!(key in to)) patch[key] = null;
  for (const [key, value] of Object.entries(to)) {
    const change = key in from ? difference(from[key], value) : value;
    if (change !== undefined) patch[key] = change;
  }
  return Object.keys(patch).length === 0 ? undefined : patch;
}

function same(one: Json, other: Json): boolean {
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((value, index) => same(value, other[index]));
  if (isObject(one) && isObject(other)) return difference(one, other) === undefined;
  return one === other;
}

function merged(target: Json, patch: Json): Json {
  if (!isObject(patch)) return patch;
  const result: Record<string, Json> = isObject(target) ? { ...target } : {};
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete result[key];
    else result[key] = merged(result[key], value);
  }
  return result;
}

/** FNV-1a, 32 bits: enough to notice that another program wrote the part. */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0");
}
