/** Imports that a workbook remembers with the source that they came from, so that the next export is brought in the same way. */
import type { DatasetKindId } from "../domain/collect/collectTables";
import { datasetKinds } from "./datasetKinds";
import { isMemoryKey } from "./importMemory";
import { askedRead } from "./warehouse/askedRead";
import type { WarehouseAsked } from "./warehouse/warehouseQuestion";
import { fieldsOf, safeJson, wordAmong } from "./safeJson";

/** Where data came from: a file, with the table or sheet of it, a table of the workbook, or what the company's engine was asked. */
export type ImportOrigin =
  | {
      from: "file" | "table";
      name: string;
      /** Id of the table or sheet of a workbook file. */
      part?: string;
    }
  | { from: "engine"; name: string; asked: WarehouseAsked };

export interface RememberedImport {
  kind: DatasetKindId;
  origin: ImportOrigin;
}

const longestName = 300;
const longestMemory = 8_000;

/** The origin in what a memory holds; undefined where it holds none. */
function originIn(text: string): ImportOrigin | undefined {
  const fields = fieldsOf(fieldsOf(safeJson(text, longestMemory)).get("origin"));
  const from = wordAmong(fields.get("from"), ["file", "table", "engine"]);
  const [name, part] = [fields.get("name"), fields.get("part")];
  if (from === undefined || typeof name !== "string" || name.length > longestName) return undefined;
  if (from === "engine") {
    const asked = askedRead(fields.get("asked"));
    return asked && { from, name, asked };
  }
  return { from, name, ...(typeof part === "string" && part.length <= longestName && { part }) };
}

/** The remembered imports whose source is known, by kind in the order of the kinds. */
export function rememberedImports(memories: ReadonlyMap<string, string>): RememberedImport[] {
  return [...memories]
    .flatMap(([key, text]): RememberedImport[] => {
      const kind = datasetKinds.find(({ id }) => isMemoryKey(key) && key.endsWith(` ${id}`))?.id;
      const origin = originIn(text);
      return kind === undefined || origin === undefined ? [] : [{ kind, origin }];
    })
    .sort((one, other) => place(one.kind) - place(other.kind) || one.origin.name.localeCompare(other.origin.name));
}

const place = (kind: DatasetKindId): number => datasetKinds.findIndex(({ id }) => id === kind);
