import { startHostInJsdom, type HostSession } from "./hostSession";

let session: HostSession;
beforeEach(async () => {
  session = await startHostInJsdom();
});
afterEach(() => {
  expect(session.problems()).toEqual([]);
  session.close();
});

const names = () =>
  session.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    return sheets.items.map((sheet) => sheet.name);
  });

it("sheets are added at the end, renamed, moved and deleted", async () => {
  await session.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.add("Demand");
    worksheets.add();
    const last = worksheets.getLast();
    last.name = "Supply review";
    last.position = 0;
    worksheets.getItem("Sheet1").delete();
    await context.sync();
  });
  expect(await names()).toEqual(["Supply review", "Demand"]);
});

it.each([
  ["en-US", "Sheet2"],
  ["fr-FR", "Feuil2"],
])("a sheet without a name gets the one of the language (%s: %s), and the next free number", async (locale, expected) => {
  const own = await startHostInJsdom({ locale });
  const added = await own.run(async (context) => {
    const { worksheets } = context.workbook;
    const first = worksheets.add().load("name");
    await context.sync();
    const again = worksheets.add(expected.replace("2", "4")).load("name");
    const last = worksheets.add().load("name");
    await context.sync();
    return [first.name, again.name, last.name];
  });
  expect(added).toEqual([expected, expected.replace("2", "4"), expected.replace("2", "5")]);
  own.close();
});

it("a sheet is found by id and by name without case", async () => {
  const found = await session.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("SHEET1").load("id,name");
    await context.sync();
    const again = context.workbook.worksheets.getItem(sheet.id).load("name");
    const count = context.workbook.worksheets.getCount();
    await context.sync();
    return [sheet.name, again.name, count.value];
  });
  expect(found).toEqual(["Sheet1", "Sheet1", 1]);
});

describe("a name that Excel does not take", () => {
  it.each([["a".repeat(32)], ["A/B"], ["A:B"], ["[A]"], ["'A"], ["History"], ["  "]])("%j is InvalidArgument", async (name) => {
    expect(await session.codeOf((context) => context.workbook.worksheets.add(name))).toBe("InvalidArgument");
  });
  it("is ItemAlreadyExists when another sheet has it in other case", async () => {
    expect(await session.codeOf((context) => context.workbook.worksheets.add("sheet1"))).toBe("ItemAlreadyExists");
  });
});

it("a sheet may change the case of its own name", async () => {
  await session.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").name = "SHEET1";
    await context.sync();
  });
  expect(await names()).toEqual(["SHEET1"]);
});

it("the last visible sheet cannot be deleted nor hidden", async () => {
  expect(await session.codeOf((context) => context.workbook.worksheets.getItem("Sheet1").delete())).toBe("InvalidOperation");
  const hide = await session.codeOf((context) => {
    context.workbook.worksheets.getItem("Sheet1").visibility = "Hidden";
  });
  expect(hide).toBe("InvalidOperation");
});

it("visibility, tab colour, gridlines and the active sheet are kept", async () => {
  const state = await session.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Data");
    sheet.tabColor = "#ff8800";
    sheet.showGridlines = false;
    sheet.activate();
    const first = context.workbook.worksheets.getItem("Sheet1");
    first.visibility = "VeryHidden";
    await context.sync();
    sheet.load("tabColor,showGridlines,visibility");
    first.load("visibility");
    const active = context.workbook.worksheets.getActiveWorksheet().load("name");
    const visible = context.workbook.worksheets.getCount(true);
    await context.sync();
    return [sheet.tabColor, sheet.showGridlines, sheet.visibility, first.visibility, active.name, visible.value];
  });
  expect(state).toEqual(["#FF8800", false, "Visible", "VeryHidden", "Data", 1]);
  const hidden = await session.codeOf((context) => context.workbook.worksheets.getItem("Sheet1").activate());
  expect(hidden).toBe("InvalidOperation");
});

it("panes freeze at rows, columns and ranges, and say where", async () => {
  const places = await session.run(async (context) => {
    const { freezePanes } = context.workbook.worksheets.getItem("Sheet1");
    const found: string[] = [];
    for (const freeze of [
      () => freezePanes.freezeRows(2),
      () => freezePanes.freezeColumns(1),
      () => freezePanes.freezeAt("A1:B3"),
      () => freezePanes.unfreeze(),
    ]) {
      freeze();
      const location = freezePanes.getLocationOrNullObject().load("address");
      await context.sync();
      found.push(location.isNullObject ? "none" : location.address);
    }
    return found;
  });
  expect(places).toEqual(["Sheet1!1:2", "Sheet1!A:A", "Sheet1!A1:B3", "none"]);
});

it("page layout keeps orientation, fit, titles, print area and headers", async () => {
  const page = await session.run(async (context) => {
    const layout = context.workbook.worksheets.getItem("Sheet1").pageLayout;
    layout.orientation = "Landscape";
    layout.zoom = session.local({ horizontalFitToPages: 1, verticalFitToPages: 2 });
    layout.setPrintArea("A1:H40");
    layout.setPrintTitleRows("$1:$3");
    const pages = layout.headersFooters.defaultForAllPages;
    pages.leftHeader = "S&OP";
    pages.rightFooter = "&P / &N";
    await context.sync();
    layout.load("orientation,zoom");
    const area = layout.getPrintArea().load("address");
    const rows = layout.getPrintTitleRows().load("address");
    pages.load("leftHeader,centerHeader,rightFooter");
    await context.sync();
    return [layout.orientation, layout.zoom, area.address, rows.address, pages.leftHeader, pages.centerHeader, pages.rightFooter];
  });
  expect(page).toEqual([
    "Landscape",
    { horizontalFitToPages: 1, verticalFitToPages: 2 },
    "Sheet1!A1:H40",
    "Sheet1!1:3",
    "S&OP",
    "",
    "&P / &N",
  ]);
});

