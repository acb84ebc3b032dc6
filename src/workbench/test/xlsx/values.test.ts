/** Values of formulas in files: they stand when a file of ours is opened, and are calculated where a file has none. */
import { strToU8, unzipSync, zipSync } from "fflate";
import { readXlsx } from "../../xlsx/readXlsx";
import { writeXlsx } from "../../xlsx/writeXlsx";
import { open } from "../engine/open";

async function written() {
  const session = open();
  session.put("A1", [[3], [1], [2]]);
  session.put("C1", [["=SORT(A1:A3)"]]);
  session.put("D1", [['=IF(A1>2,"","low")'], ["=1/0"], ["=A1>2"], ['=C1#&""']]);
  session.put("E1", [["=SUM(C1:C3)"]]);
  await session.engine.calculation.settle();
  return { values: await session.values("A1:E6"), bytes: await writeXlsx(await session.engine.capture()) };
}

/** The same file with another text of its parts. */
function changed(bytes: Uint8Array, change: (path: string, text: string) => string): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strToU8(change(path, new TextDecoder().decode(content)))]);
  return zipSync(Object.fromEntries(parts) as Record<string, Uint8Array>);
}

async function opened(bytes: Uint8Array) {
  const session = open();
  const { model } = await readXlsx(bytes, "values.xlsx");
  const before = session.engine.calculation.runs;
  await session.engine.load(model);
  return { ...session, runs: session.engine.calculation.runs - before, model };
}

const sheet = "xl/worksheets/sheet1.xml";

test("a file that was saved is opened without calculating, empty texts, errors and spills too", async () => {
  const { values, bytes } = await written();
  const again = await opened(bytes);
  expect(again.runs).toBe(0);
  expect(await again.values("A1:E6")).toEqual(values);
  again.put("A1", [[9]]);
  expect(await again.values("C1:E3")).toEqual([
    [1, "", 12],
    [2, "#DIV/0!", ""],
    [9, true, ""],
  ]);
});

test("values that another program left out are calculated, alone or all of them", async () => {
  const { values, bytes } = await written();
  const bare = changed(bytes, (path, text) =>
    path === sheet ? text.replaceAll(/(<f[^>]*>[^<]*<\/f>)<v>[^<]*<\/v>/g, "$1").replaceAll(/<v\/>/g, "") : text,
  );
  const again = await opened(bare);
  expect(again.model.sheets[0]?.rows[0]?.[4]).toEqual({ f: "=SUM(C1:C3)" });
  expect(await again.values("A1:E6")).toEqual(values);
});

test("a file that asks for it is calculated from start to end", async () => {
  const { values, bytes } = await written();
  const wrong = changed(bytes, (path, text) => {
    if (path === "xl/workbook.xml") return text.replace(/<calcPr /, '<calcPr fullCalcOnLoad="1" ');
    return path === sheet ? text.replace(/(<f>SUM\(C1:C3\)<\/f>)<v>6<\/v>/, "$1<v>7</v>") : text;
  });
  expect(await (await opened(wrong)).values("A1:E6")).toEqual(values);
  const trusted = changed(wrong, (path, text) => (path === "xl/workbook.xml" ? text.replace(' fullCalcOnLoad="1"', "") : text));
  expect((await (await opened(trusted)).values("E1"))[0]).toEqual([7]);
});
