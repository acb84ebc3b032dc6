/** @jest-environment jsdom */
/** A pane that is loaded again knows what it wrote before. */
import type * as OwnWrites from "../../src/workbook/writing/journal/ownWrites";
import type * as KeptWrites from "../../src/app/keptWrites";

const header = (id: string) => ({ id, intention: "Import", targets: [] }) as unknown as Parameters<typeof OwnWrites.noteWritten>[0];

/** The pane as its page loads it. */
async function load(): Promise<typeof OwnWrites> {
  jest.resetModules();
  const { keepWrites } = (await import("../../src/app/keptWrites")) as typeof KeptWrites;
  keepWrites();
  return import("../../src/workbook/writing/journal/ownWrites");
}

it("remembers its writes on this machine, beside those of another workbook's pane", async () => {
  const first = await load();
  first.noteWritten(header("a"), false);
  // Meanwhile the pane of another workbook keeps one of its own.
  localStorage.setItem("sop.ownWrites", JSON.stringify(["a", "of another"]));
  first.noteWritten(header("b"), false);
  const second = await load();
  expect(["a", "b", "of another", "c"].map(second.isOwnWrite)).toEqual([true, true, true, false]);
  // Nothing of it waits to be looked at again: that was of the page before.
  expect(second.ownWrites()).toEqual([]);
});

it("begins anew where what is kept cannot be read", async () => {
  localStorage.setItem("sop.ownWrites", '["a"');
  expect((await load()).isOwnWrite("a")).toBe(false);
});
