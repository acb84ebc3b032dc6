/** Marks of comments beside the grids of the reviews: they stand by the row that is spoken of and go when the comment is closed. */
import type { Measure } from "../../src/domain/comments/sopComments";
import type { ExcelSession } from "../support/excelSession";
import { builtFrom, january, threeFamilies } from "../support/threeFamilies";

let excel: ExcelSession;
const options = { language: "en" as const, today: january + 12 };
beforeAll(async () => {
  excel = await builtFrom(threeFamilies());
}, 180_000);
afterAll(() => excel.close());

const comment = (subject: string, measure: Measure) =>
  excel.addin.run("commentFigure", { subject, period: january, measure, text: "Look at it", author: "Ann" }, options);
/** The twelve months of a grid and the column of marks behind them. */
const marksBeside = (name: string) =>
  excel.run(async (context) => {
    const marks = context.workbook.names.getItem(name).getRange().getColumnsAfter(1).load("values");
    await context.sync();
    return marks.values.map(([mark]) => String(mark ?? ""));
  });

it("follow what is commented and closed, each in the grid of its measure, and make no review outdated", async () => {
  expect(await marksBeside("SopProjectedStock")).toEqual(["", "", ""]);
  await comment("Beta", "stock");
  await comment("Beta", "stock");
  await comment("Alpha", "production");
  await comment("Line 2", "load");
  await comment("Gamma", "demand");
  await comment("Alpha", "money");
  expect((await excel.addin.readOverview()).outdated).toEqual([]);
  await excel.addin.run("buildReviews", {}, { language: "en" });
  await excel.engine.calculation.settle();
  expect(await marksBeside("SopProjectedStock")).toEqual(["", "◆ 2", ""]);
  expect(await marksBeside("SopPlanFigures")).toEqual(["◆", "", ""]);
  expect(await marksBeside("SopUse")).toEqual(["", "◆"]);
  expect(await marksBeside("SopDemandConsensus")).toEqual(["", "", "◆"]);
  expect(await marksBeside("SopDemandFigures")).toEqual(["", "", "◆"]);
  expect(await marksBeside("SopPlanValue")).toEqual(["◆", "", ""]);
  await excel.addin.run("answerFigure", { comment: "C1", answer: "Sold", by: "Ann", closes: true }, options);
  await excel.engine.calculation.settle();
  expect(await marksBeside("SopProjectedStock")).toEqual(["", "◆", ""]);
  expect(await excel.errors()).toEqual([]);
  expect(await excel.addin.readMarkedFigures("en")).toEqual([
    { figure: "Beta, Jan 2027, stock", comments: 1 },
    { figure: "Alpha, Jan 2027, production", comments: 1 },
    { figure: "Line 2, Jan 2027, load", comments: 1 },
    { figure: "Gamma, Jan 2027, demand", comments: 1 },
    { figure: "Alpha, Jan 2027, money", comments: 1 },
  ]);
});
