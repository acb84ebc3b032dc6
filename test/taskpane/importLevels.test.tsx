/** @jest-environment jsdom */
/** What the wizard asks of labels of several levels in one column, and of figures with their units in the cells. */
import { screen, waitFor } from "@testing-library/react";
import { serialOf } from "../../src/calendar/days";
import { inLanguage } from "../../src/language/text";
import { importTexts } from "../../src/taskpane/texts/importTexts";
import { button, csvFile, expectShown, openPane } from "./renderPane";

const at = (title: "whatTitle" | "whichTitle" | "writeTitle" | "doneTitle", language: "en" | "fr") =>
  screen.findByRole("heading", { level: 1, name: inLanguage(importTexts[title], language) });
const isOff = (name: string): boolean => button(name).getAttribute("aria-disabled") === "true" || button(name).hasAttribute("disabled");
async function opened(language: "en" | "fr", text: string) {
  const pane = await openPane({ place: "import", language });
  const say = (en: string, fr: string): string => (language === "fr" ? fr : en);
  await pane.user.click(screen.getByRole("radio", { name: say("Excel or CSV files", "Des fichiers Excel ou CSV") }));
  const label = say("Choose Excel or CSV files", "Choisir des fichiers Excel ou CSV");
  await pane.user.upload(screen.getByLabelText(label, { selector: "input" }), [csvFile("pivot.csv", text)]);
  await pane.user.click(button(say("Continue", "Continuer")));
  return { ...pane, say };
}

const sums = "Étiquettes de lignes;2026-01;2026-02\nNord;30;33\nAlpha;10;11\nBêta;20;22\nSud;12;14\nGamma;5;6\nDelta;7;8\n";

it.each(["en", "fr"] as const)(
  "asks once whether labels are levels, goes on only then, and counts no total twice (%s)",
  async (language) => {
    const { user, book, say } = await opened(language, sums);
    await at("whatTitle", language);
    await user.click(screen.getByRole("radio", { name: language === "fr" ? /^Demande/ : /^Demand/ }));
    const goOn = say("Continue", "Continuer");
    expect(isOff(goOn)).toBe(true);
    await user.click(screen.getByRole("radio", { name: /Nord › Alpha/ }));
    await waitFor(() => expect(isOff(goOn)).toBe(false));
    await user.click(button(goOn));
    await at("whichTitle", language);
    await user.selectOptions(screen.getByRole("combobox", { name: say("Family", "Famille") }), "Étiquettes de lignes");
    await user.click(await screen.findByRole("button", { name: say("Worth knowing (1)", "Bon à savoir (1)") }));
    expectShown(await screen.findByText(/^Étiquettes de lignes.*Nord › Alpha/));
    await waitFor(() => expect(isOff(goOn)).toBe(false));
    await user.click(button(goOn));
    await at("writeTitle", language);
    await user.click(button(say("Import", "Importer")));
    await at("doneTitle", language);
    const rows = book.tables.get("demand") as { Family: string; Period: number; Quantity: number }[];
    expect(rows.filter(({ Period }) => Period === serialOf(2026, 1)).map(({ Quantity }) => Quantity)).toEqual([10, 20, 5, 7]);
  },
);

it("says which unit stood in the cells, and asks where there are two", async () => {
  const { user } = await opened("fr", "Famille;Mois;Quantité\nAlpha;2026-01;1 234 kg\nBêta;2026-01;2 t\n");
  await at("whatTitle", "fr");
  await user.click(button("Continuer"));
  await at("whichTitle", "fr");
  await user.click(screen.getByRole("radio", { name: "kg" }));
  await user.click(await screen.findByRole("button", { name: "Bon à savoir (1)" }));
  expectShown(await screen.findByText(/^Quantité.*1\s234 kg/));
});
