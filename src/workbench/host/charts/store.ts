import type { Engine, EngineEvent } from "../../engine/engine";
import { ChartAnchors, type CellSizes } from "./anchors";
import type { ChartModel, ChartSeriesModel } from "../../chartModel";
import type { Rectangle } from "../../model";
import {
  brokenReference,
  movedRectangle,
  readReference,
  sameSheet,
  type SheetReference,
  type StructureChange,
  writeReference,
} from "../../charts/seriesReference";

export type ChartEvent =
  | { type: "added" | "changed" | "removed" | "activated" | "deactivated"; sheetId: string; chartId: string }
  /** Everything was replaced. */
  | { type: "loaded" };

/** A patch of some members, or a function of the chart as it is now. */
export type ChartPatch = Partial<Omit<ChartModel, "id">> | ((chart: ChartModel) => ChartModel);

const structureKinds = {
  RowInserted: { axis: "row", kind: "insert" },
  RowDeleted: { axis: "row", kind: "delete" },
  ColumnInserted: { axis: "column", kind: "insert" },
  ColumnDeleted: { axis: "column", kind: "delete" },
} as const;

/**
 * The charts of one workbook, by sheet, in the order they lie on it. The engine knows nothing of charts: the Office host writes
 * here, the page draws what stands here. Models handed out are never changed in place; a change puts a new object.
 */
export class ChartStore {
  private readonly sheets = new Map<string, ChartModel[]>();
  private readonly listeners = new Set<(event: ChartEvent) => void>();
  private active: { sheetId: string; chartId: string } | null = null;

  /** Charts of a sheet, back to front; empty for an unknown sheet. */
  list(sheetId: string): readonly ChartModel[] {
    return this.sheets.get(sheetId) ?? [];
  }

  find(sheetId: string, id: string): ChartModel | undefined {
    return this.list(sheetId).find((chart) => chart.id === id);
  }

  /** Ids of the sheets that carry a chart. */
  sheetIds(): string[] {
    return [...this.sheets].filter(([, charts]) => charts.length > 0).map(([sheetId]) => sheetId);
  }

  add(sheetId: string, chart: ChartModel): void {
    if (this.find(sheetId, chart.id)) throw new Error(`The sheet already has a chart ${chart.id}.`);
    this.sheets.set(sheetId, [...this.list(sheetId), chart]);
    this.emit({ type: "added", sheetId, chartId: chart.id });
  }

  /** Throws when the chart is not there: callers check first. */
  change(sheetId: string, id: string, patch: ChartPatch): void {
    const before = this.find(sheetId, id);
    if (!before) throw new Error(`The sheet has no chart ${id}.`);
    const after = typeof patch === "function" ? patch(before) : { ...before, ...patch };
    this.sheets.set(
      sheetId,
      this.list(sheetId).map((chart) => (chart.id === id ? { ...after, id } : chart)),
    );
    this.emit({ type: "changed", sheetId, chartId: id });
  }

  remove(sheetId: string, id: string): void {
    const left = this.list(sheetId).filter((chart) => chart.id !== id);
    if (left.length === this.list(sheetId).length) return;
    this.sheets.set(sheetId, left);
    if (this.active?.chartId === id) this.active = null;
    this.emit({ type: "removed", sheetId, chartId: id });
  }

  removeSheet(sheetId: string): void {
    for (const chart of this.list(sheetId)) this.remove(sheetId, chart.id);
    this.sheets.delete(sheetId);
  }

  /** Charts of a copied sheet: what they showed of the original sheet they show of the copy, as in Excel. */
  copySheet(from: { id: string; name: string }, to: { id: string; name: string }): void {
    for (const chart of this.list(from.id)) {
      const copy = mapReferences(structuredClone(chart), (reference) =>
        sameSheet(reference.sheet, from.name) ? { ...reference, sheet: to.name } : reference,
      );
      this.add(to.id, { ...copy, id: this.newId() });
    }
  }

  /** An id no chart of the workbook has, in the form Excel gives: a GUID in braces. */
  newId(): string {
    const taken = new Set([...this.sheets.values()].flat().map((chart) => chart.id));
    for (let number = taken.size + 1; ; number++) {
      const id = `{00000000-0000-0000-00C4-${number.toString(16).toUpperCase().padStart(12, "0")}}`;
      if (!taken.has(id)) return id;
    }
  }

  /** "Chart 1", "Chart 2", ... free on the sheet. */
  newName(sheetId: string): string {
    const taken = new Set(this.list(sheetId).map((chart) => chart.name));
    let number = 1;
    while (taken.has(`Chart ${number}`)) number++;
    return `Chart ${number}`;
  }

  /** The chart a person or the add-in chose last, while it is chosen. */
  activeChart(): { sheetId: string; chartId: string } | null {
    return this.active;
  }

  /** Chooses a chart; null when a cell is chosen instead. */
  activate(chart: { sheetId: string; chartId: string } | null): void {
    const before = this.active;
    if (before?.sheetId === chart?.sheetId && before?.chartId === chart?.chartId) return;
    this.active = chart;
    if (before) this.emit({ type: "deactivated", ...before });
    if (chart) this.emit({ type: "activated", ...chart });
  }

  /** A copy of everything, by sheet id. */
  capture(): Record<string, ChartModel[]> {
    return structuredClone(Object.fromEntries(this.sheets));
  }

  /** Replaces everything, by sheet id. */
  load(charts: Readonly<Record<string, readonly ChartModel[]>>): void {
    this.active = null;
    this.sheets.clear();
    for (const [sheetId, list] of Object.entries(charts)) this.sheets.set(sheetId, structuredClone([...list]));
    this.emit({ type: "loaded" });
  }

