/** The cells of the roadmap that bear a name. */
export const roadmapCells = {
  /** How many decisions are still open. */
  headline: "SopRoadmapHeadline",
  tasks: "SopRoadmapTasks",
} as const;
