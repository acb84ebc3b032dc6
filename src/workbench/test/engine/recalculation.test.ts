/**
 * Calculating what an edit touches gives what calculating everything gives. Random small workbooks of two sheets, a table and names,
 * with formulas of every kind that reads cells: ranges, whole columns, spills, volatile functions, pointers, structured references.
 */
import { RegisterOtherFormulaService } from "@univerjs/engine-formula";
import fc from "fast-check";
import type { Context } from "../../engine/context";
import type { FunctionMetadata } from "../../engine/engine";
import type { ErrorCode, Scalar, WorkbookModel } from "../../model";
import { blankBook as blankBookIn } from "../../page/blankBook";
import { sayIn } from "../../page/texts";
import { open } from "./open";

type Session = ReturnType<typeof open>;

const blankBook = () => blankBookIn(sayIn("en-US"));

const rows = 8;

/** Cells of the area every formula may read; inputs are in columns A and B, the table in H1:I4, formulas in D to F. */
const input = fc
  .record({ column: fc.constantFrom("A", "B"), row: fc.integer({ min: 1, max: rows }) })
  .map(({ column, row }) => `${column}${row}`);
const own = fc.record({ column: fc.constantFrom("D", "E", "F"), row: fc.integer({ min: 1, max: rows }) });
const any = fc.oneof(
  input,
  own.map(({ column, row }) => `${column}${row}`),
  fc.integer({ min: 1, max: 12 }).map((row) => `K${row}`),
);
const block = fc.constantFrom("A1:B8", "A2:A5", "D1:F3", "E1:E8", "K1:K12", "A:A", "K:M");

/** Formulas by what they read. Where one reads itself it is a circle, which the engine must survive too; its value is not judged. */
const formula = fc.oneof(
  fc.tuple(any, any).map(([a, b]) => `=${a}+${b}*2`),
  fc.tuple(block).map(([area]) => `=SUM(${area})`),
  fc.tuple(any).map(([a]) => `=IF(${a}>3,"",${a}&"x")`),
  fc.tuple(block, fc.integer({ min: 1, max: 4 })).map(([area, at]) => `=IFERROR(INDEX(${area},${at},1),"none")`),
  fc.tuple(input).map(([a]) => `=SUM(OFFSET($A$1,MOD(ABS(N(${a})),4),0,2,2))`),
  fc.tuple(input).map(([a]) => `=INDIRECT("A"&(MOD(ABS(N(${a})),6)+1))`),
  fc.tuple(input).map(([a]) => `=SUM(A1:INDEX(A1:A8,MOD(ABS(N(${a})),8)+1))`),
  fc.constantFrom(
    "=SUM(Sales[Units])",
    "=SUMIFS(Sales[Units],Sales[Item],A1)",
    '=COUNTIF(K1:K12,">2")',
    "=Total*2",
    "=Twice(A3)",
    "=SUM(K1#)",
    "=ROWS(K1#)",
    "=COUNTA(K1:M12)",
    "=IF(TODAY()>1,A2,A3)",
    "=LET(first,A1,second,SUM(B1:B4),first+second)",
    "=SUM(MAP(A1:A3,LAMBDA(one,one*2)))",
    "=SOP.COUNT(A1:B8)",
    "=SUM(SOP.GRID(A1))",
    "=Other!B2+Other!A1",
    '=XLOOKUP(A1,B1:B8,A1:A8,"none")',
  ),
);

/** What may stand in K1: it spills down, as far as the inputs say. */
const spill = fc.constantFrom(
  "=SEQUENCE(MOD(ABS(N(A1)),5)+1)",
  '=FILTER(A1:A8,A1:A8>N(B1),"")',
  "=UNIQUE(A1:A8)",
  "=SORT(A1:B5)",
  "=SOP.GRID(B2)",
  "=A1:A4*2",
  "=INDEX(A1:B8,SEQUENCE(MOD(ABS(N(B3)),4)+1),1)",
);
/** What may stand in M1: it reads what K1 spills, and spills itself. */
const second = fc.constantFrom("=K1#*2", "=FILTER(K1:K12,ISNUMBER(K1:K12),0)", "=SEQUENCE(COUNT(K1:K12)+1)", "=TAKE(K1:K8,3)");

const value = fc.oneof<fc.Arbitrary<Scalar>[]>(
  fc.integer({ min: -3, max: 9 }),
  fc.integer({ min: 0, max: 5 }),
  fc.constantFrom("apples", "pears", "", true),
);

