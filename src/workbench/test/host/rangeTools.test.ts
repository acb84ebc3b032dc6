/** Cell styles, formulas that count from the cell, cut and paste, and what can be seen of a range: values as Excel gives them. */
import type { EngineEvent } from "../../engine/engine";
import { fromRelative, toRelative } from "../../host/ranges/relativeNotation";
import { startHostInJsdom, type HostSession } from "./hostSession";

let session: HostSession;
beforeAll(async () => {
  session = await startHostInJsdom();
});
afterAll(() => {
  expect(session.problems()).toEqual([]);
  session.close();
});
const range = (context: Excel.RequestContext, address: string) => context.workbook.worksheets.getItem("Sheet1").getRange(address);

describe("cell styles", () => {
  it("give cells the look of all that they include, under the word of the API", async () => {
    const read = await session.run(async (context) => {
      const cells = range(context, "A1:B1");
      cells.numberFormat = session.local([["0.00", "0.00"]]);
      cells.style = "Good";
      const heading = range(context, "C1");
      heading.style = "Heading 1";
      const both = range(context, "A1:C1").load("style");
      cells.load("style,numberFormat");
      heading.load("style");
      cells.format.fill.load("color");
      cells.format.font.load("color");
      heading.format.font.load("bold,size");
      await context.sync();
      return [
        cells.style,
        cells.format.fill.color,
        cells.format.font.color,
        // Good says nothing of numbers.
        cells.numberFormat[0]?.[0],
        heading.style,
        heading.format.font.bold,
        heading.format.font.size,
        both.style,
      ];
    });
    expect(read).toEqual(["Good", "#C6EFCE", "#006100", "0.00", "Heading1", true, 15, null]);
    expect(await session.codeOf((context) => void (range(context, "A1").style = "No such style"))).toBe("InvalidArgument");
  });

  it("are made, changed and deleted; cells keep their look and are of Normal then", async () => {
    const read = await session.run(async (context) => {
      const { styles } = context.workbook;
      styles.add("Slanted");
      const style = styles.getItem("slanted");
      style.textOrientation = 38;
      style.font.color = "#123456";
      style.locked = false;
      style.includeNumber = false;
      style.shrinkToFit = true;
      await context.sync();
      const cell = range(context, "D1");
      cell.numberFormat = session.local([["0%"]]);
      cell.style = "Slanted";
      style.load("builtIn,includeNumber,shrinkToFit,locked,textOrientation");
      cell.load("style,numberFormat");
      cell.format.load("textOrientation");
      cell.format.protection.load("locked");
      await context.sync();
      const before = [style.toJSON(), cell.style, cell.numberFormat[0]?.[0], cell.format.textOrientation, cell.format.protection.locked];
      style.delete();
      cell.load("style");
      cell.format.font.load("color");
      await context.sync();
      return [...before, cell.style, cell.format.font.color];
    });
    expect(read[0]).toMatchObject({ builtIn: false, includeNumber: false, shrinkToFit: true, locked: false, textOrientation: 38 });
    expect(read.slice(1)).toEqual(["Slanted", "0%", 38, false, "Normal", "#123456"]);
    expect(await session.codeOf((context) => context.workbook.styles.add("Good"))).toBe("ItemAlreadyExists");
  });

  it("take everything back with Normal", async () => {
    const cell = await session.run(async (context) => {
      const found = range(context, "A1");
      found.style = "Normal";
      found.load("style,numberFormat");
      found.format.font.load("color");
      await context.sync();
      return [found.style, found.numberFormat[0]?.[0], found.format.font.color];
    });
    expect(cell).toEqual(["Normal", "General", "#000000"]);
  });
});

describe("formulas that count from the cell", () => {
  it.each([
    ["=B1*$C$2", 2, 1, "=R[-1]C[1]*R2C3"],
    ["=SUM(A1:A3)+A4", 4, 1, "=SUM(R[-3]C:R[-1]C)+RC"],
    ["='My B2'!$A1&\"B2\"", 1, 2, "='My B2'!RC1&\"B2\""],
    ["=SUM(B:B,$3:3)", 3, 2, "=SUM(C,R3:R)"],
    ["=LOG10(Plan[B2])", 1, 1, "=LOG10(Plan[B2])"],
  ])("%s in row %s, column %s is %s, and back", (formula, row, column, relative) => {
    expect(toRelative(formula, row, column)).toBe(relative);
  });

  it("go back to cells, round the end of the sheet too", () => {
    expect(fromRelative("=R[-1]C[1]*R2C3", 2, 1)).toBe("=B1*$C$2");
    expect(fromRelative('=SUM(R[-3]C:R[-1]C)&"RC"', 4, 1)).toBe('=SUM(A1:A3)&"RC"');
    expect(fromRelative("=R[-1]C", 1, 1)).toBe("=A1048576");
  });

  it("are read and written by a range", async () => {
    const read = await session.run(async (context) => {
      range(context, "F1:F2").values = session.local([[2], [3]]);
      range(context, "G1:G2").formulasR1C1 = session.local([["=RC[-1]*10"], ["=R[-1]C[-1]+RC6"]]);
      const cells = range(context, "F2:G2").load("formulas,values,formulasR1C1");
      await context.sync();
      return [cells.formulas, cells.values, cells.formulasR1C1];
    });
    expect(read).toEqual([[[3, "=F1+$F2"]], [[3, 5]], [[3, "=R[-1]C[-1]+RC6"]]]);
  });
});

