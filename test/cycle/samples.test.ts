/** Each sample story from an empty workbook to its review sheets, in Excel: no cell shows an error, in either language. */
import { inLanguage, type Language } from "../../src/language/text";
import { samples, storyTables, type SampleId } from "../../src/samples/all";
import { startExcel, type ExcelSession } from "../support/excelSession";

let excel: ExcelSession | undefined;
afterEach(() => excel?.close());

const stories: [SampleId, Language][] = [
  ["agriFood", "en"],
  ["medicalDevices", "fr"],
];

it.each(stories)(
  "writes %s in %s, every table with its rows, and no cell shows an error",
  async (id, language) => {
    excel = await startExcel(language === "fr" ? "fr-FR" : "en-US");
    const told: string[] = [];
    const loaded = await excel.addin.run("loadSample", { sample: id }, { language, onProgress: (_done, _of, what) => told.push(what) });
    expect(loaded).toMatchObject({ loaded: true, reviews: { missing: [], unreadable: [] } });
    const story = storyTables(samples[id].rows(language));
    expect(told.slice(0, story.length)).toEqual(story.map(({ table }) => inLanguage(table.title, language)));
    const present = await excel.addin.listSourceTables();
    for (const { table, rows } of story) expect(present.find(({ name }) => name === table.name)?.rows).toBe(rows.length);
    expect(await excel.errors()).toEqual([]);
    expect(excel.problems()).toEqual([]);
    expect(await excel.addin.pendingWrites()).toEqual([]);
    const overview = await excel.addin.readOverview();
    expect(overview.overloads?.length).toBeGreaterThan(0);
    expect(overview.shortages?.length).toBeGreaterThan(0);
  },
  240_000,
);
