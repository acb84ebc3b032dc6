/**
 * The whole workbook as the workbench keeps it: what the spreadsheet engine holds, and what only Excel's object model knows
 * (charts, settings, custom XML parts, properties, the add-in's document settings). One `WorkbookModel` in and out.
 */
import type { Engine } from "../engine/engine";
import type { WorkbookModel } from "../model";
import { ChartStore } from "./charts/store";

/** What changed, so that the page redraws charts and the storage saves. */
export type DocumentChange = "cells" | "charts" | "settings" | "loaded";

export interface XmlPart {
  id: string;
  xml: string;
}

export class WorkbookDocument {
  name = "Book1.xlsx";
  /** Charts by sheet id, in the order they were added (= z order); they follow sheets, rows, columns and tables. */
  readonly charts = new ChartStore();
  settings: Record<string, unknown> = {};
  documentSettings: Record<string, unknown> = {};
  customXmlParts: XmlPart[] = [];
  properties: Record<string, string> = {};
  customProperties: Record<string, string | number | boolean> = {};
  /** Set by every change, cleared by whoever stores the workbook. */
  dirty = false;

  private readonly listeners = new Set<(change: DocumentChange) => void>();
  private readonly unsubscribe: (() => void)[];

  constructor(readonly engine: Engine) {
    this.unsubscribe = [
      this.charts.follow(engine),
      this.charts.on(({ type }) => {
        if (type === "added" || type === "changed" || type === "removed") this.changed("charts");
      }),
      engine.on((event) => {
        if (event.type !== "selectionChanged" && event.type !== "calculated") this.changed("cells");
      }),
    ];
  }

  changed(change: DocumentChange): void {
    this.dirty = change !== "loaded";
    for (const listener of this.listeners) listener(change);
  }

  onChange(listener: (change: DocumentChange) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** The workbook as plain data, calculated. */
  async capture(): Promise<WorkbookModel> {
    const model = await this.engine.capture();
    const charts = this.charts.capture();
    return {
      ...model,
      name: this.name,
      sheets: model.sheets.map((sheet) => ({ ...sheet, charts: charts[sheet.id] ?? [] })),
      settings: structuredClone(this.settings),
      documentSettings: structuredClone(this.documentSettings),
      customXmlParts: structuredClone(this.customXmlParts),
      properties: { ...this.properties },
      customProperties: { ...this.customProperties },
    };
  }

  /** Replaces everything. */
  async load(model: WorkbookModel): Promise<void> {
    await this.engine.load(model);
    this.name = model.name;
    this.charts.load(Object.fromEntries(model.sheets.map((sheet) => [sheet.id, sheet.charts])));
    this.settings = structuredClone(model.settings);
    this.documentSettings = structuredClone(model.documentSettings);
    this.customXmlParts = structuredClone(model.customXmlParts);
    this.properties = { ...model.properties };
    this.customProperties = { ...model.customProperties };
    this.changed("loaded");
  }

  dispose(): void {
    for (const end of this.unsubscribe) end();
    this.listeners.clear();
  }
}