type Edit =
  | { kind: "value"; at: string; value: Scalar }
  | { kind: "formula"; at: string; formula: string }
  | { kind: "spill"; at: "K1" | "M1"; formula: string }
  | { kind: "row"; at: number; insert: boolean }
  | { kind: "table"; lastRow: number }
  | { kind: "name"; formula: string };

const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant("value" as const), at: input, value }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("value" as const), at: fc.constantFrom("I2", "I3", "H2", "H4", "I4"), value }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("value" as const), at: fc.constantFrom("Other!A1", "Other!A2", "K3"), value }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant("formula" as const), at: own.map(({ column, row }) => `${column}${row}`), formula }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("spill" as const), at: fc.constant("K1" as const), formula: spill }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("spill" as const), at: fc.constant("M1" as const), formula: second }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("row" as const), at: fc.integer({ min: 9, max: 20 }), insert: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("table" as const), lastRow: fc.integer({ min: 2, max: 6 }) }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant("name" as const), formula: fc.constantFrom("=Sheet1!$A$2", "=SUM(Sheet1!$B$1:$B$8)", "=7") }),
  },
);

const matrix = { name: "table", description: "any", type: "any", dimensionality: "matrix" as const };
const functions: FunctionMetadata[] = [
  { id: "COUNT", name: "COUNT", description: "counts numbers", parameters: [matrix], result: {} },
  { id: "GRID", name: "GRID", description: "as many rows as asked for", parameters: [matrix], result: { dimensionality: "matrix" } },
];

function withFunctions(session: Session): Session {
  session.engine.setFunctions("SOP", functions, (id, [table]) => {
    const cells = (table as unknown[][]).flat();
    if (id === "COUNT") return { ok: true, value: cells.filter((cell) => typeof cell === "number").length };
    const size = typeof cells[0] === "number" ? (Math.abs(cells[0]) % 4) + 1 : 1;
    return { ok: true, value: Array.from({ length: size }, (_, row) => [row, row % 2 === 0 ? "" : row * 10]) };
  });
  return session;
}

async function workbook(formulas: readonly string[], first: string, next: string, values: readonly Scalar[]): Promise<Session> {
  const session = withFunctions(open());
  const { engine, put, area } = session;
  engine.addSheet("Other");
  put(
    "A1",
    Array.from({ length: rows }, (_, row) => [values[2 * row] ?? 1, values[2 * row + 1] ?? 2]),
  );
  put("H1", [
    ["Item", "Units"],
    ["apples", 1],
    ["pears", 2],
    ["apples", 4],
  ]);
  await engine.addTable(area("H1:I4"), "Sales", "TableStyleMedium2");
  engine.setName({ name: "Total", formula: "=Sheet1!$A$1", visible: true, comment: "" });
  engine.setName({ name: "Twice", formula: "=LAMBDA(x,x*2)", visible: true, comment: "" });
  put("Other!A1", [
    [3, "=Sheet1!A1*2"],
    ["=SUM(Sheet1!K1:K12)", "=B1+A2"],
  ]);
  formulas.forEach((text, index) => put(`${"DEF"[index % 3]}${Math.floor(index / 3) + 1}`, [[text]]));
  put("K1", [[first]]);
  put("M1", [[next]]);
  await engine.calculation.settle();
  return session;
}

async function apply(session: Session, one: Edit): Promise<void> {
  const { engine, put, area } = session;
  if (one.kind === "value") put(one.at, [[one.value]]);
  else if (one.kind === "formula" || one.kind === "spill") put(one.at, [[one.formula]]);
  else if (one.kind === "row") {
    const whole = { ...area(`A${one.at}`), lastColumn: 16_383 };
    if (one.insert) engine.insert(whole, "Down");
    else engine.remove(whole, "Up");
  } else if (one.kind === "table") {
    const table = engine.tables()[0];
    if (table) await engine.resizeTable(table.id, { ...area("H1:I1"), lastRow: one.lastRow - 1 });
  } else engine.setName({ name: "Total", formula: one.formula, visible: true, comment: "" });
}

type Shown = (Scalar | ErrorCode)[][];

async function shown({ values }: Session): Promise<Record<string, Shown>> {
  return { Sheet1: await values("A1:P30"), Other: await values("Other!A1:D6") };
}

