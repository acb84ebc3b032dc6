/** The texts of a workbook, which cells refer to by number. */
import { FileError } from "./fileError";
import type { Parts } from "./parts";
import { child, childrenOf, parseXml, plainText, tagEnd, unescapedText, type XmlNode } from "./xml";

export interface SharedText {
  text: string;
  /** Single characters have formats of their own. */
  rich: boolean;
}

/** Text of an `<si>` or `<is>`: one `<t>`, or runs; phonetic hints are no text. */
export function readText(node: XmlNode): SharedText {
  const runs = childrenOf(node, "r");
  if (runs.length === 0) return { text: unescapedText(child(node, "t")?.text ?? ""), rich: false };
  const text = runs.map((run) => unescapedText(child(run, "t")?.text ?? "")).join("");
  return { text, rich: runs.some((run) => child(run, "rPr") !== undefined) };
}

/** Reads the part of the texts piece by piece. Yields how many there are so far. Throws FileError "damaged" where it is cut off. */
export function* readSharedTexts(parts: Parts, path: string): Generator<number, SharedText[], void> {
  const texts: SharedText[] = [];
  let text = "";
  let head: string | undefined;
  let prefix = "";
  for (const piece of parts.textInParts(path)) {
    text += piece;
    // Texts and comments may hold what looks like a tag: such a part is read as a whole.
    if (head === undefined) {
      const found = /<((?:[\w.-]+:)?)sst(?=[\s/>])/.exec(text);
      const end = found === null ? -1 : tagEnd(text, found.index);
      if (found === null || end < 0 || text[end - 2] === "/") continue;
      [head, prefix, text] = [text.slice(0, end), found[1] ?? "", text.slice(end)];
    }
    if (text.includes("<!")) continue;
    text = takeTexts(text, prefix, path, texts);
    yield texts.length;
  }
  const rest = parseXml((head ?? "") + text, path);
  for (const node of childrenOf(rest, "si")) texts.push(readText(node));
  return texts;
}

/** Adds the whole `<si>` of a text and gives back what is left of it. */
function takeTexts(text: string, prefix: string, path: string, texts: SharedText[]): string {
  const [open, close, plainOpen, plainClose] = [
    `<${prefix}si`,
    `</${prefix}si>`,
    `<${prefix}si><${prefix}t>`,
    `</${prefix}t></${prefix}si>`,
  ];
  let at = 0;
  for (;;) {
    const start = text.indexOf("<", at);
    if (start < 0 || !text.startsWith(open, start)) break;
    const tag = tagEnd(text, start);
    if (tag < 0) break;
    if (text[tag - 2] === "/") {
      texts.push({ text: "", rich: false });
      at = tag;
      continue;
    }
    const end = text.indexOf(close, tag);
    if (end < 0) break;
    const behind = end + close.length;
    const inner = text.startsWith(plainOpen, start) ? text.slice(start + plainOpen.length, behind - plainClose.length) : "<";
    if (!inner.includes("<") && text.startsWith(plainClose, behind - plainClose.length))
      texts.push({ text: unescapedText(plainText(inner)), rich: false });
    else {
      const node = parseXml(text.slice(start, behind), path);
      if (node.name !== "si") throw new FileError("damaged", { part: path });
      texts.push(readText(node));
    }
    at = behind;
  }
  return text.slice(at);
}
