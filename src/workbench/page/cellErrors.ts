import type { Area, Engine } from "../engine/engine";
import type { CellPlaces } from "../engine/screenPlaces";
import { localAddress } from "../host/address";
import type { PageStore } from "./state";

/** Milliseconds that the pointer rests on a cell before its error is told. */
const rest = 250;

/**
 * Tells what a custom function says about an error, beside its cell: of the cell under the pointer, else of the selected one.
 * A card never hides what is being typed.
 */
export class CellErrors {
  #selected: Area | null = null;
  #pointed: { row: number; column: number } | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly engine: Engine,
    private readonly places: CellPlaces,
    private readonly store: PageStore,
    grid: HTMLElement,
  ) {
    engine.on((event) => {
      if (event.type === "selectionChanged") this.#selected = event.area;
      if (event.type === "selectionChanged" || event.type === "sheetActivated") this.#pointed = null;
      if (["selectionChanged", "calculated", "changed", "sheetActivated"].includes(event.type)) this.#show();
    });
    places.onPointed((cell) => this.#point(cell));
    grid.addEventListener("pointerleave", () => this.#point(null));
    grid.addEventListener("wheel", () => this.#point(null), { passive: true });
    grid.addEventListener("keydown", () => this.#point(null), true);
  }

  #point(cell: { row: number; column: number } | null): void {
    if (cell?.row === this.#pointed?.row && cell?.column === this.#pointed?.column) return;
    this.#pointed = cell;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#show(), rest);
  }

  #show(): void {
    const selected = this.#selected && { row: this.#selected.row, column: this.#selected.column };
    const shown = [this.#pointed, selected]
      .map((cell) => (cell ? this.#errorIn(cell.row, cell.column) : null))
      .find((error) => error !== null);
    this.store.set({ cellError: this.engine.editing() ? null : (shown ?? null) });
  }

  #errorIn(row: number, column: number) {
    const sheetId = this.engine.activeSheet();
    const message = this.engine.messageAt(sheetId, row, column);
    if (!message) return null;
    const box = this.places.cellBox(row, column);
    const cell = { row, column, lastRow: row, lastColumn: column };
    const code = this.engine.read({ sheetId, ...cell })[0]?.[0]?.error;
    if (!box || !code) return null;
    const widest = 340;
    return {
      cell: localAddress(cell),
      code,
      message,
      left: Math.max(8, Math.min(box.left + box.width + 6, window.innerWidth - widest - 8)),
      top: Math.max(8, Math.min(box.top, window.innerHeight - 120)),
    };
  }
}
