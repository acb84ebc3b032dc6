/** What was chosen for a file is written with its rows, found again for the next one, and families stay spelt as the data spells them. */
import { memoriesFor, memoryRow, recallPlan } from "../../src/import/importMemory";
import { proposePlan } from "../../src/import/propose";
import { understand } from "../../src/import/understand";
import { questionsOf } from "../../src/import/questions";
import { startExcel, type ExcelSession } from "../support/excelSession";
import { gridOf, utf8 } from "./dirtyFiles";

let excel: ExcelSession;
beforeAll(async () => {
  excel = await startExcel();
}, 120_000);
afterAll(() => excel.close());

it("remembers one export for the next in SopSettings, as text, and never doubles under another spelling", async () => {
  const january = gridOf(utf8("Famille;Jour;Nb\nTwo-layer boards;03/02/2026;1,234\n"), "january.csv");
  const before = await excel.addin.readImportContext();
  const understanding = understand(january, "month");
  const plan = {
    ...proposePlan(understanding, "demand", before),
    dateOrders: { Period: "dayFirst" as const },
    decimalMarks: { Quantity: "comma" as const },
  };
  const memory = memoryRow(understanding.layout, plan, {});
  if (memory === undefined) throw new Error("Too long to be remembered.");
  const result = await excel.addin.previewImport(january, plan, before);
  await excel.addin.run("importDataset", { grid: january, result: { ...result, memory }, mode: "append" }, { language: "en" });

  const { rows } = await excel.addin.readTable(excel.addin.contracts.sopSettings);
  expect(rows.filter(({ Key }) => Key === memory["Key"])).toEqual([memory]);

  const february = gridOf(utf8("Famille;Jour;Nb\ntwo layer  boards;01/02/2026;2,345\n"), "february.csv");
  const context = await excel.addin.readImportContext();
  const found = memoriesFor(understand(february, "month").layout, ["demand"], context).get("demand");
  if (found === undefined) throw new Error("What was remembered is not found again.");
  const again = recallPlan(understand(february, "month"), found, context);
  expect(questionsOf(february, again)).toEqual([]);
  await excel.addin.run(
    "importDataset",
    { grid: february, result: await excel.addin.previewImport(february, again, context), mode: "append" },
    { language: "en" },
  );
  const demand = await excel.addin.readTable(excel.addin.contracts.sopDemand);
  // 1 February 2026 is the serial 46054: the same month and family as before, with the new figure.
  expect(demand.rows).toEqual([{ Family: "Two-layer boards", Period: 46_054, Quantity: 2.345 }]);
}, 120_000);
