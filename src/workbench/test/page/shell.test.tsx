/** @jest-environment jsdom */
import { act, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { createRef } from "react";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readManifest, type AddinManifest, type RibbonButton } from "../../page/manifest";
import { Shell, type ShellActions } from "../../page/Shell";
import { PageStore } from "../../page/state";
import { sayIn } from "../../page/texts";

const xml = readFileSync(join(__dirname, "../../../../manifest.xml"), "utf8");

function open(locale = "en-US", change: (manifest: AddinManifest) => AddinManifest = (same) => same) {
  const store = new PageStore();
  store.set({ bookName: "Plan.xlsx", addinReady: true });
  const ran: RibbonButton[] = [];
  const dropped: File[] = [];
  const pressed: string[] = [];
  const press = (name: string) => () => void pressed.push(name);
  const actions: ShellActions = {
    newBook: press("new"),
    openFile: press("open"),
    save: press("save"),
    undo: press("undo"),
    redo: press("redo"),
    switchLanguage: press("language"),
    setTheme: (theme) => pressed.push(theme),
    run: (button) => ran.push(button),
    closePane: () => store.set({ paneOpen: false }),
    resizePane: (paneWidth) => store.set({ paneWidth }),
    clearProblems: () => store.set({ problems: [] }),
    dropFile: (file) => dropped.push(file),
  };
  const manifest = change(readManifest(xml, locale));
  render(<Shell manifest={manifest} store={store} say={sayIn(locale)} actions={actions} grid={createRef()} frame={createRef()} />);
  return { store, ran, dropped, pressed };
}

