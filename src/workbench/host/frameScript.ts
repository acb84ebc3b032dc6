/**
 * Runs inside the add-in's frame before office.js. Provides the globals that a native Office host provides (`window.external`
 * and the RichApi bridge) and nothing else: no file or function of the library is changed. Bundled as one script, `frame.js`.
 *
 * The page puts its `Door` at `workbenchHost` of its window before the frame loads.
 */
import { DONE, type Door, type FrameEnd, type FunctionAnswer, RIBBON_COMMAND, UNSUPPORTED } from "./door";

type Handler = (id: number, payload: { toArray(): unknown[] }) => void;

/** What this script meets in the frame's window. */
interface FrameWindow {
  parent: { workbenchHost?: Door };
  external: unknown;
  _richApiNativeBridge: unknown;
  Excel?: Readonly<Record<string, { prototype?: object } | undefined>>;
  CustomFunctions?: {
    Error?: new (...args: never[]) => { code: string; message: string };
    _association?: { mappings: Record<string, (...args: unknown[]) => unknown> };
  };
}

const HOST_VERSION = "16.0.99999.0";
/** Shared runtime and custom functions, so that the library starts its functions runtime by itself. */
const HOST_FLAGS = 3;

type Handlers = Map<string, Handler>;
const array = (items: unknown[]) => ({ toArray: () => items });

/** Where the add-in runs: host, languages, document, theme, and the settings kept in the document. */
const contextOf = (door: Door) => ({
  GetAppType: () => 1,
  GetSolutionRef: () => "sop-cycle-workbench",
  GetAppVersionMajor: () => 16,
  GetAppVersionMinor: () => 1,
  GetAppUILocale: () => door.locale,
  GetAppDataLocale: () => door.locale,
  GetDocUrl: () => door.documentUrl,
  GetAppCapabilities: () => 0, // may read and write
  GetActivationMode: () => 2,
  GetControlIntegrationLevel: () => 1,
  GetSolutionToken: () => "",
  GetSupportedMatrix: () => door.requirements,
  GetHostFullVersion: () => HOST_VERSION,
  GetInitialDisplayMode: () => 2, // task pane
  GetInstanceId: () => door.instance(),
  GetTouchEnabled: () => false,
  GetCommerceAllowed: () => false,
  GetOfficeThemeInfo: () => door.theme(),
  GetSettings: () => ({
    Read: (keys: string[], values: string[]) => {
      for (const [key, value] of JSON.parse(door.readDocumentSettings()) as [string, string][]) {
        keys.push(key);
        values.push(value);
      }
    },
    Write: (keys: string[], values: string[]) => door.writeDocumentSettings(JSON.stringify(keys.map((key, i) => [key, values[i]]))),
  }),
});

/** `window.external`: the context, and Office's classic calls and events. */
function externalOf(door: Door, handlers: Handlers) {
  const context = contextOf(door);
  return {
    GetHostInfo: () => `Excel$Win32$16.01$${door.locale}$$$disableLogging$${HOST_FLAGS}`,
    GetContext: () => context,
    GetLoggingAllowed: () => false,
    Execute: (id: number, args: unknown, done: (answer: { toArray(): unknown[] }) => void) => {
      const answer = JSON.parse(door.command(id, JSON.stringify(args ?? null))) as unknown[];
      setTimeout(() => done(array(answer)), 0);
    },
    RegisterEvent: (id: number, target: string, handler: Handler, done: (status: number) => void) => {
      const [status = UNSUPPORTED] = JSON.parse(door.command(-id, JSON.stringify(target ?? ""))) as number[];
      setTimeout(() => {
        done(status);
        // Only now does the library's own list have the handler behind it.
        if (status === DONE) handlers.set(`${id}/${target ?? ""}`, handler);
      }, 0);
    },
    UnregisterEvent: (id: number, target: string, done: (status: number) => void) => {
      handlers.delete(`${id}/${target ?? ""}`);
      setTimeout(() => done(DONE), 0);
    },
  };
}

/** The wire of Excel's own API: requests go out, answers and events come in. */
function bridgeOf(door: Door) {
  const bridge = {
    onMessageFromHost: null as ((message: string) => void) | null, // the library puts its own function here
    sendMessageToHost: (message: string) => {
      door.execute(message).then((reply) => {
        if (reply !== "") bridge.onMessageFromHost?.(reply);
      });
    },
  };
  return bridge;
}

const functionNamed = (frame: FrameWindow, id: string) => frame.CustomFunctions?._association?.mappings[id.toUpperCase()];

/** Errors that a function returns, alone or inside a grid, become plain data; undefined is Excel's blank. */
function plain(frame: FrameWindow, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => plain(frame, one));
  if (value === undefined) return null;
  const Failure = frame.CustomFunctions?.Error;
  if (Failure && value instanceof Failure) return { code: value.code, message: value.message };
  if (typeof value === "number" && !Number.isFinite(value))
    return { code: "#NUM!", message: "The function returned a number that is none." };
  return value;
}

/** Calls a custom function of the add-in at once; the answer is plain data in any case. */
function callFunction(frame: FrameWindow, id: string, args: unknown[]): FunctionAnswer {
  const work = functionNamed(frame, id);
  if (!work) return { ok: false, code: "#NAME?", message: `No function is associated with ${id}.` };
  try {
    const value = work(...args, { functionName: id.toUpperCase() });
    if (value !== null && typeof value === "object" && "then" in value)
      return { ok: false, code: "#BUSY!", message: `${id} answers later; the workbench calculates synchronous functions only.` };
    const answer = plain(frame, value) as { code?: string; message?: string } | null;
    if (answer !== null && typeof answer === "object" && !Array.isArray(answer) && answer.code !== undefined)
      return { ok: false, code: answer.code, message: answer.message ?? "" };
    return { ok: true, value: answer };
  } catch (error) {
    const Failure = frame.CustomFunctions?.Error;
    const code = Failure && error instanceof Failure ? error.code : "#VALUE!";
    return { ok: false, code, message: error instanceof Error || (Failure && error instanceof Failure) ? error.message : String(error) };
  }
}

function install(frame: FrameWindow, door: Door): void {
  const handlers: Handlers = new Map();
  Object.defineProperty(frame, "external", { value: externalOf(door, handlers), configurable: true, writable: true });
  const bridge = bridgeOf(door);
  frame._richApiNativeBridge = bridge;

  const end: FrameEnd = {
    post: (message) => bridge.onMessageFromHost?.(message),
    call: (id, args) => JSON.stringify(callFunction(frame, id, JSON.parse(args) as unknown[])),
    knows: (type, name) => {
      const served = frame.Excel?.[type];
      return served?.prototype === undefined || name in served.prototype;
    },
    associated: (id) => functionNamed(frame, id) !== undefined,
    runCommand: (commandId, action, controlId) => {
      const handler = handlers.get(`${RIBBON_COMMAND}/`);
      handler?.(RIBBON_COMMAND, array([commandId, action, JSON.stringify({ source: { id: controlId } })]));
      return handler !== undefined;
    },
  };
  door.attach(end);
}

const here = window as unknown as FrameWindow;
const door = here.parent.workbenchHost;
if (!door) throw new Error("The workbench's page is not there: this page only works inside it.");
install(here, door);
