/** The cells of Home that bear a name. */
export const homeCells = {
  /** Where the cycle stands, in one sentence. */
  headline: "SopHomeHeadline",
  company: "SopCompany",
  /** Month or week of the latest cycle. */
  cycle: "SopCycleNow",
  /** Name, status, owner, due day and day done of the five steps. */
  steps: "SopSteps",
  /** Name, value, target and status of four KPIs. */
  figures: "SopHomeFigures",
  overloads: "SopHomeOverloads",
  shortages: "SopHomeShortages",
  /** Who owes which data, and by when. */
  inputs: "SopHomeInputs",
} as const;
