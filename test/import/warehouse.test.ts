/** What is asked of a company's own engine and what its answers mean, where no engine is needed; test/warehouse asks a real one. */
import { askedRead, longestAsked } from "../../src/import/warehouse/askedRead";
import { answerIn, reportIn } from "../../src/import/warehouse/warehouseAnswer";
import { refusalOf } from "../../src/import/warehouse/warehouseErrors";
import { WarehouseRefused, type WarehouseQuestion, type WarehouseRefusal } from "../../src/import/warehouse/warehouseQuestion";
import { warehouseRefusal } from "../../src/import/warehouse/warehouseSentences";
import { describeSql, killSql, sumsSql } from "../../src/import/warehouse/warehouseSql";
import { columnOf } from "../../src/import/warehouse/warehouseTypes";

const question = (change: Partial<WarehouseQuestion> = {}): WarehouseQuestion => ({
  source: { from: "table", text: "lines" },
  columns: [],
  name: columnOf("family", "String"),
  day: columnOf("day", "Date"),
  figures: [columnOf("qty", "Decimal(18, 2)")],
  bucket: "month",
  ...change,
});

describe("the question to an engine", () => {
  it("is a sum for each name and month, in the words that old and new versions take", () => {
    expect(sumsSql(question({ since: "2026-01-01" }))).toBe(
      [
        "SELECT",
        "  ifNull(toString(`family`), '') AS sop_name,",
        "  toString(toStartOfMonth(nullIf(`day`, toDate(0)))) AS sop_period,",
        "  toString(count()) AS sop_lines,",
        "  '0' AS sop_unread,",
        "  '0' AS sop_missing,",
        "  toString(sum(`qty`)) AS sop_sum1,",
        "  toString(countIf(1)) AS sop_known1,",
        "  toString(sum(toFloat64(`qty`))) AS sop_check1",
        "FROM `lines`",
        "WHERE `day` >= toDate('2026-01-01')",
        "GROUP BY sop_name, sop_period",
        "LIMIT 500001",
      ].join("\n"),
    );
    expect(sumsSql(question({ bucket: "week" }))).toContain("toMonday(");
  });

  it("takes names as they are, whatever is in them, and no name of a column as its own", () => {
    expect(describeSql({ from: "table", text: "sales.`odd.name`" })).toBe("DESCRIBE TABLE `sales`.`odd.name`");
    expect(describeSql({ from: "table", text: "x; DROP TABLE y" })).toBe("DESCRIBE TABLE `x; DROP TABLE y`");
    expect(describeSql({ from: "query", text: "SELECT 1 -- one" })).toBe("SELECT * FROM (\nSELECT 1 -- one\n) LIMIT 0");
    expect(killSql("a'b\\")).toBe("KILL QUERY WHERE query_id = 'a\\'b\\\\'");
    expect(sumsSql(question({ name: columnOf("a`b\\", "String") }))).toContain("toString(`a\\`b\\\\`)");
    expect(sumsSql(question({ columns: [columnOf("SOP_name", "String")] }))).toContain("AS sop__name");
  });

  it("knows what a column of each type can be", () => {
    const kinds = {
      "LowCardinality(Nullable(String))": "name",
      "Nullable(Date32)": "day",
      "DateTime64(3, 'Europe/Paris')": "moment",
      "Nullable(UInt256)": "whole",
      "Decimal64(2)": "decimal",
      Float32: "float",
      "Enum8('a' = 1)": "name",
      "Array(Int32)": "none",
      "AggregateFunction(sum, Int64)": "none",
    };
    for (const [type, kind] of Object.entries(kinds)) expect([type, columnOf("c", type).kind]).toEqual([type, kind]);
    expect(columnOf("c", "DateTime64(3, 'Europe/Paris')").zone).toBe("Europe/Paris");
  });
});

