import { startHostInJsdom, type HostSession } from "./hostSession";

let session: HostSession;
beforeEach(async () => {
  session = await startHostInJsdom({ locale: "fr-FR" });
});
afterEach(() => {
  expect(session.problems()).toEqual([]);
  session.close();
});

describe("names", () => {
  it("stand for ranges, numbers, texts and formulas", async () => {
    const found = await session.run(async (context) => {
      const { names, worksheets } = context.workbook;
      const sheet = worksheets.getItem("Sheet1");
      sheet.getRange("B2:B3").values = [[4], [5]];
      names.add("Inputs", sheet.getRange("B2:B3"), "two cells");
      names.add("Taxes", 0.2 as never);
      names.add("Company", "North" as never);
      names.add("Twice", "=2*SUM(Inputs)" as never);
      await context.sync();
      names.load("items/name,items/type,items/formula,items/value,items/comment,items/scope");
      const range = names.getItem("inputs").getRange().load("address");
      const none = names.getItem("Taxes").getRangeOrNullObject();
      none.load("address");
      sheet.getRange("D1").formulas = [["=Twice*(1+Taxes)"]];
      const result = sheet.getRange("D1").load("values");
      await context.sync();
      return [
        range.address,
        none.isNullObject,
        result.values[0]?.[0],
        names.items.map(({ name, type, formula, value }) => [name, type, formula, value]),
      ];
    });
    expect(found.slice(0, 2)).toEqual(["Sheet1!B2:B3", true]);
    expect(found[2]).toBeCloseTo(21.6, 10); // 2 x 9 x 1.2
    expect(found[3]).toEqual(
      expect.arrayContaining([
        ["Inputs", "Range", "=Sheet1!$B$2:$B$3", "Sheet1!B2:B3"],
        ["Taxes", "Double", "=0.2", 0.2],
        ["Company", "String", '="North"', "North"],
      ]),
    );
  });

  it("of a sheet are apart from those of the workbook", async () => {
    const found = await session.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.names.add("Local", sheet.getRange("A1"));
      const missing = context.workbook.names.getItemOrNullObject("Local");
      missing.load("name");
      const own = sheet.names.getItem("Local").load("scope");
      await context.sync();
      const before = [missing.isNullObject, own.scope];
      sheet.names.getItem("Local").delete();
      const after = sheet.names.getItemOrNullObject("Local");
      after.load("name");
      await context.sync();
      return [...before, after.isNullObject];
    });
    expect(found).toEqual([true, "Worksheet", true]);
  });

  it.each([
    ["1st", "InvalidArgument"],
    ["My name", "InvalidArgument"],
    ["AB12", "InvalidArgument"],
    ["R1C1", "InvalidArgument"],
    ["Taken", "ItemAlreadyExists"],
  ])("%s is %s", async (name, code) => {
    await session.run(async (context) => {
      context.workbook.names.add("TAKEN", 1 as never);
      await context.sync();
    });
    expect(await session.codeOf((context) => context.workbook.names.add(name, 1 as never))).toBe(code);
  });
});

it("settings hold any JSON, are replaced by key and deleted", async () => {
  const found = await session.run(async (context) => {
    const { settings } = context.workbook;
    settings.add("cycle", session.local({ step: 2, open: true, owners: ["A"] }));
    settings.add("cycle", session.local({ step: 3 }));
    settings.add("language", "fr");
    await context.sync();
    const cycle = settings.getItem("cycle").load("value");
    const count = settings.getCount();
    settings.getItem("language").delete();
    const gone = settings.getItemOrNullObject("language");
    gone.load("value");
    await context.sync();
    return [cycle.value, count.value, gone.isNullObject];
  });
  expect(found).toEqual([{ step: 3 }, 2, true]);
  expect(session.host.document.settings).toEqual({ cycle: { step: 3 } });
});

it("a missing setting is ItemNotFound", async () => {
  expect(await session.codeOf((context) => context.workbook.settings.getItem("nope").load("value"))).toBe("ItemNotFound");
});

it("XML parts are found by namespace and id, changed and deleted; what is no XML is refused", async () => {
  const found = await session.run(async (context) => {
    const { customXmlParts } = context.workbook;
    const part = customXmlParts.add('<s:plan xmlns:s="urn:sop"><s:v>1</s:v></s:plan>').load("id,namespaceUri");
    customXmlParts.add("<other/>");
    await context.sync();
    const again = customXmlParts.getByNamespace("urn:sop").getOnlyItem();
    again.setXml('<s:plan xmlns:s="urn:sop"/>');
    const xml = customXmlParts.getItem(part.id).getXml();
    await context.sync();
    part.delete();
    const left = customXmlParts.getCount();
    await context.sync();
    return [part.namespaceUri, xml.value, left.value];
  });
  expect(found).toEqual(["urn:sop", '<s:plan xmlns:s="urn:sop"/>', 1]);
  expect(await session.codeOf((context) => context.workbook.customXmlParts.add("plain text"))).toBe("InvalidArgument");
  expect(await session.codeOf((context) => context.workbook.customXmlParts.add("<a><b></a>"))).toBe("InvalidArgument");
});

