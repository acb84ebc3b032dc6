import type { CellValue } from "./defineTable";

/** What a cell says that holds an error. */
export const isErrorText = (raw: CellValue): boolean => typeof raw === "string" && /^#(?:N\/A|[A-Z0-9/_]+[!?])$/.test(raw);
