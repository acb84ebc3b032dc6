/** @jest-environment jsdom */
/**
 * The step of the import that asks a company's own engine. The connection gives answers in the form in which ClickHouse 18.16 gave them;
 * what a real engine answers is tested in test/warehouse.
 */
import { webcrypto } from "node:crypto";
import axe from "axe-core";
import { screen, waitFor } from "@testing-library/react";
import { createWarehouse, NoAnswer, type WarehouseAccount, type WarehouseConnection } from "../../src/cycle/import/askWarehouse";
import { serialOf } from "../../src/calendar/days";
import { StepWarehouse } from "../../src/taskpane/screens/import/StepWarehouse";
import type { CompanyEngine } from "../../src/taskpane/hooks/pane";
import { paperWorkbook } from "./paperWorkbook";
import { button, expectShown, openPane } from "./renderPane";

Object.defineProperty(globalThis, "crypto", { value: webcrypto, configurable: true });

const answer = (meta: [name: string, type: string][], data: unknown[][]) =>
  JSON.stringify({ meta: meta.map(([name, type]) => ({ name, type })), data, rows: data.length });

const columns: [string, string][] = [
  ["family", "String"],
  ["promised", "DateTime('Europe/Paris')"],
  ["ordered", "Decimal(18, 2)"],
  ["note", "String"],
];

interface PaperEngine {
  engine: CompanyEngine;
  asked: string[];
  accounts: WarehouseAccount[];
  /** Set to let the next sums fail, or wait. */
  sums: (signal: AbortSignal) => Promise<string>;
}

/** An engine on paper, with two families in January. */
function paperEngine(): PaperEngine {
  const paper: PaperEngine = {
    engine: undefined as unknown as CompanyEngine,
    asked: [],
    accounts: [],
    sums: async () =>
      answer(
        [["sop_name", "String"]],
        [
          ["Boards", "2026-01-01", "3", "0", "0", "20.25", "3", "20.25"],
          ["Pipes", "2026-01-01", "2", "0", "0", "7", "2", "7"],
          ["", "2026-01-01", "4", "0", "0", "1", "4", "1"],
        ],
      ),
  };
  const connect = (account: WarehouseAccount): WarehouseConnection => {
    paper.accounts.push(account);
    return {
      ask: async (sql, _, signal) => {
        paper.asked.push(sql);
        if (account.password !== "été 1")
          throw new Error("Code: 193, e.displayText() = DB::Exception: Wrong password for user planner, e.what() = DB::Exception");
        if (sql.startsWith("KILL")) return "";
        if (sql.includes("system.settings"))
          return answer(
            [["name", "String"]],
            [
              ["readonly", "1"],
              ["skip_unavailable_shards", "0"],
            ],
          );
        if (sql.startsWith("DESCRIBE")) return answer([["name", "String"]], columns);
        if (sql.startsWith("SELECT * FROM")) return answer(columns, [["Boards", "2026-01-05 10:00:00", 20.25, "x"]]);
        return paper.sums(signal);
      },
    };
  };
  const warehouse = createWarehouse(connect, { seconds: 5, stopSeconds: 1 });
  paper.engine = { host: "data.example.com", Screen: () => <StepWarehouse warehouse={warehouse} host="data.example.com" /> };
  return paper;
}

const enabled = async (name: string) => {
  await waitFor(() => expect(button(name).getAttribute("aria-disabled")).not.toBe("true"));
  return button(name);
};

const english = {
  language: "en",
  source: "The company's engine (data.example.com)",
  user: "Name",
  password: "Password",
  table: "Table",
  next: "Continue",
  sum: "Add up",
  write: "Import",
  done: "Imported",
  summed: "5 lines are in 2 sums.",
  left: "4 lines: no name",
  wrong: "data.example.com does not know this name and password. Type them again.",
  down: "A part of data.example.com does not answer, so that lines would be missing. Nothing was taken. Try again later.",
  unreachable: /^data\.example\.com does not answer, or it refused this page\./,
  asked: "What is asked",
  preview: "Some of the lines",
  zone: "Time zone whose days count",
  refresh: /^Refresh Demand$/,
  cancel: "Cancel",
} as const;
const french = {
  language: "fr",
  source: "Le moteur de l'entreprise (data.example.com)",
  user: "Nom",
  password: "Mot de passe",
  table: "Table",
  next: "Continuer",
  sum: "Additionner",
  write: "Importer",
  done: "Importé",
  summed: "5 lignes sont dans 2 sommes.",
  left: "4 lignes : nom absent",
  wrong: "data.example.com ne connaît pas ce nom et ce mot de passe. Les saisir à nouveau.",
  down: "Une partie de data.example.com ne répond pas : il manquerait des lignes. Rien n'a été repris. Réessayer plus tard.",
  unreachable: /^data\.example\.com ne répond pas, ou a refusé cette page\./,
  asked: "Ce qui est demandé",
  preview: "Quelques lignes",
  zone: "Fuseau horaire dont les jours comptent",
  refresh: /^Actualiser\s:\sDemande$/,
  cancel: "Annuler",
} as const;

