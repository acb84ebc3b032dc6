/** Where the sections of the sheet "Behind the figure" stand: two bands side by side, each with one list at its end that may grow. */

/** First rows of the sections of both bands: sums of one KPI, sums of another, and the families. */
export const rows = { first: 3, second: 8, families: 13 } as const;

/** First column of the band at the right. */
export const right = 7;

/** Points of the columns: the band at the left, a gutter, the band at the right. */
export const widths = [150, 110, 90, 90, 90, 90, 14, 140, 80, 90, 90, 90, 90, 140] as const;

/** As many rows of a list as a sheet shows at a time have a format; further ones keep the plain one. */
export const formattedRows = 500;