it("properties of the document and of the user are kept", async () => {
  const found = await session.run(async (context) => {
    const { properties } = context.workbook;
    properties.title = "Plan 2026";
    properties.custom.add("Cycle", 7);
    properties.custom.add("Frozen", true);
    await context.sync();
    properties.load("title,author");
    properties.custom.load("items/key,items/value,items/type");
    await context.sync();
    return [properties.title, properties.author, properties.custom.items.map(({ key, value, type }) => [key, value, type])];
  });
  expect(found).toEqual([
    "Plan 2026",
    "",
    [
      ["Cycle", 7, "Number"],
      ["Frozen", true, "Boolean"],
    ],
  ]);
});

it("the application says how the user writes numbers", async () => {
  const found = await session.run(async (context) => {
    const application = context.application.load("decimalSeparator,thousandsSeparator,calculationMode,calculationState");
    const culture = application.cultureInfo.load("name,numberFormat/numberDecimalSeparator,datetimeFormat/shortDatePattern");
    await context.sync();
    return [
      application.decimalSeparator,
      application.thousandsSeparator,
      application.calculationMode,
      culture.name,
      culture.datetimeFormat.shortDatePattern,
    ];
  });
  expect(found).toEqual([",", "\u202f", "Automatic", "fr-FR", "dd/MM/yyyy"]);
});

it("with manual calculation formulas wait for calculate", async () => {
  const found = await session.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:B1").formulas = [[1, "=A1+1"]];
    await context.sync();
    context.application.calculationMode = "Manual";
    sheet.getRange("A1").values = [[5]];
    const before = sheet.getRange("B1").load("values");
    await context.sync();
    const first = before.values[0]?.[0];
    context.application.calculate("Recalculate");
    before.load("values");
    await context.sync();
    return [first, before.values[0]?.[0]];
  });
  expect(found).toEqual([2, 6]);
});

it("many writes in a batch are calculated once", async () => {
  const before = session.engine.calculation.runs;
  await session.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    for (let row = 1; row <= 50; row++) sheet.getRange(`A${row}:B${row}`).formulas = [[row, `=A${row}*2`]];
    const range = sheet.getRange("B50").load("values");
    await context.sync();
    expect(range.values).toEqual([[100]]);
  });
  expect(session.engine.calculation.runs - before).toBe(1);
});

it("the whole workbook is captured and loaded again", async () => {
  await session.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:B1").formulas = [[2, "=A1*3"]];
    sheet.protection.protect();
    sheet.pageLayout.orientation = "Landscape";
    context.workbook.settings.add("k", 1);
    await context.sync();
  });
  const model = await session.host.document.capture();
  expect(JSON.parse(JSON.stringify(model))).toEqual(model);
  await session.host.document.load({ ...model, settings: {}, name: "Other.xlsx" });
  const found = await session.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const range = sheet.getRange("A1:B1").load("formulas,values");
    const protection = sheet.protection.load("protected");
    const layout = sheet.pageLayout.load("orientation");
    const count = context.workbook.settings.getCount();
    context.workbook.load("name");
    await context.sync();
    return [range.formulas, range.values, protection.protected, layout.orientation, count.value, context.workbook.name];
  });
  expect(found).toEqual([[[2, "=A1*3"]], [[2, 6]], true, "Landscape", 0, "Other.xlsx"]);
});

describe("the selection", () => {
  it("may have several areas, which getSelectedRanges gives in the order of selecting and getSelectedRange refuses, as in Excel", async () => {
    const sheetId = session.engine.activeSheet();
    const cells = (row: number, column: number, lastRow: number, lastColumn: number) => ({ sheetId, row, column, lastRow, lastColumn });
    session.engine.selectSeveral([cells(1, 1, 3, 1), cells(1, 3, 3, 3), cells(6, 5, 6, 5)]);
    const found = await session.run(async (context) => {
      const areas = context.workbook.getSelectedRanges().areas;
      areas.load("items/address");
      const active = context.workbook.getActiveCell().load("address");
      await context.sync();
      return [...areas.items.map(({ address }) => address), active.address];
    });
    expect(found).toEqual(["Sheet1!B2:B4", "Sheet1!D2:D4", "Sheet1!F7", "Sheet1!F7"]);
    await expect(
      session.run(async (context) => {
        context.workbook.getSelectedRange().load("address");
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: "InvalidSelection" });
  });
});
