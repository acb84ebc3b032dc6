/**
 * Events of the API: what the add-in asked to hear, in the order things happened, delivered when no batch is being answered.
 * Numbers and members are those of the library (Excel's RichApi messages).
 */
import type { Area, EngineEvent } from "../engine/engine";
import type { Book, EditKind } from "./book";
import { intersection, intersects, localAddress } from "./address";
import { visibilityName } from "./sheets/worksheet";

const EVENTS = {
  selectionChanged: 2,
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  sheetSelectionChanged: 14,
  deleted: 15,
  calculated: 16,
  formatChanged: 18,
  singleClicked: 21,
  rowHiddenChanged: 22,
  formulaChanged: 23,
  protectionChanged: 24,
  nameChanged: 25,
  visibilityChanged: 26,
  moved: 27,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
  workbookActivated: 2203,
  paneVisibility: 65539,
} as const;

/** Category of messages for event handlers. */
const EVENT_CATEGORY = 65536;
/** Target of handlers on collections of the workbook. */
const WORKBOOK = "Workbook";

export interface Message {
  messageCategory: number;
  messageType: number;
  targetId: string;
  message: string;
  id?: string;
}

type ShiftDirection = "None" | "ShiftCellLeft" | "ShiftCellUp" | "ShiftCellRight" | "ShiftCellDown";

/** Values of a single changed cell, before and after. */
export interface ChangeDetails {
  valueBefore: unknown;
  valueAfter: unknown;
  valueTypeBefore: string;
  valueTypeAfter: string;
}

/** Collects messages and hands them over together, after the current batch. */
export class Mailbox {
  private waiting: Message[] = [];
  private scheduled = false;
  constructor(
    private readonly deliver: (messages: Message[]) => void,
    private readonly busy: () => boolean,
  ) {}

  post(messageType: number, targetId: string, message: object): void {
    this.waiting.push({ messageCategory: EVENT_CATEGORY, messageType, targetId, message: JSON.stringify(message), id: "0" });
    this.schedule();
  }
  /** Called again when a batch is answered. */
  schedule(): void {
    if (this.scheduled || this.waiting.length === 0 || this.busy()) return;
    this.scheduled = true;
    setTimeout(() => {
      this.scheduled = false;
      if (this.busy()) return;
      const messages = this.waiting;
      this.waiting = [];
      if (messages.length > 0) this.deliver(messages);
    }, 0);
  }
}

/** Says what happened to those who subscribed. */
export class Announcer {
  private readonly subscribers = new Map<string, number>();
  private insideTables = new Set<string>();
  private active: string;

  constructor(
    private readonly book: Book,
    private readonly mailbox: Mailbox,
  ) {
    this.active = book.engine.activeSheet();
  }

  subscribe(event: string, added: boolean): void {
    this.subscribers.set(event, Math.max(0, (this.subscribers.get(event) ?? 0) + (added ? 1 : -1)));
  }
  /** A reloaded add-in has no handlers. */
  forget(): void {
    this.subscribers.clear();
  }
  /** Someone listens. */
  hears(event: string): boolean {
    return (this.subscribers.get(event) ?? 0) > 0;
  }
  private onSheet(event: string, type: number, sheetId: string, message: object): void {
    if (!this.hears(event)) return;
    const full = { worksheetId: sheetId, source: "Local", ...message };
    this.mailbox.post(type, sheetId, full);
    this.mailbox.post(type, WORKBOOK, full);
  }

  changed(area: Area, changeType: EditKind, byAddin: boolean, shiftDirection: ShiftDirection = "None", details?: ChangeDetails): void {
    if (!this.hears("DataChanged")) return;
    const address = localAddress(area);
    const referenceId = `${area.sheetId}|${address}`;
    const triggerSource = byAddin ? "ThisLocalAddin" : "Unknown";
    this.onSheet("DataChanged", EVENTS.changed, area.sheetId, {
      address,
      changeType,
      triggerSource,
      referenceId,
      shiftDirection,
      ...details,
    });
    for (const table of this.book.engine.tables()) {
      const common = table.sheetId === area.sheetId ? intersection(area, table.range) : null;
      if (!common) continue;
      const inside = localAddress(common);
      const message = {
        address: inside,
        changeType,
        source: "Local",
        worksheetId: area.sheetId,
        tableId: table.id,
        referenceId: `${area.sheetId}|${inside}`,
        ...details,
      };
      for (const target of [table.id, area.sheetId, WORKBOOK]) this.mailbox.post(EVENTS.tableChanged, target, message);
    }
  }
  formatChanged(area: Area): void {
    const address = localAddress(area);
    this.onSheet("FormatChanged", EVENTS.formatChanged, area.sheetId, { address, referenceId: `${area.sheetId}|${address}` });
  }
  rowsHidden(area: Area, hidden: boolean): void {
    const address = localAddress({ ...area, column: 0, lastColumn: 16383 });
    this.onSheet("RowHiddenChanged", EVENTS.rowHiddenChanged, area.sheetId, { address, changeType: hidden ? "Hidden" : "Unhidden" });
  }
  /** Formulas that were changed, each with what the cell held before. */
  formulasChanged(sheetId: string, formulaDetails: readonly { cellAddress: string; previousFormula: string }[]): void {
    if (formulaDetails.length > 0) this.onSheet("FormulaChanged", EVENTS.formulaChanged, sheetId, { formulaDetails });
  }
  /** The workbook has come to the front. */
  workbookActivated(): void {
    if (this.hears("Activated")) this.mailbox.post(EVENTS.workbookActivated, WORKBOOK, {});
  }
  protectionChanged(sheetId: string, isProtected: boolean): void {
    this.onSheet("ProtectionChanged", EVENTS.protectionChanged, sheetId, { isProtected });
  }
  paneVisible(visible: boolean): void {
    this.mailbox.post(EVENTS.paneVisibility, "", { visibility: visible ? "Visible" : "Hidden" });
  }

