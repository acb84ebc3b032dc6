/**
 * Checks of the whole wire: what an add-in may rely on in Excel, written with documented API only. They run inside the add-in's
 * frame (jsdom or Chromium) and know nothing of the workbench but the `Outside` given to them.
 */

export interface Check {
  name: string;
  ok: boolean;
  info?: unknown;
}

/** What only someone outside the add-in can do: a person at the grid, the engine calling functions. */
export interface Outside {
  type(sheet: string, address: string, value: number): void;
  documentSettings(): string;
  /** Calls through the library's functions runtime; results as `[ok, value, code]` in the order they came. */
  invoke(name: string, args: unknown[], options?: { flags?: number; address?: string }): number;
  cancel(id: number): void;
  resultsOf(id: number): unknown[][];
}

interface Functions {
  associate(id: string, work: (...args: never[]) => unknown): void;
  Error: new (code: unknown, message?: string) => Error;
  ErrorCode: Record<string, unknown>;
}
interface Streaming {
  setResult(value: number): void;
  onCanceled: () => void;
  address?: string;
}
declare const CustomFunctions: Functions;

const after = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));
const codeOf = async (work: () => Promise<unknown> | unknown): Promise<string> => {
  try {
    await work();
    return "none";
  } catch (error) {
    return String((error as { code?: string }).code);
  }
};

