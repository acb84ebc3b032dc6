// Writes and reads workbooks with hucre, which is a module of its own kind: run by the tests as a program. Standard input says what:
// { write: [{ path, book }], read: [path] }; standard output tells the cells of what was read.
import { readFileSync, writeFileSync } from "node:fs";
import { readXlsx, writeXlsx } from "hucre";

const dayZero = Date.UTC(1899, 11, 30);
const { write, read } = JSON.parse(readFileSync(0, "utf8"));

for (const { path, book } of write) {
  const sheets = book.sheets.map(({ name, hidden, rows, hiddenRows, table }) => {
    const cells = new Map();
    rows.forEach((line, row) =>
      line.forEach((cell, column) => {
        if (cell === null) return;
        const style = cell.format === undefined ? {} : { style: { numFmt: cell.format } };
        if (cell.kind === "error") cells.set(`${row},${column}`, { value: cell.value, type: "error" });
        else if (cell.kind === "formula")
          cells.set(`${row},${column}`, { value: cell.value, type: "formula", formula: `${cell.value}+0`, formulaResult: cell.value });
        else if (cell.kind === "date")
          cells.set(`${row},${column}`, { value: new Date(dayZero + Math.round(cell.value * 86_400_000)), type: "date", ...style });
        else if (cell.format !== undefined) cells.set(`${row},${column}`, { value: cell.value, type: cell.kind, ...style });
      }),
    );
    return {
      name,
      hidden,
      rows: rows.map((line) => line.map((cell) => (cell === null ? null : cell.value))),
      cells,
      rowDefs: new Map(hiddenRows.map((row) => [row, { hidden: true }])),
      ...(table !== undefined && {
        tables: [{ name: table, displayName: table, columns: rows[0].map((head) => ({ name: head.value })) }],
      }),
    };
  });
  writeFileSync(path, await writeXlsx({ sheets, ...(book.date1904 && { dateSystem: "1904" }) }));
}

const found = {};
for (const path of read) {
  const book = await readXlsx(new Uint8Array(readFileSync(path)), { readStyles: true });
  found[path] = book.sheets.map(({ name, rows, cells, rowDefs, tables }) => ({
    name,
    cells: rows.flatMap((line, row) =>
      line.flatMap((value, column) => {
        const cell = cells?.get(`${row},${column}`);
        if (value === null || value === undefined || value === "") return [];
        if (value instanceof Date) return [[row, column, "date", Math.round(((value.getTime() - dayZero) / 86_400_000) * 86_400) / 86_400]];
        return [
          [row, column, cell?.type === "error" || /^#(N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!)$/.test(value) ? "error" : typeof value, value],
        ];
      }),
    ),
    hidden: [...(rowDefs ?? [])].filter(([, { hidden }]) => hidden === true).map(([row]) => row),
    tables: (tables ?? []).map((table) => ({ name: table.name, range: table.range })),
  }));
}
process.stdout.write(JSON.stringify(found));
