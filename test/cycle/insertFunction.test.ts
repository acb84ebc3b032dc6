/** "Insert with my selection" on a real office.js: the selected ranges become arguments, and no filled cell is lost. */
import { startExcel, type ExcelSession } from "../support/excelSession";

let excel: ExcelSession;
beforeAll(async () => {
  excel = await startExcel();
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("My plan");
    sheet.getRange("A1:B3").values = [
      ["Forecast", "Actual"],
      [90, 100],
      [110, 100],
    ];
    sheet.getRange("D2").values = [["mine"]];
    sheet.activate();
    await context.sync();
  });
}, 120_000);
afterAll(() => {
  expect(excel.problems()).toEqual([]);
  excel.close();
});

const accuracy = {
  name: "SOP.FORECASTACCURACY",
  args: [
    { name: "forecast", optional: false },
    { name: "actual", optional: false },
    { name: "metric", optional: true },
  ],
};

/** Selects areas of the sheet the way Ctrl does; the last one holds the active cell. */
function select(sheet: string, ...areas: [string, ...string[]]): void {
  const found = excel.engine.sheets().find(({ name }) => name === sheet);
  const cell = (address: string) => {
    const [, letter = "A", row = "1"] = /^([A-Z])(\d+)$/.exec(address) ?? [];
    return { row: Number(row) - 1, column: letter.charCodeAt(0) - 65 };
  };
  const area = (address: string) => {
    const [first = "A1", last = first] = address.split(":");
    return { sheetId: found?.id ?? "", ...cell(first), lastRow: cell(last).row, lastColumn: cell(last).column };
  };
  const [first, ...others] = areas;
  excel.engine.selectSeveral([area(first), ...others.map(area)]);
}

const formulaIn = (sheet: string, address: string) =>
  excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address).load(["formulas", "values"]);
    await context.sync();
    return [range.formulas[0]?.[0], range.values[0]?.[0]];
  });

it("writes the one cell even where a protected structure lets no journal be made; the history does not know of it then", async () => {
  const structure = (protect: boolean) =>
    excel.run(async (context) => {
      const { protection } = context.workbook;
      if (protect) protection.protect();
      else protection.unprotect();
      await context.sync();
    });
  await structure(true);
  expect(await insertAt("J2")).toBeUndefined();
  await structure(false);
  expect((await formulaIn("My plan", "J2"))[0]).toBe("=SOP.FORECASTACCURACY(A2:A3,B2:B3)");
  expect(await excel.addin.readHistory()).toEqual([]);
});

it("takes an empty cell selected last as the place and the ranges before as arguments", async () => {
  const { readInsertion, previewInsertion, run } = excel.addin;
  select("My plan", "A2:A3", "B2:B3", "F2");
  const insertion = await readInsertion();
  const preview = previewInsertion(accuracy, insertion, "fr");
  expect(preview).toMatchObject({
    shown: "=SOP.FORECASTACCURACY(A2:A3;B2:B3)",
    formula: "=SOP.FORECASTACCURACY(A2:A3,B2:B3)",
    missing: [],
    unused: 0,
    place: "free",
  });
  if (!insertion.target) throw new Error("F2 is the place.");
  expect(await run("insertFormula", { preview, target: insertion.target, replace: false }, { language: "fr" })).toBeUndefined();
  await excel.engine.calculation.settle();
  // By hand: errors 10 + 10 on actuals of 200 leave an accuracy of 0.9.
  expect(await formulaIn("My plan", "F2")).toEqual(["=SOP.FORECASTACCURACY(A2:A3,B2:B3)", 0.9]);
});

it("says which arguments are missing, and which selected ranges are too many", async () => {
  const { readInsertion, previewInsertion } = excel.addin;
  select("My plan", "A2:A3", "F4");
  expect(previewInsertion(accuracy, await readInsertion(), "en")).toMatchObject({ missing: ["actual"], place: "free" });
  select("My plan", "A2", "B2", "A3", "B3", "F4");
  expect(previewInsertion(accuracy, await readInsertion(), "en")).toMatchObject({ missing: [], unused: 1 });
});

