import fc from "fast-check";
import { needsArrayEvaluation } from "../../xlsx/formula/evaluation";
import { fromFileFormula, readsAnotherWorkbook, toFileFormula } from "../../xlsx/formula/fileText";
import { shiftFormula } from "../../xlsx/formula/shift";
import { joined, tokensOf } from "../../xlsx/formula/tokens";

/** Shown in Excel, stored in the file; the same both ways. */
const pairs: [shown: string, stored: string][] = [
  ["=SUM(A1:A3)", "SUM(A1:A3)"],
  ["=SOP.FORECASTACCURACY(A2:A13,B2:B13)", "_xldudf_SOP_FORECASTACCURACY(A2:A13,B2:B13)"],
  ["=IFERROR(SUM(SOP.LOAD(A1),SOP.CAPACITYGAP(B1,C1)),0)", "IFERROR(SUM(_xldudf_SOP_LOAD(A1),_xldudf_SOP_CAPACITYGAP(B1,C1)),0)"],
  ["=XLOOKUP(A1,B:B,C:C)", "_xlfn.XLOOKUP(A1,B:B,C:C)"],
  ["=SORT(FILTER(A1:A9,B1:B9>0))", "_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A1:A9,B1:B9>0))"],
  ["=UNIQUE(VSTACK(A1:A3,C1:C3))", "_xlfn.UNIQUE(_xlfn.VSTACK(A1:A3,C1:C3))"],
  ["=TAKE(DROP(SEQUENCE(9),1),2)", "_xlfn.TAKE(_xlfn.DROP(_xlfn.SEQUENCE(9),1),2)"],
  ["=STDEV.S(A1:A9)*NORM.S.INV(0.95)", "_xlfn.STDEV.S(A1:A9)*_xlfn.NORM.S.INV(0.95)"],
  ["=NETWORKDAYS.INTL(A1,B1)", "NETWORKDAYS.INTL(A1,B1)"],
  ["=LET(x,A1,y,x*2,x+y)", "_xlfn.LET(_xlpm.x,A1,_xlpm.y,_xlpm.x*2,_xlpm.x+_xlpm.y)"],
  ["=MAP(A1:A3,LAMBDA(x,x+1))", "_xlfn.MAP(A1:A3,_xlfn.LAMBDA(_xlpm.x,_xlpm.x+1))"],
  ["=REDUCE(0,A1:A3,LAMBDA(total,v,total+v))", "_xlfn.REDUCE(0,A1:A3,_xlfn.LAMBDA(_xlpm.total,_xlpm.v,_xlpm.total+_xlpm.v))"],
  ["=LET(double,LAMBDA(n,n*2),double(4))", "_xlfn.LET(_xlpm.double,_xlfn.LAMBDA(_xlpm.n,_xlpm.n*2),_xlpm.double(4))"],
  ["=LAMBDA(a,[b],IF(ISOMITTED(b),a,b))(1)", "_xlfn.LAMBDA(_xlpm.a,_xlop.b,IF(_xlfn.ISOMITTED(_xlpm.b),_xlpm.a,_xlpm.b))(1)"],
  ["=BYROW(A1:B9,SUM)", "_xlfn.BYROW(A1:B9,_xleta.SUM)"],
  ["=SUM(B2#)", "SUM(_xlfn.ANCHORARRAY(B2))"],
  ["='Plan d''été'!$B$2#*2", "_xlfn.ANCHORARRAY('Plan d''été'!$B$2)*2"],
  ["=@A1:A9", "_xlfn.SINGLE(A1:A9)"],
  ["=@Data!A1:A9+1", "_xlfn.SINGLE(Data!A1:A9)+1"],
  ["=Plan[@Load]-Plan[@[Net load]]", "Plan[[#This Row],[Load]]-Plan[[#This Row],[Net load]]"],
  ["=SUM(Plan[@[Jan]:[Mar]])", "SUM(Plan[[#This Row],[Jan]:[Mar]])"],
  ["=COUNTA(Plan[@])", "COUNTA(Plan[#This Row])"],
  ["=Plan[[#Headers],[Load]]&Plan[[#Totals],[It''s]]", "Plan[[#Headers],[Load]]&Plan[[#Totals],[It''s]]"],
  ['="XLOOKUP(A1) SOP.LOAD(B2#) [@Load] ""x"""', '"XLOOKUP(A1) SOP.LOAD(B2#) [@Load] ""x"""'],
  ["='XLOOKUP(1)'!A1+'it''s SOP.X('!B2", "'XLOOKUP(1)'!A1+'it''s SOP.X('!B2"],
  ["=IF(ISNA(#N/A),{1,2;3,4},-1.5E-3)", "IF(ISNA(#N/A),{1,2;3,4},-1.5E-3)"],
  ['=TEXTJOIN(", ",TRUE,IFS(A1>0,"a",TRUE,"b"))', '_xlfn.TEXTJOIN(", ",TRUE,_xlfn.IFS(A1>0,"a",TRUE,"b"))'],
];

