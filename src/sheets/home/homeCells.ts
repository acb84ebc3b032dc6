/** The cells of Home that bear a name. */
export const homeCells = {
  /** Where the cycle stands and what comes next, in one sentence. */
  headline: "SopHomeHeadline",
  /** The largest risks, one sentence each. */
  risks: "SopHomeRisks",
  /** Name, value and status of the KPIs with a card. */
  figures: "SopHomeFigures",
  /** Data that are still awaited: name, owner and working day. */
  owed: "SopHomeOwed",
} as const;
