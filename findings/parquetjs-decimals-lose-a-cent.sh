#!/usr/bin/env bash
# @dsnp/parquetjs 1.8.8 writes prices as DECIMAL with two decimals, the type of ERP amounts. The cents are cut off after a multiplication of
# floating point, so 19.99 is stored as 19.98 and 1.15 as 1.14: of all prices from 0.01 to 99.99, 573 of 9,999 lose a cent. With a precision of 9
# digits or fewer it still stores 8 bytes a value, but reads 4: half of the rows are the high halves, 0, and the prices stand in other rows. The
# number of rows is right and nothing is thrown. hyparquet 1.33.0 reads the same file row by row. Such files end in a cost roll-up as they are.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y > /dev/null
npm install --silent --ignore-scripts --no-audit --no-fund @dsnp/parquetjs@1.8.8 hyparquet@1.33.0 hyparquet-compressors@1.1.2 2> /dev/null
cat > try.mjs <<'JS'
import { readFileSync } from "node:fs";
import parquetjs from "@dsnp/parquetjs";
import { parquetReadObjects } from "hyparquet";
import { compressors } from "hyparquet-compressors";
const write = async (prices, precision) => {
  const schema = new parquetjs.ParquetSchema({ price: { type: "DECIMAL", precision, scale: 2 } });
  const writer = await parquetjs.ParquetWriter.openFile(schema, "prices.parquet");
  for (const price of prices) await writer.appendRow({ price });
  await writer.close();
};
const readOwn = async () => {
  const reader = await parquetjs.ParquetReader.openFile("prices.parquet");
  const cursor = reader.getCursor();
  const rows = [];
  for (let row; (row = await cursor.next()); ) rows.push(row.price);
  await reader.close();
  return rows;
};
const readOther = async () => {
  const { buffer, byteOffset, length } = readFileSync("prices.parquet");
  const rows = await parquetReadObjects({ file: buffer.slice(byteOffset, byteOffset + length), compressors });
  return rows.map(({ price }) => price);
};
const few = [19.99, 1.15, 8.2, 100, 12.34, 4.35];
const all = Array.from({ length: 9999 }, (_, at) => (at + 1) / 100);
const seen = {};
for (const precision of [12, 9]) {
  await write(few, precision);
  seen[precision] = { parquetjs: await readOwn(), hyparquet: await readOther() };
}
await write(all, 12);
seen["prices changed, of 9,999"] = (await readOther()).filter((price, at) => price !== all[at]).length;
console.log(JSON.stringify(seen, null, 1));
const cut = [19.98, 1.14, 8.19, 100, 12.34, 4.34];
const expected = { 9: { parquetjs: [19.98, 0, 1.14, 0, 8.19, 0], hyparquet: cut }, 12: { parquetjs: cut, hyparquet: cut }, "prices changed, of 9,999": 573 };
if (JSON.stringify(seen) !== JSON.stringify(expected)) { console.error("changed: expected", JSON.stringify(expected)); process.exit(1); }
JS
node try.mjs
echo "as described"
