/** The cells of the sheet behind the figures that bear a name. */
export const behindCells = {
  /** Late lines, all lines, the share in time, and what the dashboard says. */
  onTime: "SopBehindOnTime",
  /** Units missed, demand, accuracy, and what the dashboard says. */
  accuracy: "SopBehindAccuracy",
  /** Forecast, demand, units missed and accuracy of each family, and the first period that cannot be read. */
  families: "SopBehindFamilies",
  /** First cell of the late lines. */
  lines: "SopBehindLines",
  /** Families within their limits, families counted, the share, and what the dashboard says. */
  stock: "SopBehindStock",
  /** Stock, minimum, maximum, units outside of them, cover and state of each family. */
  stockFamilies: "SopBehindStockFamilies",
  /** Largest category of logistics costs, all of them, its share, and what the dashboard says. */
  costs: "SopBehindCosts",
  /** First cell of the costs: by category, then row by row. */
  costRows: "SopBehindCostRows",
} as const;
