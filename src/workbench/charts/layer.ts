/** The charts of the active sheet on the page: drawn again when what they show changes, moved, sized and deleted by people. */
import type { Engine, EngineEvent } from "../engine/engine";
import type { SheetOverlay } from "../engine/overlay";
import type { ChartStore } from "../host/charts/store";
import type { ChartModel } from "../chartModel";
import { ChartFrame } from "./chartFrame";
import { type ChartData, readChart } from "./data";
import { darkTheme, lightTheme } from "./palette";
import { ChartPicture } from "./chartPicture";

export interface ChartSurroundings {
  engine: Engine;
  charts: ChartStore;
  overlay: SheetOverlay;
  /** BCP 47, for decimal signs and the names of months. */
  locale: string;
  dark: boolean;
}

export interface AttachedCharts {
  setDark(dark: boolean): void;
  /** Resolves when every chart shows the cells as they are now; for tests and pictures. */
  drawn(): Promise<void>;
  dispose(): void;
}

/** Shows the charts of a workbook over its cells, until disposed. */
export function attachCharts(surroundings: ChartSurroundings): AttachedCharts {
  return new ChartLayer(surroundings);
}

const pixelsPerPoint = 4 / 3;

class ChartLayer implements AttachedCharts {
  private readonly frames = new Map<string, { frame: ChartFrame; picture: ChartPicture; shown: string }>();
  private readonly ends: (() => void)[];
  private waiting = 0;
  private dark: boolean;
  private after: (() => void)[] = [];

  constructor(private readonly around: ChartSurroundings) {
    const { engine, charts, overlay } = around;
    this.dark = around.dark;
    const soon = () => this.soon();
    this.ends = [engine.on((event) => this.follow(event)), charts.on(soon), overlay.onZoom(soon)];
    const release = (event: PointerEvent) => this.release(event);
    document.addEventListener("pointerdown", release, true);
    this.ends.push(() => document.removeEventListener("pointerdown", release, true));
    this.soon();
  }

  setDark(dark: boolean): void {
    this.dark = dark;
    this.soon();
  }

  drawn(): Promise<void> {
    return new Promise((resolve) => {
      this.after.push(resolve);
      this.soon();
    });
  }

  dispose(): void {
    cancelAnimationFrame(this.waiting);
    for (const end of this.ends) end();
    for (const id of [...this.frames.keys()]) this.drop(id);
  }

  private follow(event: EngineEvent): void {
    if (event.type !== "selectionChanged") this.soon();
  }

  /** Something other than a chart was selected: no chart is selected any more. */
  private release(event: PointerEvent): void {
    const target = event.target instanceof Node ? event.target : null;
    if (![...this.frames.values()].some(({ frame }) => frame.element.contains(target))) this.around.charts.activate(null);
  }

  private soon(): void {
    if (this.waiting) return;
    this.waiting = requestAnimationFrame(() => {
      this.waiting = 0;
      this.show();
      const after = this.after;
      this.after = [];
      for (const resolve of after) resolve();
    });
  }

  private drop(id: string): void {
    const known = this.frames.get(id);
    known?.picture.dispose();
    known?.frame.dispose();
    this.frames.delete(id);
  }

  private show(): void {
    const { engine, charts } = this.around;
    const sheetId = engine.activeSheet();
    const list = charts.list(sheetId);
    for (const id of this.frames.keys()) if (!list.some((chart) => chart.id === id)) this.drop(id);
    const active = charts.activeChart();
    for (const chart of list) this.showOne(sheetId, chart, active?.chartId === chart.id);
  }

  private showOne(sheetId: string, chart: ChartModel, chosen: boolean): void {
    const { engine, overlay, locale } = this.around;
    const known = this.frames.get(chart.id) ?? this.create(sheetId, chart);
    const scale = pixelsPerPoint * overlay.zoom;
    const data: ChartData = readChart(engine, chart);
    known.frame.move(chart);
    known.frame.choose(chosen);
    const state = JSON.stringify([chart, data, scale, this.dark, window.devicePixelRatio]);
    if (state === known.shown) return;
    known.shown = state;
    known.picture.draw(chart, data, { theme: this.dark ? darkTheme : lightTheme, locale, scale });
  }

  private create(sheetId: string, chart: ChartModel) {
    const { charts, overlay } = this.around;
    const frame = new ChartFrame(overlay, sheetId, chart, {
      choose: (chosen) => charts.activate(chosen ? { sheetId, chartId: chart.id } : null),
      place: (box) => charts.change(sheetId, chart.id, box),
      remove: () => charts.remove(sheetId, chart.id),
    });
    const entry = { frame, picture: new ChartPicture(frame.canvas), shown: "" };
    this.frames.set(chart.id, entry);
    return entry;
  }
}
