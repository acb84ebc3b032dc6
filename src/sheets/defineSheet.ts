/** The declaration of a sheet: the only place that says what it is called, what it asks, what it reads and which cells others may use. */
import type { TableContract } from "../domain/tables/defineTable";
import { sayIn, type PeriodText, type Say } from "../calendar/periodText";
import type { Language, Text } from "../language/text";
import type { Blueprint, TabKind } from "./blueprint";
import { SheetDraft, titleOf } from "./draft";
import type { Materials } from "./materials";

/** A defined name of ours. */
export type SopName = `Sop${string}`;

/** The named cells of a sheet by what they show; those that belong together may stand in a group. */
export interface SheetCells {
  readonly [key: string]: SopName | SheetCells;
}

/** What a sheet says of itself. Part of every answer is what it rests on: `reads` here, `cells` for others. */
export interface Sheet<From extends keyof Materials = keyof Materials, Cells extends SheetCells = SheetCells> {
  /** Defined name of the drawn area: by it the sheet is found again, whatever a person calls it. */
  readonly mark: SopName;
  /** Name of its tab, and its title where it has no other. */
  readonly title: Text;
  readonly heading?: Text;
  /** What the sheet answers, in one sentence: under its title, and beside the link to it on Home. */
  readonly question: Text | PeriodText;
  /** What is said after the question: how to read the sheet. */
  note?(material: Materials[From], say: Say): string;
  /** What it is drawn from. */
  readonly from: From;
  /** Tables, or the columns of them, that decide what the sheet can show. Formulas may use further columns without reading them here. */
  readonly reads: readonly TableContract[];
  /** Cells that formulas of other sheets and the pane use. Each is drawn by some data; no other name is. */
  readonly cells: Cells;
  /** Beginning of the names of cells that are as many as there are rows; people fill them. */
  readonly many?: SopName;
  /** What kind of sheet it is; an answer where nothing is said. */
  readonly tab?: TabKind;
  /** It holds what other sheets show, and nobody needs to see it. */
  readonly hidden?: true;
  /** A cell by which the sheet is found where an earlier version drew it, before its title had a name. */
  readonly olderCell?: SopName;
  draw(draft: SheetDraft, material: Materials[From], say: Say): void;
}

/** Declares a sheet and keeps the literal types of its cells. */
export function defineSheet<const From extends keyof Materials, const Cells extends SheetCells>(
  declaration: Sheet<From, Cells>,
): Sheet<From, Cells> {
  return declaration;
}

/** Draws a sheet from what was read for it. */
export function drawn<From extends keyof Materials>(sheet: Sheet<From>, material: Materials[From], language: Language): Blueprint {
  const say = sayIn(language, material);
  const draft = new SheetDraft(sheet.mark, say(sheet.title), language, sheet);
  const note = sheet.note?.(material, say);
  const question = say(sheet.question);
  draft.heading(say(sheet.heading ?? sheet.title), note === undefined ? question : `${question} ${note}`);
  sheet.draw(draft, material, say);
  const blueprint = draft.build();
  const named = new Set<SopName>(blueprint.names.map(({ name }) => name));
  return { ...blueprint, unused: namesOf(sheet).filter((name) => !named.has(name)) };
}

/** The cell with the title of a sheet: one small cell that tells what the sheet is called in the workbook. */
export const titleCell = (sheet: Sheet): SopName => titleOf(sheet.mark);

/** Every name that a sheet may draw besides its mark. */
export function namesOf(sheet: Sheet): SopName[] {
  const within = (cells: SheetCells): SopName[] =>
    Object.values(cells).flatMap((cell) => (typeof cell === "string" ? [cell] : within(cell)));
  return [titleCell(sheet), ...within(sheet.cells)];
}
