import { tables } from "../../domain/tables/catalogue";
import type { TableContract } from "../../domain/tables/defineTable";
import { WorkbookError } from "../errors";

/** The declaration of one of our tables. Fails with `missingTable` for any other name. */
export function contractOf(name: string): TableContract {
  const found = tables.find((contract) => contract.name === name);
  if (found === undefined) throw new WorkbookError("missingTable", { table: name });
  return found;
}
