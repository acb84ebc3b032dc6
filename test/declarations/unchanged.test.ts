/**
 * What people see stays as it is while the code is rearranged: every sheet of the reviews for every story, language and bucket, and
 * every file that the build writes from the catalogue of functions. A change here is a CHANGELOG entry; CONTRIBUTING says how the
 * fingerprints are kept anew.
 */
import { tables, type TableRows } from "../../src/domain/tables/catalogue";
import { settings } from "../../src/domain/settings/declarations";
import { inLanguage, languages, type Language, type Text } from "../../src/language/text";
import { sampleIds, samples, storyTables, type SampleId } from "../../src/samples/all";
import { drawReviews, materialOf, reviews } from "../../src/sheets/catalogue";
import { emitFunctionFiles } from "../../src/tooling/functions/emit";
import { canonical, expectUnchanged } from "./fingerprints";

const buckets = ["month", "week"] as const;

/** The tables of a story as a workbook holds them once its settings say the bucket. */
function rowsOf(sample: SampleId, language: Language, bucket: (typeof buckets)[number]): TableRows {
  const rows: TableRows = Object.fromEntries(storyTables(samples[sample].rows(language)).map(({ table, rows }) => [table.name, rows]));
  const { key } = settings.bucket;
  const others = (rows.SopSettings ?? []).filter((row) => row["Key"] !== key);
  return { ...rows, SopSettings: [...others, { Key: key, Value: bucket }] };
}

it("every sheet of the reviews is as it was: three stories, two languages, by month and by week", () => {
  const texts = new Map<string, string>();
  for (const sample of sampleIds)
    for (const language of languages)
      for (const bucket of buckets)
        for (const sheet of drawReviews(materialOf(rowsOf(sample, language, bucket)), language))
          texts.set(`${sample}, ${language}, ${bucket}: ${sheet.mark}`, canonical(sheet));
  expect(texts.size).toBe(sampleIds.length * languages.length * buckets.length * reviews.length);
  expectUnchanged("sheets", texts);
});

it("every file written from the catalogue of functions is as it was", () => {
  expectUnchanged("functionFiles", new Map(emitFunctionFiles("https://sop.example").map(({ path, text }) => [path, text])));
});

it("every table says and holds what it did", () => {
  const shown = (text: Text): Readonly<Record<Language, string>> => ({ en: inLanguage(text, "en"), fr: inLanguage(text, "fr") });
  const seen = tables.map(({ name, title, help, key, columns }) => {
    const seenColumns = columns.map(
      ({ name: header, kind, required, title: heading, help: hint, choices, minimum, maximum, format, formula }) => ({
        ...{ header, kind, required, heading: shown(heading), hint: shown(hint) },
        ...{ choices, minimum, maximum, format, formula },
      }),
    );
    return [name, canonical({ title: shown(title), help: shown(help), key, columns: seenColumns })] as const;
  });
  expectUnchanged("tables", new Map(seen));
});