it("asks for a place when the data themselves are selected, and refuses the cells that the formula reads", async () => {
  const { readInsertion, placeInsertion, previewInsertion } = excel.addin;
  select("My plan", "A2:A3", "B2:B3");
  const insertion = await readInsertion();
  expect(previewInsertion(accuracy, insertion, "en").place).toBe("none");
  select("My plan", "B3");
  expect(previewInsertion(accuracy, await placeInsertion(insertion), "en").place).toBe("inside");
  select("Sheet1", "C3");
  const elsewhere = previewInsertion(accuracy, await placeInsertion(insertion), "en");
  expect([elsewhere.place, elsewhere.formula]).toEqual(["free", "=SOP.FORECASTACCURACY('My plan'!A2:A3,'My plan'!B2:B3)"]);
  select("My plan", "A1");
});

it("writes over a filled cell only what the person agreed to, and not what changed meanwhile", async () => {
  const { readInsertion, placeInsertion, previewInsertion, run } = excel.addin;
  select("My plan", "A2:A3", "B2:B3");
  const ranges = await readInsertion();
  select("My plan", "D2");
  const insertion = await placeInsertion(ranges);
  const preview = previewInsertion(accuracy, insertion, "en");
  expect(preview.place).toBe("filled");
  const { target } = insertion;
  if (!target) throw new Error("D2 is the place.");
  expect(target.content).toBe("mine");
  expect(await run("insertFormula", { preview, target, replace: false }, { language: "en" })).toMatchObject({
    address: "D2",
    content: "mine",
  });
  await excel.run(async (context) => {
    context.workbook.worksheets.getItem("My plan").getRange("D2").values = [["changed"]];
    await context.sync();
  });
  const now = await run("insertFormula", { preview, target, replace: true }, { language: "en" });
  expect(now?.content).toBe("changed");
  expect(await formulaIn("My plan", "D2")).toEqual(["changed", "changed"]);
  if (!now) throw new Error("The cell as it is now is returned.");
  expect(await run("insertFormula", { preview, target: now, replace: true }, { language: "en" })).toBeUndefined();
  expect((await formulaIn("My plan", "D2"))[0]).toBe("=SOP.FORECASTACCURACY(A2:A3,B2:B3)");
});

/** A formula in a cell of a sheet of their own, over what it holds. */
async function insertAt(address: string) {
  const { readInsertion, placeInsertion, previewInsertion, run } = excel.addin;
  select("My plan", "A2:A3", "B2:B3");
  const ranges = await readInsertion();
  select("My plan", address);
  const insertion = await placeInsertion(ranges);
  if (!insertion.target) throw new Error(`${address} is the place.`);
  return run(
    "insertFormula",
    { preview: previewInsertion(accuracy, insertion, "fr"), target: insertion.target, replace: true },
    { language: "fr" },
  );
}

it("is a step of the history: undone, the cell is as before; what somebody typed there since is named first", async () => {
  const { readHistory, undoEntry } = excel.addin;
  const type = (value: string) =>
    excel.run(async (context) => {
      context.workbook.worksheets.getItem("My plan").getRange("G2").values = [[value]];
      await context.sync();
    });
  await type("note");
  expect(await insertAt("G2")).toBeUndefined();
  const [entry] = await readHistory();
  if (!entry) throw new Error("The insertion is in the history.");
  expect(entry).toMatchObject({ intention: "Formule en G2 de My plan", undoable: true });
  await type("theirs");
  expect(await undoEntry(entry, "fr")).toEqual([{ kind: "input", name: "My plan!G2", value: "theirs" }]);
  expect(await formulaIn("My plan", "G2")).toEqual(["theirs", "theirs"]);
  expect(await undoEntry(entry, "fr", true)).toEqual([]);
  expect(await formulaIn("My plan", "G2")).toEqual(["note", "note"]);
});

it("refuses a locked cell of a protected sheet before anything is written, and writes an unlocked one", async () => {
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("My plan");
    sheet.getRange("H2").format.protection.locked = false;
    sheet.protection.protect();
    await context.sync();
  });
  const steps = await excel.addin.readHistory();
  await expect(insertAt("H3")).rejects.toMatchObject({ code: "protected" });
  expect(await excel.addin.readHistory()).toEqual(steps);
  expect(await insertAt("H2")).toBeUndefined();
  expect((await formulaIn("My plan", "H2"))[0]).toBe("=SOP.FORECASTACCURACY(A2:A3,B2:B3)");
});

it("cuts a selected column down to the rows in use", async () => {
  const { readInsertion } = excel.addin;
  const sheetId = excel.engine.activeSheet();
  excel.engine.selectSeveral([{ sheetId, row: 0, column: 0, lastRow: 1_048_575, lastColumn: 0 }]);
  const { ranges } = await readInsertion();
  expect(ranges.map(({ address }) => address)).toEqual(["A1:A3"]);
});
