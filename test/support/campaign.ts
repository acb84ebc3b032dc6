import { languages, type Language } from "../../src/language/text";

/**
 * Campaigns: tests that try hundreds of random, dirty or interrupted cases. Every run tries a sample, the same ones each time;
 * `npm run campaign` tries them all and takes some minutes.
 */
export const isCampaign = process.env["SOP_CAMPAIGN"] === "1";

/** How many of the cases of a campaign are tried: `sample` of them, or `all`. */
export const casesOf = (all: number, sample: number): number => (isCampaign ? all : sample);

/**
 * Walks of one kind through the product in a browser, by story and language: every run walks those that are chosen, so that each kind is
 * walked and all the chosen together meet every story, both languages and both themes; a campaign walks them all.
 */
export const walksOf = <Walk>(all: readonly Walk[], isChosen: (walk: Walk) => boolean): readonly Walk[] =>
  isCampaign ? all : all.filter(isChosen);

/** The languages in which a sheet or screen is looked at: every run takes one, by turns from test to test, and a campaign both. */
export const languagesTried = (usual: Language): readonly Language[] => (isCampaign ? languages : [usual]);

/** Numbers from 0 to `count` - 1 to try: all of them in a campaign, otherwise so many from the first to the last, evenly apart. */
export function placesOf(count: number, sample: number): number[] {
  const tried = Math.min(count, casesOf(count, sample));
  if (tried === count) return Array.from({ length: count }, (_, place) => place);
  return Array.from({ length: tried }, (_, index) => Math.round((index * (count - 1)) / (tried - 1)));
}

/** So many of the numbers from 0 to `count` - 1, one of each equal part, by turns another one there: all of them in a campaign. */
export function spreadOver(count: number, sample: number, turn: number): number[] {
  const tried = Math.min(count, casesOf(count, sample));
  // Turns by the golden ratio never come near the same place twice in a row.
  const within = (turn * 0.618034) % 1;
  return Array.from({ length: tried }, (_, part) => Math.floor(((part + (tried === count ? 0 : within)) * count) / tried));
}
