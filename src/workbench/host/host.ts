/**
 * The Office host of one workbook: answers the add-in's frame, tells it what happens, and calls its functions. One add-in at a
 * time is connected; a reloaded frame connects anew.
 */
import type { Engine, FunctionCall, FunctionMetadata } from "../engine/engine";
import type { ErrorCode } from "../model";
import { announceCharts } from "./charts/announce";
import { Dispatcher } from "./dispatcher";
import { WorkbookDocument } from "./document";
import { COMMAND_COMPLETED, DONE, type Door, type FrameEnd, type FunctionAnswer, RIBBON_COMMAND, UNSUPPORTED } from "./door";
import { Mailbox, type Message } from "./apiEvents";
import { LostAnswer } from "./faults";
import { REQUIREMENTS } from "./requirements";
import { type RibbonUpdate, type RuntimeState, servicesOf, type ShellEvents } from "./officeServices";
import { type Batch, FLAG_DELAY_FOR_CELL_EDIT } from "./wire";
import { Workbook } from "./workbook";

/** Colours of the Office theme, `#RRGGBB`. */
export interface Theme {
  primaryFontColor: string;
  primaryBackgroundColor: string;
  secondaryFontColor: string;
  secondaryBackgroundColor: string;
}

export const LIGHT: Theme = {
  primaryFontColor: "#262626",
  primaryBackgroundColor: "#FFFFFF",
  secondaryFontColor: "#444444",
  secondaryBackgroundColor: "#F0F0F0",
};
export const DARK: Theme = {
  primaryFontColor: "#F0F0F0",
  primaryBackgroundColor: "#262626",
  secondaryFontColor: "#D6D6D6",
  secondaryBackgroundColor: "#0A0A0A",
};

export interface HostOptions {
  engine: Engine;
  /** "en-US" unless given. */
  locale?: string;
  theme?: Theme;
  /** Requirement sets by name where an older Excel has another version, such as `{ ExcelApi: "1.12" }`. */
  requirements?: Readonly<Record<string, string>>;
  /** Shortcuts of the manifest by action id, such as `{ OpenPane: "Ctrl+Alt+P" }`. */
  shortcuts?: Record<string, string>;
  /** What the page does for the add-in: draws the ribbon, shows the pane. */
  shell?: Partial<Pick<ShellEvents, "ribbon" | "pane" | "shortcuts">>;
}

/** The native names of the colours and those that `Office.OfficeTheme` documents; add-ins read the latter. */
const withDocumentedNames = (theme: Theme): Record<string, string> => ({
  ...theme,
  bodyBackgroundColor: theme.primaryBackgroundColor,
  bodyForegroundColor: theme.primaryFontColor,
  controlBackgroundColor: theme.secondaryBackgroundColor,
  controlForegroundColor: theme.secondaryFontColor,
});

/** How long a write that asked to wait for the end of cell editing is asked again, in milliseconds. */
const EDIT_WAIT = 50;
/** How long a ribbon command waits for an add-in that is starting, in milliseconds. */
const COMMAND_WAIT = 5000;
const FUNCTION_CATEGORY = 1;
const FUNCTION_CALL = 1000;
const FUNCTION_CANCEL = 1001;
const ACTION_CATEGORY = 2;
const ACTION_DISPATCH = 1000;

export class OfficeHost {
  readonly document: WorkbookDocument;
  readonly book: Workbook;
  readonly dispatcher: Dispatcher;
  readonly door: Door;
  /** Results of functions called by message, as they arrived: `[invocationId, ok, value, code?]`. */
  readonly functionResults: unknown[][] = [];
  readonly runtime: RuntimeState;

  private frame: FrameEnd | null = null;
  private theme: Theme;
  private readonly shell: Required<NonNullable<HostOptions["shell"]>>;
  private functions: { namespace: string; metadata: FunctionMetadata[] } | null = null;
  private readonly commands = new Map<string, (completed: unknown) => void>();
  private readonly attached = new Set<() => void>();
  private running = 0;
  private counter = 0;
  private readonly unsubscribe: () => void;

