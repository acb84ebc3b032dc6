/** Which pane this is: told from the panes of other people, and known again after the page was loaded anew. */

const letters = "abcdefghijklmnopqrstuvwxyz";

/** Eight letters that nobody else has: for a pane, or for a run of the pen. */
export const newLetters = (): string =>
  Array.from(crypto.getRandomValues(new Uint32Array(8)), (number) => letters.charAt(number % letters.length)).join("");

const key = "sopPane";

/** The id of this pane, and the one it had before the page was loaded again. */
const ids = { now: newLetters(), before: "" };

// Some browsers do not let a frame keep anything: then a pane is not known again, and its write counts as interrupted a little later.
try {
  ids.before = sessionStorage.getItem(key) ?? "";
  sessionStorage.setItem(key, ids.now);
} catch {
  ids.before = "";
}

export const paneId = (): string => ids.now;

/** This pane wrote it, now or before it was loaded again. */
export const isOwnPane = (id: string): boolean => id === ids.now || (id !== "" && id === ids.before);
