/** The cells of the comparison that bear a name. */
export const versionsCells = {
  /** What moved, in one sentence. */
  headline: "SopVersionsHeadline",
  /** The two versions that a person chooses. */
  from: "SopVersionsFrom",
  to: "SopVersionsTo",
  /** Figures of each family in both, with their differences; the last row is that of all families. */
  families: "SopVersionsFamilies",
  /** Periods that both have. */
  periods: "SopVersionsPeriods",
  /** Change of production by family and period. */
  changes: "SopVersionsChanges",
  /** Change of demand and production of all families by period. */
  totals: "SopVersionsTotals",
} as const;