describe.each([english, french])("a company's own engine ($language)", (words) => {
  const signIn = async (user: Awaited<ReturnType<typeof openPane>>["user"], password: string) => {
    await user.type(screen.getByLabelText(words.user), "planner");
    await user.type(screen.getByLabelText(words.password), password);
  };

  it("is asked for sums, which are imported, remembered without name and password, and brought in again", async () => {
    const book = paperWorkbook();
    const paper = paperEngine();
    const { user, container, unmount } = await openPane({ place: "import", book, language: words.language, engine: paper.engine });
    const clean = async () =>
      expect((await axe.run(container, { rules: { "color-contrast": { enabled: false } } })).violations).toEqual([]);
    await user.click(screen.getByRole("radio", { name: words.source }));
    await user.click(button(words.next));
    await signIn(user, "wrong");
    await user.type(screen.getByRole("textbox", { name: words.table }), "lines");
    await clean();
    await user.click(await enabled(words.next));
    expectShown(await screen.findByText(words.wrong));
    // The field is empty again: what was refused stays nowhere.
    expect(screen.getByLabelText<HTMLInputElement>(words.password).value).toBe("");
    await user.type(screen.getByLabelText(words.password), "été 1");
    await user.click(await enabled(words.next));
    expectShown(await screen.findByLabelText(words.zone));
    await user.click(button(words.preview));
    expectShown(screen.getByText("2026-01-05 10:00:00"));
    await user.click(button(words.asked));
    expectShown(screen.getByText(/toStartOfMonth\(toDate\(nullIf\(`promised`, toDateTime\(0\)\), 'Europe\/Paris'\)\)/));
    await clean();
    paper.sums = ((usual) => async (signal: AbortSignal) => {
      paper.sums = usual;
      void signal;
      throw new Error("Code: 279, e.displayText() = DB::NetException: All connection tries failed. Log: , e.what() = DB::NetException");
    })(paper.sums);
    await user.click(await enabled(words.sum));
    expectShown(await screen.findByText(words.down));
    expect(book.tables.get("demand")).toBeUndefined();
    await user.click(await enabled(words.sum));
    expectShown(await screen.findByText(words.summed));
    expectShown(screen.getByText(words.left));
    await user.click(await enabled(words.next));
    await user.click(await enabled(words.next));
    await user.click(await enabled(words.next));
    await user.click(await enabled(words.write));
    await screen.findByRole("heading", { level: 1, name: words.done });
    const rows = () => book.tables.get("demand")?.map((row) => [row["Family"], row["Period"], row["Quantity"]]);
    expect(rows()).toEqual([
      ["Boards", serialOf(2026, 1), 20.25],
      ["Pipes", serialOf(2026, 1), 7],
    ]);
    const kept = JSON.stringify([...book.memories, ...book.history, { ...sessionStorage }, { ...localStorage }]);
    expect(kept).toContain("promised");
    for (const secret of ["été 1", "planner", "wrong"]) expect(kept).not.toContain(secret);

    // A month later, in a page of its own: the password is asked again, everything else is as last time.
    paper.sums = async () => answer([["sop_name", "String"]], [["Boards", "2026-01-01", "3", "0", "0", "21", "3", "21"]]);
    const later = paperEngine();
    later.sums = paper.sums;
    unmount();
    const again = await openPane({ place: "import", book, language: words.language, engine: later.engine });
    await again.user.click(await screen.findByRole("button", { name: words.refresh }));
    expect(screen.getByRole<HTMLInputElement>("textbox", { name: words.table }).value).toBe("lines");
    await signIn(again.user, "été 1");
    await again.user.click(await enabled(words.next));
    await again.user.click(await enabled(words.sum));
    await again.user.click(await enabled(words.next));
    await again.user.click(await enabled(words.write));
    await screen.findByRole("heading", { level: 1, name: words.done });
    expect(rows()).toEqual([
      ["Boards", serialOf(2026, 1), 21],
      ["Pipes", serialOf(2026, 1), 7],
    ]);
  });

  it("can be cancelled, which ends the query there, and says that nobody answers", async () => {
    const paper = paperEngine();
    const { user, unmount } = await openPane({ place: "import", language: words.language, engine: paper.engine });
    await user.click(screen.getByRole("radio", { name: words.source }));
    await user.click(button(words.next));
    await signIn(user, "été 1");
    await user.type(screen.getByRole("textbox", { name: words.table }), "lines");
    await user.click(await enabled(words.next));
    paper.sums = (signal) =>
      new Promise((_, fail) => signal.addEventListener("abort", () => fail(new Error("The user aborted a request."))));
    await user.click(await enabled(words.sum));
    await user.click(button(words.cancel));
    await enabled(words.sum);
    expect(screen.queryByRole("alert")).toBeNull();
    expect(paper.asked.filter((sql) => sql.startsWith("KILL QUERY WHERE query_id = 'sop-"))).not.toHaveLength(0);
    paper.sums = async () => {
      throw new NoAnswer("Failed to fetch");
    };
    await user.click(await enabled(words.sum));
    expectShown(await screen.findByText(words.unreachable));
    // Whoever leaves the screen meanwhile waits for no answer either.
    paper.sums = (signal) => new Promise((_, fail) => signal.addEventListener("abort", () => fail(new Error("Aborted."))));
    await user.click(await enabled(words.sum));
    paper.asked.length = 0;
    unmount();
    await waitFor(() => expect(paper.asked.filter((sql) => sql.startsWith("KILL QUERY"))).not.toHaveLength(0));
  });
});

it("is not offered where the build is for none, nor is what was asked of one before", async () => {
  const book = paperWorkbook();
  const asked = { from: "table", text: "lines", name: "family", day: "promised", figures: ["ordered"] };
  book.memories.set("import 0123 demand", JSON.stringify({ form: 1, columns: {}, origin: { from: "engine", name: "lines", asked } }));
  await openPane({ place: "import", book });
  await screen.findByRole("radio", { name: "Excel or CSV files" });
  expect(screen.queryByRole("radio", { name: /engine/ })).toBeNull();
  expect(screen.queryByRole("button", { name: "Refresh Demand" })).toBeNull();
});
