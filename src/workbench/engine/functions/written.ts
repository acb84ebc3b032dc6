/**
 * Numbers and truth values where a formula makes text of them, and texts where it makes numbers of them: fifteen digits, and the signs
 * of the person's language. `"x"&1/3` is x0.333333333333333 in Excel, in French x0,333333333333333, and "1,5"+1 is 2.5 there.
 */
import { numfmt } from "@univerjs/core";
import {
  BaseValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
} from "@univerjs/engine-formula";
import { narrowSpace } from "../../../language/typography";
import type { Notation } from "../shownNumber";

let notation: Notation = "en";

/** The language that the next formula is calculated in. Values are shared by all engines of a page, so it is told before each. */
export function calculateIn(language: Notation): void {
  notation = language;
}

export const language = (): Notation => notation;

/** From here on Excel writes powers of ten. */
const longest = 1e21;

export function numberAsText(value: number, inLanguage = notation): string {
  const rounded = Number(value.toPrecision(15));
  const plain = Math.abs(rounded) >= longest || (rounded !== 0 && Math.abs(rounded) < 1e-9) ? withPower(rounded) : digitsOf(rounded);
  return inLanguage === "fr" ? plain.replace(".", ",") : plain;
}

/** `1.5E+25`: at least two digits in the power. */
const withPower = (value: number): string =>
  value.toExponential().replace(/e([+-])(\d+)$/, (_, sign: string, power: string) => `E${sign}${power.padStart(2, "0")}`);

/** All digits without a power, which a script writes below a millionth. */
function digitsOf(value: number): string {
  const written = String(value);
  return written.includes("e") ? value.toFixed(20).replace(/0+$/, "") : written;
}

const words = { en: { true: "TRUE", false: "FALSE" }, fr: { true: "VRAI", false: "FAUX" } } as const;
export const truthAsText = (value: boolean, inLanguage = notation): string => words[inLanguage][`${value}`];

export const valueAsText = (value: unknown): string => {
  if (typeof value === "number") return numberAsText(value);
  return typeof value === "boolean" ? truthAsText(value) : String(value);
};

/** What a French text says as a number, a percentage or a day; undefined where it says none. English texts are read by the engine. */
export function frenchNumber(written: string): number | undefined {
  const trimmed = written.trim();
  if (/^[+-]?\d+(?:[eE][+-]?\d+)?$/.test(trimmed)) return Number(trimmed);
  if (trimmed === "" || (/\d\.\d/.test(trimmed) && !/^\d+\.\d+\.\d+$/.test(trimmed))) return undefined;
  const entry = numfmt.parseValue(trimmed.replace(/(?<=\d)\s(?=\d{3})/g, narrowSpace), { locale: "fr" });
  return entry && typeof entry.v === "number" ? entry.v : undefined;
}

/** Words for truth values in a text; undefined for any other text. */
export function truthIn(written: string): boolean | undefined {
  const word = written.trim().toUpperCase();
  if (word === words[notation].true) return true;
  return word === words[notation].false ? false : undefined;
}

let patched = false;

/** Once per page. */
export function writeValuesAsExcel(): void {
  if (patched) return;
  patched = true;
  const base = BaseValueObject.prototype;
  base.concatenate = function (value, place = 0) {
    const own = this.isNull() ? "" : valueAsText(this.getValue());
    const other = valueAsText(value);
    return place === 0 ? other + own : own + other;
  };
  const truths = BooleanValueObject.prototype;
  truths.concatenateFront = function (value) {
    return StringValueObject.create(truthAsText(this.getValue())).concatenateFront(value);
  };
  truths.concatenateBack = function (value) {
    return StringValueObject.create(truthAsText(this.getValue())).concatenateBack(value);
  };
  const texts = StringValueObject.prototype;
  const { convertToNumberObjectValue } = texts;
  texts.convertToNumberObjectValue = function () {
    if (notation === "en") return convertToNumberObjectValue.call(this);
    const value = frenchNumber(this.getValue());
    return value === undefined ? ErrorValueObject.create(ErrorType.VALUE) : NumberValueObject.create(value);
  };
}
