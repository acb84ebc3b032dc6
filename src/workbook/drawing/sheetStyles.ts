import type { CellLook, Meaning, TabKind } from "../../sheets/blueprint";

/** How our sheets look; the only place with colours. The font is the one of the workbook. */

export const colors = {
  good: "#107C10",
  watch: "#C19C00",
  act: "#C50F1F",
  goodFill: "#DFF6DD",
  watchFill: "#FFF4CE",
  actFill: "#FDE7E9",
  input: "#0000FF",
  inputFill: "#FFFFE5",
  link: "#0563C1",
  quiet: "#605E5C",
  headerFill: "#E7EEF7",
  line: "#C8C6C4",
  heatLow: "#DCE9F7",
  heatMiddle: "#FFF4CE",
  heatHigh: "#F1707B",
  bar: "#BDD7EE",
  theme: "#2F6FC1",
  pale: "#9DB4D6",
  target: "#B06A00",
  current: "#E7EEF7",
  series: ["#2B579A", "#C19C00", "#605E5C"],
} as const;

interface Look {
  bold?: boolean;
  italic?: boolean;
  size?: number;
  color?: string;
  fill?: string;
  underline?: boolean;
  wrap?: boolean;
  horizontal?: "Left" | "Center" | "Right";
  vertical?: "Top" | "Center" | "Bottom";
  line?: "bottom" | "box" | "theme";
}

/** Colours of tabs by what kind of sheet it is; none says how something stands. */
export const tabColors: Readonly<Record<TabKind, string>> = { answer: "#2F6FC1", cycle: "#8764B8", data: "#038387", quiet: "#8A8886" };

const looks: Readonly<Record<CellLook, Look>> = {
  title: { bold: true, size: 16 },
  answer: { color: colors.quiet, size: 10 },
  headline: { bold: true, size: 11, vertical: "Center" },
  section: { bold: true, size: 12, line: "bottom" },
  header: { bold: true, fill: colors.headerFill, line: "bottom", vertical: "Bottom" },
  names: { bold: true, size: 9, fill: colors.headerFill, line: "bottom", wrap: true, horizontal: "Right", vertical: "Bottom" },
  input: { color: colors.input, fill: colors.inputFill, line: "box" },
  how: { color: colors.quiet, size: 10, vertical: "Center" },
  company: { color: colors.quiet, size: 10, horizontal: "Right", vertical: "Bottom" },
  brief: { bold: true, size: 11, vertical: "Center" },
  theme: { bold: true, size: 9, color: colors.theme, line: "theme", vertical: "Center" },
  cardName: { bold: true, size: 11, vertical: "Center" },
  cardValue: { bold: true, size: 20, horizontal: "Left", vertical: "Center" },
  cardStatus: { bold: true, size: 10, color: colors.quiet, horizontal: "Left", vertical: "Center" },
  cardTarget: { size: 9, color: colors.input, fill: colors.inputFill, horizontal: "Left", vertical: "Center" },
  cardText: { color: colors.quiet, size: 9, horizontal: "Left", vertical: "Center" },
  cardLink: { color: colors.link, underline: true, size: 9 },
  cardEnd: { size: 9, line: "bottom", vertical: "Center" },
  listHead: { bold: true, size: 9, color: colors.quiet, line: "theme", vertical: "Center" },
  listText: { size: 10, vertical: "Center" },
  listFigure: { bold: true, size: 10, vertical: "Center" },
  listTarget: { size: 10, color: colors.input, fill: colors.inputFill, horizontal: "Right", vertical: "Center" },
  panel: { size: 10 },
  task: { size: 10, wrap: true, vertical: "Top", line: "bottom" },
  link: { color: colors.link, underline: true },
  quiet: { color: colors.quiet },
  missing: { color: colors.quiet, italic: true },
};

/** Gives a range a look; formats that the look does not mention stay as they are. */
export function applyLook(range: Excel.Range, name: CellLook): void {
  const look = looks[name];
  const { font, fill, borders } = range.format;
  if (look.bold !== undefined) font.bold = look.bold;
  if (look.italic !== undefined) font.italic = look.italic;
  if (look.underline === true) font.underline = "Single";
  if (look.size !== undefined) font.size = look.size;
  if (look.color !== undefined) font.color = look.color;
  if (look.fill !== undefined) fill.color = look.fill;
  if (look.wrap !== undefined) range.format.wrapText = look.wrap;
  if (look.horizontal !== undefined) range.format.horizontalAlignment = look.horizontal;
  if (look.vertical !== undefined) range.format.verticalAlignment = look.vertical;
  for (const edge of edgesOf[look.line ?? "none"]) {
    const border = borders.getItem(edge);
    border.style = "Continuous";
    border.color = look.line === "theme" ? colors.theme : colors.line;
    if (look.line === "theme") border.weight = "Medium";
  }
}

/** Which edges each kind of line is drawn on; that of a theme is medium and in its blue. */
const edgesOf = {
  none: [],
  bottom: ["EdgeBottom"],
  theme: ["EdgeBottom"],
  box: ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"],
} as const;

/** Sets one number format for a whole range. Excel takes a single value for all cells, which its typings do not know. */
export function setNumberFormat(range: Excel.Range, format: string): void {
  range.numberFormat = format as unknown as string[][];
}

/** Colours for a meaning in a conditional format. Colour never stands alone: the cell says the same in a word or a shape. */
export function meaningColors(meaning: Meaning): { font: string; fill: string } {
  return {
    good: { font: colors.good, fill: colors.goodFill },
    watch: { font: "#7A5E00", fill: colors.watchFill },
    act: { font: colors.act, fill: colors.actFill },
  }[meaning];
}
