/** @jest-environment jsdom */
import { act, configure, screen, waitFor } from "@testing-library/react";
import { utils, write } from "@e965/xlsx";
import { serialOf } from "../../src/calendar/days";
import { paperWorkbook } from "./paperWorkbook";
import { button, csvFile, expectShown, openPane } from "./renderPane";

// What reads workbook files is loaded when the first one is chosen.
configure({ asyncUtilTimeout: 20_000 });

const enabled = async (name: string) => {
  await waitFor(() => expect(button(name).getAttribute("aria-disabled")).not.toBe("true"));
  return button(name);
};

/** A workbook with a sheet of notes and a sheet of figures. */
function workbookFile(name: string, rows: unknown[][]): File {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([["Notes"], ["Made by the sales department"]]), "Notes");
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), "Sales");
  return csvFile(name, new Uint8Array(write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer));
}

const january = [
  ["Family", "Month", "Quantity"],
  ["A", "2026-01", 5],
  ["B", "2026-01", 7],
  ["C", "2026-01", 9],
];
/** B was corrected, C is gone, and February has come. */
const february = [
  ["Family", "Month", "Quantity"],
  ["A", "2026-01", 5],
  ["B", "2026-01", 8],
  ["A", "2026-02", 6],
  ["B", "2026-02", 7],
];

describe.each([
  { language: "en", files: "Excel or CSV files", choose: "Choose Excel or CSV files", next: "Continue", write: "Import", done: "Imported" },
  {
    language: "fr",
    files: "Des fichiers Excel ou CSV",
    choose: "Choisir des fichiers Excel ou CSV",
    next: "Continuer",
    write: "Importer",
    done: "Importé",
  },
] as const)("an import brought in again ($language)", ({ language, files, choose, next, write: writeIt, done }) => {
  it("reads a workbook file, and a month later takes two presses and says what is new, changed and gone", async () => {
    const book = paperWorkbook();
    const first = await openPane({ place: "import", book, language });
    await first.user.click(screen.getByRole("radio", { name: files }));
    await first.user.upload(screen.getByLabelText(choose, { selector: "input" }), [workbookFile("sales.xlsx", january)]);
    await first.user.click(button(next));
    const part = await screen.findByRole<HTMLSelectElement>("combobox", {
      name: /Table or sheet of the file|Tableau ou feuille du fichier/,
    });
    expect(part.selectedOptions[0]?.text).toBe("Sales");
    await first.user.click(button(next));
    await first.user.click(await enabled(next));
    await first.user.click(await enabled(writeIt));
    await screen.findByRole("heading", { level: 1, name: done });

    // "Import data" on the ribbon begins anew, also where the last import still shows.
    act(() => first.navigation.go("import"));
    const input = await screen.findByLabelText(/Refresh Demand|Actualiser : Demande/, { selector: "input" });
    await first.user.upload(input, workbookFile("sales february.xlsx", february));
    expectShown(
      await screen.findByText(
        /1 row is in the workbook and no longer in the source|1 ligne est dans le classeur et n'est plus dans la source/,
      ),
    );
    await first.user.click(await enabled(writeIt));
    await screen.findByRole("heading", { level: 1, name: done });
    expect(book.tables.get("demand")?.map((row) => [row["Family"], row["Period"], row["Quantity"]])).toEqual([
      ["A", serialOf(2026, 1), 5],
      ["B", serialOf(2026, 1), 8],
      ["C", serialOf(2026, 1), 9],
      ["A", serialOf(2026, 2), 6],
      ["B", serialOf(2026, 2), 7],
    ]);
    first.unmount();
  });
});