describe("the workbench's page", () => {
  it("draws the add-in's buttons from its manifest and runs the one that is pressed", async () => {
    const { ran } = open();
    await userEvent.click(screen.getByRole("button", { name: "Build reviews" }));
    expect(ran.map(({ id }) => id)).toEqual(["Sop.Button.Reviews"]);
    expect(screen.getByRole("tab", { name: "S&OP" }).getAttribute("aria-selected")).toBe("true");
  });

  it("speaks French throughout when asked to", () => {
    open("fr-FR");
    const names = ["Importer des données", "Enregistrer", "Annuler", "Fermer le volet"];
    expect(names.filter((name) => screen.queryByRole("button", { name }) === null)).toEqual([]);
    expect(screen.getByRole("tab", { name: "PIC / S&OP" })).toBeDefined();
  });

  it("turns a button off while its command runs, and no other", () => {
    const { store } = open();
    act(() => store.set({ running: new Set(["Sop.Button.Reviews"]) }));
    const reviews = screen.getByRole<HTMLButtonElement>("button", { name: "Build reviews" });
    expect([reviews.disabled, reviews.getAttribute("aria-busy")]).toEqual([true, "true"]);
    expect(screen.getByRole<HTMLButtonElement>("button", { name: "Refresh" }).disabled).toBe(false);
  });

  it("lets commands wait until the add-in answers, but not the button that shows the pane", () => {
    const { store } = open();
    act(() => store.set({ addinReady: false }));
    expect(screen.getByRole<HTMLButtonElement>("button", { name: "Import data" }).disabled).toBe(true);
    expect(screen.getByRole<HTMLButtonElement>("button", { name: "Open S&OP" }).disabled).toBe(false);
  });

  it("is worked through by keyboard: every button has a name and is reached by Tab", async () => {
    const { pressed } = open();
    const names: string[] = [];
    for (let i = 0; i < 20; i++) {
      await userEvent.tab();
      const { activeElement } = document;
      if (activeElement === document.body || !activeElement) break;
      names.push(activeElement.getAttribute("aria-label") ?? activeElement.textContent ?? "");
    }
    expect(names).toEqual(
      expect.arrayContaining([
        "Undo",
        "Redo",
        "New",
        "Open",
        "Save",
        "Français",
        "S&OP",
        "Open S&OP",
        "SOP functions",
        "Width of the pane",
        "Close the pane",
      ]),
    );
    expect(names.every((name) => name !== "")).toBe(true);
    await userEvent.click(screen.getByRole("button", { name: "Save" }));
    expect(pressed).toEqual(["save"]);
  });

  it("opens a menu of the manifest by keyboard, walks its items with arrows and closes it with Escape", async () => {
    const { ran } = open("en-US", (manifest) => {
      const [tab] = manifest.tabs;
      const [group] = tab?.groups ?? [];
      const items = (group?.controls ?? []).slice(1, 3) as RibbonButton[];
      group?.controls.push({
        kind: "menu",
        id: "M",
        label: "Pack",
        tip: { title: "Pack", description: "Sheets to print" },
        icon: {},
        items,
      });
      return manifest;
    });
    const button = screen.getByRole("button", { name: /^Pack/ });
    button.focus();
    await userEvent.keyboard("{Enter}");
    const menu = screen.getByRole("menu", { name: "Pack" });
    expect(document.activeElement).toBe(within(menu).getByRole("menuitem", { name: "Import data" }));
    await userEvent.keyboard("{ArrowDown}");
    expect(document.activeElement?.textContent).toBe("Build reviews");
    await userEvent.keyboard("{ArrowDown}{Escape}");
    expect(screen.queryByRole("menu")).toBeNull();
    expect(document.activeElement).toBe(button);
    await userEvent.keyboard("{Enter}");
    await userEvent.click(screen.getByRole("menuitem", { name: "Build reviews" }));
    expect(ran.map(({ id }) => id)).toEqual(["Sop.Button.Reviews"]);
  });

  it("resizes the pane with arrow keys on its separator, within its limits", async () => {
    const { store } = open();
    const separator = screen.getByRole("separator", { name: "Width of the pane" });
    expect(separator.getAttribute("aria-valuenow")).toBe("350");
    separator.focus();
    await userEvent.keyboard("{ArrowLeft}{ArrowLeft}");
    expect(store.get().paneWidth).toBe(370);
    await userEvent.keyboard("{Home}{ArrowRight}");
    expect(store.get().paneWidth).toBe(320);
    // jsdom's window is 1024 pixels wide: 200 stay for the grid.
    await userEvent.keyboard("{End}");
    expect(store.get().paneWidth).toBe(824);
  });

  it("hides the pane without unloading the add-in", async () => {
    open();
    const frame = screen.getByTitle("S&OP Cycle", { selector: "iframe" } as never);
    await userEvent.click(screen.getByRole("button", { name: "Close the pane" }));
    expect(document.querySelector("aside")?.hidden).toBe(true);
    expect(document.querySelector("iframe")).toBe(frame);
    expect(frame.getAttribute("name")).toBe("addin-pane");
  });

  it("tells a missing API loudly and once, however often it is asked for", async () => {
    const { store } = open();
    act(() => {
      store.report("This stand-in for Excel does not serve Range.getImage.");
      store.report("This stand-in for Excel does not serve Range.getImage.");
    });
    expect(screen.getByRole("alert").textContent).toContain("Range.getImage");
    expect(screen.getByRole("listitem", { hidden: true }).textContent).toBe("This stand-in for Excel does not serve Range.getImage. (×2)");
    await userEvent.click(screen.getByText("Problems (1)"));
    await userEvent.click(screen.getByRole("button", { name: "Clear the list" }));
    expect(screen.getByRole("alert").textContent).toBe("");
  });

  it("shows the message of an error beside its cell and says which cell it is", () => {
    const { store } = open();
    act(() => store.set({ cellError: { cell: "B7", code: "#VALUE!", message: "Row 3 of capacity is a text.", left: 10, top: 20 } }));
    expect(screen.getByTestId("cell-error").textContent).toBe("#VALUE! Error in B7Row 3 of capacity is a text.");
  });

  it("opens a file that is dropped anywhere on it", () => {
    const { dropped } = open();
    const file = new File(["x"], "plan.xlsx");
    const drag = (type: string) => {
      const event = new Event(type, { bubbles: true, cancelable: true });
      Object.assign(event, { dataTransfer: { types: ["Files"], files: [file] }, relatedTarget: null });
      act(() => void document.body.dispatchEvent(event));
    };
    drag("dragover");
    expect(screen.getByText("Drop the Excel file to open it")).toBeDefined();
    drag("drop");
    expect(dropped).toEqual([file]);
    expect(screen.queryByText("Drop the Excel file to open it")).toBeNull();
  });
});
