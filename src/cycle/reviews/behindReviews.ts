import { reviews } from "../../sheets/catalogue";
import { titleCell } from "../../sheets/defineSheet";
import { readNamedCells } from "../../workbook/reading/readNamed";

/** The place of a tab behind the reviews that are there: in a workbook with few sheets, Excel knows no place further back. */
export async function behindReviews(): Promise<number> {
  return Object.keys(await readNamedCells(reviews.map(({ sheet }) => titleCell(sheet)))).length;
}
