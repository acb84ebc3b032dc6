/** What of a formula stays as it is however Excel spells it, and what a person has changed. */
import { formulaShape, isOtherFormula } from "../../src/workbook/formulaShape";

it.each([
  ["rows were inserted", "=SUM(B5:B9)*2", "=SUM($B$7:B11)*2"],
  ["a row that it named was deleted", "=A1+B2", "=#REF!+B2"],
  ["a sheet was renamed", '=Demand!A1&"x"', "='My, demand'!A1&\"x\""],
  ["a column was renamed, and the row of the table is spelt in full", "=[@[Working days]]*8", "=SopCapacity[[#This Row],[Jours]]*8"],
  [
    "Excel does not know the function yet",
    "=XLOOKUP(A1,SopResources[Resource],SopResources[Count],1)",
    "=_xlfn.XLOOKUP(A1, T[a],T[b], 1.0)",
  ],
  ["Excel adds a sign and leaves out blanks", "=IF( A1 > 0 , TRUE, x )", "=IF(@A1>0,true,y)"],
  ["LibreOffice calls truth values and writes fewer digits", "=IF(A1>0,TRUE,0.012499999999999999)", "=IF(A1>0,TRUE(),0.0125)"],
  ["the range spills", "=SUM(A2#)", "=SUM(A3#)"],
])("is the same where %s", (_, one, other) => {
  expect(isOtherFormula(one, other)).toBe(false);
});

it.each([
  ["another function", "=SUM(A1:A9)", "=MAX(A1:A9)"],
  ["another number", "=A1*1.1", "=A1*1.2"],
  ["another text", '=IF(A1>0,"Load","")', '=IF(A1>0,"Work","")'],
  ["other brackets", "=(A1+B1)*C1", "=A1+B1*C1"],
  ["something added", "=SUM(A1:A9)", "=SUM(A1:A9)+7"],
  ["a name instead of a truth value", "=IF(A1,TRUE,1)", "=IF(A1,B1,1)"],
  ["a function without arguments", "=TRUE()+NOW()", "=TRUE()+NOW"],
])("differs by %s", (_, one, other) => {
  expect(isOtherFormula(one, other)).toBe(true);
});

it("reads a text with quotes in it as a text, and a long formula in one go", () => {
  expect(formulaShape('="a ""B2"" c"&B2')).toBe('="a ""B2"" c"&§');
  expect(formulaShape(`=${"A1+".repeat(3)}1e3`)).toBe("=§+§+§+1000");
});
