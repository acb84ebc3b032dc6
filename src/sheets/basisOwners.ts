/** Whom the rows concern that show in no figure, as the block of what an answer rests on tells them: a chart speaks of one name alone. */
import { type Area, areaRef } from "../language/references";
import { plainly, type RowRule } from "./basisRows";
import { formula, quoted, type SheetDraft } from "./draft";
import type { Section } from "./sections";

/** Places of the cells of a line of the block. */
export const places = {
  cells: 1,
  errors: 2,
  names: 5,
  wrongRow: 6,
  twice: 7,
  twiceRow: 8,
  left: 9,
  leftRow: 10,
  absent: 11,
  at: 12,
  said: 13,
  whose: 14,
  on: 15,
};

/** In place of a name: nobody can tell whose row it is. */
const anyone = quoted("*");

/**
 * Whom a row concerns that shows in no figure: it stands there twice, no sum finds it, or it is left out. "" where there is none, "*" where
 * it may be anyone; the resource beside the family where a row says both.
 */
export function putOwners(draft: SheetDraft, row: number, { table, owner, names }: RowRule): void {
  const ref = (place: number, count = 1): string => areaRef({ row, column: place, rows: 1, columns: count });
  const [spaced, twice, left] = [ref(places.names), ref(places.twice), ref(places.left)];
  const place = `IF(${spaced}>0,${ref(places.wrongRow)},${ref(places.twiceRow)})`;
  // The place of the first is not that of a name where a cell is faulty, too.
  const many = `(${left}>0)+(${spaced}+${twice}>1)+(${spaced}>0)*(SUM(${ref(places.errors, 3)})>0)>0`;
  const said = (column: string): string =>
    `IF(${spaced}+${twice}+${left}=0,"",IF(${many},${anyone},IFERROR(${plainly(`INDEX(${table.name}[${column}]&"",${place})`)},${anyone})))`;
  draft.put(row, places.whose, formula(`=${said(owner)}`));
  const isShared = names?.some(({ column }) => column === "Resource") === true;
  draft.put(row, places.on, isShared ? formula(`=${said("Resource")}`) : "");
}

/** Lines of a block, as a chart asks for them: some of its inputs, from one on. */
export interface BasisLines {
  block: Section;
  from: number;
  count: number;
}

/**
 * How many of some inputs have a row that shows in no figure and concerns what is asked for.
 *
 * @param concerns 1 or TRUE where it does, as an expression of the names `whose` and `on`
 */
export function looseIn({ block, from, count }: BasisLines, concerns: string): string {
  if (count <= 0) return "0";
  const names = (column: number): string => areaRef({ row: block.body.row + from, column, rows: count, columns: 1 });
  return `LET(whose,${names(places.whose)},on,${names(places.on)},SUM(IF(whose="",0,IF(whose=${anyone},1,1*(${concerns})))))`;
}

/** The cell of a block in which a review counts what is loose of the name that its chart shows. */
export const unseenAt = ({ body }: Section): Area => ({ row: body.row + body.rows - 1, column: places.whose, rows: 1, columns: 1 });
