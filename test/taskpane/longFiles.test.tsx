/** @jest-environment jsdom */
import { Blob } from "node:buffer";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import axe from "axe-core";
import { configure, screen, waitFor } from "@testing-library/react";
import { createSumLines, type LinesThread } from "../../src/cycle/import/sumLinesApart";
import { Cancelled } from "../../src/cycle/longWork";
import { LinesRefused, type LinesQuestion } from "../../src/import/lines/linesQuestion";
import type { LinesMessage } from "../../src/import/lines/linesTask";
import { paperWorkbook } from "./paperWorkbook";
import { button, csvFile, expectShown, openPane } from "./renderPane";

// What reads Parquet is loaded when the first such file is chosen.
configure({ asyncUtilTimeout: 20_000 });

const parquet = new Uint8Array(readFileSync(resolve(__dirname, "../fixtures/lines/data/lines-zstd.parquet")));
/** A file whose slices are those of Node: the rooms that read it are loaded outside of the page. */
function parquetFile(name: string): File {
  const whole = new Blob([parquet]);
  return Object.assign(csvFile(name, parquet), { slice: (start?: number, end?: number) => whole.slice(start, end) });
}

const enabled = async (name: string) => {
  await waitFor(() => expect(button(name).getAttribute("aria-disabled")).not.toBe("true"));
  return button(name);
};

describe.each([
  {
    language: "en",
    files: "Excel or CSV files",
    choose: "Choose Excel or CSV files",
    next: "Continue",
    sum: "Add up",
    write: "Import",
    done: "Imported",
    summed: "2,493 lines are in 84 sums.",
    left: "3 lines: no name (such as line 1; 998; 1,995)",
    missing: "4 lines: no figure (such as line 502; 1,003; 1,504)",
    day: "In the month of",
  },
  {
    language: "fr",
    files: "Des fichiers Excel ou CSV",
    choose: "Choisir des fichiers Excel ou CSV",
    next: "Continuer",
    sum: "Additionner",
    write: "Importer",
    done: "Importé",
    summed: "2 493 lignes sont dans 84 sommes.",
    left: "3 lignes : nom absent (par exemple ligne 1; 998; 1 995)",
    missing: "4 lignes : chiffre absent (par exemple ligne 502; 1 003; 1 504)",
    day: "Au mois de",
  },
] as const)("a file with more lines than a sheet holds ($language)", (words) => {
  it("is added up by family and month, says which lines are left out, and only its sums are imported", async () => {
    const book = paperWorkbook();
    const { user, container } = await openPane({ place: "import", book, language: words.language });
    await user.click(screen.getByRole("radio", { name: words.files }));
    await user.upload(screen.getByLabelText(words.choose, { selector: "input" }), [parquetFile("lines.parquet")]);
    await user.click(button(words.next));
    await user.selectOptions(await screen.findByRole("combobox", { name: words.day }), "promised");
    expect((await axe.run(container, { rules: { "color-contrast": { enabled: false } } })).violations).toEqual([]);
    const box = (name: string) => screen.getByRole<HTMLInputElement>("checkbox", { name });
    for (const name of ["shipped", "pieces"]) if (box(name).checked) await user.click(box(name));
    if (!box("ordered").checked) await user.click(box("ordered"));
    await user.click(await enabled(words.sum));
    expectShown(await screen.findByText(words.summed));
    expectShown(screen.getByText(words.left));
    expectShown(screen.getByText(words.missing));
    await user.click(await enabled(words.next));
    await user.click(await enabled(words.next));
    await user.click(await enabled(words.next));
    await user.click(await enabled(words.write));
    await screen.findByRole("heading", { level: 1, name: words.done });
    const rows = book.tables.get("demand") ?? [];
    expect(rows).toHaveLength(84);
    // By DuckDB, which wrote the file.
    expect(rows[0]).toMatchObject({ Family: "Boards, small" });
  });
});

describe("the thread that sums", () => {
  const file = csvFile("lines.csv", "");
  const question = { headers: [] } as unknown as LinesQuestion;
  const started = () => {
    const told: { tell?: (message: LinesMessage) => void; broken?: () => void; ended: number } = { ended: 0 };
    const sum = createSumLines((tell, broken): LinesThread => {
      Object.assign(told, { tell, broken });
      return { post: () => undefined, end: () => void told.ended++ };
    });
    return { told, sum };
  };

  it("ends at once when a person cancels, and with the work", async () => {
    const { told, sum } = started();
    const controller = new AbortController();
    const work = sum(file, question, { signal: controller.signal });
    controller.abort();
    await expect(work).rejects.toBeInstanceOf(Cancelled);
    expect(told.ended).toBe(1);
    await expect(sum(file, question, { signal: controller.signal })).rejects.toBeInstanceOf(Cancelled);
  });

  it("tells its progress, its refusal and its failures", async () => {
    const { told, sum } = started();
    const shares: number[] = [];
    const work = sum(file, question, { onProgress: (share) => shares.push(share) });
    told.tell?.({ kind: "progress", share: 0.5, lines: 10 });
    told.tell?.({ kind: "refused", why: { code: "cutParquet" } });
    await expect(work).rejects.toBeInstanceOf(LinesRefused);
    expect([shares, told.ended]).toEqual([[0.5], 1]);
    const broken = sum(file, question);
    told.broken?.();
    await expect(broken).rejects.toThrow("lines.js");
    const failing = sum(file, question);
    told.tell?.({ kind: "failed", message: "out of memory" });
    await expect(failing).rejects.toThrow("out of memory");
  });
});
