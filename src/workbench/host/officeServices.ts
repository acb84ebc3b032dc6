/** The services beside the workbook that office.js asks for by type name: runtime, ribbon, actions, custom functions. */
import { HostObject, invalidArgument } from "./objects";
import type { Book } from "./book";

/** Handed to whoever draws the ribbon and the pane. */
export interface ShellEvents {
  /** Office.ribbon.requestUpdate, one call for each tab and button it names. */
  ribbon(update: RibbonUpdate): void;
  /** Office.addin.showAsTaskpane and hide. */
  pane(visible: boolean): void;
  /** Office.actions.replaceShortcuts. */
  shortcuts(shortcuts: Record<string, string | null>): void;
  /** The library's functions runtime is ready: the functions of the add-in can be called. */
  functionsReady(): void;
  /** Results of functions called by message: `[invocationId, ok, value, code?]`. */
  functionResults(results: unknown[][]): void;
}

/** Tabs, groups and controls with their new state; those not named stay as they are. */
export interface RibbonUpdate {
  tabs: {
    id: string;
    visible?: boolean;
    groups?: { id: string; visible?: boolean; controls?: RibbonControl[] }[];
    controls?: RibbonControl[];
  }[];
}
export interface RibbonControl {
  id: string;
  enabled?: boolean;
  visible?: boolean;
}

/** State of the add-in's runtime that outlives its page. */
export interface RuntimeState {
  paneVisible: boolean;
  /** Office.addin.setStartupBehavior: "Inactive" (none) or "Background" (load). */
  startState: string;
  shortcuts: Record<string, string>;
}

class AppRuntimeService extends HostObject {
  static override readonly typeName: string = "AppRuntimeService";
  static override readonly events = ["VisibilityChanged"];
  constructor(
    book: Book,
    private readonly state: RuntimeState,
    private readonly shell: ShellEvents,
  ) {
    super(book);
  }
  GetAppRuntimeState() {
    return this.state.paneVisible ? "Visible" : "Background";
  }
  SetAppRuntimeState(state: unknown) {
    if (state !== "Visible" && state !== "Background") throw invalidArgument();
    this.shell.pane(state === "Visible");
  }
}

class AppRuntimePersistenceService extends HostObject {
  static override readonly typeName: string = "AppRuntimePersistenceService";
  constructor(
    book: Book,
    private readonly state: RuntimeState,
  ) {
    super(book);
  }
  GetAppRuntimeStartState() {
    return this.state.startState;
  }
  SetAppRuntimeStartState(state: unknown) {
    this.state.startState = String(state);
  }
}

class DynamicRibbon extends HostObject {
  static override readonly typeName: string = "DynamicRibbon";
  constructor(
    book: Book,
    private readonly shell: ShellEvents,
  ) {
    super(book);
  }
  /** The tab asked for last: the library names a tab, then its buttons. */
  private tab = "";
  GetTab(id: unknown) {
    this.tab = String(id);
    return new RibbonTab(this.book, String(id), this.shell);
  }
  GetButton(id: unknown) {
    return new RibbonButton(this.book, String(id), this.tab, this.shell);
  }
}

class RibbonTab extends HostObject {
  static override readonly typeName: string = "RibbonTab";
  static override readonly scalars = ["Id"];
  constructor(
    book: Book,
    readonly Id: string,
    private readonly shell: ShellEvents,
  ) {
    super(book);
  }
  SetVisibility(visible: unknown) {
    if (typeof visible !== "boolean") throw invalidArgument();
    this.shell.ribbon({ tabs: [{ id: this.Id, visible }] });
  }
}

class RibbonButton extends HostObject {
  static override readonly typeName: string = "RibbonButton";
  static override readonly scalars = ["Id", "Enabled"];
  private enabled = true;
  constructor(
    book: Book,
    readonly Id: string,
    private readonly tab: string,
    private readonly shell: ShellEvents,
  ) {
    super(book);
  }
  get Enabled(): boolean {
    return this.enabled;
  }
  set Enabled(given: unknown) {
    this.SetEnabled(given);
  }
  SetEnabled(given: unknown) {
    if (typeof given !== "boolean") throw invalidArgument();
    this.enabled = given;
    this.shell.ribbon({ tabs: [{ id: this.tab, controls: [{ id: this.Id, enabled: given }] }] });
  }
}

class ActionService extends HostObject {
  static override readonly typeName: string = "ActionService";
  constructor(
    book: Book,
    private readonly state: RuntimeState,
    private readonly shell: ShellEvents,
  ) {
    super(book);
  }
  AreShortcutsInUse(shortcuts: unknown) {
    if (!Array.isArray(shortcuts)) throw invalidArgument();
    const used = new Set(Object.values(this.state.shortcuts).map((keys) => keys.toUpperCase()));
    return shortcuts.map((keys) => used.has(String(keys).toUpperCase()));
  }
  GetShortcuts() {
    return { ...this.state.shortcuts };
  }
  ReplaceShortcuts(shortcuts: unknown) {
    if (shortcuts === null || typeof shortcuts !== "object") throw invalidArgument();
    const changes = shortcuts as Record<string, string | null>;
    for (const [action, keys] of Object.entries(changes)) {
      if (keys === null) delete this.state.shortcuts[action];
      else this.state.shortcuts[action] = keys;
    }
    this.shell.shortcuts(changes);
  }
}

/** The library calls this at its start; there is nothing to do, but refusing would be an unhandled rejection in every page. */
class AddinInternalService extends HostObject {
  static override readonly typeName: string = "AddinInternalService";
  ready = false;
  NotifyActionHandlerReady() {
    this.ready = true;
  }
}

class CustomFunctionsService extends HostObject {
  static override readonly typeName: string = "CustomFunctions";
  constructor(
    book: Book,
    private readonly shell: ShellEvents,
  ) {
    super(book);
  }
  _SetOsfControlContainerReadyForCustomFunctions() {
    this.shell.functionsReady();
  }
  SetInvocationArrayResults(results: unknown) {
    this.shell.functionResults(results as unknown[][]);
  }
  /** Older form: one object a result. */
  SetInvocationResults(results: unknown) {
    const list = results as { id: number; failed: boolean; value: unknown; errorCode?: number }[];
    this.shell.functionResults(list.map(({ id, failed, value, errorCode }) => [id, !failed, value, errorCode]));
  }
  _GetEnabledFeatures() {
    return [];
  }
}

export function servicesOf(book: Book, state: RuntimeState, shell: ShellEvents): Record<string, HostObject> {
  return {
    "Microsoft.AppRuntime.AppRuntimeService": new AppRuntimeService(book, state, shell),
    "Microsoft.AppRuntime.AppRuntimePersistenceService": new AppRuntimePersistenceService(book, state),
    "Microsoft.DynamicRibbon.DynamicRibbon": new DynamicRibbon(book, shell),
    "Microsoft.Office.ActionService": new ActionService(book, state, shell),
    "Microsoft.InternalService.AddinInternalService": new AddinInternalService(book),
    "Microsoft.ExcelServices.CustomFunctions": new CustomFunctionsService(book, shell),
  };
}