describe("formula text in a file", () => {
  it.each(pairs)("%s is stored with its prefixes", (shown, stored) => expect(toFileFormula(shown)).toBe(stored));
  it.each(pairs)("%s is shown without its prefixes", (shown, stored) => expect(fromFileFormula(stored)).toBe(shown));

  it("is read whatever the case of the prefixes, as LibreOffice writes them", () => {
    expect(fromFileFormula("_xldudf_sop_forecastaccuracy(a1)+_xlfn.xlookup(1,A1:A2,B1:B2)+_xlfn._xlws.sort(A1:A2)")).toBe(
      "=SOP.FORECASTACCURACY(a1)+XLOOKUP(1,A1:A2,B1:B2)+SORT(A1:A2)",
    );
  });

  it("is stored in upper case for custom functions typed in lower case", () =>
    expect(toFileFormula("=sop.load(A1)+Sop.CapacityGap(1)")).toBe("_xldudf_SOP_LOAD(A1)+_xldudf_SOP_CAPACITYGAP(1)"));

  it("is read with the link number some versions of Excel put before a custom function", () => {
    expect(fromFileFormula("[2]!_xldudf_SOP_LOAD(A1)+1")).toBe("=SOP.LOAD(A1)+1");
    expect(readsAnotherWorkbook("[2]!_xldudf_SOP_LOAD(A1)")).toBe(false);
  });

  it("is recognised when it reads another workbook", () => {
    expect(readsAnotherWorkbook("[1]Sheet1!A1*2")).toBe(true);
    expect(readsAnotherWorkbook("'[1]My sheet'!A1")).toBe(true);
    expect(readsAnotherWorkbook("Plan[Load]+Plan[[#All],[a]]")).toBe(false);
  });

  it("names the table of a row reference typed inside it, and leaves the name out again", () => {
    expect(toFileFormula("=[@Load]/[@[Net load]]+SUM([Load])", { table: "Plan" })).toBe(
      "Plan[[#This Row],[Load]]/Plan[[#This Row],[Net load]]+SUM(Plan[Load])",
    );
    expect(fromFileFormula("Plan[[#This Row],[Load]]-Other[[#This Row],[x]]", { table: "PLAN" })).toBe("=[@Load]-Other[@x]");
  });

  it("keeps a name of LET that is spelt like a function or a table apart from both", () => {
    expect(toFileFormula("=LET(sort,1,Plan,2,sort+Plan)+Plan")).toBe("_xlfn.LET(_xlpm.sort,1,_xlpm.Plan,2,_xlpm.sort+_xlpm.Plan)+Plan");
  });

  it("is cut into tokens that join to the same text, whatever the text", () => {
    const pieces = fc.constantFrom(
      "A1",
      "$B$2:C3",
      "SUM(",
      ")",
      ",",
      '"a""b"',
      "'x y'!",
      "Plan[",
      "[@Load]",
      "]",
      "#",
      "@",
      "#N/A",
      "{",
      "é",
      " ",
      "1.5",
      "_x",
      "'",
    );
    fc.assert(
      fc.property(fc.array(pieces), fc.string(), (parts, tail) => joined(tokensOf(parts.join("") + tail)) === parts.join("") + tail),
    );
  });

  it("survives storing and showing for formulas put together at random", () => {
    const operand = fc.constantFrom(
      "A1",
      "$B$2",
      "Data!C3",
      "'Plan d''été'!A1:B9",
      "12.5",
      '"text (SOP.X"',
      "Plan[Load]",
      "Plan[@Load]",
      "Rate",
      "D4#",
      "TRUE",
    );
    const name = fc.constantFrom("SUM", "SOP.LOAD", "XLOOKUP", "FILTER", "IFERROR", "TEXTJOIN", "STDEV.S", "VSTACK", "INDEX");
    const { formula } = fc.letrec<{ formula: string }>((tie) => ({
      formula: fc.oneof(
        { maxDepth: 4 },
        operand,
        fc.tuple(name, fc.array(tie("formula"), { minLength: 1, maxLength: 3 })).map(([called, parts]) => `${called}(${parts.join(",")})`),
        fc.tuple(tie("formula"), fc.constantFrom("+", "-", "*", "/", "&", "<=", "<>"), tie("formula")).map((parts) => parts.join("")),
      ),
    }));
    fc.assert(fc.property(formula, (text) => expect(fromFileFormula(toFileFormula(`=${text}`))).toBe(`=${text}`)));
  });
});

