/** Fonts and colours of the texts in a chart. */
import type { ChartModel, ChartTextModel } from "../chartModel";
import type { ChartTheme } from "./palette";

/** What a chart is drawn in. */
export interface Surroundings {
  theme: ChartTheme;
  /** BCP 47: decimal signs, month names. */
  locale: string;
  /** Pixels per point: 4/3 at 100 % zoom. */
  scale: number;
}

const family = "Calibri, Carlito, 'Segoe UI', Arial, sans-serif";

/** Sizes of Excel's chart texts in points. */
export const sizes = { title: 14, axisTitle: 10, ticks: 9, legend: 9 };

/** A text has its own style, else the chart's, else the size and colour given here. */
export interface Lettering {
  font(style: ChartTextModel | undefined, size: number): ReturnType<typeof fontOf>;
  ink(style: ChartTextModel | undefined, otherwise: string): string;
}

export const letteringOf = (chart: ChartModel, { scale }: Surroundings): Lettering => ({
  font: (style, size) => fontOf({ ...chart.text, ...style }, size, scale),
  ink: (style, otherwise) => style?.color ?? chart.text?.color ?? otherwise,
});

function fontOf(style: ChartTextModel, size: number, scale: number) {
  return {
    family: style.name ? `'${style.name.replaceAll("'", "")}', ${family}` : family,
    size: (style.size ?? size) * scale,
    weight: style.bold ? ("bold" as const) : ("normal" as const),
    style: style.italic ? ("italic" as const) : ("normal" as const),
  };
}

/** CSS font of a data label. */
export const labelFont = ({ scale }: Surroundings, size: number, bold: boolean, italic: boolean): string =>
  `${italic ? "italic " : ""}${bold ? "bold " : ""}${size * scale}px ${family}`;
