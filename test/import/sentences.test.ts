import { inLanguage } from "../../src/language/text";
import { explainFile, fileSentences } from "../../src/import/unreadableFile";
import { explainNotice, noticeSentences } from "../../src/import/noticeSentences";
import { explainProblem, problemSentences } from "../../src/import/problems";
import { mappingSentences } from "../../src/import/mappingReason";
import { serialOf } from "../../src/calendar/days";

const problem = (code: string, values: Record<string, string | number>, text = "x", column = "Quantity") => ({
  source: "Sheet1",
  row: 7,
  column,
  text,
  reason: { code, values },
});

describe("the sentences of the import", () => {
  it("exist for every problem and remark, in both languages, with the same placeholders", () => {
    const all = [
      ...Object.values(problemSentences).flatMap(({ reason, fix }) => [reason, fix]),
      ...Object.values(noticeSentences).flatMap(({ one, other }) => [one, other]),
      ...Object.values(fileSentences),
      ...Object.values(mappingSentences),
    ];
    for (const text of all) {
      const [en, fr] = [inLanguage(text, "en"), inLanguage(text, "fr")];
      expect(en).not.toBe("");
      expect(fr).not.toBe(en);
      expect((fr.match(/\{\w+\}/g) ?? []).sort()).toEqual((en.match(/\{\w+\}/g) ?? []).sort());
    }
  });

  it("say what stands there, as people of the language write it", () => {
    const ambiguous = problem("ambiguousDate", { dayFirst: serialOf(2026, 2, 3), monthFirst: serialOf(2026, 3, 2) }, "03/02/2026");
    expect(explainProblem(ambiguous, "en").reason).toBe("“03/02/2026” is 3 Feb 2026 or 2 Mar 2026");
    expect(explainProblem(ambiguous, "fr").reason).toBe("«\u202f03/02/2026\u202f» est le 3 févr. 2026 ou le 2 mars 2026");
    expect(explainProblem(problem("duplicate", { first: 1234 }), "en").reason).toBe("same key as row 1234");
  });

  it("suggest the family that was probably meant, and nothing where there is none", () => {
    expect(explainProblem(problem("unknownFamily", { family: "Seefood", similar: "Seafood" }), "en").fix).toBe(
      "Correct the name (did you mean Seafood?), add the family, or take new families too.",
    );
    expect(explainProblem(problem("unknownFamily", { family: "Xyz" }), "fr").fix).toBe(
      "Corriger le nom, ajouter la famille, ou reprendre aussi les nouvelles familles.",
    );
  });

  it("name months without a figure, one or several", () => {
    const notice = (...months: number[]) => ({
      code: "missingMonth" as const,
      count: 1,
      row: 0,
      column: "A",
      values: {
        item: "A",
        period: serialOf(2026, 2),
        periods: months.map((month) => serialOf(2026, month)).join(" "),
        count: months.length,
      },
    });
    expect(explainNotice(notice(2), "en")).toBe(
      "A: no figure in Feb 2026. A month that is missing is not 0: fill it in, or write 0 where there was none.",
    );
    expect(explainNotice(notice(2, 3, 5), "fr")).toContain("A\u202f: aucun chiffre pour 3 mois\u202f: févr. 2026, mars 2026, mai 2026.");
    const carried = notice(2, 3);
    expect(explainNotice({ ...carried, values: { ...carried.values, count: 40 } }, "en")).toContain("in 40 months: Feb 2026, Mar 2026 …");
  });

  it("name the file and the line that cannot be read", () => {
    expect(explainFile({ code: "unknownEncoding", line: 12 }, "a.csv", "en")).toBe(
      "a.csv: line 12 is in an encoding that cannot be read. Save it as “CSV UTF-8”.",
    );
    expect(explainFile({ code: "tooManyRows", rows: 2_000_000, most: 1_048_575 }, "a.csv", "fr")).toBe(
      "a.csv compte 2\u202f000\u202f000 lignes\u202f; une feuille en contient 1\u202f048\u202f575. Scinder le fichier.",
    );
  });
});