export async function runChecks(outside: Outside): Promise<Check[]> {
  const checks: Check[] = [];
  const check = (name: string, ok: boolean, info?: unknown) => checks.push({ name, ok, info });

  const info = await Office.onReady();
  check("Office.onReady reports Excel", info.host === Office.HostType.Excel, info);
  const sets = Office.context.requirements;
  check("requirement sets end where the library ends", sets.isSetSupported("ExcelApi", "1.15") && !sets.isSetSupported("ExcelApi", "1.16"));

  let sheetId = "";
  await Excel.run(async (context) => {
    const { workbook } = context;
    const sheet = workbook.worksheets.add("Data");
    const range = sheet.getRange("A1:C3");
    range.values = [
      ["X", "Y", "Z"],
      [1, 2, 3],
      [4, 5, 6],
    ];
    range.load("values,address");
    sheet.load("name,id");
    await context.sync();
    sheetId = sheet.id;
    check("a new sheet takes values and answers them", range.address === "Data!A1:C3" && range.values[2]?.[1] === 5, range.address);

    let failure: unknown;
    try {
      void range.formulas;
    } catch (error) {
      failure = error;
    }
    check("errors are OfficeExtension.Error", failure instanceof OfficeExtension.Error);
    check("a property that was not loaded cannot be read", (failure as OfficeExtension.Error).code === "PropertyNotLoaded");

    const absent = workbook.worksheets.getItemOrNullObject("nope");
    absent.load("name");
    await context.sync();
    check("a missing sheet is a null object", absent.isNullObject);

    const nothing = workbook.worksheets.getItem("Sheet1").getUsedRangeOrNullObject(true);
    nothing.load("address");
    await context.sync();
    check("an empty sheet has no used range", nothing.isNullObject);

    range.getCell(0, 0).values = [["X!"]];
    range.load("values");
    await context.sync();
    check("a range lives across syncs", range.values[0]?.[0] === "X!", range.values);
    range.getCell(0, 0).values = [["X"]];

    range.format.fill.color = "#ffcc00";
    range.format.font.bold = true;
    range.load("format/fill/color,format/font/bold");
    await context.sync();
    check(
      "formats are set and loaded through paths",
      range.format.fill.color === "#FFCC00" && range.format.font.bold,
      range.format.fill.color,
    );

    const table = sheet.tables.add("A1:C3", true);
    table.name = "Plan";
    table.rows.add(undefined, [[7, 8, 9]]);
    const body = table.columns.getItem("Z").getDataBodyRange().load("values");
    table.load("name");
    table.columns.load("items/name");
    await context.sync();
    check("a table takes rows and finds columns", JSON.stringify(body.values) === "[[3],[6],[9]]" && table.name === "Plan", body.values);
    check("items of a collection are loaded by path", table.columns.items.map((column) => column.name).join() === "X,Y,Z");

    const sheets = workbook.worksheets;
    sheets.load("items/name");
    await context.sync();
    check("sheets come in tab order", sheets.items.map((item) => item.name).join() === "Sheet1,Data");
    const unloaded = await codeOf(() => sheets.items[0]?.visibility);
    check("what was not loaded of an item cannot be read", unloaded === "PropertyNotLoaded", unloaded);

    workbook.names.add("Foo", sheet.getRange("B2"));
    const name = workbook.names.getItem("Foo").load("formula,type");
    const named = name.getRange().load("values,address");
    await context.sync();
    check("a name of a range is absolute", name.formula === "=Data!$B$2" && named.values[0]?.[0] === 2, name.formula);

    workbook.settings.add("k", { a: 1, d: [1, 2] });
    const setting = workbook.settings.getItemOrNullObject("k").load("value");
    const part = workbook.customXmlParts.add('<m xmlns="urn:x"><v>1</v></m>');
    part.load("id");
    const xml = part.getXml();
    const parts = workbook.customXmlParts.getByNamespace("urn:x").load("items/id");
    workbook.properties.custom.add("P", "v");
    const property = workbook.properties.custom.getItem("P").load("value");
    await context.sync();
    const kept =
      (setting.value as { d: number[] }).d[1] === 2 && xml.value.includes("<v>1") && parts.items.length === 1 && property.value === "v";
    check("settings, XML parts and properties keep what they are given", kept, setting.value);

    const unread = part.getXml();
    check("a result cannot be read before the sync", (await codeOf(() => unread.value)) === "ValueNotLoaded");
    check("toJSON holds what was loaded", JSON.stringify(table.toJSON()).includes('"name":"Plan"'));

    workbook.application.suspendApiCalculationUntilNextSync();
    workbook.application.calculate(Excel.CalculationType.full);
    const used = sheet.getUsedRange(true).load({ address: true, rowCount: true, format: { fill: { color: true } } });
    await context.sync();
    check("load takes an object literal", used.address === "Data!A1:C4" && used.rowCount === 4, used.address);

    const zeros = ["0", "0", "0"];
    range.set({ numberFormat: [zeros, zeros, zeros], format: { fill: { color: "#00ff00" } } });
    const formats = range.load("numberFormat");
    await context.sync();
    check("set takes an object literal", formats.numberFormat[1]?.[1] === "0", formats.numberFormat);
  });

  const sheetNamed = (context: Excel.RequestContext, name: string) => context.workbook.worksheets.getItem(name);
  let missing: OfficeExtension.Error | undefined;
  try {
    await Excel.run(async (context) => {
      sheetNamed(context, "nope").load("name");
      await context.sync();
    });
  } catch (error) {
    missing = error as OfficeExtension.Error;
  }
  check(
    "a missing sheet is ItemNotFound, and debugInfo says where",
    missing?.code === "ItemNotFound" && missing.debugInfo.errorLocation === "WorksheetCollection.getItem",
    missing?.debugInfo,
  );
  const shape = await codeOf(() =>
    Excel.run(async (context) => {
      sheetNamed(context, "Data").getRange("A1:B2").values = [[1]];
      await context.sync();
    }),
  );
  check("a grid of the wrong shape is InvalidArgument", shape === "InvalidArgument", shape);

  let kept: Excel.Range | undefined;
  await Excel.run(async (context) => {
    kept = sheetNamed(context, "Data").getRange("A1");
    context.trackedObjects.add(kept);
    kept.load("values");
    await context.sync();
  });
  const tracked = kept as Excel.Range;
  await Excel.run(tracked, async (context) => {
    tracked.load("address");
    await context.sync();
  });
  check("a tracked range lives across runs", tracked.address === "Data!A1", tracked.address);
  let loose: Excel.Range | undefined;
  await Excel.run(async (context) => {
    loose = sheetNamed(context, "Data").getRange("A1").load("values");
    await context.sync();
  });
  const untracked = loose as Excel.Range;
  const invalid = await codeOf(() =>
    Excel.run(untracked, async (context) => {
      untracked.load("address");
      await context.sync();
    }),
  );
  check("an untracked range ends with its run", invalid === "InvalidObjectPath", invalid);

  const seen: unknown[][] = [];
  let handler: OfficeExtension.EventHandlerResult<Excel.WorksheetChangedEventArgs> | undefined;
  await Excel.run(async (context) => {
    handler = sheetNamed(context, "Data").onChanged.add(async (event) => {
      await Excel.run(async (inner) => {
        const range = event.getRange(inner).load("values");
        await inner.sync();
        seen.push([event.address, event.changeType, event.source, event.worksheetId === sheetId, range.values[0]?.[0]]);
      });
    });
    await context.sync();
  });
  outside.type("Data", "B2", 42);
  await after(300);
  check("a person's edit reaches the handler, with the value", JSON.stringify(seen) === '[["B2","RangeEdited","Local",true,42]]', seen);
  const registered = handler as NonNullable<typeof handler>;
  await Excel.run(registered.context, async (context) => {
    registered.remove();
    await context.sync();
  });
  outside.type("Data", "B2", 43);
  await after(200);
  check("a removed handler hears nothing", seen.length === 1, seen.length);

  const { settings } = Office.context.document;
  settings.set("pref", { z: 1 });
  await new Promise((done) => settings.saveAsync(done));
  check("document settings are saved", /z[^0-9]+1/.test(outside.documentSettings()), outside.documentSettings());

  let canceled = false;
  CustomFunctions.associate("ADD", ((a: number, b: number) => a + b) as never);
  CustomFunctions.associate("FAIL", () => {
    throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, "no data");
  });
  CustomFunctions.associate("LATER", (async (n: number, invocation: Streaming) => {
    await after(10);
    return [[n, invocation.address]];
  }) as never);
  CustomFunctions.associate("TICK", ((n: number, invocation: Streaming) => {
    let i = 0;
    const timer = setInterval(() => invocation.setResult(n + ++i), 120);
    invocation.onCanceled = () => {
      clearInterval(timer);
      canceled = true;
    };
  }) as never);
  const add = outside.invoke("ADD", [1, 2]);
  const fail = outside.invoke("FAIL", []);
  const later = outside.invoke("LATER", [5], { address: "Sheet1!A1" });
  const tick = outside.invoke("TICK", [10], { flags: 3 });
  await after(1500);
  outside.cancel(tick);
  await after(700);
  const results = [add, fail, later, tick].map((id) => outside.resultsOf(id));
  const [added, failed, late, ticks] = results;
  const right =
    added?.[0]?.[1] === 3 && failed?.[0]?.[0] === false && failed[0][2] === 1 && JSON.stringify(late?.[0]?.[1]) === '[[5,"Sheet1!A1"]]';
  check(
    "custom functions run in the library's own runtime, and stop when cancelled",
    right && (ticks?.length ?? 0) > 0 && canceled,
    results,
  );
  return checks;
}
