/** Files of order lines for the bench of long files: the same lines in US and French form, and their sums in whole cents. */
import { closeSync, mkdirSync, openSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { serialOf } from "../../src/calendar/days";
import { monthOf } from "../../src/calendar/months";

export type LinesForm = "us" | "french";

/** What is in every file: headers of eight columns. */
export const lineHeaders = ["family", "item", "customer", "order_date", "promised", "delivered", "ordered", "shipped"] as const;

/** Sums in cents by family and month: ordered, shipped, lines. */
export type Truth = Map<string, { ordered: number; shipped: number; lines: number }>;

const families = Array.from({ length: 40 }, (_, index) =>
  index === 3 ? "Boards, small" : index === 7 ? 'Pipe 12" "long"' : `Family ${index + 1}`,
);
const firstDay = serialOf(2025, 1);
const days = 730;

/** Whole numbers below a limit, the same for the same seed (mulberry32). */
export function randomOf(seed: number): (limit: number) => number {
  let state = seed >>> 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * limit);
  };
}

const two = (value: number): string => String(value).padStart(2, "0");
const written = Array.from({ length: days + 40 }, (_, index) => {
  const date = new Date(Date.UTC(2025, 0, 1 + index));
  const [day, month, year] = [two(date.getUTCDate()), two(date.getUTCMonth() + 1), date.getUTCFullYear()];
  return { us: `${year}-${month}-${day}`, french: `${day}/${month}/${year}`, month: monthOf(firstDay + index) };
});

/** Cents as people write them, with up to two decimals; French with a narrow space in half of the thousands. */
function figure(cents: number, form: LinesForm, narrow: boolean): string {
  const whole = Math.floor(cents / 100);
  const rest = cents % 100;
  const decimals = rest === 0 ? "" : rest % 10 === 0 ? String(rest / 10) : two(rest);
  if (form === "us") return decimals === "" ? String(whole) : `${whole}.${decimals}`;
  const digits = narrow && whole >= 1000 ? `${Math.floor(whole / 1000)}\u202f${String(whole % 1000).padStart(3, "0")}` : String(whole);
  return decimals === "" ? digits : `${digits},${decimals}`;
}

const quoted = (text: string): string => (/[",;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Writes a file of so many lines; the same for the same number, whatever the form. */
export function writeLines(path: string, lines: number, form: LinesForm): Truth {
  mkdirSync(dirname(path), { recursive: true });
  const file = openSync(path, "w");
  const random = randomOf(20_260_105);
  const [separator, end] = form === "us" ? [",", "\n"] : [";", "\r\n"];
  const truth: Truth = new Map();
  let text = lineHeaders.join(separator) + end;
  for (let line = 0; line < lines; line++) {
    const family = families[random(families.length)] ?? "";
    const item = random(20_000);
    const customer = random(5_000);
    const ordered = random(500_000) + 1;
    const shipped = Math.min(ordered, random(600_000));
    const day = random(days);
    const [from, to, there] = [written[day], written[day + 14], written[day + 10 + random(20)]];
    const fields = [
      quoted(family),
      `IT${item}`,
      `C${customer}`,
      from?.[form],
      to?.[form],
      there?.[form],
      figure(ordered, form, line % 2 === 0),
      figure(shipped, form, line % 2 === 0),
    ];
    text += fields.join(separator) + end;
    const key = `${family}\u0000${to?.month}`;
    const sums = truth.get(key) ?? { ordered: 0, shipped: 0, lines: 0 };
    truth.set(key, { ordered: sums.ordered + ordered, shipped: sums.shipped + shipped, lines: sums.lines + 1 });
    if (text.length > 4_000_000) {
      writeSync(file, text);
      text = "";
    }
  }
  writeSync(file, text);
  closeSync(file);
  return truth;
}