  on(listener: (event: ChartEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /**
   * Keeps the charts in step with the workbook: series follow renamed sheets, inserted and deleted rows and columns and growing
   * tables; charts move and stretch with the cells they lie on; the charts of a deleted sheet go with it. Returns the function
   * that ends this.
   */
  follow(engine: Pick<Engine, "on" | "sheets" | "tables"> & CellSizes): () => void {
    let names = sheetNames(engine);
    let bodies = tableBodies(engine);
    const anchors = new ChartAnchors(engine);
    const note = (sheetId: string) => this.list(sheetId).forEach((chart) => anchors.note(sheetId, chart.id, chart));
    const stay = (sheetId: string) => {
      for (const [chartId, box] of anchors.moved(sheetId)) if (this.find(sheetId, chartId)) this.change(sheetId, chartId, box);
    };
    const ends = [
      this.on((event) => {
        names = sheetNames(engine);
        if (event.type === "removed") anchors.forget(event.chartId);
        else if (event.type === "loaded") {
          anchors.clear();
          this.sheetIds()
            .filter((sheetId) => names.has(sheetId))
            .forEach(note);
        } else if (names.has(event.sheetId)) note(event.sheetId);
      }),
      engine.on((event: EngineEvent) => {
        if (event.type === "selectionChanged") return;
        if (event.type === "columnWidths") return stay(event.sheetId);
        if (event.type === "sheetRenamed") this.renameSheet(event.before, event.after);
        if (event.type === "sheetDeleted") {
          const name = names.get(event.sheetId);
          this.removeSheet(event.sheetId);
          if (name !== undefined) this.mapAll((reference) => (sameSheet(reference.sheet, name) ? null : reference));
        }
        const change = event.type === "changed" ? structureChange(event) : null;
        if (change && event.type === "changed") {
          this.moveReferences({ sheet: names.get(event.area.sheetId) ?? "", ...change });
          anchors.move(event.area.sheetId, change);
          stay(event.area.sheetId);
        }
        names = sheetNames(engine);
        const now = tableBodies(engine);
        if (event.type === "changed" || event.type === "calculated") this.growWithTables(bodies, now);
        bodies = now;
      }),
    ];
    return () => ends.forEach((end) => end());
  }

  /** Series that named the sheet name it by its new name. */
  renameSheet(before: string, after: string): void {
    this.mapAll((reference) => (sameSheet(reference.sheet, before) ? { ...reference, sheet: after } : reference));
  }

  moveReferences(change: StructureChange): void {
    this.mapAll((reference) => (sameSheet(reference.sheet, change.sheet) ? movedRectangle(reference, change) : reference));
  }

  /** A series over all rows of a table goes on covering all rows when the table grows or shrinks. */
  private growWithTables(before: Map<string, SheetReference>, now: Map<string, SheetReference>): void {
    for (const [tableId, old] of before) {
      const table = now.get(tableId);
      if (!table || (table.row === old.row && table.lastRow === old.lastRow)) continue;
      this.mapAll((reference) => {
        const whole = sameSheet(reference.sheet, old.sheet) && reference.row === old.row && reference.lastRow === old.lastRow;
        const inside = reference.column >= old.column && reference.lastColumn <= old.lastColumn;
        return whole && inside ? { ...reference, row: table.row, lastRow: table.lastRow } : reference;
      });
    }
  }

  private mapAll(map: (reference: SheetReference) => SheetReference | null): void {
    for (const [sheetId, charts] of this.sheets) {
      for (const chart of charts) {
        const after = mapReferences(chart, map);
        if (after !== chart) this.change(sheetId, chart.id, after);
      }
    }
  }

  private emit(event: ChartEvent): void {
    for (const listener of [...this.listeners]) listener(event);
  }
}

function structureChange({ kind, area }: Extract<EngineEvent, { type: "changed" }>): Omit<StructureChange, "sheet"> | null {
  if (!(kind in structureKinds)) return null;
  const change = structureKinds[kind as keyof typeof structureKinds];
  const [first, last] = change.axis === "row" ? [area.row, area.lastRow] : [area.column, area.lastColumn];
  return { ...change, first, count: last - first + 1 };
}

/** The same chart object when nothing changed, so that nothing is drawn again for nothing. */
function mapReferences(chart: ChartModel, map: (reference: SheetReference) => SheetReference | null): ChartModel {
  let changed = false;
  const text = (before: string): string => {
    const reference = readReference(before);
    if (!reference) return before;
    const mapped = map(reference);
    const after = mapped === reference ? before : mapped ? writeReference(mapped) : brokenReference;
    if (after !== before) changed = true;
    return after;
  };
  const series = chart.series.map((one): ChartSeriesModel => ({
    ...one,
    values: text(one.values),
    ...(one.nameRef === undefined ? {} : { nameRef: text(one.nameRef) }),
    ...(one.categories === undefined ? {} : { categories: text(one.categories) }),
  }));
  return changed ? { ...chart, series } : chart;
}

function sheetNames(engine: Pick<Engine, "sheets">): Map<string, string> {
  return new Map(engine.sheets().map((sheet) => [sheet.id, sheet.name]));
}

/** The rows between header and totals of every table. */
function tableBodies(engine: Pick<Engine, "sheets" | "tables">): Map<string, SheetReference> {
  const names = sheetNames(engine);
  return new Map(
    engine.tables().map(({ id, sheetId, range, hasHeaders, hasTotals }): [string, SheetReference] => {
      const body: Rectangle = { ...range, row: range.row + (hasHeaders ? 1 : 0), lastRow: range.lastRow - (hasTotals ? 1 : 0) };
      return [id, { ...body, sheet: names.get(sheetId) ?? "" }];
    }),
  );
}
