/**
 * Where two people have a copy of the workbook each, both may write without knowing of the other. When the copies are merged, the journal
 * shows it: two runs took the pen from the same token, or one went on after the other had taken it. One Excel never gets there.
 */
import type { WorkbookModel } from "../../src/workbench/model";
import { collisionsIn } from "../../src/workbook/writing/journal/collisions";
import type { GroupHeader, GroupState } from "../../src/workbook/writing/journal/journalRow";
import { startExcel, type ExcelSession } from "../support/excelSession";

const [a, b, c] = ["aaaaaaaa", "bbbbbbbb", "cccccccc"];
const run = (id: string, order: number, parent: string, last: string, state: GroupState = "done", of = ""): GroupHeader =>
  ({ id, state, own: { order, parent, last, of } }) as GroupHeader;
const met = (...groups: GroupHeader[]) => collisionsIn(groups).map(({ key }) => key);

describe("signs in the journal", () => {
  it("are none where one run takes the pen after the other", () => {
    expect(met(run("1", 1, "", `p${a}.5`), run("2", 2, `p${a}.5`, `p${b}.3`), run("3", 3, `p${b}.3`, `p${c}.9`))).toEqual([]);
    // The pen was deleted and made anew.
    expect(met(run("1", 1, "", `p${a}.5`), run("2", 2, "", `p${b}.3`))).toEqual([]);
  });
  it("are two runs from one token, the first two of all included", () => {
    expect(met(run("1", 1, "", `p${a}.5`), run("2", 2, `p${a}.5`, `p${b}.3`), run("3", 2, `p${a}.5`, `p${c}.9`))).toEqual(["2+3"]);
    expect(met(run("1", 1, "", `p${a}.5`), run("2", 1, "", `p${b}.3`))).toEqual(["1+2"]);
  });
  it("are a run that went on after its pen was taken", () => {
    expect(met(run("1", 1, "", `p${a}.7`), run("2", 2, `p${a}.5`, `p${b}.3`, "taken", "1"))).toEqual(["1+2"]);
    expect(met(run("1", 1, "", `p${a}.10`), run("2", 2, `p${a}.9`, `p${b}.3`))).toEqual(["1+2"]);
  });
  it("are silent once somebody has said that they know, and rows of older versions have none", () => {
    const two = [run("1", 1, "", `p${a}.5`), run("2", 1, "", `p${b}.3`)];
    expect(met(...two, run("3", 2, `p${b}.3`, `p${c}.0`, "seen", "1+2"))).toEqual([]);
    expect(met({ id: "1", state: "done" } as GroupHeader, { id: "2", state: "done" } as GroupHeader)).toEqual([]);
  });
});

