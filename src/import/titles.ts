import type { SourceGrid } from "../domain/collect/source";
import type { Layout } from "./layout";

/** The texts above the headers of a source, which may say what its figures are and in which unit. */
export const titlesOf = ({ cells }: SourceGrid, { headerRow }: Pick<Layout, "headerRow">): string[] =>
  cells.slice(0, Math.max(headerRow, 0)).flatMap((row) => row.map(({ text }) => text));
