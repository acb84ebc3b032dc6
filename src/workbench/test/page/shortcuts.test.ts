import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isShortcut, readShortcuts, type KeyPress } from "../../page/shortcuts";

const read = (name: string): unknown => JSON.parse(readFileSync(join(__dirname, "../../../../assets", name), "utf8"));
const press = (key: string, code: string, held = ""): KeyPress => ({
  key,
  code,
  ctrlKey: held.includes("c"),
  altKey: held.includes("a"),
  shiftKey: held.includes("s"),
  metaKey: held.includes("m"),
});

describe("the add-in's keyboard shortcuts", () => {
  it("are read with their names in the user's language", () => {
    const english = readShortcuts(read("shortcuts.json"), read("shortcuts-fr.json"), "en-US", false);
    const french = readShortcuts(read("shortcuts.json"), read("shortcuts-fr.json"), "fr-FR", false);
    expect(english.find(({ action }) => action === "sopImport")).toEqual({
      action: "sopImport",
      name: "Import data",
      keys: "Ctrl+Alt+Shift+I",
    });
    expect(french.find(({ action }) => action === "sopImport")?.name).toBe("Importer des données");
  });

  it("use the keys of a Mac on a Mac", () => {
    expect(readShortcuts(read("shortcuts.json"), null, "en-US", true)[0]?.keys).toBe("Command+Option+Shift+O");
  });

  it("keep an unknown name visible", () => {
    const file = { actions: [{ id: "a", name: "${resource.lost}" }], shortcuts: [{ action: "a", key: { default: "Ctrl+1" } }] };
    expect(readShortcuts(file, null, "en-US", false)[0]?.name).toBe("${resource.lost}");
  });

  it("match their key with exactly their modifiers", () => {
    expect(isShortcut(press("O", "KeyO", "cas"), "Ctrl+Alt+Shift+O")).toBe(true);
    expect(isShortcut(press("o", "KeyO", "ca"), "Ctrl+Alt+Shift+O")).toBe(false);
    expect(isShortcut(press("O", "KeyO", "casm"), "Ctrl+Alt+Shift+O")).toBe(false);
    expect(isShortcut(press("P", "KeyP", "cas"), "Ctrl+Alt+Shift+O")).toBe(false);
  });

  it("match by position where Alt makes the key type something else", () => {
    expect(isShortcut(press("Ø", "KeyO", "ams"), "Command+Option+Shift+O")).toBe(true);
  });

  it("match by letter on a French keyboard, where A and Q change places", () => {
    expect(isShortcut(press("a", "KeyQ", "c"), "Ctrl+A")).toBe(true);
    expect(isShortcut(press("a", "KeyQ", "c"), "Ctrl+Q")).toBe(false);
  });

  it("know arrows and function keys", () => {
    expect(isShortcut(press("ArrowUp", "ArrowUp", "ca"), "Ctrl+Alt+Up")).toBe(true);
    expect(isShortcut(press("F6", "F6"), "F6")).toBe(true);
  });
});
