/** Formulas that look for words of our tables: they know both languages, whichever the workbook is in. */
import { settingFormula } from "../../../src/domain/settings/settingFormula";
import { sopSettings } from "../../../src/domain/settings/sopSettings";
import { sopCycles } from "../../../src/domain/steps/sopCycles";
import { sopEvents } from "../../../src/domain/collect/sopEvents";
import { bothWords, saysWord, wordFormula } from "../../../src/domain/tables/wordFormula";

it("looks for a word in either language, once where both say the same", () => {
  expect(bothWords(sopCycles, "Status", "in progress")).toEqual(["in progress", "en cours"]);
  expect(saysWord(sopEvents, "Course", "new")).toBe('((SopEvents[Course]="new")+(SopEvents[Course]="nouveau")>0)');
  expect(saysWord(sopSettings, "Value", "auto")).toBe('(SopSettings[Value]="auto")');
});

it("turns a word into that of a language, and leaves any other text", () => {
  const course = { table: sopEvents, column: "Course" } as const;
  expect(wordFormula("A1", course, "en")).toBe('SWITCH(A1,"nouveau","new","fin","ends","réel","real","inhabituel","unusual",A1)');
  expect(wordFormula("A1", course, "fr")).toBe('SWITCH(A1,"new","nouveau","ends","fin","real","réel","unusual","inhabituel",A1)');
  expect(wordFormula("A1", { table: sopEvents, column: "Event" }, "fr")).toBe("A1");
});

it("finds the row of a setting by its key in either language", () => {
  expect(settingFormula("currency")).toContain(
    'XLOOKUP("currency",SopSettings[Key],SopSettings[Value],XLOOKUP("devise",SopSettings[Key],SopSettings[Value],""))',
  );
});
