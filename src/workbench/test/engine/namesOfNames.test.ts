import { LexerTreeBuilder } from "@univerjs/engine-formula";
import type { Context } from "../../engine/context";
import { open } from "./open";

const named = (name: string, formula: string) => ({ name, formula, visible: true, comment: "" });

test("a name that another name rests on changes whoever says the other, however often and whatever its letters", async () => {
  const { engine, put, values } = open();
  put("A1", [[3], [5]]);
  engine.setName(named("Rate", "=Sheet1!$A$1"));
  engine.setName(named("Twice", "=RATE*2"));
  engine.setName(named("Most", "=MAX(twice,1)"));
  put("C1", [["=Most+1"], ["=Rate"], ["=Rates"]]);
  expect(await values("C1:C3")).toEqual([[7], [3], ["#NAME?"]]);
  engine.setName(named("Rate", "=Sheet1!$A$2"));
  expect(await values("C1:C3")).toEqual([[11], [5], ["#NAME?"]]);
  engine.setName(named("Rates", "=Sheet1!$A$1"));
  engine.setName(named("Twice", "=Rates*10"));
  expect(await values("C1:C3")).toEqual([[31], [5], [3]]);
  put("A1", [[4]]);
  expect(await values("C1:C3")).toEqual([[41], [5], [4]]);
});

test("a table that a name rests on changes whoever says the name when it grows", async () => {
  const { engine, put, values, area } = open();
  put("A1", [["Load"], [1], [2]]);
  const table = await engine.addTable(area("A1:A3"), "Plan", "TableStyleMedium2");
  engine.setName(named("Loads", "=Plan[Load]"));
  put("C1", [["=SUM(Loads)"]]);
  expect(await values("C1")).toEqual([[3]]);
  put("A4", [[4]]);
  await engine.resizeTable(table, area("A1:A4"));
  expect(await values("C1")).toEqual([[7]]);
});

test("texts that say nothing of a changed name stay understood", () => {
  const { engine } = open();
  const { understanding } = (engine as unknown as { context: Context }).context;
  engine.setName(named("Other", "=Sheet1!$A$1"));
  engine.setName(named("Rate", "=Sheet1!$A$1"));
  const texts = ["=A1+1", "=Other+1", "=Rate*2"];
  const before = texts.map((text) => understanding.of(text));
  engine.setName(named("Rate", "=Sheet1!$A$2"));
  expect(texts.map((text, at) => understanding.of(text) === before[at])).toEqual([true, true, false]);
});

test("the same text means in each of two workbooks what its names mean there, also one after the other", async () => {
  const one = open();
  const other = open();
  for (const { put } of [one, other]) put("A1", [[3], [5]]);
  one.engine.setName(named("Rate", "=Sheet1!$A$1"));
  other.engine.setName(named("Rate", "=Sheet1!$A$2"));
  for (const { put } of [one, other]) put("C1", [["=SUM(Rate,Bonus)"], ["=Rate+10"]]);
  expect(await one.values("C1:C2")).toEqual([["#NAME?"], [13]]);
  expect(await other.values("C1:C2")).toEqual([["#NAME?"], [15]]);
  one.engine.setName(named("Bonus", "=Rate*2"));
  expect(await one.values("C1:C2")).toEqual([[9], [13]]);
  expect(await other.values("C1")).toEqual([["#NAME?"]]);
  other.engine.setName(named("Bonus", "=Sheet1!$A$1"));
  expect(await other.values("C1:C2")).toEqual([[8], [15]]);
  one.engine.removeName("Bonus");
  expect(await one.values("C1:C2")).toEqual([["#NAME?"], [13]]);
  one.engine.setName(named("Bonus", "=Rate*2"));
  expect(await one.values("C1:C2")).toEqual([[9], [13]]);
});

test("a text is not read again in another workbook where its names mean the same", async () => {
  const readings = async (): Promise<number> => {
    const { engine, put, values } = open();
    const lexer = (engine as unknown as { context: Context }).context.injector.get(LexerTreeBuilder);
    const handle = jest.spyOn(lexer as unknown as { _handleDefinedName(): unknown }, "_handleDefinedName");
    engine.setName(named("ReadOnce", "=Sheet1!$A$1"));
    put("A1", [[3]]);
    put("C1", [["=ReadOnce*2+ReadOnce"]]);
    expect(await values("C1")).toEqual([[9]]);
    return handle.mock.calls.length;
  };
  expect(await readings()).toBeGreaterThan(0);
  expect(await readings()).toBe(0);
});
