/** The cells of the production plan that bear a name. */
export const productionCells = {
  /** Whether the plan holds, in one sentence. */
  headline: "SopPlanHeadline",
  /** Whether the answer is complete (0), not complete (1) or none (2), and why. */
  basis: "SopPlanBasis",
  /** What people type: units to make, by family and period; a blank leaves the proposal. */
  figures: "SopPlanFigures",
  /** Names of the families, in the order of the figures. */
  families: "SopPlanFamilies",
  /** Periods of the plan. */
  periods: "SopPlanPeriods",
  /** Figures that the table records, in the order of those that are typed; "–" where it records none. */
  recorded: "SopPlanRecorded",
  /** How many typed figures are not what the table records. */
  unrecorded: "SopPlanUnrecorded",
  /** Units that the last proposal makes; "–" where there is none. */
  proposed: "SopPlanProposed",
  /** Units to make: typed, else proposed, else as demand asks for them. */
  inForce: "SopPlanInForce",
  /** Units bought from others, as the table records them; there only where some are. */
  bought: "SopPlanBought",
  /** Money by period, and over all of them in the last column: hours, overtime, subcontracting, storage, cost, shortages, contribution, cash. */
  money: "SopPlanMoney",
  /** Demand that the plan is made for. */
  demand: "SopPlanDemand",
  /** Stock before the first period, by family. */
  opening: "SopPlanOpening",
  /** 1 for the families that are made to order, else 0. */
  toOrder: "SopPlanToOrder",
  /** Stock that each period should end with, by family and period. */
  minimum: "SopPlanMinimum",
  /** The most stock of each family; "" where there is no limit. */
  maximum: "SopPlanMaximum",
  /** Stock at the end of each period. */
  stock: "SopPlanStock",
  /** Units due at the end of each period that its demand did not get. */
  late: "SopPlanLate",
  /** Share of the capacity that the plan takes, by resource and period. */
  use: "SopPlanUse",
  /** Hours of capacity, by resource and period of the plan. */
  capacity: "SopPlanHours",
  /** Names of the resources, in the order of their hours. */
  resources: "SopPlanResources",
  /** Share of demand that is served in its period. */
  service: "SopPlanService",
  /** By which way the plan was last proposed, and the day of it. */
  way: "SopPlanWay",
} as const;
