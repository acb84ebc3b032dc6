/** TEXT, FIXED and DOLLAR: numbers written with a format, in the language of the workbook. */
import type { Injector } from "@univerjs/core";
import { ErrorType } from "@univerjs/engine-formula";
import type { Notation } from "../shownNumber";
import { shownNumber } from "../shownNumber";
import { error, isOmitted, lifted, numberOf, repair, text } from "./repair";
import type { Answer, Value } from "./repair";
import { language, truthAsText, valueAsText } from "./written";

export function repairFormatted(injector: Injector): void {
  repair(injector, "TEXT", (original) => (value, format) => lifted([value, format], (cell, pattern) => formatted(original, cell, pattern)));
  repair(
    injector,
    "FIXED",
    () => (value, decimals, plain) =>
      lifted([value, decimals, plain], (cell, digits, isPlain) => {
        const bare = numberOf(isPlain, 0);
        if (typeof bare !== "number") return bare;
        return written(cell, digits, (zeros) => (bare === 0 ? "#,##0" : "0") + zeros);
      }),
  );
  repair(
    injector,
    "DOLLAR",
    () => (value, decimals) =>
      lifted([value, decimals], (cell, digits) =>
        written(cell, digits, (zeros) => (language() === "fr" ? `#,##0${zeros} "€"` : `$#,##0${zeros};($#,##0${zeros})`)),
      ),
  );
}

function formatted(original: Answer, cell: Value | undefined, pattern: Value | undefined): Value {
  const value = isOmitted(cell) ? 0 : cell.getValue();
  if (typeof value === "boolean") return text(truthAsText(value));
  const format = isOmitted(pattern) ? "" : valueAsText(pattern.getValue());
  if (format === "") return text("");
  const amount = typeof value === "number" ? value : numberOf(cell, 0);
  const english = language() === "fr" ? formatInEnglish(format) : format;
  if (typeof amount !== "number") return original(cell as Value, text(english));
  const shown = shownNumber(amount, english, language());
  return /^#{6,}$/.test(shown) ? error(ErrorType.VALUE) : text(shown);
}

/** A format as French Excel spells it (`jj/mm/aaaa`, `# ##0,00`), in the spelling of files. */
export function formatInEnglish(format: string): string {
  if (/^standard$/i.test(format)) return "General";
  return format.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|(?<=[#0?])(\s)(?=[#0?])|j+|a+(?!m\/)|[yd,.]/gisu, (piece, between?: string) =>
    between === undefined ? (frenchSigns[piece.charAt(0).toLowerCase()]?.(piece) ?? piece) : ",",
  );
}

const frenchSigns: Readonly<Record<string, (piece: string) => string>> = {
  j: (piece) => "d".repeat(piece.length),
  a: (piece) => "y".repeat(piece.length),
  ",": () => ".",
  // Signs of an English format are letters like others here.
  ".": () => "\\.",
  y: (piece) => `\\${piece}`,
  d: (piece) => `\\${piece}`,
};

/** A number with so many decimals; fewer than none rounds tens and hundreds. */
function written(
  cell: Value | undefined,
  digits: Value | undefined,
  format: (zeros: string) => string,
  notation: Notation = language(),
): Value {
  const [value, places] = [numberOf(cell, 0), numberOf(digits, 2)];
  if (typeof value !== "number") return value;
  if (typeof places !== "number") return places;
  const decimals = Math.trunc(places);
  const power = 10 ** -decimals;
  const rounded = decimals < 0 ? Math.sign(value) * Math.round(Math.abs(value) / power) * power : value;
  return text(shownNumber(rounded, format(decimals > 0 ? `.${"0".repeat(decimals)}` : ""), notation));
}
