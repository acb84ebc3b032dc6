/** @jest-environment jsdom */
import axe from "axe-core";
import { act, screen, within } from "@testing-library/react";
import { serialOf } from "../../src/calendar/days";
import type { FreezeBoard, RoleToSign } from "../../src/cycle/freeze/readFreeze";
import type { FrozenChange } from "../../src/cycle/freeze/checkFrozen";
import { freezeCounts, freezeTexts, opinionWords } from "../../src/taskpane/texts/freezeTexts";
import { everyText } from "./everyText";
import { paperFreeze } from "./paperFreeze";
import { paperSteps } from "./paperCollect";
import { paperWorkbook } from "./paperWorkbook";
import { button, expectShown, openPane } from "./renderPane";

const cycle = serialOf(2027, 4);
const signature = { person: "Agathe", day: "21 Apr 2027", choice: "agrees", remark: null } as const;
const role = (name: RoleToSign["role"], said: Partial<RoleToSign> = {}): RoleToSign => ({
  ...{ role: name, name: name.charAt(0).toUpperCase() + name.slice(1), people: [], signature: null, outdated: false },
  ...said,
});
const board = (said: Partial<FreezeBoard> = {}): FreezeBoard => ({
  ...paperFreeze().board,
  ...{ cycle, cycleName: "Apr 2027", draft: { version: "V2027-04.1", hash: "abc", partly: null }, coordinator: "Solène" },
  roles: [
    role("sales", { signature }),
    role("production", { signature: { ...signature, person: "Benoît", choice: "with a reserve", remark: "57 h to be found" } }),
    role("finance", { people: ["Clémence"] }),
  ],
  obstacles: [
    { kind: "decision", words: "D8 is open" },
    { kind: "signature", words: "Finance has not signed", role: "finance" },
  ],
  ...said,
});
const change = (said: Partial<FrozenChange> = {}): FrozenChange => ({
  words: "V2027-04.1, Sticks, Apr 2027: production 9,901; signed 9,900",
  isNotice: false,
  putBack: { version: "V2027-04.1", places: [{ table: "SopPlans", line: 5 }], words: "Put 9,900 back" },
  cell: { table: "SopPlans", version: "V2027-04.1", number: 1, column: "Production" },
  sheet: "Frozen plans",
  ...said,
});
const bookOf = (said: FreezeBoard, changes?: FrozenChange[]) => {
  const book = paperWorkbook();
  book.freeze.board = said;
  if (changes) book.freeze.frozen = { versions: 1, changes };
  return book;
};
const faults = async () => (await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } })).violations;

it("says everything in both languages", () => {
  for (const [key, { en, fr }] of everyText({ ...freezeTexts, ...freezeCounts, ...opinionWords })) {
    expect({ key, blank: en.trim() === "" || fr.trim() === "" }).toEqual({ key, blank: false });
  }
});

it("shows who signed how, and everything that is in the way with its place", async () => {
  const { user, navigation } = await openPane({ place: "freeze", book: bookOf(board()) });
  const list = within(await screen.findByRole("list", { name: "Signatures of V2027-04.1" })).getAllByRole("listitem");
  expect(list.map((item) => item.textContent)).toEqual([
    "▲ SalesAgathe · 21 Apr 2027Sign again for Sales",
    "● ProductionBenoît · 21 Apr 2027, with a reserve: 57 h to be foundSign again for Production",
    "○ Financenot yetSign for Finance",
  ]);
  expectShown(screen.getByText("2 points are in the way."));
  expectShown(screen.getByText("The first freeze starts the history."));
  expect(await faults()).toEqual([]);
  await user.click(button("Open: D8 is open"));
  expect(navigation.current()).toBe("decisions");
});

it("signs with two presses for somebody whom People names, and asks what a refusal is about", async () => {
  const book = bookOf(board());
  const { user } = await openPane({ place: "freeze", book });
  await user.click(await screen.findByRole("button", { name: "Sign for Finance" }));
  await user.click(button("Sign for Finance"));
  expect(book.freeze.acts).toEqual(["signed; finance; Clémence; agrees; ; abc"]);
  await user.click(await screen.findByRole("button", { name: "Sign again for Sales" }));
  expect(await faults()).toEqual([]);
  await user.type(screen.getByLabelText(/Your name/), "Agathe");
  await user.click(screen.getByRole("radio", { name: "I refuse" }));
  await user.click(button("Sign for Sales"));
  expectShown(screen.getByText("Please fill in."));
  expect(book.freeze.acts).toHaveLength(1);
  await user.type(screen.getByLabelText(/What is it about/), "No parts");
  await user.click(button("Sign for Sales"));
  expect(book.freeze.acts[1]).toBe("signed; sales; Agathe; refuses; No parts; abc");
});

it("brings back a refusal that was begun as a refusal, never its words beside an agreement", async () => {
  const book = bookOf(board());
  const { user, navigation } = await openPane({ place: "freeze", book });
  await user.click(await screen.findByRole("button", { name: "Sign for Finance" }));
  await user.click(screen.getByRole("radio", { name: "I refuse" }));
  await user.type(screen.getByLabelText(/What is it about/), "No parts");
  act(() => navigation.go("home"));
  act(() => navigation.go("freeze"));
  await user.click(await screen.findByRole("button", { name: "Sign for Finance" }));
  await user.click(button("Sign for Finance"));
  expect(book.freeze.acts).toEqual(["signed; finance; Clémence; refuses; No parts; abc"]);
});

