/** Colours of Excel's charts where nobody chose one. */

/** The six accents of Excel's Office theme, then darker ones, as Excel goes on counting series. */
const accents = [
  "#4472C4",
  "#ED7D31",
  "#A5A5A5",
  "#FFC000",
  "#5B9BD5",
  "#70AD47",
  "#264478",
  "#9E480E",
  "#636363",
  "#997300",
  "#255E91",
  "#43682B",
];

export const seriesColor = (index: number): string => accents[index % accents.length] ?? "#4472C4";

export interface ChartTheme {
  background: string;
  text: string;
  title: string;
  gridlines: string;
  border: string;
}

export const lightTheme: ChartTheme = { background: "#FFFFFF", text: "#595959", title: "#595959", gridlines: "#D9D9D9", border: "#D9D9D9" };
/** Excel's dark mode turns what nobody coloured; series keep their colours. */
export const darkTheme: ChartTheme = { background: "#262626", text: "#D9D9D9", title: "#F2F2F2", gridlines: "#595959", border: "#595959" };
