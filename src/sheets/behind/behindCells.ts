/** The cells of the sheet behind two figures that bear a name. */
export const behindCells = {
  /** Late lines, all lines, the share in time, and what the dashboard says. */
  onTime: "SopBehindOnTime",
  /** Units missed, demand, accuracy, and what the dashboard says. */
  accuracy: "SopBehindAccuracy",
  /** Forecast, demand, units missed and accuracy of each family, and the first period that cannot be read. */
  families: "SopBehindFamilies",
  /** First cell of the late lines. */
  lines: "SopBehindLines",
} as const;