it("freezes all the same only by name and reason, and leaves the form with Escape", async () => {
  const book = bookOf(board({ coordinator: null }));
  const { user } = await openPane({ place: "freeze", book });
  await user.click(await screen.findByRole("button", { name: "Freeze all the same…" }));
  await user.keyboard("{Escape}");
  expect(document.activeElement?.textContent).toBe("Freeze all the same…");
  await user.click(button("Freeze all the same…"));
  await user.click(button("Freeze all the same"));
  expect(screen.getAllByText("Please fill in.")).toHaveLength(2);
  expect(book.freeze.acts).toEqual([]);
  await user.type(screen.getByLabelText(/Your name/), "Ann");
  await user.type(screen.getByLabelText(/Why now/), "The month begins");
  await user.click(button("Freeze all the same"));
  expect(book.freeze.acts).toEqual(["frozen; Ann; The month begins; abc"]);
});

it("asks for a reason anew after Cancel, and for each version its own", async () => {
  const book = bookOf(board());
  const { user, navigation } = await openPane({ place: "freeze", book });
  const why = () => (screen.getByLabelText(/Why now/) as HTMLTextAreaElement).value;
  await user.click(await screen.findByRole("button", { name: "Freeze all the same…" }));
  await user.type(screen.getByLabelText(/Why now/), "The month begins");
  await user.click(button("Cancel"));
  await user.click(button("Freeze all the same…"));
  expect(why()).toBe("");
  await user.type(screen.getByLabelText(/Why now/), "The month ends");
  const openedFor = async (version: string) => {
    book.freeze.board = board({ draft: { version, hash: "def", partly: null } });
    act(() => navigation.go("home"));
    act(() => navigation.go("freeze"));
    await user.click(await screen.findByRole("button", { name: "Freeze all the same…" }));
    return why();
  };
  // Somebody else freezes it meanwhile, and that is undone: what was typed was about the first one.
  expect([await openedFor("V2027-04.2"), await openedFor("V2027-04.1")]).toEqual(["", "The month ends"]);
});

it("freezes with two presses where nothing is in the way, in French too", async () => {
  const book = bookOf(board({ obstacles: [] }));
  const { user } = await openPane({ place: "freeze", language: "fr", book });
  expectShown(await screen.findByText("Rien ne s'y oppose."));
  await user.click(button("Geler V2027-04.1"));
  await user.click(button("Geler V2027-04.1"));
  expect(book.freeze.acts).toEqual(["frozen; Solène; -; abc"]);
});

it("offers another version only once the plan of the cycle is frozen", async () => {
  const latest = { version: "V2027-04.1", by: "Solène", day: "22 Apr 2027", ofCycle: true };
  const book = bookOf(board({ latest, isValidated: true, versions: 2 }), []);
  const { user } = await openPane({ place: "freeze", book });
  expectShown(await screen.findByText("V2027-04.1 is frozen: Solène, 22 Apr 2027."));
  expectShown(screen.getByText("Every frozen version is as it was signed."));
  expect(screen.queryByRole("button", { name: /^Freeze/ })).toBeNull();
  await user.click(button("Prepare another version"));
  expectShown(screen.getByText("2 points are in the way."));
  await user.click(button("Compare two versions"));
  expect(book.freeze.acts).toEqual(["compared"]);
});

it("closes the step without a frozen plan where there is no production plan", async () => {
  const book = bookOf(board({ draft: null, roles: [], obstacles: [] }));
  book.cycle.month = cycle;
  book.cycle.steps = paperSteps(cycle);
  const { user } = await openPane({ place: "freeze", book });
  await user.click(await screen.findByRole("button", { name: "Finalise the plan" }));
  expect(book.cycle.acts).toEqual(["validate done"]);
});

it("names what was changed in a frozen plan, and puts it back", async () => {
  const book = bookOf(board(), [change(), change({ words: "V2027-03.1: row 2 is gone.", putBack: null, cell: null })]);
  const { user } = await openPane({ place: "freeze", book });
  const list = await screen.findByRole("list", { name: "A frozen figure was changed" });
  expect(within(list).getAllByRole("button", { name: /back$/ })).toHaveLength(1);
  expect(await faults()).toEqual([]);
  await user.click(within(list).getAllByRole("button", { name: "Open the sheet" })[0] as HTMLElement);
  expect(book.shown).toEqual(["Frozen plans"]);
  await user.click(within(list).getByRole("button", { name: "Open the row" }));
  await user.click(button("Put 9,900 back"));
  expect(book.freeze.acts).toEqual(["shown V2027-04.1 SopPlans[Production] 1", "put back V2027-04.1 SopPlans:5"]);
  expectShown(await screen.findByText("Every frozen version is as it was signed."));
});

it("says it on Home, checked once however often Home is read again, and not for rows that were only sorted", async () => {
  const sorted = change({ words: "The rows stand in another order.", isNotice: true, putBack: null });
  const book = Object.assign(bookOf(board(), [sorted, change(), change({ words: "V2027-03.1 is gone." })]), {
    reviewsBuilt: true,
    overview: { hasData: true },
  });
  const { user, navigation } = await openPane({ book });
  expectShown(await screen.findByText(/production 9,901; signed 9,900/));
  expectShown(screen.getByText("and one more change"));
  expect(screen.queryByText(/another order/)).toBeNull();
  act(() => navigation.refresh());
  await screen.findByText("and one more change");
  expect(book.freeze.checks).toBe(1);
  await user.click(button("Look at it"));
  expect(navigation.current()).toBe("freeze");
  await user.click((await screen.findAllByRole("button", { name: "Put 9,900 back" }))[0] as HTMLElement);
  act(() => navigation.go("home"));
  expectShown(await screen.findByRole("button", { name: /^Risks/ }));
  expect(screen.queryByText("A frozen figure was changed")).toBeNull();
});
