import type { AnyRow } from "../domain/tables/defineTable";
import { tables } from "../domain/tables/catalogue";
import { bucketOfPeriod, type Bucket } from "../calendar/periods";
import { periodsOfTable } from "../domain/tables/periodsOfTable";
import { formatDate, formatPeriod } from "../calendar/format";
import { formatNumber } from "../language/format";
import type { Language } from "../language/text";

/** Characters of a text that are said; what an import remembers of a file is far longer, and nobody's words. */
const mostCharacters = 60;

const shortened = (text: string): string => (text.length > mostCharacters ? `${text.slice(0, mostCharacters - 1)}…` : text);

/** The filled cells of a row of one of our tables as people write them, in the order of its columns: "Boards · Jan 2026 · 1,250". */
export function rowWords(table: string, row: AnyRow, language: Language, bucket: Bucket): string {
  const columns = tables.find(({ name }) => name === table)?.columns ?? [];
  return columns
    .flatMap(({ name, kind }) => {
      const value = row[name];
      if (value === null || value === undefined || value === "") return [];
      if (typeof value !== "number") return [shortened(String(value))];
      if (kind === "period") return [formatPeriod(value, language, bucketOfPeriod(value, periodsOfTable(table, bucket).bucket))];
      return [kind === "date" ? formatDate(value, language) : formatNumber(value, language)];
    })
    .join(" · ");
}
