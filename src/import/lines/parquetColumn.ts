import type { DecodedArray, FileMetaData, ParquetParsers, RowGroup, SchemaElement } from "hyparquet";
import { serialOfMoment } from "../../calendar/days";
import { LinesRefused } from "./linesQuestion";

/** What is needed to read Parquet, loaded with the first such file. Snappy is read without WebAssembly, which a policy may forbid. */
export async function parquetLibrary() {
  const [whole, columns, pages, conversion, packed] = await Promise.all([
    import(/* webpackChunkName: "parquet" */ "hyparquet"),
    // Its pages are read one by one: put together to rows by the library, they take three times as long.
    import(/* webpackChunkName: "parquet" */ "hyparquet/src/column.js"),
    import(/* webpackChunkName: "parquet" */ "hyparquet/src/datapage.js"),
    import(/* webpackChunkName: "parquet" */ "hyparquet/src/convert.js"),
    import(/* webpackChunkName: "parquet" */ "hyparquet-compressors"),
  ]);
  const compressors = {
    GZIP: packed.decompressGzip,
    BROTLI: packed.decompressBrotli,
    ZSTD: (input: Uint8Array) => packed.decompressZstd(input),
    LZ4: packed.decompressLz4,
    LZ4_RAW: packed.decompressLz4Raw,
  };
  return { ...whole, ...columns, ...pages, ...conversion, compressors };
}
export type ParquetLibrary = Awaited<ReturnType<typeof parquetLibrary>>;
type ColumnDecoder = Parameters<ParquetLibrary["convert"]>[1];

/** Days and instants as serial numbers; an instant is the day that it is in UTC, as the file has it. */
const asSerials: Partial<ParquetParsers> = {
  dateFromDays: (day: number) => serialOfMoment(0) + day,
  timestampFromMilliseconds: (millis: bigint) => serialOfMoment(Number(millis)),
  timestampFromMicroseconds: (micros: bigint) => serialOfMoment(Number(micros / 1_000n)),
  timestampFromNanoseconds: (nanos: bigint) => serialOfMoment(Number(nanos / 1_000_000n)),
};

/** Some values of a column that stand together. */
export interface ColumnPage {
  /** The first of their rows, counted in their group. */
  start: number;
  rows: number;
  /** By row: 1 where there is a value; empty where all are there. */
  levels: readonly number[];
  /** The values that are there, or their places in `dictionary`. */
  values: DecodedArray;
  dictionary?: DecodedArray;
}

export interface ReadColumn {
  element: SchemaElement;
  /** Values as people know them: texts, serial numbers of days, numbers. */
  converted(values: DecodedArray): DecodedArray;
  pages: Generator<ColumnPage, void, void>;
}

/** Reads one column of a group of rows. Throws LinesRefused for a compression that is not known. */
export async function readColumn(
  library: ParquetLibrary,
  file: Blob,
  metadata: FileMetaData,
  group: RowGroup,
  name: string,
): Promise<ReadColumn> {
  const root = library.parquetSchema(metadata);
  const child = root.children.find(({ element }) => element.name === name);
  const found = group.columns.find(
    ({ meta_data: meta }) => meta?.path_in_schema.length === 1 && meta.path_in_schema[0] === name,
  )?.meta_data;
  if (child === undefined || found === undefined) throw new Error(`parquet column not found: ${name}`);
  const decoder: ColumnDecoder = {
    ...found,
    pathInSchema: found.path_in_schema,
    element: child.element,
    schemaPath: [root, child],
    parsers: { ...library.DEFAULT_PARSERS, ...asSerials },
    compressors: library.compressors,
  };
  const start = Number(found.dictionary_page_offset || found.data_page_offset);
  const bytes = await file.slice(start, start + Number(found.total_compressed_size)).arrayBuffer();
  let last: { values?: DecodedArray; converted?: DecodedArray } = {};
  return {
    element: child.element,
    converted: (values) => {
      // The pages of a column have one dictionary.
      if (last.values !== values) last = { values, converted: library.convert(values, decoder) };
      return last.converted ?? values;
    },
    pages: pagesIn(library, bytes, decoder, Number(group.num_rows)),
  };
}

function* pagesIn(library: ParquetLibrary, bytes: ArrayBuffer, decoder: ColumnDecoder, rows: number): Generator<ColumnPage, void, void> {
  const reader = { view: new DataView(bytes), offset: 0 };
  let dictionary: DecodedArray | undefined;
  for (let start = 0; start < rows && reader.offset < bytes.byteLength - 1;) {
    const header = library.parquetHeader(reader);
    if (header.type === "DICTIONARY_PAGE") {
      dictionary = refusing(() => library.readPage(reader, header, decoder, undefined, undefined, 0).data);
      continue;
    }
    const [one, two] = [header.data_page_header, header.data_page_header_v2];
    const compressed = new Uint8Array(bytes, reader.offset, header.compressed_page_size);
    reader.offset += header.compressed_page_size;
    const about = one ?? two;
    if (about === undefined) continue;
    const { definitionLevels, dataPage } = refusing(() => {
      if (one === undefined) return library.readDataPageV2(compressed, header, decoder);
      const page = library.decompressPage(compressed, Number(header.uncompressed_page_size), decoder.codec, decoder.compressors);
      return library.readDataPage(page, one, decoder);
    });
    const levels =
      definitionLevels !== undefined && definitionLevels.length > 0 && dataPage.length < about.num_values ? definitionLevels : [];
    const isCoded = dictionary !== undefined && about.encoding.endsWith("_DICTIONARY");
    yield { start, rows: about.num_values, levels, values: dataPage, ...(isCoded && dictionary && { dictionary }) };
    start += about.num_values;
  }
}

function refusing<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (failure) {
    const codec = /unsupported compression codec: (\w+)/.exec(failure instanceof Error ? failure.message : "")?.[1];
    throw codec === undefined ? failure : new LinesRefused({ code: "unknownCompression", codec });
  }
}
