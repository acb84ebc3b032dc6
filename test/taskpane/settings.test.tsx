/** @jest-environment jsdom */
import { inLanguage } from "../../src/language/text";
import axe from "axe-core";
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { settingsOf } from "../../src/domain/settings/readSettings";
import { settings } from "../../src/domain/settings/declarations";
import { settingIds, writeSettingsFile } from "../../src/domain/settings/settingsFile";
import { readTyped, typedText } from "../../src/cycle/settings/settingFields";
import { shownValue } from "../../src/taskpane/screens/settings/settingWords";
import { settingsTexts } from "../../src/taskpane/texts/settingsTexts";
import { paperWorkbook } from "./paperWorkbook";
import { asWritten, button, csvFile, expectShown, openPane } from "./renderPane";

URL.createObjectURL ??= () => "blob:settings";
URL.revokeObjectURL ??= () => undefined;

const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name);
const toSave = () => screen.getByRole("list", { name: "To be saved" });

describe("the settings", () => {
  it("show every setting once with its help, and save nothing while nothing is changed", async () => {
    await openPane({ place: "settings" });
    for (const id of settingIds) expect(screen.getAllByLabelText(inLanguage(settings[id].title, "en")).length).toBe(1);
    expect(button("Save the settings").hasAttribute("disabled")).toBe(true);
    expect(field("Horizon (months)").value).toBe("12");
    expect(field("On-time delivery").value).toBe("95");
  });

  it("say on leaving a field what is wrong and what to do, and save nothing before it is corrected", async () => {
    const { user, book } = await openPane({ place: "settings" });
    await user.clear(field("Horizon (months)"));
    await user.type(field("Horizon (months)"), "30");
    expect(screen.queryByText("Type a number from 3 to 24.")).toBeNull();
    await user.tab();
    expectShown(screen.getByText("Type a number from 3 to 24."));
    expect(button("Save the settings").hasAttribute("disabled")).toBe(true);
    await user.clear(field("Horizon (months)"));
    await user.type(field("Horizon (months)"), "18");
    await user.tab();
    expectShown(within(toSave()).getByText("Horizon (months): 12 → 18"));
    await user.click(button("Save the settings"));
    expect(book.settings.values).toEqual({ ...settingsOf([]), horizon: 18 });
    expectShown(await screen.findByText("Change a value to save it here."));
  });

  it("offer to put a workbook in the other language into that of the pane, and say nothing where it is", async () => {
    const book = paperWorkbook();
    book.bookLanguage = "fr";
    const unclear = Array.from({ length: 11 }, (_, row) => `Other!C${row + 1}`);
    book.ownWords = { changed: ["Mine!A3", "Mine!B1"], unclear, rules: ["Mine!D1"] };
    const { user } = await openPane({ place: "settings", book });
    expectShown(await screen.findByText(/your formulas look for, follow: Mine!A3, Mine!B1\.$/));
    expectShown(screen.getByText(/look at them afterwards: Other!C1, .*Other!C10, …\.$/));
    expectShown(screen.getByText(/adapt them afterwards: Mine!D1\.$/));
    await user.click(await screen.findByRole("button", { name: "Put the workbook into English" }));
    expect(book.bookLanguage).toBe("en");
    expect(screen.queryByRole("heading", { name: "Language of the workbook" })).toBeNull();
  });

  it("let the pane open with the workbook, and no more", async () => {
    const { user, book } = await openPane({ place: "settings" });
    const opens = () => screen.getByRole<HTMLInputElement>("checkbox", { name: "Open this pane with the workbook" });
    await screen.findByRole("heading", { name: "When the workbook opens" });
    expect(opens().checked).toBe(false);
    await user.click(opens());
    expect(book.opensWithFile).toBe(true);
    await waitFor(() => expect(opens().checked).toBe(true));
    await user.click(opens());
    expect(book.opensWithFile).toBe(false);
  });

  it("keep what was typed and not saved while another place is looked at", async () => {
    const { user, navigation } = await openPane({ place: "settings" });
    await user.clear(field("Horizon (months)"));
    await user.type(field("Horizon (months)"), "18");
    await user.click(button("Reviews"));
    await screen.findByRole("heading", { level: 1, name: "Reviews" });
    act(() => navigation.go("settings"));
    expect((await screen.findByLabelText<HTMLInputElement>("Horizon (months)")).value).toBe("18");
    expectShown(within(toSave()).getByText("Horizon (months): 12 → 18"));
  });

  it("go back to the default, field by field", async () => {
    const book = paperWorkbook();
    book.settings = { values: settingsOf([{ Key: "target.otif", Value: 0.8 }]), unusable: [] };
    const { user } = await openPane({ place: "settings", book });
    expect(field("On time in full (OTIF)").value).toBe("80");
    await user.click(button("Reset to default: On time in full (OTIF), 90%"));
    await user.click(button("Save the settings"));
    expect(book.settings.values.otif).toBe(0.9);
    expect(screen.queryByRole("button", { name: /^Reset to default: On time in full/ })).toBeNull();
  });

  it("say what a cell holds that cannot be used, and write over it", async () => {
    const book = paperWorkbook();
    book.settings = { values: settingsOf([]), unusable: [{ id: "horizon", text: "a year" }] };
    const { user } = await openPane({ place: "settings", book });
    expectShown(screen.getByText("The cell holds “a year”, which cannot be used; 12 counts instead."));
    await user.type(field("Horizon (months)"), "{Backspace}2");
    await user.click(button("Save the settings"));
    expect(book.settings).toEqual({ values: settingsOf([]), unusable: [] });
  });

  it("keep what was typed when saving fails, and say why", async () => {
    const book = paperWorkbook();
    book.failNext.saveSettings = new Error("Sheet Settings is protected.");
    const { user } = await openPane({ place: "settings", book });
    await user.selectOptions(field("Public holidays of"), "CH");
    await user.click(button("Save the settings"));
    expect((await screen.findByRole("alert")).textContent).toContain("Sheet Settings is protected.");
    expectShown(within(toSave()).getByText("Public holidays of: France → Switzerland"));
  });

  it("speak French, with its decimal comma, its titles and its spaces", async () => {
    const { user, book } = await openPane({ place: "settings", language: "fr" });
    const target = screen.getByLabelText<HTMLInputElement>("Livraisons à l'heure");
    await user.clear(target);
    await user.type(target, "92,5");
    await user.tab();
    expectShown(screen.getByText("Livraisons à l'heure\u202f: 95\u00a0% → 92,5\u00a0%", asWritten));
    await user.click(button("Enregistrer les paramètres"));
    expect(book.settings.values.onTime).toBe(0.925);
  });

  it("have no accessibility fault that axe finds", async () => {
    const { container } = await openPane({ place: "settings" });
    const { violations } = await axe.run(container, { rules: { "color-contrast": { enabled: false }, region: { enabled: false } } });
    expect(violations.map(({ id }) => id)).toEqual([]);
  }, 30_000);
});

