/** Formulas of people that compare with texts: what is compared with what, read by hand from the rules of Excel's functions. */
import { comparisonsIn, type Reference } from "../../src/language/comparedTexts";
import { withTexts } from "../../src/language/formulaTree";

const isTable = (name: string): boolean => name.startsWith("Sop");
const shown = (reference: Reference): string =>
  reference.kind === "cells" ? `${reference.sheet ?? ""}!${reference.address}` : `${reference.table ?? ""}[${reference.headers.join("|")}]`;
const told = (formula: string): string[] =>
  comparisonsIn(formula, isTable).compared.map(
    (one) => `${[...one.texts.map(({ text }) => text), ...one.held.map(shown)].join(",")} in ${one.with.map(shown).join(",")}`,
  );

it.each([
  ['=COUNTIF(SopRisks[Status],"open")', ["open in SopRisks[Status]"]],
  ['=COUNTIFS(SopRisks[Status],"open",SopRisks[Kind],"<>"&"overload")', ["open in SopRisks[Status]", "<>,overload in SopRisks[Kind]"]],
  ['=SUMIFS(SopRisks[Value],SopRisks[Status],"open")', ["open in SopRisks[Status]"]],
  ['=SUMPRODUCT((SopRisks[Status]="open")*(SopRisks[Kind]<>"overload"))', ["open in SopRisks[Status]", "overload in SopRisks[Kind]"]],
  ['=SUM(COUNTIF(SopRisks[Status],{"open","taken on"}))', ["open,taken on in SopRisks[Status]"]],
  ['=INDEX(SopSettings[Value],MATCH("currency",SopSettings[Key],0))', ["currency in SopSettings[Key]"]],
  ['=XLOOKUP("currency",SopSettings[Key],SopSettings[Value])="EUR"', ["EUR in SopSettings[Value]", "currency in SopSettings[Key]"]],
  ['=VLOOKUP("currency",SopSettings,2,FALSE)', ["currency in SopSettings[]"]],
  ['=VLOOKUP("currency",Settings!$A$5:$B$20,2,FALSE)', ["currency in Settings!$A$5:$A$20"]],
  ['=IF([@Status]="open","open","")', ["open in [Status]"]],
  ['=IF("open"=SopRisks[[#This Row],[Status]],1,0)', ["open in SopRisks[Status]"]],
  ['=SWITCH([@Kind],"shortage",1,"overload",2,"other")', ["shortage in [Kind]", "overload in [Kind]"]],
  ['=FILTER(SopRisks,TRIM(SopRisks[Status])="open")', ["open in SopRisks[Status]"]],
  ["=COUNTIF(SopRisks[Status],[@Label])", ["[Label] in SopRisks[Status]"]],
  ["=SopRisks[Status]=A2", ["!A2 in SopRisks[Status]", "SopRisks[Status] in !A2"]],
  ["=COUNTIF('Plan d''été'!F:F,A2)", ["!A2 in Plan d'été!F:F"]],
  ['=IF(SUM(SopRisks[Value])>=3,"open","")', []],
  ['=COUNTIF([Book1.xlsx]Sheet1!A1:A9,"open")', []],
  ['="SopRisks[Status]=""open"""', []],
])("%s", (formula, expected) => expect(told(formula)).toEqual(expected));

it("says texts otherwise by their place, and leaves one that is another by now", () => {
  const formula = '=COUNTIF(\'A"b\'!A:A,"open")&"open ""x"""&SopRisks[a""b]';
  expect(
    withTexts(formula, [
      [0, "open", "ouvert"],
      [1, "other", "autre"],
    ]),
  ).toBe('=COUNTIF(\'A"b\'!A:A,"ouvert")&"open ""x"""&SopRisks[a""b]');
  expect(withTexts(formula, [[1, 'open "x"', 'dit "x"']])).toContain('&"dit ""x"""&');
});
