/**
 * The whole workbook as the workbench keeps it: what the spreadsheet engine holds, and what only Excel's object model knows
 * (charts, protection, page layout, settings, custom XML parts, properties). One
 * `WorkbookModel` in and out.
 */
import type { Engine } from "../engine/engine";
import type { CellStyleModel, SheetModel, WebExtensionModel, WorkbookModel } from "../model";
import { moved } from "./comments/moved";
import { ChartStore } from "./charts/store";
import { accessDenied } from "./objects";

/** What changed, so that the storage saves and the page follows. */
export type DocumentChange = "cells" | "charts" | "settings" | "loaded";

export interface XmlPart {
  id: string;
  xml: string;
}

/** Of a sheet, what the engine does not hold. */
export interface SheetExtras {
  protection: SheetModel["protection"] & { password?: string };
  page: SheetModel["page"];
  comments?: SheetModel["comments"];
  customProperties?: SheetModel["customProperties"];
}

export class WorkbookDocument {
  name = "Book1.xlsx";
  /** Which opened workbook this is. */
  instance = crypto.randomUUID();
  /** When it was opened; ISO. */
  readonly opened = new Date().toISOString();
  readonly charts = new ChartStore();
  /** Protection of the sheets themselves. */
  readonly structure: { on: boolean; password?: string | undefined } = { on: false };
  /** Settings of the add-in, for both of its interfaces. */
  settings: Record<string, unknown> = {};
  /** What the file keeps of add-ins beside their settings. */
  webExtensions: WebExtensionModel[] = [];
  /** Cell styles that somebody made or changed, by name. */
  cellStyles: Record<string, CellStyleModel> = {};
  customXmlParts: XmlPart[] = [];
  properties: Record<string, string> = {};
  customProperties: Record<string, string | number | boolean> = {};
  /** Set by every change, cleared by whoever stores the workbook. */
  dirty = false;

  private readonly extras = new Map<string, SheetExtras>();
  private readonly listeners = new Set<(change: DocumentChange) => void>();
  private readonly unsubscribe: (() => void)[];

  constructor(readonly engine: Engine) {
    this.unsubscribe = [
      engine.on((event) => {
        if (event.type === "sheetDeleted") this.extras.delete(event.sheetId);
        if (event.type === "changed") {
          const { comments } = this.sheet(event.area.sheetId);
          if (comments !== undefined) this.sheet(event.area.sheetId).comments = moved(comments, event);
        }
        if (event.type !== "selectionChanged" && event.type !== "calculated") this.changed("cells");
      }),
      this.charts.follow(engine),
      this.charts.on((event) => {
        if (event.type !== "loaded" && event.type !== "activated" && event.type !== "deactivated") this.changed("charts");
      }),
    ];
  }

  /** Protection and page layout of a sheet; change the object in place, then call `changed("settings")`. */
  sheet(sheetId: string): SheetExtras {
    const known = this.extras.get(sheetId) ?? { protection: { on: false }, page: { orientation: "portrait" as const } };
    this.extras.set(sheetId, known);
    return known;
  }

  /** After the engine copied a sheet: what the engine does not hold is copied too. */
  copySheet(from: string, to: string): void {
    const copied = structuredClone(this.sheet(from));
    this.extras.set(to, { ...copied, comments: copied.comments?.map((comment) => ({ ...comment, id: `${comment.id}${to}` })) });
    const nameOf = (id: string) => this.engine.sheet(id)?.name ?? "";
    this.charts.copySheet({ id: from, name: nameOf(from) }, { id: to, name: nameOf(to) });
  }

  /** Refuses what the protection of the workbook's structure forbids. */
  assertStructure(): void {
    if (this.structure.on) throw accessDenied();
  }

  /** JSON of `[key, JSON of the value][]`, as office.js reads and writes all settings at once. */
  readSettings(): string {
    return JSON.stringify(Object.entries(this.settings).map(([key, value]) => [key, JSON.stringify(value)]));
  }

  writeSettings(json: string): void {
    const written = JSON.parse(json) as [string, string | null][];
    this.settings = Object.fromEntries(written.map(([key, value]) => [key, JSON.parse(value ?? "null")]));
    this.changed("settings");
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
      sheets: model.sheets.map((sheet) => ({
        ...sheet,
        charts: charts[sheet.id] ?? [],
        protection: structuredClone(this.sheet(sheet.id).protection),
        page: structuredClone(this.sheet(sheet.id).page),
        ...this.talk(sheet.id),
      })),
      ...(Object.keys(this.cellStyles).length > 0 && { cellStyles: structuredClone(this.cellStyles) }),
      settings: structuredClone(this.settings),
      ...(this.webExtensions.length > 0 && { webExtensions: structuredClone(this.webExtensions) }),
      customXmlParts: structuredClone(this.customXmlParts),
      properties: { ...this.properties },
      customProperties: { ...this.customProperties },
    };
  }

  /** What people and the add-in put beside the cells of a sheet, where there is any. */
  private talk(sheetId: string): Pick<SheetModel, "comments" | "customProperties"> {
    const { comments = [], customProperties = {} } = this.sheet(sheetId);
    return {
      ...(comments.length > 0 && { comments: structuredClone(comments) }),
      ...(Object.keys(customProperties).length > 0 && { customProperties: { ...customProperties } }),
    };
  }

  /** Replaces everything. */
  async load(model: WorkbookModel): Promise<void> {
    await this.engine.load(model);
    this.instance = crypto.randomUUID();
    this.structure.on = false;
    this.name = model.name;
    this.charts.load(Object.fromEntries(model.sheets.map((sheet) => [sheet.id, sheet.charts])));
    this.extras.clear();
    for (const { id, protection, page, comments, customProperties } of model.sheets)
      this.extras.set(id, structuredClone({ protection, page, comments, customProperties }));
    this.cellStyles = structuredClone(model.cellStyles ?? {});
    this.settings = structuredClone(model.settings);
    this.webExtensions = structuredClone(model.webExtensions ?? []);
    this.customXmlParts = structuredClone(model.customXmlParts);
    this.properties = { ...model.properties };
    this.customProperties = { ...model.customProperties };
    this.changed("loaded");
  }

  dispose(): void {
    for (const stop of this.unsubscribe) stop();
    this.listeners.clear();
  }
}
