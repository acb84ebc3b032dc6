/** The formulas of the open workbook: where they are, what they read, and which of them still have to be calculated. */
import type { Worksheet } from "@univerjs/core";
import type { Context } from "../context";
import type { SheetFormulas } from "../seams";
import type { Formula, Understood } from "./formula";
import { placeNumber, Readers } from "./readers";
import type { ReadArea, SheetRectangle } from "./readers";
import type { Place, Reading } from "./reading";
import type { Understanding } from "./formulaUnderstanding";

interface SheetBook {
  /** As the cells said the last time; another object as soon as one formula is another. */
  seen: SheetFormulas | undefined;
  formulas: Map<number, Formula>;
}

export class FormulaBook {
  readonly readers = new Readers();
  /** New, changed, or opened without a value. */
  readonly waiting = new Set<Formula>();
  /** Areas of dynamic arrays whose formula is gone. */
  emptied: SheetRectangle[] = [];
  #sheets = new Map<string, SheetBook>();
  #version = -1;
  /** The sheets that formulas found the last time, by id and name. */
  #found = "";

  constructor(
    readonly context: Context,
    readonly formulasOf: (unitId: string, sheetId: string) => SheetFormulas,
    readonly understanding: Understanding,
    readonly reading: Reading,
  ) {}

  at(sheetId: string, row: number, column: number): Formula | undefined {
    return this.#sheets.get(sheetId)?.formulas.get(placeNumber(row, column));
  }

  *all(): Iterable<Formula> {
    for (const { formulas } of this.#sheets.values()) yield* formulas.values();
  }

  /** Formulas of a sheet whose dynamic arrays fill more than one cell. */
  *arrays(sheetId: string): Iterable<Formula> {
    for (const formula of this.#sheets.get(sheetId)?.formulas.values() ?? []) if (formula.fills) yield formula;
  }

  /** Formulas whose own cells are in this area. */
  *within(area: SheetRectangle): Iterable<Formula> {
    const formulas = this.#sheets.get(area.sheetId)?.formulas;
    if (!formulas) return;
    if ((area.lastRow - area.row + 1) * (area.lastColumn - area.column + 1) < formulas.size) {
      for (let row = area.row; row <= area.lastRow; row++)
        for (let column = area.column; column <= area.lastColumn; column++) {
          const formula = formulas.get(placeNumber(row, column));
          if (formula) yield formula;
        }
      return;
    }
    for (const formula of formulas.values())
      if (formula.row >= area.row && formula.row <= area.lastRow && formula.column >= area.column && formula.column <= area.lastColumn)
        yield formula;
  }

  /** Another workbook was opened: the values of its formulas stand, but for those that are due. */
  adopt(isDue: (sheetId: string, row: number, column: number) => boolean): void {
    this.#sheets = new Map();
    this.readers.forget();
    this.waiting.clear();
    this.#version = -1;
    this.follow();
    this.waiting.clear();
    this.emptied = [];
    for (const formula of this.all()) if (isDue(formula.sheetId, formula.row, formula.column)) this.waiting.add(formula);
  }

  /** Follows what became of the cells since the last time. Whatever is new or changed waits for its value. */
  follow(): void {
    const { unitId, book } = this.context;
    const there = new Set<string>();
    for (const sheet of book.getSheets()) {
      const sheetId = sheet.getSheetId();
      there.add(sheetId);
      const now = this.formulasOf(unitId, sheetId);
      let known = this.#sheets.get(sheetId);
      if (!known) this.#sheets.set(sheetId, (known = { seen: undefined, formulas: new Map() }));
      if (known.seen !== now) this.#compare(sheetId, known, now);
    }
    for (const [sheetId, { formulas }] of this.#sheets) {
      if (there.has(sheetId)) continue;
      for (const formula of formulas.values()) this.#drop(formula);
      this.#sheets.delete(sheetId);
    }
  }

  #compare(sheetId: string, known: SheetBook, now: SheetFormulas): void {
    const before = known.formulas;
    known.seen = now;
    known.formulas = new Map();
    for (const row in now)
      for (const column in now[row]) {
        const { f: text, x = 0, y = 0 } = now[row]?.[column] ?? { f: "" };
        const place = placeNumber(Number(row), Number(column));
        const had = before.get(place);
        before.delete(place);
        if (had && had.text === text && had.x === x && had.y === y) {
          known.formulas.set(place, had);
          continue;
        }
        if (had) this.#drop(had);
        const formula: Formula = {
          sheetId,
          row: Number(row),
          column: Number(column),
          text,
          x,
          y,
          reads: [],
          pointedAt: [],
          waitsFor: [],
          fills: this.#filled(sheetId, Number(row), Number(column)),
        };
        known.formulas.set(place, formula);
        this.waiting.add(formula);
      }
    for (const gone of before.values()) this.#drop(gone);
  }

  #drop(formula: Formula): void {
    this.#read(formula, { reads: [], pointedAt: [], waitsFor: [] });
    this.waiting.delete(formula);
    if (formula.fills) this.emptied.push(formula.fills);
  }

