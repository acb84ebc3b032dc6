import type { FunctionMetadata } from "../../engine/engine";
import { DARK } from "../../host/host";
import type { RibbonUpdate } from "../../host/officeServices";
import { startHostInJsdom, type HostSession } from "./hostSession";

let session: HostSession;
const ribbon: RibbonUpdate[] = [];
const pane: boolean[] = [];
beforeEach(async () => {
  ribbon.length = 0;
  pane.length = 0;
  session = await startHostInJsdom({
    locale: "fr-FR",
    theme: DARK,
    shortcuts: { OpenPane: "Ctrl+Alt+P" },
    shell: { ribbon: (update) => void ribbon.push(update), pane: (visible) => void pane.push(visible) },
  });
});
afterEach(() => {
  expect(session.problems()).toEqual([]);
  session.close();
});

it("language, theme and platform are those of the host", () => {
  const { context } = session.window.Office;
  expect([context.displayLanguage, context.contentLanguage]).toEqual(["fr-FR", "fr-FR"]);
  expect(context.officeTheme.bodyBackgroundColor ?? (context.officeTheme as unknown as Record<string, string>).primaryBackgroundColor).toBe(
    "#262626",
  );
  expect(String(context.platform)).toBe("PC");
});

it("a ribbon button runs its function until it says it is done", async () => {
  const ran: string[] = [];
  session.window.Office.actions.associate("importData", (event: Office.AddinCommands.Event) => {
    ran.push(event.source.id);
    event.completed();
  });
  await session.host.runCommand("importData", "Import.Button");
  expect(ran).toEqual(["Import.Button"]);
});

it("a keyboard shortcut runs its action", async () => {
  const ran: string[] = [];
  session.window.Office.actions.associate("OpenPane", () => void ran.push("opened"));
  session.host.pressShortcut("OpenPane");
  await session.events();
  expect(ran).toEqual(["opened"]);
  const { actions } = session.window.Office;
  expect(await actions.areShortcutsInUse(["Ctrl+Alt+P", "Ctrl+Alt+Q"])).toEqual([
    { shortcut: "Ctrl+Alt+P", inUse: true },
    { shortcut: "Ctrl+Alt+Q", inUse: false },
  ]);
});

it("the add-in shows and hides its pane, and hears of it", async () => {
  const seen: string[] = [];
  await session.window.Office.addin.onVisibilityModeChanged(
    ((message: Office.VisibilityModeChangedMessage) => void seen.push(message.visibilityMode)) as never,
  );
  await session.window.Office.addin.hide();
  await session.events();
  session.host.showPane(true);
  await session.events();
  expect(pane).toEqual([false, true]);
  expect(seen).toEqual(["Hidden", "Taskpane"]);
});

it("the startup behaviour is kept", async () => {
  const { addin, StartupBehavior } = session.window.Office as unknown as typeof Office;
  await addin.setStartupBehavior(StartupBehavior.load);
  expect(await addin.getStartupBehavior()).toBe(StartupBehavior.load);
});

it("the ribbon is updated as the add-in asks", async () => {
  const update = session.local({ tabs: [{ id: "SopTab", groups: [{ id: "G", controls: [{ id: "Build", enabled: false }] }] }] });
  await session.window.Office.ribbon.requestUpdate(update);
  expect(ribbon).toEqual([{ tabs: [{ id: "SopTab", controls: [{ id: "Build", enabled: false }] }] }]);
});

it("document settings survive in the workbook", async () => {
  const { settings } = session.window.Office.context.document;
  settings.set("Office.AutoShowTaskpaneWithDocument", true);
  await new Promise((done) => settings.saveAsync(done));
  expect(session.host.document.settings).toEqual({ "Office.AutoShowTaskpaneWithDocument": true });
});

describe("functions of the add-in", () => {
  const metadata: FunctionMetadata[] = [
    {
      id: "TWICE",
      name: "TWICE",
      description: "",
      parameters: [{ name: "x", description: "", type: "number" }],
      result: { type: "number" },
    },
    {
      id: "GRID",
      name: "GRID",
      description: "",
      parameters: [{ name: "x", description: "", type: "number", dimensionality: "matrix" }],
      result: { type: "number", dimensionality: "matrix" },
    },
    { id: "NONE", name: "NONE", description: "", parameters: [], result: { type: "number" } },
  ];
  beforeEach(() => {
    const { CustomFunctions } = session.window;
    CustomFunctions.associate("TWICE", ((x: number) => x * 2) as never);
    CustomFunctions.associate("GRID", ((grid: number[][]) => grid.map((row) => row.map((x) => x + 1))) as never);
    CustomFunctions.associate("NONE", () => {
      throw new CustomFunctions.Error("#N/A", "Nothing planned.");
    });
    session.host.useFunctions("SOP", metadata);
  });

  it("are calculated in cells, spill, and show their errors with their sentence", async () => {
    const found = await session.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:A2").values = [[1], [2]];
      sheet.getRange("B1").formulas = [["=SOP.TWICE(A2)+1"]];
      sheet.getRange("C1").formulas = [["=SOP.GRID(A1:A2)"]];
      sheet.getRange("D1").formulas = [["=SOP.NONE()"]];
      const range = sheet.getRange("B1:D2").load("values");
      await context.sync();
      return range.values;
    });
    expect(found).toEqual([
      [5, 2, "#N/A"],
      ["", 3, ""],
    ]);
    expect(session.engine.messageAt(session.engine.activeSheet(), 0, 3)).toBe("Nothing planned.");
  });

  it("that are not associated are #NAME?, and those that answer later are #BUSY!", () => {
    session.window.CustomFunctions.associate("LATER", async () => 1);
    expect(session.host.callFunction("MISSING", [])).toMatchObject({ ok: false, code: "#NAME?" });
    expect(session.host.callFunction("LATER", [])).toMatchObject({ ok: false, code: "#BUSY!" });
  });

  it("are #BUSY! while the frame is being loaded again and answers nothing", async () => {
    const leaving = await startHostInJsdom();
    leaving.host["frame"] = { call: () => undefined, post: () => undefined } as never;
    expect(leaving.host.callFunction("CAPACITY", [[[1]]])).toMatchObject({ ok: false, code: "#BUSY!" });
    leaving.close();
  });

  it("get arrays of their own realm and answer numbers or a reason", () => {
    session.window.CustomFunctions.associate("REALM", ((grid: unknown) =>
      grid instanceof (session.window as unknown as { Array: ArrayConstructor }).Array ? 1 : 0) as never);
    session.window.CustomFunctions.associate("NAN", () => Number.NaN);
    expect(session.host.callFunction("REALM", [[[1]]])).toEqual({ ok: true, value: 1 });
    expect(session.host.callFunction("NAN", [])).toMatchObject({ ok: false, code: "#NUM!" });
  });
});
