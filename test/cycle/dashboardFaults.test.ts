/** A card without an answer says which cell keeps it from one, in both languages; the places are counted in the rows of the story. */
import { samples } from "../../src/samples/all";
import type { Language } from "../../src/language/text";
import { languagesTried } from "../support/campaign";
import { columnPlace } from "../support/columnPlace";
import { startExcel, type ExcelSession } from "../support/excelSession";
import { openSample } from "../support/sampleWorkbook";

let excel: ExcelSession;
afterEach(() => excel.close());

const dashboards: Readonly<Record<Language, string>> = { en: "Dashboard", fr: "Tableau de bord" };

it.each(languagesTried("fr"))(
  "names the cell that is an error or no number: %s",
  async (language) => {
    excel = await startExcel();
    await openSample(excel, "circuitBoards", language);
    const story = samples.circuitBoards.rows(language);
    const said = async (row: number, column: number): Promise<unknown> =>
      (await excel.cells(dashboards[language], { row: row - 1, column, rows: 1, columns: 1 }))[0]?.[0];
    const put = async (table: string, column: string, row: number, content: unknown): Promise<{ before: unknown; address: string }> => {
      const found = await excel.run(async (context) => {
        const range = context.workbook.tables
          .getItem(table)
          .columns.getItemAt(columnPlace(table, column))
          .getDataBodyRange()
          .getCell(row, 0);
        range.load("formulas,address");
        await context.sync();
        const before = range.formulas[0]?.[0] as unknown;
        range.formulas = excel.local([[content]]);
        await context.sync();
        return { before, address: range.address };
      });
      await excel.engine.calculation.settle();
      return found;
    };
    const last = Math.max(...story.stock.map((row) => row.Period));
    const stock = story.stock.findIndex((row) => row.Period === last);
    const december = story.forecasts.findIndex((row) => row.Source === "consensus" && row.Period < last + 1 && row.Period > last - 40);
    const delivery = story.deliveries.findIndex((row) => (row["Delivered date"] ?? 0) > last - 20 && (row["Delivered date"] ?? 0) < last);
    const [isError, isNone] = language === "en" ? [" is an error", " is not a number"] : [" est en erreur", " n'est pas un nombre"];
    const broken = await put("SopStock", "Quantity", stock, "=NA()");
    expect(await said(9, 3)).toBe(`${broken.address}${isError}`);
    await put("SopStock", "Quantity", stock, "soon");
    expect(await said(9, 3)).toBe(`${broken.address}${isNone}`);
    await put("SopStock", "Quantity", stock, "");
    expect(await said(9, 3)).toBe(`${broken.address}${isNone}`);
    await put("SopStock", "Quantity", stock, broken.before);

    const forecast = await put("SopForecasts", "Quantity", december, "=1/0");
    expect([await said(9, 6), await said(23, 6)]).toEqual([`${forecast.address}${isError}`, `${forecast.address}${isError}`]);
    await put("SopForecasts", "Quantity", december, forecast.before);

    const promised = await put("SopDeliveries", "Promised date", delivery, "=NA()");
    expect(await said(9, 0)).toBe(`${promised.address}${isError}`);
    await put("SopDeliveries", "Promised date", delivery, promised.before);
    // Months of the cards are back: the cell was the only fault.
    expect(String(await said(9, 0))).toMatch(/30/);

    const busiest = language === "en" ? "SMT assembly" : "Ligne CMS";
    const january = story.capacity.findIndex((row) => row.Resource === busiest && row.Period > last + 1);
    const hours = await put("SopCapacity", "Hours", january, "=NA()");
    expect(await said(23, 3)).toBe(`${hours.address}${isError}`);
  },
  240_000,
);
