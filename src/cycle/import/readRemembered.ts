import { sopSettings } from "../../domain/settings/sopSettings";
import { rememberedImports, type RememberedImport } from "../../import/rememberedImports";
import { readTable } from "../../workbook/reading/readTable";

/** The imports that this workbook remembers with their source, to be brought in again. */
export async function readRemembered(): Promise<RememberedImport[]> {
  const { rows } = await readTable(sopSettings);
  return rememberedImports(new Map(rows.map((row) => [String(row["Key"]), String(row["Value"] ?? "")])));
}