  /** Follows the engine. Changes of cells by the add-in are told by the host itself, with the areas the add-in wrote. */
  follow(event: EngineEvent): void {
    switch (event.type) {
      case "changed":
        if (event.origin === "user") this.changed(event.area, event.kind, false);
        return;
      case "formatChanged":
        if (event.origin === "user") this.formatChanged(event.area);
        return;
      case "calculated":
        for (const sheetId of event.sheetIds) this.onSheet("Calculated", EVENTS.calculated, sheetId, { address: "" });
        return;
      case "selectionChanged":
        this.selected(event.area);
        return;
      case "sheetActivated":
        return this.activated(event.sheetId);
      case "sheetDeactivated":
        return; // told together with the sheet that becomes active
      case "sheetAdded":
        return this.onSheet("Added", EVENTS.added, event.sheetId, {});
      case "sheetDeleted":
        return this.onSheet("Deleted", EVENTS.deleted, event.sheetId, {});
      case "sheetRenamed":
        return this.onSheet("NameChanged", EVENTS.nameChanged, event.sheetId, { nameBefore: event.before, nameAfter: event.after });
      case "sheetMoved":
        return this.onSheet("Moved", EVENTS.moved, event.sheetId, { positionBefore: event.before, positionAfter: event.after });
      case "sheetVisibility": {
        const states = { visibilityBefore: visibilityName(event.before), visibilityAfter: visibilityName(event.after) };
        return this.onSheet("VisibilityChanged", EVENTS.visibilityChanged, event.sheetId, states);
      }
      case "tableAdded":
      case "tableDeleted": {
        const added = event.type === "tableAdded";
        if (!this.hears(added ? "Added" : "Deleted")) return;
        const message = { source: "Local", tableId: event.tableId, tableName: event.name, worksheetId: event.sheetId };
        for (const target of [event.sheetId, WORKBOOK]) this.mailbox.post(added ? EVENTS.tableAdded : EVENTS.tableDeleted, target, message);
        return;
      }
      case "cellPressed": {
        const { sheetId, row, column } = event;
        // Where in the cell was pressed the grid does not tell.
        const address = localAddress({ row, column, lastRow: row, lastColumn: column });
        return this.onSheet("SingleClicked", EVENTS.singleClicked, sheetId, { address, offsetX: 0, offsetY: 0 });
      }
      case "columnWidths":
        return; // no event of the API tells of widths
    }
  }

  /** The engine activates new sheets for a moment; Excel does not, so only a change that lasts is told. */
  private activated(sheetId: string): void {
    const before = this.active;
    if (before === sheetId) return;
    this.active = sheetId;
    this.onSheet("Deactivated", EVENTS.deactivated, before, {});
    this.onSheet("Activated", EVENTS.activated, sheetId, {});
  }

  private selected(area: Area): void {
    const address = localAddress(area);
    this.onSheet("SelectionChanged", EVENTS.sheetSelectionChanged, area.sheetId, { address });
    this.mailbox.post(EVENTS.selectionChanged, "", {}); // the workbook's own event has no registration
    if (!this.hears("SelectionChanged")) return;
    const now = new Set<string>();
    for (const table of this.book.engine.tables()) {
      const inside = table.sheetId === area.sheetId && intersects(area, table.range);
      if (inside) now.add(table.id);
      if (inside || this.insideTables.has(table.id))
        this.mailbox.post(EVENTS.tableSelectionChanged, table.id, { worksheetId: table.sheetId, address: inside ? address : "" });
    }
    this.insideTables = now;
  }
}