  constructor({ engine, locale = "en-US", theme = LIGHT, requirements, shortcuts = {}, shell = {} }: HostOptions) {
    this.theme = theme;
    this.shell = { ribbon: () => undefined, pane: () => undefined, shortcuts: () => undefined, ...shell };
    this.runtime = { paneVisible: true, startState: "Inactive", shortcuts: { ...shortcuts } };
    this.document = new WorkbookDocument(engine);
    const mailbox = new Mailbox(
      (messages) => this.post(messages),
      () => this.running > 0,
    );
    this.book = new Workbook(this.document, locale, mailbox, () => this.dispatcher.reachable());
    announceCharts(this.book, this.document.charts);
    const services = servicesOf(this.book, this.runtime, {
      ribbon: (update: RibbonUpdate) => this.shell.ribbon(update),
      pane: (visible) => this.showPane(visible),
      shortcuts: (changes) => this.shell.shortcuts(changes),
      functionsReady: () => this.connectFunctions("unanswered"),
      functionResults: (results) => void this.functionResults.push(...results),
    });
    this.dispatcher = new Dispatcher({
      root: this.book,
      services,
      flush: () => engine.flush(),
      stale: () => engine.calculation.dirty && !this.book.calculationSuspended,
      settle: () => engine.calculation.settle(),
      takeWork: () => this.book.takeWork(),
      admit: (flags) => this.admit(flags),
      knows: (type, name) => this.frame?.knows(type, name) ?? true,
      batchDone: () => this.book.endBatch(),
    });
    engine.guard((change, area) => this.book.edits.refusesUser(change, area));
    this.unsubscribe = engine.on((event) => {
      if (event.type === "changed" && event.origin === "user") this.followUser(event.kind, event.area);
      if (event.type === "formatChanged" && event.origin === "user") this.book.edits.expectText(event.area.sheetId);
      this.book.announcer.follow(event);
    });
    this.document.onChange((change) => {
      if (change === "loaded") this.book.edits.expectText();
    });
    this.door = this.makeDoor(locale, requirements);
  }

  // --- for the page

  onAttached(listener: () => void): () => void {
    this.attached.add(listener);
    return () => this.attached.delete(listener);
  }
  /** Shows or hides the pane, and tells the add-in (Office.addin.onVisibilityModeChanged). */
  showPane(visible: boolean): void {
    if (this.runtime.paneVisible === visible) return;
    this.runtime.paneVisible = visible;
    this.shell.pane(visible);
    this.book.announcer.paneVisible(visible);
  }
  /** The workbook's window has come to the front. */
  workbookActivated(): void {
    this.book.announcer.workbookActivated();
  }
  setTheme(theme: Theme): void {
    this.theme = theme;
  }
  /**
   * Runs what the add-in associated with a ribbon button (`Office.actions.associate`). Resolves when it calls
   * `event.completed()`; rejects when no add-in listens within a few seconds (it may be starting).
   */
  async runCommand(action: string, controlId: string): Promise<unknown> {
    const id = `command-${++this.counter}`;
    const completed = new Promise((resolve) => this.commands.set(id, resolve));
    const until = Date.now() + COMMAND_WAIT;
    while (!this.frame?.runCommand(id, action, controlId)) {
      if (Date.now() > until) {
        this.commands.delete(id);
        throw new Error(`No add-in listens to ribbon commands; ${action} was not run.`);
      }
      await new Promise((done) => setTimeout(done, EDIT_WAIT));
    }
    return completed;
  }
  /** Runs an action by its keyboard shortcut. */
  pressShortcut(action: string): void {
    const message = JSON.stringify([action, JSON.stringify({})]);
    this.post([{ messageCategory: ACTION_CATEGORY, messageType: ACTION_DISPATCH, targetId: "", message }]);
  }

  // --- custom functions

  /**
   * Registers the functions of functions.json with the engine; they are connected (again) whenever the add-in says it is ready.
   * `again`: which formulas are calculated again, all where the functions may be others than before.
   */
  useFunctions(namespace: string, metadata: FunctionMetadata[], again: "all" | "unanswered" = "all"): void {
    this.functions = { namespace, metadata };
    this.connectFunctions(again);
  }
  private connectFunctions(again: "all" | "unanswered"): void {
    if (!this.functions || !this.frame) return;
    this.book.engine.setFunctions(this.functions.namespace, this.functions.metadata, this.callFunction, again);
  }
  /** Synchronous call in the frame, as the engine makes it during a calculation. */
  readonly callFunction: FunctionCall = (id, args) => {
    if (!this.frame) return { ok: false, code: "#BUSY!", message: "The add-in is not loaded yet." };
    // A frame that is being loaded anew answers nothing: its functions calculate again once it is back.
    const text = this.frame.call(id, JSON.stringify(args)) as string | undefined;
    if (text === undefined) return { ok: false, code: "#BUSY!", message: "The add-in is being loaded again." };
    const answer = JSON.parse(text) as FunctionAnswer;
    return answer.ok ? answer : { ok: false, code: answer.code as ErrorCode, message: answer.message };
  };
  /** Call through the library's own functions runtime; the answer arrives in `functionResults`. `flags`: 1 cancelable, 2 streaming. */
  invokeFunction(
    functionName: string,
    parameterValues: unknown[],
    { flags = 0, address = null }: { flags?: number; address?: string | null } = {},
  ): number {
    const invocationId = ++this.counter;
    const message = JSON.stringify({ invocationId, functionName, parameterValues, address, flags, parameterAddresses: null });
    this.post([{ messageCategory: FUNCTION_CATEGORY, messageType: FUNCTION_CALL, targetId: "", message }]);
    return invocationId;
  }
  cancelFunction(invocationId: number): void {
    const message = JSON.stringify({ invocationId });
    this.post([{ messageCategory: FUNCTION_CATEGORY, messageType: FUNCTION_CANCEL, targetId: "", message }]);
  }

