/** The number format of shares in cells says what `formatShare` says in the pane. */
import { formatShare, shareNumberFormat, wholeShareNumberFormat } from "../../src/language/format";
import { startHostInJsdom } from "../../src/workbench/test/host/hostSession";

it("shows no share as the whole where something is missing", async () => {
  const session = await startHostInJsdom();
  const shares = [1, 0.9998, 0.999999, 0.9994, 0.5];
  const both = await session.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:E2");
    range.values = session.local([shares, shares]);
    range.numberFormat = session.local([shares.map(() => shareNumberFormat), shares.map(() => wholeShareNumberFormat)]);
    range.load("text");
    await context.sync();
    return range.text;
  });
  const [texts, wholeTexts] = both;
  expect(texts).toEqual(["100.0%", "<100%", "<100%", "99.9%", "50.0%"]);
  expect(wholeTexts).toEqual(["100%", "<100%", "<100%", "<100%", "50%"]);
  expect(wholeTexts).toEqual(shares.map((share) => formatShare(share, "en", { most: 0 })));
  // The same but for the tenth that a cell always shows.
  expect(texts?.map((text) => text.replace(".0%", "%"))).toEqual(shares.map((share) => formatShare(share, "en")));
  session.close();
});
