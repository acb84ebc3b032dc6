import { WorkbookDocument } from "../../host/document";
import { OpenBook } from "../../page/openBook";
import { PageStore } from "../../page/state";
import type { StoredWorkbook, WorkbookStorage } from "../../page/storage";
import { sayIn } from "../../page/texts";
import { open } from "../engine/open";

/** What the book asks of a page. */
const page = Object.assign(new EventTarget(), { document: new EventTarget() });
beforeAll(() => void Object.defineProperty(globalThis, "window", { value: page, configurable: true }));
afterAll(() => void Reflect.deleteProperty(globalThis, "window"));

/** A book on a real engine, whose calculation is said to run for as long as a test wants. */
async function book() {
  const { engine, put } = open();
  const says = { dirty: false, mode: "Automatic" };
  const calculation = new Proxy(engine.calculation, {
    get: (real, member) => {
      if (member === "dirty") return says.dirty;
      if (member === "mode") return says.mode;
      const value: unknown = Reflect.get(real, member, real);
      return typeof value === "function" ? (value.bind(real) as unknown) : value;
    },
  });
  Object.defineProperty(engine, "calculation", { value: calculation });
  const kept: StoredWorkbook[] = [];
  const storage = {
    read: () => Promise.resolve(null),
    write: (one: StoredWorkbook) => Promise.resolve(void kept.push(one)),
    setAside: () => Promise.resolve(),
  } as unknown as WorkbookStorage;
  const files = { read: () => Promise.reject(new Error("none")), write: () => Promise.reject(new Error("none")) };
  const opened = new OpenBook(new WorkbookDocument(engine), storage, files, new PageStore(), sayIn("en-US"), () => undefined);
  await opened.restore();
  const cells = () => kept.map(({ model }) => model.sheets[0]?.rows[0]?.[0]?.v);
  const change = (value: number) => {
    put("A1", [[value]]);
    engine.flush();
  };
  return { says, cells, change };
}

const wait = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));
/** Longer than the moment of quiet after which a small workbook is kept. */
const quiet = 1200;

test("the workbook is kept once changes have stopped for a moment, with the latest of them", async () => {
  const { change, cells } = await book();
  change(1);
  await wait(300);
  change(2);
  expect(cells()).toEqual([]);
  await wait(quiet);
  expect(cells()).toEqual([2]);
});

test("nobody who waits for a calculation waits for the keeping too; in manual mode nobody waits", async () => {
  const { change, cells, says } = await book();
  says.dirty = true;
  change(1);
  await wait(quiet);
  expect(cells()).toEqual([]);
  says.dirty = false;
  await wait(quiet);
  expect(cells()).toEqual([1]);
  says.dirty = true;
  says.mode = "Manual";
  change(2);
  await wait(quiet);
  expect(cells()).toEqual([1, 2]);
});

test("a page that is left keeps the workbook at once, calculated or not", async () => {
  const { change, cells, says } = await book();
  says.dirty = true;
  change(3);
  page.dispatchEvent(new Event("pagehide"));
  await wait(300);
  expect(cells()).toEqual([3]);
});
