/**
 * DuckDB's native engine on one thread, where it is installed: `npm i --no-save @duckdb/node-api@1.5.6-r.1` here, or in another folder
 * that `SOP_DUCKDB` names. 70 MB that only a bench needs are no dependency of the project.
 */
import { createRequire } from "node:module";
import { join, resolve } from "node:path";

export interface DuckDb {
  /** A CSV file of the bench as Parquet, in groups of so many lines. */
  writeParquet(csv: string, parquet: string, group: number, codec: string): Promise<void>;
  /** Milliseconds that the same sums take. */
  timeOf(path: string, form: "us" | "french", isParquet: boolean): Promise<number>;
}

interface Connection {
  run(sql: string): Promise<unknown>;
  runAndReadAll(sql: string): Promise<{ getRows(): unknown[] }>;
}
interface Library {
  DuckDBInstance: { create(path: string, options: Record<string, string>): Promise<{ connect(): Promise<Connection> }> };
}

export async function duckDb(): Promise<DuckDb | undefined> {
  const folder = process.env.SOP_DUCKDB ?? resolve(__dirname, "../..");
  let library: Library;
  try {
    library = createRequire(join(folder, "package.json"))("@duckdb/node-api") as Library;
  } catch {
    return undefined;
  }
  const connection = await (await library.DuckDBInstance.create(":memory:", { threads: "1" })).connect();
  return {
    async writeParquet(csv, parquet, group, codec) {
      const typed =
        "family, item, customer, order_date, promised, delivered, ordered::decimal(18,2) ordered, shipped::decimal(18,2) shipped";
      await connection.run(
        `copy (select ${typed} from ${csvOf(csv, "us")}) to '${parquet}' (format parquet, compression ${codec}, row_group_size ${group})`,
      );
    },
    async timeOf(path, form, isParquet) {
      const source = isParquet ? `'${path}'` : csvOf(path, form);
      const [day, number] =
        form === "us" || isParquet
          ? ["promised", (column: string) => `${column}::decimal(18,2)`]
          : ["strptime(promised, '%d/%m/%Y')", (column: string) => `replace(replace(${column}, '\u202f', ''), ',', '.')::decimal(18,2)`];
      const from = performance.now();
      const sums = `sum(${number("ordered")}), sum(${number("shipped")}), count(*)`;
      await connection.runAndReadAll(`select family, date_trunc('month', ${day}) m, ${sums} from ${source} group by all`);
      return performance.now() - from;
    },
  };
}

/** Types are given for the US form; the French one is text that is put into shape. */
function csvOf(path: string, form: "us" | "french"): string {
  const text = ["family", "item", "customer"].map((name) => `'${name}': 'VARCHAR'`);
  const others = ["order_date", "promised", "delivered", "ordered", "shipped"];
  const typed = others.map((name, index) => `'${name}': '${form === "french" ? "VARCHAR" : index < 3 ? "DATE" : "DECIMAL(18,2)"}'`);
  return `read_csv('${path}', header = true, delim = '${form === "us" ? "," : ";"}', quote = '"', escape = '"', columns = {${[...text, ...typed].join(", ")}})`;
}