  dispose(): void {
    this.unsubscribe();
    this.document.dispose();
    this.frame = null;
  }

  // --- for the frame

  private makeDoor(locale: string, requirements: HostOptions["requirements"]): Door {
    const { document } = this;
    return {
      locale,
      get documentUrl() {
        return `https://workbench.invalid/${encodeURIComponent(document.name)}`;
      },
      requirements: JSON.stringify({ ...REQUIREMENTS, ...requirements }),
      theme: () =>
        JSON.stringify(
          Object.fromEntries(Object.entries(withDocumentedNames(this.theme)).map(([name, color]) => [name, parseInt(color.slice(1), 16)])),
        ),
      instance: () => this.document.instance,
      readDocumentSettings: () => this.document.readSettings(),
      writeDocumentSettings: (json) => this.document.writeSettings(json),
      execute: (message) => this.answer(message),
      command: (id, json) => JSON.stringify(this.command(id, json)),
      attach: (frame) => {
        this.frame = frame;
        this.dispatcher.forgetReferences();
        this.book.announcer.forget();
        for (const listener of this.attached) listener();
      },
    };
  }

  private async answer(text: string): Promise<string> {
    const request = JSON.parse(text) as { id: number; type: number; flags?: number; message: { body: Batch } };
    if (request.type !== 1) return "";
    const reply = (statusCode: number, body: unknown) =>
      JSON.stringify({ id: request.id, type: 1, message: { statusCode, headers: {}, body } });
    this.running++;
    try {
      return reply(200, await this.dispatcher.execute(request.message.body, request.flags));
    } catch (error) {
      if (!(error instanceof LostAnswer)) this.dispatcher.bugs.push(error);
      const code = error instanceof LostAnswer ? error.code : "GeneralException";
      return reply(500, { error: { code, message: error instanceof Error ? error.message : String(error) } });
    } finally {
      this.running--;
      // After the reply has left: events come later than the answer of the batch that caused them.
      setTimeout(() => this.book.endBatch(), 0);
    }
  }

  /** Classic calls; a negative id is a registration for that event. */
  private command(id: number, json: string): unknown[] {
    if (id === -RIBBON_COMMAND) return [DONE];
    if (id === COMMAND_COMPLETED) {
      const [commandId, , result] = JSON.parse(json) as [string, number, string];
      this.commands.get(commandId)?.(result);
      this.commands.delete(commandId);
      return [DONE];
    }
    if (id === -2) return [DONE]; // Office.context.document: selection changed, raised like the workbook's own
    this.dispatcher.unserved.add(`classic call ${id}`);
    return [UNSUPPORTED];
  }

  private async admit(flags: number): Promise<void> {
    if (flags & FLAG_DELAY_FOR_CELL_EDIT) while (this.book.engine.editing()) await new Promise((done) => setTimeout(done, EDIT_WAIT));
    this.book.assertNotEditing();
  }

  /** Rows and columns a person inserts or deletes move the ranges the add-in holds. */
  private followUser(kind: string, area: Parameters<Workbook["edits"]["moveRanges"]>[0]): void {
    const shifts = { RowInserted: "Down", RowDeleted: "Up", ColumnInserted: "Right", ColumnDeleted: "Left" } as const;
    const shift = shifts[kind as keyof typeof shifts];
    if (shift) this.book.edits.moveRanges(area, shift);
  }

  private post(entries: Message[]): void {
    this.frame?.post(JSON.stringify({ id: null, type: 3, message: { entries } }));
  }
}

/** Offers a host to the frames of a window: call it before the add-in's frame loads. */
export function offerHost(window: object, host: OfficeHost): void {
  (window as { workbenchHost?: Door }).workbenchHost = host.door;
}
