import { useState } from "react";
import { pageStorage } from "../storages";

/** What was typed into the forms of the pane and not yet sent, in the storage of this page alone, gone with it. */
const place = "sop drafts";
/** The workbook that they are about. */
const workbookPlace = "sop drafts of";

type Drafts = Readonly<Record<string, unknown>>;

/** What was kept; nothing where somebody else wrote there, or where nothing can be kept: then a draft lasts as long as its form. */
function kept(): Drafts {
  try {
    const found: unknown = JSON.parse(pageStorage.read(place) ?? "{}");
    return typeof found === "object" && found !== null ? (found as Drafts) : {};
  } catch {
    return {};
  }
}

function keep(drafts: Drafts): void {
  if (Object.keys(drafts).length === 0) pageStorage.forget(place);
  else pageStorage.keep(place, JSON.stringify(drafts));
}

/** Whether something has the form of a field's blank value: what an older pane kept is not taken for what this one draws. */
function isLike(found: unknown, blank: unknown): boolean {
  if (blank === null) return found === null || typeof found === "string";
  if (Array.isArray(blank)) return Array.isArray(found) && found.every((one) => blank.length === 0 || isLike(one, blank[0]));
  if (typeof blank !== "object") return typeof found === typeof blank;
  if (typeof found !== "object" || found === null) return false;
  return Object.entries(blank).every(([key, value]) => isLike((found as Drafts)[key], value));
}

const nameOf = (form: string, field: string): string => `${form}\n${field}`;

/**
 * The state of a field that people write into. It is there again when they come back from another place of the pane, or when the page is
 * loaded again, as some hosts do when the theme of Office changes. `forgetDrafts` ends it, once the form is sent or given up.
 *
 * @param form what is written about, so that an answer to one remark does not show under another
 */
export function useDraft<Value>(form: string, field: string, blank: Value): [Value, (value: Value) => void] {
  const name = nameOf(form, field);
  const [value, setValue] = useState<Value>(() => {
    const found = kept()[name];
    return found !== undefined && isLike(found, blank) ? (found as Value) : blank;
  });
  const change = (now: Value): void => {
    setValue(now);
    const { [name]: _, ...others } = kept();
    if (JSON.stringify(now) === JSON.stringify(blank)) keep(others);
    else keepDraft(form, field, now);
  };
  return [value, change];
}

/** The same for a word chosen from a list: what was written for a no does not come back beside a yes. */
export function useDraftChoice<Words extends Readonly<Record<string, unknown>>>(
  form: string,
  field: string,
  words: Words,
  usual: keyof Words & string,
): [keyof Words & string, (value: keyof Words & string) => void] {
  const [found, change] = useDraft<string>(form, field, usual);
  return [(Object.hasOwn(words, found) ? found : usual) as keyof Words & string, change];
}

/** Puts into a form what another screen found out for it. */
export function keepDraft(form: string, field: string, value: unknown): void {
  keep({ ...kept(), [nameOf(form, field)]: value });
}

/** Forgets what was typed into a form. */
export function forgetDrafts(form: string): void {
  keep(Object.fromEntries(Object.entries(kept()).filter(([name]) => !name.startsWith(nameOf(form, "")))));
}

/**
 * Forgets what was typed about another workbook: a page may be loaded again because another one was opened in its window, and "F1" or
 * "D1" is something else there.
 */
export function forgetDraftsOfOthers(workbook: string): void {
  if (pageStorage.read(workbookPlace) !== workbook) keep({});
  pageStorage.keep(workbookPlace, workbook);
}

/** What a form is left with: its drafts are forgotten first. */
export const forgetting = (form: string, leave: () => void) => (): void => {
  forgetDrafts(form);
  leave();
};
