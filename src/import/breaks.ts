/** Breaks of work that goes through all rows of a source: written as a generator, so that the pane answers while a long file is looked at. */

/** Work with breaks. What it yields is no progress: a file is looked through many times, and nobody knows how often before. */
export type WithBreaks<Result> = Generator<0, Result, void>;

/** Rows looked at between two breaks: a few milliseconds, also where each cell is taken apart. */
const rowsPerPart = 2_000;

/** Whether it is time for a break before the row (or the label) of that number. */
export const isBreak = (place: number): boolean => place > 0 && place % rowsPerPart === 0;
