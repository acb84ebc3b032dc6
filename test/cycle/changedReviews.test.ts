/** Which sheets an intention that writes rows draws again: those that change by the rows, and those that do not stand as they were drawn. */
import { reviews, type ReviewId } from "../../src/sheets/catalogue";
import type { ExcelSession } from "../support/excelSession";
import { builtFrom, threeFamilies } from "../support/threeFamilies";

const baseline = { choice: { kind: "baseline" } } as const;

let excel: ExcelSession;
let opened: Awaited<ReturnType<ExcelSession["host"]["document"]["capture"]>>;
beforeAll(async () => {
  excel = await builtFrom(threeFamilies());
  opened = await excel.host.document.capture();
}, 240_000);
beforeEach(() => excel.host.document.load(opened));
afterAll(() => excel.close());

const markOf = (id: ReviewId): string => reviews.find((review) => review.id === id)?.sheet.mark ?? "";
/** The marks of the sheets that adopting what is planned already would draw: it changes no figure. */
async function drawn(language: "en" | "fr" = "en"): Promise<string[]> {
  const { preview } = await excel.addin.preview("adoptConsensus", baseline, { language });
  return preview.changes.flatMap((change) => (change.kind === "sheet" ? [change.mark] : []));
}

it("draws none of those that stand and change nothing, however often", async () => {
  // The first baseline is one source of forecasts more, by which the supply review chooses.
  expect(await drawn()).toEqual([markOf("supplyReview")]);
  await excel.addin.run("adoptConsensus", baseline, { language: "en" });
  expect(await drawn()).toEqual([]);
});

it("draws again a sheet that somebody has deleted, and no other for it", async () => {
  await excel.addin.run("adoptConsensus", baseline, { language: "en" });
  await excel.run(async (context) => {
    context.workbook.names.getItem(markOf("financialReview")).getRange().worksheet.delete();
    await context.sync();
  });
  expect(await drawn()).toEqual([markOf("financialReview")]);
});

it("draws all in the language of who asks where they were drawn in the other", async () => {
  await excel.addin.run("adoptConsensus", baseline, { language: "en" });
  expect(await drawn("fr")).toEqual(reviews.map(({ sheet }) => sheet.mark));
});

it("leaves what a person put onto a sheet that it does not draw", async () => {
  await excel.addin.run("adoptConsensus", baseline, { language: "en" });
  const note = () =>
    excel.run(async (context) => {
      const cell = context.workbook.names.getItem(markOf("home")).getRange().getCell(0, 0).load("format/fill/color");
      await context.sync();
      return cell.format.fill.color;
    });
  await excel.run(async (context) => {
    context.workbook.names.getItem(markOf("home")).getRange().getCell(0, 0).format.fill.color = "#FFCC00";
    await context.sync();
  });
  await excel.addin.run("adoptConsensus", baseline, { language: "en" });
  expect(await note()).toBe("#FFCC00");
});
