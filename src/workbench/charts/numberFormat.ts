/**
 * Numbers as an Excel number format shows them, for axes and labels of charts (cells are written by the engine). Digits,
 * thousands, decimals, percent, scaling commas, exponents, texts around, colours left out, up to three sections; not fractions,
 * and dates only by day, month and year. Decimal and thousands signs are those of the person's language.
 */
import { dayOf } from "../../calendar/days";

export function formatNumber(value: number, format: string, locale: string): string {
  const sections = splitSections(format);
  const [positive = "General", negative, zero] = sections;
  if (value === 0 && zero !== undefined) return formatSection(0, zero, locale);
  if (value < 0 && negative !== undefined) return formatSection(-value, negative, locale);
  const text = formatSection(Math.abs(value), positive, locale);
  return value < 0 && /[1-9]/.test(text) ? `-${text}` : text;
}

/** Sections are divided by `;` outside quotes. */
function splitSections(format: string): string[] {
  const sections = [""];
  for (const [part] of format.matchAll(/"[^"]*"|\\.|./gs)) {
    if (part === ";") sections.push("");
    else sections[sections.length - 1] += part;
  }
  return sections;
}

type Piece = { kind: "text"; text: string } | { kind: "number"; code: string } | { kind: "date"; code: string } | { kind: "general" };

function formatSection(value: number, section: string, locale: string): string {
  const pieces = piecesOf(section);
  const percents = pieces.filter((piece) => piece.kind === "text" && piece.text === "%").length;
  return pieces
    .map((piece) => {
      if (piece.kind === "text") return piece.text;
      if (piece.kind === "general") return general(value, locale);
      if (piece.kind === "date") return datePart(value, piece.code, locale);
      return digits(value * 100 ** percents, piece.code, locale);
    })
    .join("");
}

/** One number at most: digit codes after the first stay out. */
function piecesOf(section: string): Piece[] {
  const pieces: Piece[] = [];
  let hasNumber = false;
  for (const [part] of section.matchAll(
    /"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|General|[0#?][0#?.,]*(?:[Ee][+-][0#]+)?|\.[0#?]+|[yY]+|[mM]+|[dD]+|./gs,
  )) {
    if (/^General$/i.test(part)) pieces.push({ kind: "general" });
    else if (/^["]/.test(part)) pieces.push({ kind: "text", text: part.slice(1, -1) });
    else if (part.startsWith("\\")) pieces.push({ kind: "text", text: part.slice(1) });
    else if (part.startsWith("_")) pieces.push({ kind: "text", text: " " });
    else if (part.startsWith("*")) continue;
    else if (part.startsWith("[")) pieces.push({ kind: "text", text: /^\[\$([^\]-]*)/.exec(part)?.[1] ?? "" });
    else if (/^[0#?.]/.test(part) && part.length > 0 && /[0#?]/.test(part)) {
      if (!hasNumber) pieces.push({ kind: "number", code: part });
      hasNumber = true;
    } else if (/^[ymd]+$/i.test(part)) pieces.push({ kind: "date", code: part.toLowerCase() });
    else pieces.push({ kind: "text", text: part });
  }
  return pieces;
}

function digits(value: number, code: string, locale: string): string {
  const exponent = /[Ee]([+-])(0+)$/.exec(code);
  if (exponent) {
    const decimals = (/\.([0#?]+)/.exec(code)?.[1] ?? "").length;
    const [mantissa = "0", power = "0"] = value.toExponential(decimals).split("e");
    const size = power.replace(/[+-]/, "").padStart(exponent[2]?.length ?? 1, "0");
    return `${localized(Number(mantissa), decimals, decimals, false, locale)}E${power.startsWith("-") ? "-" : exponent[1] === "+" ? "+" : ""}${size}`;
  }
  const scale = /,+$/.exec(code)?.[0].length ?? 0;
  const plain = code.slice(0, code.length - scale);
  const [whole = "", decimals = ""] = plain.split(".");
  const least = whole.replace(/[^0]/g, "").length;
  const text = localized(
    value / 1000 ** scale,
    decimals.replace(/[^0]/g, "").length,
    decimals.length,
    whole.includes(","),
    locale,
    Math.max(least, 1),
  );
  return least === 0 && /^0(?!\d)/.test(text) && decimals !== "" ? text.slice(1) : text;
}

function localized(
  value: number,
  minimumFractionDigits: number,
  maximumFractionDigits: number,
  useGrouping: boolean,
  locale: string,
  minimumIntegerDigits = 1,
): string {
  return new Intl.NumberFormat(locale, {
    minimumFractionDigits: Math.min(minimumFractionDigits, 20),
    maximumFractionDigits: Math.min(maximumFractionDigits, 20),
    minimumIntegerDigits: Math.min(minimumIntegerDigits, 21),
    useGrouping,
  }).format(roundHalfUp(value, maximumFractionDigits));
}

/** Excel rounds the decimal number that people see: 1.005 shows as 1.01 with two decimals. */
function roundHalfUp(value: number, decimals: number): number {
  const rounded = Number(`${Math.round(Number(`${Number(value.toPrecision(15))}e${decimals}`))}e-${decimals}`);
  return Number.isFinite(rounded) ? rounded : value;
}

/** "General": up to eleven characters, exponents for the very large and small. */
function general(value: number, locale: string): string {
  if (value !== 0 && (value >= 1e11 || value < 1e-9)) return digits(value, "0.#####E+00", locale);
  return new Intl.NumberFormat(locale, { maximumSignificantDigits: 10, useGrouping: false }).format(value);
}

/** A day number of Excel in words. */
function datePart(value: number, code: string, locale: string): string {
  const { year, month, day } = dayOf(value);
  const date = new Date(Date.UTC(year, month - 1, day));
  const part = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" }).format(date);
  if (code.startsWith("y")) return code.length > 2 ? String(date.getUTCFullYear()) : part({ year: "2-digit" });
  if (code.startsWith("m")) {
    if (code.length > 2) return part({ month: code.length === 3 ? "short" : code.length === 5 ? "narrow" : "long" });
    return String(date.getUTCMonth() + 1).padStart(code.length, "0");
  }
  if (code.length > 2) return part({ weekday: code.length === 3 ? "short" : "long" });
  return String(date.getUTCDate()).padStart(code.length, "0");
}
