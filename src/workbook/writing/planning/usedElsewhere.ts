/** Looks, before a sheet or a table of ours goes, for a person's formulas that use it: Excel would turn them into #REF! for good. */
import { WorkbookError } from "../../errors";
import { formulasOfPeople } from "../../reading/ownFormulas";
import { quotedSheetName } from "../../sheetNames";
import { cellName } from "../acts";
import type { Planned } from "./planned";

/** What goes with planned acts: a sheet or a table, as a person knows it, and how formulas speak of it. */
interface Going {
  sheet: string;
  isUsedBy: (formula: string) => boolean;
}

/** Fails with `usedElsewhere` when a person's formula uses a sheet, a table or a name that planned acts take away. Writes nothing. */
export async function refuseUsedElsewhere(context: Excel.RequestContext, planned: readonly Planned[]): Promise<void> {
  const going = planned.flatMap(goingWith);
  if (going.length === 0) return;
  const { formulas } = await formulasOfPeople(context);
  for (const { sheet, isUsedBy } of going) {
    const using = formulas.filter(({ formula }) => isUsedBy(formula));
    if (using.length === 0) continue;
    const named = using.slice(0, cellsNamed).map(cellName);
    throw new WorkbookError("usedElsewhere", { sheet, address: [...named, ...(using.length > cellsNamed ? ["…"] : [])].join(", ") });
  }
}

const cellsNamed = 5;

function goingWith({ forward, summary }: Planned): Going[] {
  if (forward.kind === "dropTable") return [{ sheet: forward.sheet, isUsedBy: usesOf(forward.sheet, [forward.table]) }];
  if (forward.kind !== "dropSheet" || summary.kind !== "sheetRemoved") return [];
  return [{ sheet: summary.sheet, isUsedBy: usesOf(summary.sheet, [forward.mark, ...forward.names]) }];
}

/** Tells formulas that point at cells of a sheet, or at one of these names; texts in formulas do not count. */
function usesOf(sheet: string, names: readonly string[]): (formula: string) => boolean {
  const plain = sheet.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const pointing = new RegExp(`(?<![\\p{L}\\p{N}_.'\\]])${plain}!`, "iu");
  const named = new RegExp(`(?<![\\p{L}\\p{N}_.])(?:${names.join("|")})(?![\\p{L}\\p{N}_.])`, "iu");
  const quoted = `${quotedSheetName(sheet)}!`.toLowerCase();
  return (formula) => {
    const bare = formula.replace(/"[^"]*"/g, "");
    return bare.toLowerCase().includes(quoted) || pointing.test(bare) || named.test(bare);
  };
}
