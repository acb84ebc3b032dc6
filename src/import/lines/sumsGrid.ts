import { isoOf } from "../../calendar/days";
import type { Bucket } from "../../calendar/periods";
import { inLanguage, type Language, type Text } from "../../language/text";
import type { SourceCell, SourceGrid } from "../../domain/collect/source";
import type { LinesQuestion, LinesReport } from "./linesQuestion";

const periodTitles: Readonly<Record<Bucket, Text>> = { month: { en: "Month", fr: "Mois" }, week: { en: "Week", fr: "Semaine" } };

const text = (value: string): SourceCell => ({ value: value === "" ? null : value, text: value });
const number = (value: number | null): SourceCell => ({ value, text: value === null ? "" : String(value) });
const day = (value: number): SourceCell => ({ value, text: isoOf(value), format: "yyyy-mm-dd" });

/**
 * The sums as a source like any other: what the import asks, shows and writes is theirs alone. They stand under the headers of the file,
 * but for the day, which is a month or a week now.
 */
export function sumsGrid(
  { sums }: LinesReport,
  { headers, name, figures, bucket }: Pick<LinesQuestion, "headers" | "name" | "figures" | "bucket">,
  fileName: string,
  language: Language,
): SourceGrid {
  const headerOf = (column: number): SourceCell => text(headers[column] ?? "");
  const titles = [headerOf(name), text(inLanguage(periodTitles[bucket], language)), ...figures.map(headerOf)];
  const rows = sums.map((sum) => [text(sum.name), day(sum.period), ...sum.figures.map(number)]);
  return { name: fileName, firstRow: 1, firstColumn: 1, cells: [titles, ...rows] };
}