describe("the dynamic-array mark of a formula that fills one cell", () => {
  it.each([
    "=SOP.LOAD(A1)",
    "=IFERROR(SOP.LOAD(A1),0)",
    "=SUM(A1:A3*B1:B3)",
    "=SUM(IF(A1:A3>0,1))",
    "=A1:A3",
    "=ABS(Plan[Load])",
    "=MAX(LEN(A1:A9))",
    "=SUM(B2#*2)",
    "=XLOOKUP(A1,B1:B9,C1:C9)",
    "=LET(x,1,x)",
  ])("is put on %s", (formula) => expect(needsArrayEvaluation(formula)).toBe(true));

  it.each([
    "=A1+B1",
    "=SUM(A1:A3)",
    '=SUMIFS(Data!A1:A9,Data!B1:B9,"x")/SUM(Plan[Load])',
    "=INDEX(A1:C9,MATCH(A1,B1:B9,0),2)",
    "=Plan[@Load]*2",
    '="A1:A3 SOP.LOAD("',
    "=IF(A1>0,SUM(B:B),1)",
    "=SUM(B2#)",
  ])("is left off %s", (formula) => expect(needsArrayEvaluation(formula)).toBe(false));
});

describe("a defined name in a formula", () => {
  it("asks for the mark when it stands for several cells and a single value is expected", () => {
    const isArea = (name: string) => name === "Demand";
    expect(needsArrayEvaluation("=SUM(Demand*2)", isArea)).toBe(true);
    expect(needsArrayEvaluation("=SUM(Demand)+Rate*2", isArea)).toBe(false);
  });
});

describe("a formula filled over several cells", () => {
  it("moves its relative references and keeps the fixed ones", () => {
    expect(shiftFormula('A1+$B1+C$1+$D$1+SUM(E1:F2)+"A1"+Data!A1', 2, 1)).toBe('B3+$B3+D$1+$D$1+SUM(F3:G4)+"A1"+Data!B3');
    expect(shiftFormula("SUM(A:B,1:2,$C:$C,$3:$3)", 1, 1)).toBe("SUM(B:C,2:3,$C:$C,$3:$3)");
  });

  it("shows #REF! where a reference leaves the sheet", () => {
    expect(shiftFormula("A1*2", -1, 0)).toBe("#REF!*2");
    expect(shiftFormula("A1:B2", 0, -1)).toBe("#REF!");
  });
});
