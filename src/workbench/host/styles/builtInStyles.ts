/** Looks of Excel's own cell styles in the Office theme, by the words of the API. A style that is not listed looks like Normal. */
import type { BorderLine, CellStyle } from "../../model";

const line = (style: string, weight: string, color: string): BorderLine => ({ style, weight, color });
const thin = (color: string): BorderLine => line("Continuous", "Thin", color);
const box = (border: BorderLine) => ({ top: border, bottom: border, left: border, right: border });

const heading = "#44546A";
const accents = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"] as const;
/** Lighter by so much of the way to white. */
const tints = { 20: 0.8, 40: 0.6, 60: 0.4 } as const;

function tinted(color: string, tint: number): string {
  const part = (at: number): string => {
    const value = parseInt(color.slice(at, at + 2), 16);
    return Math.round(value + (255 - value) * tint)
      .toString(16)
      .padStart(2, "0");
  };
  return `#${part(1)}${part(3)}${part(5)}`.toUpperCase();
}

const accentStyles = Object.fromEntries(
  accents.flatMap((color, index): [string, CellStyle][] => [
    [`Accent${index + 1}`, { fill: color, fontColor: "#FFFFFF" }],
    ...Object.entries(tints).map(([percent, tint]): [string, CellStyle] => [
      `Accent${index + 1}_${percent}`,
      { fill: tinted(color, tint), ...(percent === "60" && { fontColor: "#FFFFFF" }) },
    ]),
  ]),
);

export const builtInStyles: Readonly<Record<string, CellStyle>> = {
  Normal: {},
  Good: { fill: "#C6EFCE", fontColor: "#006100" },
  Bad: { fill: "#FFC7CE", fontColor: "#9C0006" },
  Neutral: { fill: "#FFEB9C", fontColor: "#9C5700" },
  Input: { fill: "#FFCC99", fontColor: "#3F3F76", ...box(thin("#7F7F7F")) },
  Output: { fill: "#F2F2F2", fontColor: "#3F3F3F", bold: true, ...box(thin("#3F3F3F")) },
  Calculation: { fill: "#F2F2F2", fontColor: "#FA7D00", bold: true, ...box(thin("#7F7F7F")) },
  CheckCell: { fill: "#A5A5A5", fontColor: "#FFFFFF", bold: true, ...box(line("Double", "Thick", "#3F3F3F")) },
  ExplanatoryText: { fontColor: "#7F7F7F", italic: true },
  LinkedCell: { fontColor: "#FA7D00", bottom: line("Double", "Thick", "#FF8001") },
  Note: { fill: "#FFFFCC", ...box(thin("#B2B2B2")) },
  WarningText: { fontColor: "#FF0000" },
  Heading1: { bold: true, fontSize: 15, fontColor: heading, bottom: line("Continuous", "Thick", "#4472C4") },
  Heading2: { bold: true, fontSize: 13, fontColor: heading, bottom: line("Continuous", "Thick", "#A2B8E1") },
  Heading3: { bold: true, fontColor: heading, bottom: line("Continuous", "Medium", "#8EA9DB") },
  Heading4: { bold: true, fontColor: heading },
  Title: { fontName: "Calibri Light", fontSize: 18, fontColor: heading },
  Total: { bold: true, top: thin("#4472C4"), bottom: line("Double", "Thick", "#4472C4") },
  Comma: { numberFormat: '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)' },
  CommaZero: { numberFormat: '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)' },
  Currency: { numberFormat: '_($* #,##0.00_);_($* (#,##0.00);_($* "-"??_);_(@_)' },
  CurrencyZero: { numberFormat: '_($* #,##0_);_($* (#,##0);_($* "-"_);_(@_)' },
  Percent: { numberFormat: "0%" },
  ...accentStyles,
};

/** A built-in style by its word, whatever its case, or by the name that Excel shows ("Heading 1"). */
export const builtInNamed = (given: string): string | undefined => {
  const plain = given.replace(/ /g, "").toLowerCase();
  return Object.keys(builtInStyles).find((name) => name.toLowerCase() === plain);
};
