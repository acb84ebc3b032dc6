/** Points of colour scales, ends of data bars and thresholds of icons, as the API writes them. */
import type { FormatPoint } from "../../model";
import { invalidArgument } from "../objects";

const kinds: Readonly<Record<string, FormatPoint["kind"]>> = {
  Automatic: "automatic",
  LowestValue: "min",
  HighestValue: "max",
  Number: "number",
  Percent: "percent",
  Formula: "formula",
  Percentile: "percentile",
};

/** The kind and value of `{ type, formula }`; only the kinds named are allowed. */
export function pointOf(type: unknown, formula: unknown, allowed: readonly FormatPoint["kind"][]): FormatPoint {
  const kind = typeof type === "string" && Object.hasOwn(kinds, type) ? kinds[type] : undefined;
  if (kind === undefined || !allowed.includes(kind)) throw invalidArgument();
  if (kind === "min" || kind === "max" || kind === "automatic") return { kind };
  if (kind === "formula") {
    if (typeof formula !== "string" || formula.replace(/^=/, "").trim() === "") throw invalidArgument();
    return { kind, value: formula.startsWith("=") ? formula : `=${formula}` };
  }
  const text = typeof formula === "number" ? String(formula) : typeof formula === "string" ? formula.replace(/^=/, "").trim() : "";
  if (text === "") throw invalidArgument();
  const number = Number(text);
  if (Number.isNaN(number)) return { kind, value: `=${text}` }; // a number may be given by a formula too
  if ((kind === "percent" || kind === "percentile") && (number < 0 || number > 100)) throw invalidArgument();
  return { kind, value: number };
}

export function pointForApi({ kind, value }: FormatPoint): { type: string; formula?: string } {
  const type = Object.keys(kinds).find((word) => kinds[word] === kind) ?? "Invalid";
  return value === undefined ? { type } : { type, formula: String(value) };
}