describe("cut and paste", () => {
  it("takes contents and looks along, and formulas and names that name the cells follow", async () => {
    const read = await session.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const other = context.workbook.worksheets.add("Other");
      range(context, "A10:B11").formulas = session.local([
        [1, "=A10*2"],
        ["=Z1", "=B10+A10"],
      ]);
      range(context, "A10").format.fill.color = "#FFCC00";
      range(context, "Z1").values = session.local([[7]]);
      range(context, "D10:D11").formulas = session.local([["=SUM(A10:B11)"], ['=B11&"A10"']]);
      context.workbook.names.add("Moved", range(context, "A10"));
      other.getRange("E5").values = session.local([["in the way"]]);
      await context.sync();
      sheet.getRange("A10:B11").moveTo(other.getRange("E5"));
      const to = other.getRange("E5:F6").load("formulas,values");
      const from = sheet.getRange("A10:B11").load("values");
      const users = range(context, "D10:D11").load("formulas,values");
      const name = context.workbook.names.getItem("Moved").load("formula");
      const fill = other.getRange("E5").format.fill.load("color");
      await context.sync();
      return { to: [to.formulas, to.values], from: from.values, users: [users.formulas, users.values], rest: [name.formula, fill.color] };
    });
    expect(read.to).toEqual([
      [
        [1, "=E5*2"],
        ["=Sheet1!Z1", "=F5+E5"],
      ],
      [
        [1, 2],
        [7, 3],
      ],
    ]);
    expect(read.from.flat()).toEqual(["", "", "", ""]);
    expect(read.users).toEqual([
      [["=SUM(Other!E5:F6)"], ['=Other!F6&"A10"']],
      [[13], ["3A10"]],
    ]);
    expect(read.rest).toEqual(["=Other!$E$5", "#FFCC00"]);
  });
});

it("a view leaves out hidden rows and columns", async () => {
  const read = await session.run(async (context) => {
    range(context, "K1:M3").values = session.local([
      [1, 2, 3],
      [4, 5, 6],
      [7, 8, 9],
    ]);
    range(context, "2:2").rowHidden = true;
    range(context, "L:L").columnHidden = true;
    const view = range(context, "K1:M3").getVisibleView();
    view.load("values,rowCount,columnCount,cellAddresses");
    view.rows.load("items/values");
    await context.sync();
    const rows = view.rows.items.map(({ values }) => values);
    return [view.values, view.rowCount, view.columnCount, view.cellAddresses, rows];
  });
  expect(read).toEqual([
    [
      [1, 3],
      [7, 9],
    ],
    2,
    2,
    [
      ["Sheet1!K1", "Sheet1!M1"],
      ["Sheet1!K3", "Sheet1!M3"],
    ],
    [[[1, 3]], [[7, 9]]],
  ]);
});

it("a formula that is given, changed or taken away is told with the one before", async () => {
  const heard: unknown[] = [];
  await session.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.onFormulaChanged.add(
      async (event) => void heard.push(event.formulaDetails.map(({ cellAddress, previousFormula }) => [cellAddress, previousFormula])),
    );
    await context.sync();
    range(context, "P1:P2").formulas = session.local([["=1+1"], [5]]);
    await context.sync();
    range(context, "P1:P2").formulas = session.local([["=1+1"], ["=2"]]);
    await context.sync();
    range(context, "P1").values = session.local([[9]]);
    await context.sync();
  });
  await session.events();
  expect(heard).toEqual([[["P1", ""]], [["P2", ""]], [["P1", "=1+1"]]]);
});

it("a press on a cell and the workbook coming to the front are told to who listens", async () => {
  const heard: unknown[] = [];
  await session.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.onSingleClicked.add(async (event) => void heard.push([event.type, event.address]));
    context.workbook.onActivated.add(async (event) => void heard.push([event.type]));
    await context.sync();
  });
  const { events } = session.engine as unknown as { events: { emit(event: EngineEvent): void } };
  // As the grid tells it when a person presses.
  events.emit({ type: "cellPressed", sheetId: session.engine.activeSheet(), row: 4, column: 1 });
  session.host.workbookActivated();
  await session.events();
  expect(heard).toEqual([["WorksheetSingleClicked", "B5"], ["WorkbookActivated"]]);
});
