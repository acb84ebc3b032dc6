import { startHostInJsdom, type HostSession } from "./hostSession";

let session: HostSession;
beforeEach(async () => {
  session = await startHostInJsdom();
});
afterEach(() => session.close());

const sheetOf = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Sheet1");

it("what is not served fails with the API's name and is listed", async () => {
  let error: OfficeExtension.Error | undefined;
  try {
    await session.run(async (context) => {
      sheetOf(context).getRange("A1").getImage();
      await context.sync();
    });
  } catch (caught) {
    error = caught as OfficeExtension.Error;
  }
  expect(error?.code).toBe("ApiNotFound");
  expect(error?.message).toContain("Range.getImage");
  expect([...session.host.dispatcher.unserved]).toEqual(["Range.getImage"]);
  expect(await session.codeOf((context) => context.workbook.load("pivotTables/items/name"))).toBe("ApiNotFound");
  expect(await session.codeOf((context) => context.workbook.onAutoSaveSettingChanged.add(async () => undefined))).toBe("ApiNotFound");
});

it("the first failing action ends its batch, and what came before stays", async () => {
  const code = await session.codeOf((context) => {
    const sheet = sheetOf(context);
    sheet.getRange("A1").values = [[1]];
    sheet.getRange("A2:B2").values = [[1]];
    sheet.getRange("A3").values = [[3]];
  });
  expect(code).toBe("InvalidArgument");
  const values = await session.run(async (context) => {
    const range = sheetOf(context).getRange("A1:A3").load("values");
    await context.sync();
    return range.values;
  });
  expect(values).toEqual([[1], [""], [""]]);
});

it("a method of a null object does nothing, a property of one cannot be set", async () => {
  expect(await session.codeOf((context) => context.workbook.worksheets.getItemOrNullObject("Sample").delete())).toBe("none");
  const set = await session.codeOf((context) => void (context.workbook.worksheets.getItemOrNullObject("Sample").name = "x"));
  expect(set).toBe("InvalidObjectPath");
});

it("each read of a batch sees the writes before it", async () => {
  const seen = await session.run(async (context) => {
    const sheet = sheetOf(context);
    const cell = sheet.getRange("B1");
    cell.formulas = [["=A1*10"]];
    const reads = [1, 2, 3].map((value) => {
      sheet.getRange("A1").values = [[value]];
      return sheet.getRange("B1").load("values");
    });
    await context.sync();
    return reads.map((range) => range.values[0]?.[0]);
  });
  expect(seen).toEqual([10, 20, 30]);
});

it("batches of several runs do not mix", async () => {
  const sums = await Promise.all(
    [1, 2, 3, 4].map((n) =>
      session.run(async (context) => {
        const sheet = sheetOf(context);
        sheet.getRange(`A${n}:B${n}`).formulas = [[n, `=A${n}*2`]];
        const range = sheet.getRange(`B${n}`).load("values");
        await context.sync();
        return range.values[0]?.[0];
      }),
    ),
  );
  expect(sums).toEqual([2, 4, 6, 8]);
});

it("references end with the run, so that nothing piles up", async () => {
  await session.run(async (context) => {
    for (let row = 1; row <= 20; row++) sheetOf(context).getRange(`A${row}`).load("address");
    await context.sync();
    expect(session.host.dispatcher.referenceCount).toBeGreaterThan(0);
  });
  await session.host.dispatcher.idle();
  await new Promise((done) => setTimeout(done, 50));
  expect(session.host.dispatcher.referenceCount).toBe(0);
});

describe("a test may make the host fail", () => {
  it("at any sync, with any code, for a while", async () => {
    const { dispatcher } = session.host;
    const second = dispatcher.writingSyncs + 2;
    dispatcher.failAt({ when: ({ writingSync }) => writingSync === second, code: "RequestAborted", times: 1 });
    const code = await session.codeOf(async (context) => {
      sheetOf(context).getRange("A1").values = [[1]];
      await context.sync();
      sheetOf(context).getRange("A2").values = [[2]];
      await context.sync();
    });
    expect(code).toBe("RequestAborted");
    const values = await session.run(async (context) => {
      const range = sheetOf(context).getRange("A1:A2").load("values");
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([[1], [""]]);
  });

  it("by losing the answer of a batch that was carried out", async () => {
    session.host.dispatcher.failAt({
      when: ({ action }) => action.ActionType !== 3,
      code: "ConnectionFailure" as never,
      times: 1,
      answerLost: true,
    });
    const code = await session.codeOf((context) => void (sheetOf(context).getRange("A1").values = [[9]]));
    expect(code).not.toBe("none");
    const values = await session.run(async (context) => {
      const range = sheetOf(context).getRange("A1").load("values");
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([[9]]);
  });
});

it("while a person edits a cell everything is refused, or waits when the add-in asks to", async () => {
  let editing = true;
  session.engine.editing = () => editing;
  expect(await session.codeOf((context) => void (sheetOf(context).getRange("A1").values = [[1]]))).toBe("InvalidOperationInCellEditMode");
  setTimeout(() => (editing = false), 80);
  const values = await session.window.Excel.run(session.local({ delayForCellEdit: true }), async (context) => {
    const range = sheetOf(context).getRange("A1");
    range.values = [[2]];
    range.load("values");
    await context.sync();
    return range.values;
  });
  expect(values).toEqual([[2]]);
});

it("a trace tells each request and its answer", async () => {
  const traced: string[] = [];
  session.host.dispatcher.onTrace = ({ request, result }) => traced.push(`${request.Actions.length} -> ${result.Results.length}`);
  await session.run(async (context) => {
    sheetOf(context).getRange("A1").values = [[1]];
    await context.sync();
  });
  expect(traced[0]).toMatch(/^(\d+) -> \1$/);
});

it.each([[["items/id", "items/name"]], ["items/id,items/name"], ["id,name"], [["items"]]])(
  "the items of a collection are loaded when asked for as %j",
  async (names) => {
    const loaded = await session.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load(session.local(names));
      await context.sync();
      return worksheets.items.map(({ name }) => name);
    });
    expect(loaded).toEqual(["Sheet1"]);
    expect([...session.host.dispatcher.unserved]).toEqual([]);
  },
);

it("loading a name that the library does not know says nothing, as in Excel; one that it knows and the workbench does not is told", async () => {
  const name = await session.run(async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.load("noPropertiesNeeded");
    const sheet = sheetOf(context).load("name,nothing");
    await context.sync();
    return sheet.name;
  });
  expect(name).toBe("Sheet1");
  expect([...session.host.dispatcher.unserved]).toEqual([]);
  expect(await session.codeOf((context) => sheetOf(context).load("showHeadings"))).toBe("ApiNotFound");
  expect([...session.host.dispatcher.unserved]).toEqual(["Worksheet.showHeadings"]);
});
