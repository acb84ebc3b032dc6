import { home } from "../../sheets/home/home";
import { reviews } from "../../sheets/catalogue";
import type { MissingData } from "../../sheets/missing";
import { showSheet } from "../../workbook/showing/activate";
import { defineIntention, type NoRequest } from "../defineIntention";
import { planReviews, type UnreadableRows } from "./readForReviews";

export interface ReviewsBuilt {
  /** Names of the sheets, in the order of the tabs. */
  sheets: string[];
  missing: MissingData[];
  unreadable: UnreadableRows;
}

/**
 * Builds the review sheets, or builds them again where they are, and brings Home to the front. Whatever data is missing, each
 * sheet is built and says what more data would add. Targets and choices that a person typed are kept.
 */
export const buildReviews = defineIntention({
  id: "buildReviews",
  words: { en: "Reviews built", fr: "Revues construites" },
  async plan(_: NoRequest, { language }) {
    const { changes, ...found } = await planReviews(language);
    return { changes, found };
  },
  async done(found, { sheets }): Promise<ReviewsBuilt> {
    await showHome(sheets);
    return { sheets, ...found };
  },
});

/** Brings Home to the front, one of the review sheets that were drawn. */
export async function showHome(sheets: readonly string[]): Promise<void> {
  const front = sheets[reviews.findIndex(({ sheet }) => sheet === home)];
  if (front !== undefined) await showSheet(front);
}