/** Formulas that read themselves, directly or not, by their cells; Excel gives no value to those. */
function hasCircle(formulas: ReadonlyMap<string, string>): boolean {
  const reads = (text: string): string[] => {
    const cells = text.match(/\b[A-P]\d+(?::[A-P]\d+)?\b|\bK:M\b|K1#|\bOther!/g) ?? [];
    return [...formulas.keys()].filter((at) => cells.some((area) => covers(area, at)));
  };
  const state = new Map<string, "open" | "done">();
  const visit = (at: string): boolean => {
    if (state.get(at) === "open") return true;
    if (state.get(at) === "done") return false;
    state.set(at, "open");
    const round = reads(formulas.get(at) ?? "").some(visit);
    state.set(at, "done");
    return round;
  };
  return [...formulas.keys()].some(visit);
}

/** Whether formulas stand in a circle at any time. */
function goesRound(formulas: readonly string[], first: string, next: string, edits: readonly Edit[]): boolean {
  const at = new Map(formulas.map((text, index) => [`${"DEF"[index % 3]}${Math.floor(index / 3) + 1}`, text]));
  at.set("K1", first).set("M1", next).set("Other!", "=A1+K1:K12");
  if (hasCircle(at)) return true;
  return edits.some((one) => {
    if (one.kind !== "formula" && one.kind !== "spill") return false;
    at.set(one.at, one.formula);
    return hasCircle(at);
  });
}

function covers(area: string, at: string): boolean {
  if (area === "Other!") return at.startsWith("Other!");
  const [, column = "", row = ""] = /^([A-P])(\d+)$/.exec(at) ?? [];
  if (area === "K:M") return column >= "K" && column <= "M";
  if (area === "K1#") return at === "K1";
  const [from = "", to = from] = area.split(":");
  const inside = from.slice(0, 1) <= column && column <= to.slice(0, 1);
  // What is read of a column with a spill may be the spill's.
  const spills = ["K1", "M1"].includes(at) && from.slice(0, 1) <= String.fromCharCode(column.charCodeAt(0) + 1) && column <= to.slice(0, 1);
  return spills || (inside && Number(from.slice(1)) <= Number(row) && Number(row) <= Number(to.slice(1)));
}

const workbookParts = fc.tuple(
  fc.array(formula, { minLength: 3, maxLength: 12 }),
  spill,
  second,
  fc.array(value, { minLength: 16, maxLength: 16 }),
);

test("after any edit every cell says what a calculation of everything says", async () => {
  await fc.assert(
    fc.asyncProperty(workbookParts, fc.array(edit, { minLength: 1, maxLength: 8 }), async ([formulas, first, next, values], edits) => {
      fc.pre(!goesRound(formulas, first, next, edits));
      const session = await workbook(formulas, first, next, values);
      for (const one of edits) {
        await apply(session, one);
        const after = await shown(session);
        await session.engine.calculation.calculate("FullRebuild");
        expect(await shown(session)).toEqual(after);
      }
    }),
    { numRuns: 30 },
  );
});

/** The workbook as a program writes it that keeps no results of formulas. */
function withoutValues(model: WorkbookModel): WorkbookModel {
  const bare = structuredClone(model);
  for (const { rows: lines } of bare.sheets) {
    const spilled = Object.values(lines).flatMap((line) => Object.values(line).flatMap(({ spill }) => (spill ? [spill] : [])));
    for (const [row, line] of Object.entries(lines))
      for (const [column, cell] of Object.entries(line)) {
        const [r, c] = [Number(row), Number(column)];
        const inside = spilled.some((area) => area.row <= r && r <= area.lastRow && area.column <= c && c <= area.lastColumn);
        if (cell.f !== undefined || inside) for (const key of ["v", "e", "spill"] as const) delete cell[key];
      }
  }
  return bare;
}

test("a workbook that is opened shows what stands in it and follows edits; one without values is calculated", async () => {
  await fc.assert(
    fc.asyncProperty(workbookParts, fc.array(edit, { minLength: 1, maxLength: 4 }), async ([formulas, first, next, values], edits) => {
      fc.pre(!goesRound(formulas, first, next, edits));
      const session = await workbook(formulas, first, next, values);
      const before = await shown(session);
      const model = await session.engine.capture();
      const [opened, bare] = [withFunctions(open()), withFunctions(open())];
      await opened.engine.load(model);
      expect(await shown(opened)).toEqual(before);
      await bare.engine.load(withoutValues(model));
      expect(await shown(bare)).toEqual(before);
      for (const one of edits) {
        for (const each of [session, opened, bare]) await apply(each, one);
        const after = await shown(session);
        expect([await shown(opened), await shown(bare)]).toEqual([after, after]);
      }
    }),
    { numRuns: 30 },
  );
});

/** A sheet with these cells: a value, or a formula with the value that a file says it has. */
function book(cells: Record<string, { v?: Scalar; e?: ErrorCode; f?: string }>): WorkbookModel {
  const sheetRows: WorkbookModel["sheets"][number]["rows"] = {};
  for (const [at, cell] of Object.entries(cells)) {
    const [, column = "A", row = "1"] = /^([A-Z])(\d+)$/.exec(at) ?? [];
    (sheetRows[Number(row) - 1] ??= {})[column.charCodeAt(0) - 65] = cell;
  }
  return { ...blankBook(), sheets: [{ ...blankBook().sheets[0]!, rows: sheetRows }] };
}

test("values of a file stand until something they rest on changes, or everything is calculated", async () => {
  const { engine, put, values } = open();
  // 99 is wrong on purpose: only so can be seen that it was not calculated.
  await engine.load(book({ A1: { v: 2 }, B1: { f: "=A1*2", v: 99 }, C1: { f: "=B1+1", v: 100 }, D1: { f: "=A2+1", v: 77 } }));
  expect(engine.calculation.dirty).toBe(false);
  expect(await values("A1:D1")).toEqual([[2, 99, 100, 77]]);
  put("A1", [[3]]);
  expect(await values("A1:D1")).toEqual([[3, 6, 7, 77]]);
  await engine.calculation.calculate("Full");
  expect(await values("A1:D1")).toEqual([[3, 6, 7, 1]]);
});

test("formulas without a value, volatile ones and those nobody could answer are calculated when the workbook opens, and what reads them", async () => {
  const { engine, values } = open();
  await engine.load(
    book({
      A1: { v: 2 },
      B1: { f: "=A1*2" },
      C1: { f: "=B1+1", v: 100 },
      A2: { f: "=IF(NOW()>0,A1,0)", v: 50 },
      B2: { f: "=A2+1", v: 51 },
      A3: { f: "=SEQUENCE(2)", e: "#SPILL!" },
      B3: { f: "=A4", v: 60 },
      A6: { f: "=A1+5", e: "#NAME?" },
      B6: { f: "=1/0", e: "#DIV/0!" },
      A7: { f: "=A1", v: 70 },
    }),
  );
  expect(await values("A1:C1")).toEqual([[2, 4, 5]]);
  expect(await values("A2:B2")).toEqual([[2, 3]]);
  expect(await values("A3:B4")).toEqual([
    [1, 2],
    [2, ""],
  ]);
  expect(await values("A6:B7")).toEqual([
    [7, "#DIV/0!"],
    [70, ""],
  ]);
});

test("a workbook whose writer asks for it is calculated from start to end", async () => {
  const { engine, values } = open();
  await engine.load({ ...book({ A1: { v: 2 }, B1: { f: "=A1*2", v: 99 } }), calculateFully: true });
  expect(await values("A1:B1")).toEqual([[2, 4]]);
});

test("a volatile name makes its readers volatile, and empty text keeps its value when the workbook opens", async () => {
  const { engine, values } = open();
  const model = book({ A1: { f: "=Stamp*0+1", v: 9 }, B1: { f: '=""', v: "" }, C1: { f: "=ISBLANK(B1)", v: true } });
  await engine.load({ ...model, names: [{ name: "Stamp", formula: "=NOW()", visible: true, comment: "" }] });
  expect(await values("A1:C1")).toEqual([[1, "", true]]);
});

test("rules are judged when the workbook opens and when what they read changes", async () => {
  const { engine, put } = open();
  const model = book({ A1: { v: 2 }, A2: { v: 5 }, B1: { f: "=A1*2", v: 4 } });
  const rule = { type: "custom" as const, formula: "=$B1>$A$2", style: { fill: "#FF0000" } };
  model.sheets[0]!.conditionalFormats = [{ id: "r", ranges: [{ row: 0, column: 0, lastRow: 1, lastColumn: 0 }], stopIfTrue: false, rule }];
  await engine.load(model);
  const { context } = engine as unknown as { context: Context };
  const rules = (): unknown[] =>
    [...(context.injector.get(RegisterOtherFormulaService) as unknown as Registered)._formulaCacheMap.values()].flatMap((sheets) =>
      [...sheets.values()].flatMap((formulas) => [...formulas.values()].map(({ result }) => firstValues(result))),
    );
  expect(rules()).toEqual([[false, false]]);
  put("A1", [[3]]);
  await engine.calculation.settle();
  expect(rules()).toEqual([[true, false]]);
});

interface Registered {
  _formulaCacheMap: Map<string, Map<string, Map<string, { result: RuleResult }>>>;
}
type RuleResult = Record<number, Record<number, { v: unknown }[][]>>;

const firstValues = (result: RuleResult): boolean[] =>
  Object.values(result ?? {}).flatMap((line) => Object.values(line).map((cells) => Boolean(cells[0]?.[0]?.v)));
