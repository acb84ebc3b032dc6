import { open } from "./open";

it("counts along more columns than a sheet holds, inside of a formula and when it spills", async () => {
  const { put, values, value } = open();
  put("A1", [["=SUM(SEQUENCE(1,84))"]]);
  put("A2", [["=WRAPROWS(SEQUENCE(1,84),12)"]]);
  expect(await value("A1")).toBe((84 * 85) / 2);
  expect((await values("A2:L8"))[6]).toEqual(Array.from({ length: 12 }, (_, index) => 73 + index));
});

it("still refuses what Excel's grid cannot hold", async () => {
  const { put, value } = open();
  put("A1", [["=SUM(SEQUENCE(1,16385))"]]);
  expect(["#REF!", "#VALUE!"]).toContain(await value("A1"));
});