describe("the answer of an engine", () => {
  const answer = (...data: unknown[][]) => JSON.stringify({ meta: [], data, rows: data.length });

  it("is all of it or none: one that is cut off is refused", () => {
    for (const text of ["", "{", answer(["A"]).replace('"rows":1', '"rows":2'), "Code: 395, e.displayText() = DB::Exception"])
      expect(() => answerIn(text)).toThrow(new WarehouseRefused({ code: "cutAnswer" }));
  });

  it("joins what is one name for the import, to the last digit", () => {
    const report = reportIn(
      answer(
        ["Boards", "2026-01-01", "2", "0", "0", "90071992547409.91", "2", "90071992547409.9"],
        ["Boards\u00a0", "2026-01-01", "1", "0", "0", "0.01", "1", "0.01"],
        ["n/a", "2026-01-01", "4", "0", "0", "1", "4", "1"],
        ["Boards", "", "3", "0", "0", "1", "3", "1"],
        ["Boards", "2300-01-01", "5", "0", "0", "1", "5", "1"],
      ),
      question(),
    );
    expect(report.sums).toEqual([{ name: "Boards", period: expect.any(Number) as number, figures: [90071992547409.92], lines: 3 }]);
    expect(report).toMatchObject({ lines: 15, summed: 3, beyondExact: [true] });
    expect(report.leftOut.map(({ code, count }) => [code, count])).toEqual([
      ["notDate", 5],
      ["missingName", 4],
      ["missingPeriod", 3],
    ]);
  });
});

describe("what keeps an engine from answering", () => {
  it.each<[string, WarehouseRefusal]>([
    [
      "Code: 60. DB::Exception: Table sales.orders does not exist. (UNKNOWN_TABLE) (version 25.8.1)",
      { code: "unknownTable", name: "sales.orders" },
    ],
    [
      "Code: 47. DB::Exception: Unknown expression identifier `qty` in scope SELECT qty FROM t. (UNKNOWN_IDENTIFIER)",
      { code: "missingColumn", column: "qty" },
    ],
    ["Code: 516. DB::Exception: planner: Authentication failed: password is incorrect. (AUTHENTICATION_FAILED)", { code: "wrongPassword" }],
    [
      "Code: 497. DB::Exception: planner: Not enough privileges. (ACCESS_DENIED)",
      { code: "notAllowed", text: "planner: Not enough privileges." },
    ],
    ["Code: 159. DB::Exception: Timeout exceeded: elapsed 20 seconds", { code: "serverTime" }],
    ["Code: 241. DB::Exception: Memory limit (for query) exceeded", { code: "tooMuchMemory" }],
    ["Code: 999. DB::Exception: Something new. (SOMETHING_NEW)", { code: "other", text: "999: Something new." }],
  ])("%s", (message, why) => expect(refusalOf(message)).toEqual(why));

  const all: WarehouseRefusal[] = [
    { code: "unreachable" },
    { code: "wrongPassword" },
    { code: "notAllowed", text: "no rights." },
    { code: "notReadOnly", user: "ana" },
    { code: "skipsShards", user: "ana" },
    { code: "unknownTable", name: "orders" },
    { code: "missingColumn", column: "qty" },
    { code: "badQuery", text: "Syntax error." },
    { code: "shardDown" },
    { code: "otherShard", text: "other structure" },
    { code: "slow", seconds: 60, stopped: "yes" },
    { code: "slow", seconds: 60, stopped: "unknown" },
    { code: "serverTime" },
    { code: "tooManySums", most: 500_000 },
    { code: "tooManyRows" },
    { code: "tooMuchRead" },
    { code: "tooMuchMemory" },
    { code: "busy" },
    { code: "wrongType", column: "day", type: "String", asked: "day" },
    { code: "wrongType", column: "qty", type: "String", asked: "figure" },
    { code: "wrongType", column: "list", type: "Array(String)", asked: "name" },
    { code: "noDay" },
    { code: "noFigure" },
    { code: "wrongZone", zone: "Nowhere" },
    { code: "wrongDay", day: "31.01.2026" },
    { code: "overflow", column: "qty" },
    { code: "cutAnswer" },
    { code: "other", text: "something" },
  ];

  it.each(["en", "fr"] as const)("is a whole sentence with its values (%s)", (language) => {
    const said = all.map((why) => warehouseRefusal(why, "data.example.com", language));
    for (const sentence of said) {
      expect(sentence).toMatch(/[.)]$/);
      expect(sentence).not.toMatch(/[{}]|undefined|\.\.|\. \./);
    }
    expect(new Set(said).size).toBe(all.length);
  });
});

it("what was asked before is read field by field, or not at all", () => {
  const asked = { from: "table", text: "lines", name: "family", day: "day", figures: ["qty"], zone: "Europe/Paris" };
  expect(askedRead(asked)).toEqual(asked);
  expect(askedRead({ ...asked, password: "secret", user: "ana" })).toEqual(asked);
  for (const wrong of [
    null,
    [],
    { ...asked, from: "file" },
    { ...asked, text: "x".repeat(longestAsked + 1) },
    { ...asked, figures: [] },
    { ...asked, figures: [1] },
    { ...asked, day: undefined },
  ])
    expect(askedRead(wrong)).toBeUndefined();
});
