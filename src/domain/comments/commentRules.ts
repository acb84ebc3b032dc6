/** Comments on figures: which are open, who may close one, and what it is about in words. */
import { formatPeriod } from "../../calendar/format";
import { bucketOfPeriod, type Bucket } from "../../calendar/periods";
import { isSameName } from "../../language/sameName";
import { inLanguage, type Language, type Text } from "../../language/text";
import type { PersonRow } from "../meetings/sopPeople";
import { measures, onFigure, type CommentRow, type Measure } from "./sopComments";

/** Comments on figures, without those on procedures. */
export const onFigures = (rows: readonly CommentRow[]): CommentRow[] => rows.filter(({ Place: place }) => isSameName(place, onFigure));

/** Comments on figures that are not closed, the oldest first. */
export const openComments = (rows: readonly CommentRow[]): CommentRow[] =>
  onFigures(rows)
    .filter(({ Closed: closed }) => closed === null)
    .sort((a, b) => a.Date - b.Date);

/** Anybody answers; who wrote a comment closes it, or the coordinator does. */
export const mayClose = ({ Author: author }: CommentRow, person: string, people: readonly Pick<PersonRow, "Person" | "Role">[]): boolean =>
  isSameName(author, person) || people.some((row) => row.Role === "coordinator" && isSameName(row.Person, person));

export const measureWords = {
  demand: { en: "demand", fr: measures.demand },
  production: { en: "production", fr: measures.production },
  load: { en: "load", fr: measures.load },
  stock: { en: "stock", fr: measures.stock },
  money: { en: "money", fr: measures.money },
} as const satisfies Record<Measure, Text>;

/** The figure that a comment is about: `Sticks, Jun 2027, stock`. Money is closed by month, also where its first day is a Monday. */
export function figureWords(
  { Family: family, Period: period, Measure: measure }: Pick<CommentRow, "Family" | "Period" | "Measure">,
  bucket: Bucket,
  language: Language,
): string {
  const said: Partial<Record<string, Text>> = measureWords;
  return [
    family,
    period === null ? null : formatPeriod(period, language, measure === "money" ? "month" : bucketOfPeriod(period, bucket)),
    measure === null ? null : (inLanguage(said[measure], language) ?? measure),
  ]
    .filter((part) => part !== null)
    .join(", ");
}