describe("in a workbook", () => {
  let excel: ExcelSession;
  let base: WorkbookModel;
  const row = (Family: string, Quantity: number) => ({ Family, Period: 46023, Quantity });
  const append = (intention: string, ...rows: ReturnType<typeof row>[]) =>
    excel.addin.writeTable(excel.addin.contracts.sopDemand, rows, { mode: "append", language: "en", intention });
  beforeAll(async () => {
    excel = await startExcel();
    await append("start", row("A", 1), row("B", 2), row("C", 3));
    base = await excel.host.document.capture();
  }, 120_000);
  afterAll(() => excel.close());
  beforeEach(() => excel.host.document.load(base));

  /** Makes the newest two writes look as merged copies do: both from the token that the first of them took. */
  const merge = () =>
    excel.run(async (context) => {
      const body = context.workbook.tables.getItem("SopJournal").getDataBodyRange();
      const own = body.getColumnsAfter(1);
      own.load("values");
      await context.sync();
      const cells = own.values.flatMap(([text]: unknown[], at: number) => (text === "" ? [] : [{ at, parts: String(text).split("|") }]));
      const [first, second] = cells.sort((one, other) => Number(one.parts[0]) - Number(other.parts[0])).slice(-2);
      if (first === undefined || second === undefined) throw new Error("There are two writes.");
      own.getCell(second.at, 0).values = excel.local([[`'${[first.parts[0], first.parts[1], ...second.parts.slice(2)].join("|")}`]]);
      await context.sync();
    });

  it("one after the other shows none, undoing and settling included", async () => {
    await append("one", row("A", 10));
    await append("other", row("B", 20));
    const [entry] = await excel.addin.readHistory();
    if (entry === undefined) throw new Error("Nothing to undo.");
    await excel.addin.undoEntry(entry, "en", true);
    expect(await excel.addin.readCollisions()).toEqual([]);
  });

  it("names the rows that are no longer as one of them left them, until a person says that they know", async () => {
    await append("one", row("A", 10), row("B", 20));
    await append("other", row("B", 99));
    await merge();
    const met = await excel.addin.readCollisions();
    // Both were written at the same moment: neither is the older.
    expect(met.flatMap(({ one, other }) => [one, other]).sort()).toEqual(["one", "other"]);
    expect(met).toMatchObject([
      {
        targets: ["SopDemand"],
        whole: false,
        differing: [{ kind: "row", row: 6, values: { Family: "B", Quantity: 99 } }],
      },
    ]);
    const [collision] = await excel.addin.readCollisions();
    await excel.addin.understand(collision?.key ?? "");
    expect(await excel.addin.readCollisions()).toEqual([]);
    expect(await excel.addin.pendingWrites()).toEqual([]);
    await append("later", row("C", 30));
    const [newest, second, third, oldest] = (await excel.addin.readHistory()).map(({ intention }) => intention);
    expect([newest, [second, third].sort(), oldest]).toEqual(["later", ["one", "other"], "start"]);
  });

  it("a person's word that they know is kept or not at all, whichever request of it Excel refuses, and can be given again", async () => {
    await append("one", row("A", 10));
    await append("other", row("B", 20));
    await merge();
    const met = await excel.host.document.capture();
    const demand = () => excel.addin.readTable(excel.addin.contracts.sopDemand);
    const before = await demand();
    const { dispatcher } = excel.host;
    const [{ key } = { key: "" }] = await excel.addin.readCollisions();
    const first = dispatcher.syncs;
    await excel.addin.understand(key);
    const requests = dispatcher.syncs - first;
    const ends = new Set<string>();
    for (let request = 0; request < requests; request++) {
      await excel.host.document.load(met);
      const begun = dispatcher.syncs;
      const stop = dispatcher.failAt({ when: ({ sync, index }) => sync > begun + request && index === 0, code: "GeneralException" });
      const told = await excel.addin.understand(key).then(
        () => "ok",
        () => "refused",
      );
      stop();
      ends.add(told);
      expect([request, (await excel.addin.readCollisions()).length]).toEqual([request, told === "ok" ? 0 : 1]);
      expect(await excel.addin.pendingWrites()).toEqual([]);
      await excel.addin.understand(key);
      expect(await excel.addin.readCollisions()).toEqual([]);
      expect(await demand()).toEqual(before);
      await append("later", row("C", 30));
    }
    // The last request only ends the conversation.
    expect(ends).toEqual(new Set(["refused", "ok"]));
  });

  it("tells where all that both wrote is there, and where that cannot be told", async () => {
    await append("one", row("A", 10));
    await append("other", row("B", 20));
    await merge();
    expect(await excel.addin.readCollisions()).toMatchObject([{ whole: true, differing: [] }]);
    await append("later", row("Z", 5));
    expect(await excel.addin.readCollisions()).toMatchObject([{ whole: false, differing: [] }]);
  });

  it("does not fail Home when a table of theirs is gone", async () => {
    await append("one", row("A", 10));
    await append("other", row("B", 20));
    await merge();
    await excel.run(async (context) => {
      context.workbook.tables.getItem("SopDemand").worksheet.delete();
      await context.sync();
    });
    expect(await excel.addin.readCollisions()).toMatchObject([{ whole: false, differing: [] }]);
  });
});
