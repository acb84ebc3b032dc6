/** The pages of a pack that show figures of the reviews: demand, load, stock. */
import { formatMoney } from "../../language/format";
import { largestOf, smallestOf } from "../../calc/extremes";
import { formatPeriod } from "../../calendar/format";
import { bucketShown } from "../../calendar/periods";
import { sentenceOf } from "../../domain/analyse/riskMessages";
import { figureWords } from "../../domain/comments/commentRules";
import type { Measure } from "../../domain/comments/sopComments";
import { byWorth } from "../../domain/meetings/fillAgenda";
import type { CellValue } from "../../domain/tables/defineTable";
import type { PackRow, PackTable } from "../../sheets/pack/packMaterial";
import { demandCells } from "../../sheets/demandReview/demandCells";
import { stockCells } from "../../sheets/stockReview/stockCells";
import { supplyCells } from "../../sheets/supplyReview/supplyCells";
import { reasonIn } from "../reasons";
import { packWords as words } from "./packWords";
import type { Page, PackReading, ShownCell } from "./packReading";

/** Periods that a page has room for. */
const mostPeriods = 6;
const units = "#,##0;−#,##0;0";
const share = "0%";

/** A figure of a cell; what is an error or blank has none, and is shown as a dash. */
const figureOf = (value: CellValue | undefined): number | string => (typeof value === "number" ? value : "–");

const namesIn = ({ cells }: PackReading, name: ShownCell): string[] => (cells[name]?.values ?? []).map(([value]) => String(value ?? ""));

function periodsIn({ cells, language }: PackReading): string[] {
  const periods = (cells[supplyCells.periods]?.values[0] ?? []).filter((value) => typeof value === "number").slice(0, mostPeriods);
  const bucket = bucketShown(periods) ?? "month";
  return periods.map((period) => formatPeriod(period, language, bucket));
}

/** Rows by name, with the figures of the first periods. */
function rowsOf(pack: PackReading, names: readonly string[], cell: ShownCell, format: string): PackRow[] {
  const count = periodsIn(pack).length;
  return (pack.cells[cell]?.values ?? []).flatMap((line, place) => {
    const name = names[place] ?? "";
    return name === "" ? [] : [{ name, figures: Array.from({ length: count }, (_, at) => figureOf(line[at])), format }];
  });
}

/** The sentence of a review, and why it is not complete where it is not. */
function answerOf({ cells, say }: PackReading, headline: ShownCell, basis: ShownCell): { answer: string; lines: string[] } {
  const why = reasonIn(cells[basis]);
  return { answer: cells[headline]?.text[0]?.[0] ?? "", lines: why === "" ? [] : [say(words.partly, { why })] };
}

/** What people said of figures of these measures and nobody has closed; without a measure it is said of the demand. */
export const commentsOn = ({ reading, language, say }: PackReading, measures: readonly Measure[]): string[] =>
  reading.sources.comments
    .filter((row) => (measures as readonly (string | null)[]).includes(row.Measure ?? "demand"))
    .map((row) =>
      say(words.comment, {
        name: row.Comment,
        figure: figureWords(row, reading.settings.bucket, language),
        text: row.Text,
        author: row.Author,
      }),
    );

/** A page without figures is left out: the reviews are not built, or have nothing to show. */
const withoutFigures = (pack: PackReading, title: string, measures: readonly Measure[]): Page => ({
  title,
  comments: commentsOn(pack, measures),
  why: pack.say(pack.cells[supplyCells.periods] === undefined ? words.notBuilt : words.noFigures),
});