it("page layout keeps a scale, and the rows that begin a page", async () => {
  const page = await session.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.pageLayout.zoom = session.local({ scale: 75 });
    sheet.horizontalPageBreaks.add("A45:N45");
    sheet.horizontalPageBreaks.add("A10");
    const count = sheet.horizontalPageBreaks.getCount();
    sheet.pageLayout.load("zoom");
    await context.sync();
    sheet.horizontalPageBreaks.removePageBreaks();
    sheet.horizontalPageBreaks.add("A89");
    const after = sheet.horizontalPageBreaks.getCount();
    await context.sync();
    return [sheet.pageLayout.zoom, count.value, after.value];
  });
  expect(page).toEqual([{ scale: 75 }, 2, 1]);
});

it("page layout keeps paper, margins and centring", async () => {
  const layout = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Sheet1").pageLayout;
  const page = await session.run(async (context) => {
    const found = layout(context);
    found.paperSize = "A4";
    found.setPrintMargins("Inches", session.local({ top: 0.5, left: 0.25 }));
    found.bottomMargin = 30;
    found.centerHorizontally = true;
    found.load("paperSize,topMargin,bottomMargin,leftMargin,rightMargin,centerHorizontally");
    await context.sync();
    return [found.paperSize, found.topMargin, found.bottomMargin, found.leftMargin, found.rightMargin, found.centerHorizontally];
  });
  expect(page).toEqual(["A4", 36, 30, 18, 50.4, true]);
  expect(await session.codeOf((context) => void (layout(context).paperSize = "Quatro"))).toBe("UnsupportedOperation");
  expect(await session.codeOf((context) => layout(context).setPrintMargins("Inches", session.local({ top: -1 })))).toBe("InvalidArgument");
  expect(await session.codeOf((context) => layout(context).setPrintMargins("Inches", session.local({ header: 1 })))).toBe(
    "UnsupportedOperation",
  );
});

describe("a protected sheet", () => {
  beforeEach(async () => {
    await session.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("B2").format.protection.locked = false;
      sheet.protection.protect(session.local({ allowFormatCells: false }), "secret");
      await context.sync();
    });
  });

  it("refuses locked cells, formats, tables and inserted rows with AccessDenied, and takes unlocked cells", async () => {
    const sheet = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Sheet1");
    const codes = [
      await session.codeOf((context) => void (sheet(context).getRange("A1").values = [[1]])),
      await session.codeOf(
        (context) =>
          void (sheet(context).getRange("A1:B2").values = [
            [1, 2],
            [3, 4],
          ]),
      ),
      await session.codeOf((context) => void (sheet(context).getRange("B2").format.fill.color = "#FF0000")),
      await session.codeOf((context) => sheet(context).getRange("A1").clear()),
      await session.codeOf((context) => sheet(context).getRange("1:1").insert("Down")),
      await session.codeOf((context) => sheet(context).tables.add("A1:B3", true)),
      await session.codeOf((context) => void (sheet(context).getRange("B2").format.protection.locked = true)),
      await session.codeOf((context) => void (sheet(context).getRange("B2").values = [[5]])),
    ];
    expect(codes).toEqual([...Array<string>(7).fill("AccessDenied"), "none"]);
  });

  it("opens with its password only", async () => {
    const protection = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Sheet1").protection;
    expect(await session.codeOf((context) => protection(context).unprotect("wrong"))).toBe("AccessDenied");
    expect(await session.codeOf((context) => protection(context).protect())).toBe("AccessDenied");
    expect(await session.codeOf((context) => protection(context).unprotect("secret"))).toBe("none");
    const state = await session.run(async (context) => {
      const loaded = protection(context).load("protected,options");
      await context.sync();
      return [loaded.protected, loaded.options.allowSort];
    });
    expect(state).toEqual([false, false]);
  });
});

it("keeps sheets from being added, removed, renamed or hidden while the structure of the workbook is protected", async () => {
  const { codeOf, run } = session;
  expect(await codeOf((context) => context.workbook.protection.protect("secret"))).toBe("none");
  expect(await codeOf((context) => void context.workbook.worksheets.add("Another"))).toBe("AccessDenied");
  expect(await codeOf((context) => void (context.workbook.worksheets.getFirst().name = "Other"))).toBe("AccessDenied");
  expect(await codeOf((context) => context.workbook.worksheets.getFirst().delete())).not.toBe("none");
  expect(await codeOf((context) => void (context.workbook.worksheets.getFirst().getRange("A1").values = [[1]]))).toBe("none");
  expect(await codeOf((context) => context.workbook.protection.unprotect("wrong"))).toBe("AccessDenied");
  const on = await run(async (context) => {
    const protection = context.workbook.protection.load("protected");
    await context.sync();
    return protection.protected;
  });
  expect(on).toBe(true);
  expect(await codeOf((context) => context.workbook.protection.unprotect("secret"))).toBe("none");
  expect(await codeOf((context) => context.workbook.worksheets.add("Another").delete())).toBe("none");
});
