/** The value that a cell of a file stores. */
import { serialOfMoment } from "../calendar/days";
import type { SharedText } from "./sharedTexts";
import { readText } from "./sharedTexts";
import type { ScannedCell } from "./scannedCell";
import { unescapedText } from "./xml";

/** Errors as files name them. */
const errors = ["#N/A", "#VALUE!", "#DIV/0!", "#NUM!", "#REF!", "#NAME?", "#NULL!", "#SPILL!", "#CALC!", "#BUSY!"] as const;
export type StoredErrorCode = (typeof errors)[number];

/** A value, an error, or nothing. `rich` where single characters of a text have formats of their own. */
export interface StoredValue {
  value?: number | string | boolean;
  error?: StoredErrorCode;
  rich?: boolean;
}

const isError = (text: string): text is StoredErrorCode => (errors as readonly string[]).includes(text);
const nothing: StoredValue = Object.freeze({});

/** What a cell stores, without regard to its format. A number that is none is an error, and so is a text that the file does not have. */
export function storedValue({ kind, stored, inline }: ScannedCell, texts: readonly SharedText[]): StoredValue {
  if (kind === "inlineStr") {
    if (inline === undefined) return stored === undefined ? nothing : { value: unescapedText(stored) };
    const { text, rich } = readText(inline);
    return rich ? { value: text, rich } : { value: text };
  }
  if (stored === undefined) return nothing;
  switch (kind) {
    case "s": {
      if (stored.trim() === "") return nothing;
      const entry = texts[Number(stored)];
      if (entry === undefined) return { error: "#REF!" };
      return entry.rich ? { value: entry.text, rich: true } : { value: entry.text };
    }
    case "str":
      return { value: unescapedText(stored) };
    case "b":
      return stored.trim() === "" ? nothing : { value: stored.trim() === "1" || stored.trim().toLowerCase() === "true" };
    case "e":
      return { error: isError(stored) ? stored : "#VALUE!" };
    case "d":
      return isoValue(stored.trim());
    default: {
      if (stored.trim() === "") return nothing;
      const number = Number(stored);
      return Number.isFinite(number) ? { value: number } : { error: "#NUM!" };
    }
  }
}

/** A date of ISO 8601 is its serial number; what is none, such as a time alone, stays a text. */
function isoValue(text: string): StoredValue {
  if (text === "") return nothing;
  if (!/^\d{4}-\d{2}-\d{2}/.test(text)) return { value: text };
  const time = Date.parse(/[zZ]$|[+-]\d\d:\d\d$/.test(text) ? text : `${text}${text.includes("T") ? "" : "T00:00:00"}Z`);
  return Number.isNaN(time) ? { value: text } : { value: serialOfMoment(time) };
}