describe("settings as a file", () => {
  it("are exported as text to copy and as a link to download", async () => {
    const { user } = await openPane({ place: "settings" });
    await user.click(button("Export the settings"));
    expect(field("Exported settings").value).toBe(writeSettingsFile(settingsOf([])));
    expect(screen.getByRole("link", { name: "Download sop-settings.json" }).getAttribute("download")).toBe("sop-settings.json");
  });

  it("come in from a file as changes to look at; nothing is saved before the person saves", async () => {
    const { user, book } = await openPane({ place: "settings" });
    const text = writeSettingsFile(settingsOf([{ Key: "currency", Value: "CHF" }])).replace('"currency"', '"colour": "blue", "currency"');
    await user.upload(field("Choose a settings file"), csvFile("sop-settings.json", text));
    expectShown(await within(await screen.findByRole("list", { name: "To be saved" })).findByText("Currency: EUR → CHF"));
    expectShown(screen.getByText("Unknown here and left out: colour."));
    expect(book.settings.values.currency).toBe("EUR");
    await user.click(button("Save the settings"));
    expect(book.settings.values.currency).toBe("CHF");
  });

  it("are refused with a sentence when the text is a trap, and say so when it changes nothing", async () => {
    const { user } = await openPane({ place: "settings" });
    const paste = (text: string) => fireEvent.change(field("Or paste the text of such a file"), { target: { value: text } });
    paste('{"kind":"sop-cycle-settings","version":1,"settings":{"__proto__":{"horizon":3}}}');
    await user.click(button("Check the text"));
    expectShown(screen.getByText("This text holds names that no export writes; it is not read. Export the settings again."));
    paste(writeSettingsFile(settingsOf([])));
    await user.click(button("Check the text"));
    expectShown(screen.getByText(inLanguage(settingsTexts.importedSame, "en")));
    expect(screen.queryByRole("list", { name: "To be saved" })).toBeNull();
  });
});

it("a value typed as it is shown in its field reads back as the same value, in either language", () => {
  for (const language of ["en", "fr"] as const)
    for (const id of settingIds) {
      const { usual } = settings[id];
      expect(readTyped(settings[id], typedText(settings[id], usual, language))).toEqual({ ok: true, value: usual });
      expect(shownValue(settings[id], usual, language)).not.toBe("");
    }
  expect(readTyped(settings.onTime, "7")).toEqual({ ok: true, value: 0.07 });
  expect(readTyped(settings.onTime, "92,5 %")).toEqual({ ok: true, value: 0.925 });
  expect(readTyped(settings.horizon, "1 2")).toEqual({ ok: true, value: 12 });
  expect(readTyped(settings.horizon, "twelve")).toEqual({ ok: false, why: "notNumber" });
});
