import { titleCell } from "../../sheets/defineSheet";
import { sheets } from "../../sheets/catalogue";
import { WorkbookError } from "../../workbook/errors";
import { unansweredCells } from "../../workbook/showing/unansweredCells";

/** Milliseconds until the first look, and between it and the second: a large workbook takes a while, and says #BUSY! meanwhile. */
const waits = { first: 5_000, second: 10_000 };

/**
 * Looks some seconds after a calculation whether the cells of our sheets have answers. Writes nothing and calculates nothing: calculating
 * again is what leaves cells at #BUSY! in some versions of Excel.
 *
 * @throws WorkbookError `staysBusy` or `unknownFunctions`, naming the first cell, where both looks find cells without an answer
 */
export async function checkAnswers({ first, second } = waits): Promise<void> {
  const marks = Object.values(sheets).map(titleCell);
  await pause(first);
  if ((await unansweredCells(marks)) === undefined) return;
  await pause(second);
  const found = await unansweredCells(marks);
  if (found === undefined) return;
  const { kind, sheet, address, count } = found;
  throw new WorkbookError(kind === "waiting" ? "staysBusy" : "unknownFunctions", { sheet, address, count });
}

const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));