  /** The area of the dynamic array that stands at a cell. */
  #filled(sheetId: string, row: number, column: number): SheetRectangle | undefined {
    const { context } = this;
    const range = context.formulas.getArrayFormulaRange()[context.unitId]?.[sheetId]?.[row]?.[column];
    if (!range || (range.startRow === range.endRow && range.startColumn === range.endColumn)) return undefined;
    return { sheetId, row: range.startRow, column: range.startColumn, lastRow: range.endRow, lastColumn: range.endColumn };
  }

  /**
   * Understands every formula that is not understood yet, and where sheets, tables or names changed also the others: those that mean
   * something else now wait for their value.
   */
  understand(namesChanged: boolean): void {
    const again = namesChanged || this.#version !== this.understanding.version;
    const first = this.#version === -1;
    this.#version = this.understanding.version;
    const sheets = JSON.stringify(this.context.book.getSheets().map((sheet) => [sheet.getSheetId(), sheet.getName()]));
    const moved = sheets !== this.#found;
    this.#found = sheets;
    for (const formula of this.all()) {
      if (formula.understood && !again) continue;
      const { pointers, volatile } = this.#understandOne(formula, moved ? "sheets" : "nothing");
      const knowsWhere = pointers.length === 0 || this.waiting.has(formula) || volatile;
      if (first && !knowsWhere && formula.understood) this.pointsAt(formula, this.reading.point(formula.understood, formula));
    }
  }

  /** Understands only those that wait. The others can follow when it is known that one of these changed anything. */
  understandWaiting(): void {
    for (const formula of this.waiting) this.#understandOne(formula, "anything");
  }

  get isUnderstood(): boolean {
    return this.#version === this.understanding.version;
  }

  /** `moved`: only where sheets came, went or have another name can what is still understood read other cells, if it names a sheet. */
  #understandOne(formula: Formula, moved: "nothing" | "sheets" | "anything"): Understood {
    const before = formula.understood;
    const understood = (formula.understood = this.understanding.of(formula.text));
    if (before === understood && (moved === "nothing" || (moved === "sheets" && !understood.saysSheet))) return understood;
    this.reading.at(this.placeOf(formula));
    const reads = this.reading.areas(understood, formula);
    if (before !== understood || !sameAreas(formula.reads, reads)) {
      this.#read(formula, { reads });
      if (before) this.waiting.add(formula);
    }
    return understood;
  }

  /** Enters what a formula reads, and takes out what it read before and reads no more. */
  #read(formula: Formula, areas: { reads?: SheetRectangle[]; pointedAt?: SheetRectangle[]; waitsFor?: SheetRectangle[] }): void {
    const before = new Set([...formula.reads, ...formula.pointedAt, ...formula.waitsFor]);
    const enter = (places: SheetRectangle[]) => [...new Set(places.map((place) => this.readers.enter(formula, place)))];
    if (areas.reads) formula.reads = enter(areas.reads);
    if (areas.pointedAt) formula.pointedAt = enter(areas.pointedAt);
    if (areas.waitsFor) formula.waitsFor = enter(areas.waitsFor);
    for (const area of [...formula.reads, ...formula.pointedAt, ...formula.waitsFor]) before.delete(area);
    for (const area of before) this.readers.leave(formula, area);
  }

  /** Notes where the pointers of a formula point now. True when they pointed elsewhere before. */
  pointsAt(formula: Formula, areas: SheetRectangle[]): boolean {
    if (sameAreas(formula.pointedAt, areas)) return false;
    this.#read(formula, { pointedAt: areas });
    return true;
  }

  /** The area in which a blocked dynamic array would stand; none when it stands. */
  blocked(formula: Formula, area: SheetRectangle | undefined): void {
    if (area || formula.waitsFor.length > 0) this.#read(formula, { waitsFor: area ? [area] : [] });
  }

  placeOf({ sheetId, row, column }: Formula): Place {
    const sheet: Worksheet = this.context.sheet(sheetId);
    return { unitId: this.context.unitId, sheetId, row, column, rowCount: sheet.getRowCount(), columnCount: sheet.getColumnCount() };
  }
}

const sameAreas = (known: readonly ReadArea[], areas: readonly SheetRectangle[]): boolean => {
  const keys = new Set(areas.map(keyOf));
  return known.length === keys.size && known.every((area) => keys.has(keyOf(area)));
};
const keyOf = ({ sheetId, row, column, lastRow, lastColumn }: SheetRectangle): string =>
  `${sheetId}!${row},${column},${lastRow},${lastColumn}`;
