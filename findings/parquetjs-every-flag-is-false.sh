#!/usr/bin/env bash
# Two writers and readers of Parquet files meet. hyparquet-writer 0.17.0 stores a column of true and false in runs (the encoding RLE) from 17
# values on, as the format allows. @dsnp/parquetjs 1.8.8, which has the encoding in its own documentation, then reads false for each row: it takes
# the width of a value from type_length, which only columns of fixed length have (parquet.thrift, SchemaElement), and so reads 0 bits a value.
# Its own files have the entry. parquet-wasm 0.8.0 (Apache Arrow) reads all as written. A master data file with a flag "active" tests well with
# ten articles, and with twenty none of them is active; nothing is thrown.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y > /dev/null
npm install --silent --ignore-scripts --no-audit --no-fund hyparquet-writer@0.17.0 @dsnp/parquetjs@1.8.8 parquet-wasm@0.8.0 apache-arrow@21.2.0 2> /dev/null
cat > try.mjs <<'JS'
import parquetjs from "@dsnp/parquetjs";
import { tableFromIPC } from "apache-arrow";
import { parquetWriteBuffer } from "hyparquet-writer";
import { readParquet } from "parquet-wasm/node";
const readParquetjs = async (file) => {
  const cursor = (await parquetjs.ParquetReader.openBuffer(Buffer.from(file))).getCursor();
  const rows = [];
  for (let row; (row = await cursor.next()); ) rows.push(row);
  return rows;
};
/** How many articles are read, and how many of them are active; each fifth is not. */
const seen = {};
for (const count of [16, 17, 1000]) {
  const articles = Array.from({ length: count }, (_, at) => ({ name: `A-${at}`, active: at % 5 !== 2 }));
  const columnData = [
    { name: "name", data: articles.map(({ name }) => name) },
    { name: "active", data: articles.map(({ active }) => active) },
  ];
  const file = new Uint8Array(parquetWriteBuffer({ columnData }));
  const active = (rows) => [rows.length, rows.filter((row) => row.active === true).length, rows.filter((row) => row.active === false).length];
  const arrow = tableFromIPC(readParquet(file).intoIPCStream()).toArray();
  seen[count] = { written: active(articles), parquetjs: active(await readParquetjs(file)), arrow: active(arrow) };
}
console.log(JSON.stringify(seen, null, 1));
const right = (...counts) => ({ written: counts, parquetjs: counts, arrow: counts });
const expected = {
  16: right(16, 13, 3),
  17: { ...right(17, 14, 3), parquetjs: [17, 0, 17] },
  1000: { ...right(1000, 800, 200), parquetjs: [1000, 0, 1000] },
};
if (JSON.stringify(seen) !== JSON.stringify(expected)) { console.error("changed: expected", JSON.stringify(expected)); process.exit(1); }
JS
node try.mjs
echo "as described"
