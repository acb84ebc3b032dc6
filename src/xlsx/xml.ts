/** XML as text: building with everything escaped, and reading into a plain tree. No entity is ever expanded but the five of XML. */
import { FileError } from "./fileError";

export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** `<name a="1">children</name>`; undefined attributes are left out, booleans are 1 and 0. Children are markup, see `textOf`. */
export function element(name: string, attributes: Attributes = {}, ...children: (string | undefined)[]): string {
  const start = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${attributeText(typeof value === "boolean" ? Number(value) : (value ?? ""))}"`)
    .join("");
  const inner = children.join("");
  return inner === "" ? `<${name}${start}/>` : `<${name}${start}>${inner}</${name}>`;
}

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Text between tags. Characters XML cannot hold are replaced by U+FFFD; where a format has an escape for them, use `escapedText`. */
export const textOf = (text: string) =>
  legal(text).replace(/[&<>\r]/g, (character) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;" })[character] ?? character);

const attributeText = (value: string | number) =>
  textOf(String(value)).replace(/["\n\t]/g, (character) => ({ '"': "&quot;", "\n": "&#10;", "\t": "&#9;" })[character] ?? character);

const illegal =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const legal = (text: string) => text.replace(illegal, "\ufffd");

/** Spreadsheet text: `_x0001_` for what XML cannot hold, and `_x005F_` before text that only looks like such an escape. */
export const escapedText = (text: string) =>
  text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(illegal, (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`)
    .replaceAll("\r", "_x000D_");

export const unescapedText = (text: string) =>
  text.includes("_x") ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))) : text;

export interface XmlNode {
  /** Without its prefix. */
  name: string;
  /** By name without prefix; where both `id` and `r:id` exist the unprefixed one wins and the other is under `r:id`. */
  attributes: Record<string, string>;
  children: XmlNode[];
  text: string;
}

/** Elements in elements that a part may hold: some hundred times what any program writes, and far less than would exhaust the stack. */
const deepest = 1_000;

/** Reads a part. Throws FileError "damaged" with the part's path when it is not well-formed, endlessly deep or declares a document type. */
export function parseXml(xml: string, part: string): XmlNode {
  const root: XmlNode = { name: "", attributes: {}, children: [], text: "" };
  const open: XmlNode[] = [root];
  const names: string[] = [""];
  const damaged = () => new FileError("damaged", { part });
  let at = 0;
  while (at < xml.length) {
    const parent = open[open.length - 1];
    if (parent === undefined) throw damaged();
    const next = xml.indexOf("<", at);
    if (next !== at) parent.text += plainText(next < 0 ? xml.slice(at) : xml.slice(at, next));
    if (next < 0) break;
    if (xml.startsWith("<!--", next)) at = after(xml, "-->", next + 4);
    else if (xml.startsWith("<![CDATA[", next)) {
      at = after(xml, "]]>", next);
      parent.text += at < 0 ? "" : xml.slice(next + 9, at - 3);
    } else if (xml.startsWith("<?", next)) at = after(xml, "?>", next);
    else if (xml.startsWith("<!", next)) throw damaged();
    else if (xml.startsWith("</", next)) {
      at = after(xml, ">", next);
      if (at > 0 && xml.slice(next + 2, at - 1).trim() !== names.pop()) throw damaged();
      open.pop();
    } else {
      at = tagEnd(xml, next);
      if (at > 0) {
        const empty = xml[at - 2] === "/";
        const tag = xml.slice(next + 1, at - (empty ? 2 : 1));
        const name = /^[^\s/>]+/.exec(tag)?.[0] ?? "";
        const node: XmlNode = { name: localName(name), attributes: attributesIn(tag.slice(name.length)), children: [], text: "" };
        parent.children.push(node);
        if (!empty) {
          open.push(node);
          if (open.length > deepest) throw damaged();
          names.push(name);
        }
      }
    }
    if (at <= 0) throw damaged();
  }
  const [top] = root.children;
  if (open.length !== 1 || top === undefined || root.children.length !== 1) throw damaged();
  return top;
}

/** Behind a sign that follows a place; -1 where it does not. */
export const after = (xml: string, end: string, from: number) => {
  const found = xml.indexOf(end, from);
  return found < 0 ? -1 : found + end.length;
};

/** Behind an element that begins at a place, and all it holds; -1 where it does not end before `end`. */
export function afterElement(xml: string, start: number, end: number): number {
  let depth = 0;
  for (let at = start; at >= 0 && at < end; at = xml.indexOf("<", at)) {
    if (xml.startsWith("<!", at)) at = after(xml, xml.startsWith("<![", at) ? "]]>" : "-->", at);
    else {
      const isEnd = xml[at + 1] === "/";
      at = tagEnd(xml, at);
      if (isEnd) depth--;
      else if (xml[at - 2] !== "/") depth++;
      if (depth === 0) return at;
    }
    if (at < 0) break;
  }
  return -1;
}

/** Past the `>` of a start tag; `>` inside an attribute value does not end it. */
export function tagEnd(xml: string, start: number): number {
  const sign = /["'>]/g;
  sign.lastIndex = start + 1;
  for (let found = sign.exec(xml); found; found = sign.exec(xml)) {
    if (found[0] === ">") return found.index + 1;
    const closing = xml.indexOf(found[0], found.index + 1);
    if (closing < 0) return -1;
    sign.lastIndex = closing + 1;
  }
  return -1;
}

/** The attributes in the text of a start tag, behind its name; keys as in `XmlNode`. */
export function attributesIn(tag: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  if (tag === "") return attributes;
  // A name starts behind a space: looked for at every sign, a long text without one would be read again and again.
  const pattern = /(?<![^\s=])([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
  for (let match = pattern.exec(tag); match !== null; match = pattern.exec(tag)) {
    const full = match[1] ?? "";
    const local = localName(full);
    const value = plainText(match[2] ?? match[3] ?? "");
    if (local === full || !(local in attributes)) {
      if (local === full && local in attributes) attributes["r:id"] = attributes[local] ?? "";
      attributes[local] = value;
    } else attributes[full] = value;
  }
  return attributes;
}

const localName = (name: string) => name.slice(name.indexOf(":") + 1);

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
/** Text with its entities read: the five of XML and numbers; others stay as they are. */
export const plainText = (text: string) =>
  text.includes("&")
    ? text.replace(/&(?:#x([0-9A-Fa-f]+)|#(\d+)|(\w+));/g, (all, hex?: string, decimal?: string, name?: string) => {
        const code = hex !== undefined ? parseInt(hex, 16) : decimal !== undefined ? Number(decimal) : -1;
        if (code >= 0) return code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd";
        return entities[name ?? ""] ?? all;
      })
    : text;

// --- looking into a tree

export const child = (node: XmlNode | undefined, name: string) => node?.children.find((one) => one.name === name);
export const childrenOf = (node: XmlNode | undefined, name: string) => node?.children.filter((one) => one.name === name) ?? [];

/** Follows one child name after the other. */
export const descend = (node: XmlNode | undefined, ...path: string[]) => path.reduce(child, node);

/** Every node of that name below, at any depth. */
export function descendants(node: XmlNode | undefined, name: string): XmlNode[] {
  return (node?.children ?? []).flatMap((one) => [...(one.name === name ? [one] : []), ...descendants(one, name)]);
}

/** A boolean attribute: "1", "true" and "on" are true. */
export function flag(node: XmlNode | undefined, name: string, absent = false): boolean {
  const value = node?.attributes[name];
  return value === undefined ? absent : ["1", "true", "on"].includes(value.toLowerCase());
}

/** A numeric attribute; undefined when absent or no number. */
export function numberOf(node: XmlNode | undefined, name: string): number | undefined {
  const value = node?.attributes[name];
  const number = value === undefined || value.trim() === "" ? NaN : Number(value);
  return Number.isFinite(number) ? number : undefined;
}
