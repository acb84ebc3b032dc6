import type { AnyRow } from "../../domain/contract";
import { tables } from "../../domain/tables/all";
import { formatDate, formatMonth, formatNumber } from "../../i18n/format";
import type { Language } from "../../i18n/text";

/** The filled cells of a row of ours as a person writes them, in the order of its columns: "Boards · Jan 2026 · 1,250". */
export function rowWords(table: string, row: AnyRow, language: Language): string {
  const columns = tables.find(({ name }) => name === table)?.columns ?? [];
  return columns
    .flatMap(({ name, kind }) => {
      const value = row[name];
      if (value === null || value === undefined || value === "") return [];
      if (typeof value !== "number") return [String(value)];
      if (kind === "period") return [formatMonth(value, language)];
      return [kind === "date" ? formatDate(value, language) : formatNumber(value, language)];
    })
    .join(" · ");
}
