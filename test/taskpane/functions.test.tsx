/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import { catalogue } from "../../src/functions/catalogue";
import { paperWorkbook } from "./paperWorkbook";
import { asWritten, button, expectOffered, expectShown, openPane } from "./renderPane";

const range = (address: string, row: number, column: number, rows: number) => ({ sheet: "Plan", address, row, column, rows, columns: 1 });
const cell = (address: string, row: number, column: number, content: string) => ({ ...range(address, row, column, 1), content });
const [forecast, actual] = [range("A2:A9", 1, 0, 8), range("B2:B9", 1, 1, 8)];

async function openFunction(book = paperWorkbook(), language: "en" | "fr" = "en") {
  const opened = await openPane({ place: "functions", book, language });
  // One family: names of a hundred buttons are slow to work out in jsdom.
  await opened.user.selectOptions(screen.getByLabelText(language === "fr" ? "Famille" : "Family"), "accuracy");
  await opened.user.click(screen.getByText("SOP.FORECASTACCURACY"));
  return opened;
}

describe("the list of functions", () => {
  it("shows every function of the catalogue once, under its family", async () => {
    await openPane({ place: "functions" });
    expect(screen.getAllByRole("heading", { level: 3 })).toHaveLength(catalogue.length);
    const capacity = within(screen.getByRole("region", { name: "Capacity" }));
    capacity.getByRole("button", { name: /SOP\.LOAD/ });
    expect(capacity.queryByRole("button", { name: /SOP\.OTIF/ })).toBeNull();
  });

  it("finds a function by a word of the other language, and by family", async () => {
    const { user } = await openPane({ place: "functions", language: "fr" });
    const search = screen.getByLabelText("Rechercher par nom, mot ou famille");
    await user.type(search, "bottleneck");
    expectShown(await screen.findByText("SOP.BOTTLENECK"));
    expect(screen.queryByText("SOP.OTIF")).toBeNull();
    await user.clear(search);
    await user.selectOptions(screen.getByLabelText("Famille"), "logistics");
    expectShown(screen.getByText("SOP.COSTSPLIT"));
    expect(screen.queryByText("SOP.LOAD")).toBeNull();
  });

  it("opens one function at a time, with signature, arguments, examples and help page", async () => {
    const { user } = await openFunction(paperWorkbook(), "fr");
    expectShown(screen.getByText("=SOP.FORECASTACCURACY(prévision;réel;[mesure];[par])"));
    expect(screen.getByRole("link", { name: "Aide sur SOP.FORECASTACCURACY" }).getAttribute("href")).toBe("help/fr/FORECASTACCURACY.html");
    await user.click(button(/SOP\.FORECASTBIAS/));
    expect(screen.getAllByRole("link")).toHaveLength(1);
    expect(button(/SOP\.FORECASTACCURACY/).getAttribute("aria-expanded")).toBe("false");
  });
});

describe("inserting with the selection", () => {
  it("shows what will be written and writes it only when asked, in English for Excel", async () => {
    const book = paperWorkbook();
    book.insertion = { ranges: [forecast, actual], target: cell("F2", 1, 5, "") };
    const { user } = await openFunction(book, "fr");
    await user.click(button("Insérer avec ma sélection"));
    expectShown(await screen.findByText("=SOP.FORECASTACCURACY(A2:A9;B2:B9)"));
    expect(document.activeElement?.textContent).toBe("Ce qui sera écrit");
    expect(book.written).toEqual({});
    await user.click(button("Écrire la formule"));
    expect(book.written).toEqual({ F2: "=SOP.FORECASTACCURACY(A2:A9,B2:B9)" });
    expect(document.activeElement).toBe(button("Insérer avec ma sélection"));
  });

  it("names what is still needed and writes nothing until it is selected", async () => {
    const book = paperWorkbook();
    book.insertion = { ranges: [forecast], target: cell("F2", 1, 5, "") };
    const { user } = await openFunction(book);
    await user.click(button("Insert with my selection"));
    expect((await screen.findByText(/Still needed/)).textContent).toContain("actual");
    expect(screen.queryByRole("button", { name: "Write the formula" })).toBeNull();
    book.insertion = { ranges: [forecast, actual], target: cell("F2", 1, 5, "") };
    await user.click(button("Use my new selection"));
    expectOffered(await screen.findByRole("button", { name: "Write the formula" }));
  });

  it("asks before it replaces what a cell holds, and can be told to put the formula elsewhere", async () => {
    const book = paperWorkbook();
    book.insertion = { ranges: [forecast, actual], target: cell("D2", 1, 3, "=1+1") };
    const { user } = await openFunction(book, "fr");
    await user.click(button("Insérer avec ma sélection"));
    const warning =
      "D2 contient déjà «\u202f=1+1\u202f». Sélectionnez une cellule vide, puis «\u202fLa placer ici\u202f», ou remplacez-la.";
    expectShown(await screen.findByText(warning, { ...asWritten, exact: false }));
    book.insertion = { ranges: [], target: cell("G2", 1, 6, "") };
    await user.click(button("La placer ici"));
    await user.click(await screen.findByRole("button", { name: "Écrire la formule" }));
    expect(book.written).toEqual({ G2: "=SOP.FORECASTACCURACY(A2:A9,B2:B9)" });
  });

  it("replaces a filled cell when the person says so, and never writes into the data it reads", async () => {
    const book = paperWorkbook();
    book.insertion = { ranges: [forecast, actual], target: cell("B3", 2, 1, "100") };
    const { user } = await openFunction(book);
    await user.click(button("Insert with my selection"));
    expectShown(await screen.findByText(/B3 is one of the cells the formula would read/));
    expect(screen.queryByRole("button", { name: /Replace/ })).toBeNull();
    book.insertion = { ranges: [], target: cell("D2", 1, 3, "old") };
    await user.click(button("Put it there"));
    await user.click(await screen.findByRole("button", { name: "Replace what D2 holds" }));
    expect(book.written).toEqual({ D2: "=SOP.FORECASTACCURACY(A2:A9,B2:B9)" });
  });
});