/** Units of the plan by family, and in all. */
export function demandPage(pack: PackReading): Page {
  const { say } = pack;
  const title = say(words.demand);
  const periods = periodsIn(pack);
  const rows = rowsOf(pack, namesIn(pack, supplyCells.families), supplyCells.volumes, units);
  if (rows.length === 0 || periods.length === 0) return withoutFigures(pack, title, ["demand"]);
  // A sum with a gap in it is none.
  const total = periods.map((_, at) => {
    const figures = rows.map((row) => row.figures[at]);
    return figures.every((figure) => typeof figure === "number") ? figures.reduce((sum, figure) => sum + figure, 0) : "–";
  });
  const table: PackTable = {
    heading: say(words.units),
    columns: [say(words.family), ...periods],
    rows: [{ name: say(words.all), figures: total, format: units }, ...rows],
  };
  const { answer, lines } = answerOf(pack, demandCells.headline, supplyCells.basis);
  return {
    id: "Demand",
    title,
    answer,
    lines: [...lines, ...commentsOn(pack, ["demand"])],
    tables: [table],
    chart: { title: say(words.demandChart), type: "line", table: 0, series: { of: "rows", places: [0] } },
  };
}

/** Load over capacity and hours left by resource, with the fullest of them as a chart. */
export function loadPage(pack: PackReading): Page {
  const { say } = pack;
  const title = say(words.load);
  const periods = periodsIn(pack);
  const names = namesIn(pack, supplyCells.resources);
  const use = rowsOf(pack, names, supplyCells.use, share);
  if (use.length === 0 || periods.length === 0) return withoutFigures(pack, title, ["load", "production"]);
  const peaks = use.map(({ figures }) =>
    largestOf(
      figures.filter((figure) => typeof figure === "number"),
      -1,
    ),
  );
  const fullest = peaks.indexOf(largestOf(peaks));
  const columns = [say(words.resource), ...periods];
  const { answer, lines } = answerOf(pack, supplyCells.headline, supplyCells.basis);
  return {
    id: "Load",
    title,
    answer,
    lines: [...lines, ...commentsOn(pack, ["load", "production"])],
    tables: [
      { heading: say(words.use), columns, rows: use, heat: { low: 0.5, middle: 0.9, high: 1.2 } },
      { heading: say(words.gap), columns, rows: rowsOf(pack, names, supplyCells.gap, units) },
    ],
    chart: {
      title: say(words.loadChart, { name: use[fullest]?.name ?? "" }),
      type: "columnClustered",
      table: 0,
      series: { of: "rows", places: [Math.max(0, fullest)] },
    },
  };
}

/** Risks said at most. */
const mostRisks = 5;

/** What the list of risks says of shortages, surpluses and suppliers: the dearest, and how many have no room. */
function stockRisks({ say, reading, language }: PackReading): string[] {
  const found = reading.risks.filter(
    (row) => ["shortage", "surplus", "supplier"].includes(row.Kind) && row.Status !== "accepted" && row.Status !== "closed",
  );
  if (found.length === 0) return [];
  const worthOf = (value: number | null): string =>
    value === null ? say(words.valueUnknown) : formatMoney(value, reading.settings.currency, language);
  const told = byWorth(found, (row) => row.Value).slice(0, mostRisks);
  const more = found.length - told.length;
  return [
    say(words.risks),
    ...told.map((row) => `- ${sentenceOf(row)} · ${worthOf(row.Value)}`),
    ...(more === 0 ? [] : [say(words.moreRisks, { count: more })]),
  ];
}

/** Projected stock by family, and what the list of risks says of shortages, surpluses and suppliers. */
export function stockPage(pack: PackReading): Page {
  const { say } = pack;
  const title = say(words.stock);
  const periods = periodsIn(pack);
  const rows = rowsOf(pack, namesIn(pack, supplyCells.families), stockCells.projected, units);
  if (rows.length === 0 || periods.length === 0) return withoutFigures(pack, title, ["stock"]);
  const ends = rows.map(({ figures }) => smallestOf(figures.filter((figure) => typeof figure === "number")));
  const lowest = Math.max(0, ends.indexOf(smallestOf(ends)));
  const { answer, lines } = answerOf(pack, stockCells.headline, stockCells.basis);
  return {
    id: "Stock",
    title,
    answer,
    lines: [...lines, ...stockRisks(pack), ...commentsOn(pack, ["stock"])],
    tables: [{ heading: say(words.projected), columns: [say(words.family), ...periods], rows }],
    chart: {
      title: say(words.stockChart, { name: rows[lowest]?.name ?? "" }),
      type: "columnClustered",
      table: 0,
      series: { of: "rows", places: [lowest] },
    },
  };
}
