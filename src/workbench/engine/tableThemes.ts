/** Excel's built-in table styles, Light 1 to 21, Medium 1 to 28 and Dark 1 to 11, as themes of the engine. */
import { BorderStyleTypes } from "@univerjs/core";
import type { IBorderData, IStyleData } from "@univerjs/core";
import { RangeThemeStyle, SheetRangeThemeModel } from "@univerjs/sheets";
import type { TableModel } from "../model";
import type { Context } from "./context";

type Look = Pick<TableModel, "style" | "bandedRows" | "bandedColumns" | "firstColumn" | "lastColumn" | "hasTotals">;
type Item = Pick<IStyleData, "bg" | "bd" | "cl" | "bl">;

/** The neutral colour and the six accents of the Office theme: styles come in groups of these seven. */
const accents = ["#000000", "#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];

/** A colour mixed with white; 0 is the colour itself. */
function tint(color: string, share: number): string {
  const parts = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
  return `#${parts
    .map((part) =>
      Math.round(part + (255 - part) * share)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`.toUpperCase();
}

const fill = (rgb: string): Item => ({ bg: { rgb } });
const line = (rgb: string, s = BorderStyleTypes.THIN) => ({ s, cl: { rgb } });
const outline = (rgb: string): IBorderData => ({ t: line(rgb), b: line(rgb), l: line(rgb), r: line(rgb) });
const strong = (text: string): Item => ({ bl: 1, cl: { rgb: text } });

interface Parts {
  whole: Item;
  header: Item;
  band: Item;
  totals: Item;
}

function parts(style: string): Parts | undefined {
  const [, family, digits] = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(style) ?? [];
  if (family === undefined) return undefined;
  const number = Number(digits) - 1;
  const group = Math.floor(number / 7);
  const accent = accents[number % 7] ?? "#000000";
  const pale = accent === "#000000" ? "#D9D9D9" : tint(accent, 0.8);
  const onAccent = { ...fill(accent), ...strong("#FFFFFF") };
  const dark = accent === "#000000" ? "#000000" : accent;
  if (family === "Light" && group === 0)
    return {
      whole: { bd: { t: line(dark), b: line(dark) } },
      header: { ...strong(dark), bd: { t: line(dark), b: line(dark) } },
      band: fill(pale),
      totals: { ...strong(dark), bd: { t: line(dark) } },
    };
  if (family === "Light" && group === 1)
    return {
      whole: { bd: outline(dark) },
      header: onAccent,
      band: { bd: { t: line(dark), b: line(dark) } },
      totals: { bl: 1, bd: { t: line(dark, BorderStyleTypes.DOUBLE) } },
    };
  if (family === "Light")
    return {
      whole: { bd: outline(dark) },
      header: { bl: 1, bd: { ...outline(dark), b: line(dark, BorderStyleTypes.MEDIUM) } },
      band: fill(pale),
      totals: { bl: 1, bd: { t: line(dark, BorderStyleTypes.DOUBLE) } },
    };
  if (family === "Medium" && group === 0)
    return {
      whole: { bd: outline(tint(dark, 0.4)) },
      header: onAccent,
      band: fill(pale),
      totals: { bl: 1, bd: { t: line(dark, BorderStyleTypes.DOUBLE) } },
    };
  if (family === "Medium" && group === 1)
    return { whole: { ...fill(pale), bd: outline("#FFFFFF") }, header: onAccent, band: fill(tint(dark, 0.6)), totals: onAccent };
  if (family === "Medium" && group === 2)
    return {
      whole: { bd: { t: line("#000000", BorderStyleTypes.MEDIUM), b: line("#000000", BorderStyleTypes.MEDIUM) } },
      header: onAccent,
      band: fill("#D9D9D9"),
      totals: { bl: 1, bd: { t: line("#000000", BorderStyleTypes.DOUBLE) } },
    };
  if (family === "Medium")
    return {
      whole: { ...fill(pale), bd: outline(tint(dark, 0.4)) },
      header: { ...fill(pale), ...strong("#000000") },
      band: fill(tint(dark, 0.6)),
      totals: { ...fill(pale), bl: 1 },
    };
  if (group === 0)
    return {
      whole: { ...fill(dark === "#000000" ? "#737373" : dark), cl: { rgb: "#FFFFFF" } },
      header: { ...fill("#000000"), ...strong("#FFFFFF") },
      band: fill(dark === "#000000" ? "#404040" : tint(dark, 0.25)),
      totals: { ...fill("#262626"), ...strong("#FFFFFF") },
    };
  return {
    whole: fill(pale),
    header: { ...fill(accents[(number % 7) + 1] ?? dark), ...strong("#FFFFFF") },
    band: fill(tint(dark, 0.6)),
    totals: { ...fill(pale), bl: 1 },
  };
}

export class TableThemes {
  readonly #known = new Set<string>();

  constructor(readonly context: Context) {}

  /** The engine's theme for this look of a table; made when it is first asked for. */
  idFor({ style, bandedRows, bandedColumns, firstColumn, lastColumn, hasTotals }: Look): string {
    const name = `${style || "none"}-${[bandedRows, bandedColumns, firstColumn, lastColumn, hasTotals].map(Number).join("")}`;
    if (this.#known.has(name)) return name;
    this.#known.add(name);
    const look = parts(style);
    const theme = look
      ? {
          wholeStyle: look.whole,
          headerRowStyle: look.header,
          ...(bandedRows ? { firstRowStyle: look.band } : {}),
          ...(bandedColumns ? { firstColumnStyle: look.band } : {}),
          ...(firstColumn ? { headerColumnStyle: { bl: 1 as const } } : {}),
          ...(lastColumn ? { lastColumnStyle: { bl: 1 as const } } : {}),
          ...(hasTotals ? { lastRowStyle: look.totals } : {}),
        }
      : {};
    this.context.injector.get(SheetRangeThemeModel).registerDefaultRangeTheme(new RangeThemeStyle(name, theme));
    return name;
  }
}
