import { drawn } from "../../sheets/defineSheet";
import { roadmap } from "../../sheets/roadmap/roadmap";
import { WorkbookError } from "../../workbook/errors";
import { showSheet } from "../../workbook/showing/activate";
import { defineIntention, type NoRequest } from "../defineIntention";
import { buildReviews } from "../reviews/buildReviews";
import { areReviewsNeeded, readRiskInputs } from "./readRiskInputs";
import { tasksFrom } from "./readRoadmapTasks";

/** Behind the reviews among the tabs, or behind Home where there are none. */
const position = { withReviews: 3, alone: 1 } as const;

/**
 * Drafts the roadmap: draws the sheet on which each department reads what it has to do, month by month, brings it to the front and
 * returns its name. Reviews that are missing or no longer fit the data are built first. Fails with `nothingPlanned` when no month lies
 * ahead.
 */
export const draftRoadmap = defineIntention({
  id: "draftRoadmap",
  words: { en: "Roadmap drafted", fr: "Feuille de route rédigée" },
  async plan(_: NoRequest, { language, again }) {
    const reading = await readRiskInputs({ justBuilt: again });
    const { state, hasReviews } = reading;
    const tasks = tasksFrom(reading, language);
    if (tasks !== null && tasks.entries.length > 0) {
      const place = hasReviews ? position.withReviews : position.alone;
      return { changes: [{ kind: "sheet", blueprint: drawn(roadmap, tasks, language), position: place }], found: { state } };
    }
    if (!areReviewsNeeded(state) || again) throw new WorkbookError("nothingPlanned");
    return { changes: [], found: { state } };
  },
  first: { intention: buildReviews, isNeeded: ({ state }) => areReviewsNeeded(state) },
  async done(_, { sheets: [sheet = ""] }) {
    await showSheet(sheet);
    return sheet;
  },
});
