/** Number formats of cells: those that every workbook has, those of its own, and whether one shows a date. */
import { child, childrenOf, numberOf, type XmlNode } from "./xml";

/** ECMA-376 part 1, 18.8.30; 14 and 22 as Excel's API names them in en-US. */
const builtIn: Readonly<Record<number, string>> = {
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  5: "$#,##0_);($#,##0)",
  6: "$#,##0_);[Red]($#,##0)",
  7: "$#,##0.00_);($#,##0.00)",
  8: "$#,##0.00_);[Red]($#,##0.00)",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "m/d/yyyy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "m/d/yyyy h:mm",
  37: "#,##0 ;(#,##0)",
  38: "#,##0 ;[Red](#,##0)",
  39: "#,##0.00;(#,##0.00)",
  40: "#,##0.00;[Red](#,##0.00)",
  41: '_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)',
  42: '_($* #,##0_);_($* \\(#,##0\\);_($* "-"_);_(@_)',
  43: '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)',
  44: '_($* #,##0.00_);_($* \\(#,##0.00\\);_($* "-"??_);_(@_)',
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mmss.0",
  48: "##0.0E+0",
  49: "@",
};

/** The format of a number; "General" is undefined. `<dxf>` has formats of its own under the same numbers, which are no formats of cells. */
export function formatsOf(styles: XmlNode | undefined): (id: number | undefined) => string | undefined {
  const own = new Map(
    childrenOf(child(styles, "numFmts"), "numFmt").map((node) => [numberOf(node, "numFmtId"), node.attributes["formatCode"]]),
  );
  return (id) => {
    const format = id === undefined ? undefined : (own.get(id) ?? builtIn[id]);
    return format === undefined || /^general$/i.test(format) ? undefined : format;
  };
}

/** The number format of each cell format, by the index that cells name. */
export function cellFormats(styles: XmlNode | undefined): (string | undefined)[] {
  const formatOf = formatsOf(styles);
  return childrenOf(child(styles, "cellXfs"), "xf").map((node) => formatOf(numberOf(node, "numFmtId")));
}

/** How far each cell format sets a text to the right; 0 for most. */
export const cellIndents = (styles: XmlNode | undefined): number[] =>
  childrenOf(child(styles, "cellXfs"), "xf").map((node) => numberOf(child(node, "alignment"), "indent") ?? 0);

/** Excel's own limit for a number format. */
const longestFormat = 255;

/** True for a number format that shows a date: it has a day, month or year part outside quotes and brackets. A time of day is none. */
export function isDateFormat(format: string | undefined): boolean {
  if (format === undefined || format === "" || format === "General" || format === "@") return false;
  const parts = format.slice(0, longestFormat).replace(/"[^"]*"|\[[^\][]*\]|\\.|_.|\*./g, "");
  return /[yd]/i.test(parts) || /m{3,}/i.test(parts);
}

/** True for a number format that shows hours, minutes or seconds: its cell holds a part of a day. */
export function isTimeFormat(format: string | undefined): boolean {
  if (format === undefined || /^general$/i.test(format)) return false;
  const parts = format.slice(0, longestFormat).replace(/"[^"]*"|\\.|_.|\*./g, "");
  // In brackets hours, minutes and seconds go on beyond a day; anything else there is a colour, a condition or a currency.
  return /\[(?:h|m|s){1,2}\]/i.test(parts) || /[hs]/i.test(parts.replace(/\[[^\][]*\]/g, ""));
}

/** Days between the starts of the two date systems. */
export const days1904 = 1_462;
