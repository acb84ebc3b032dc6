/** @jest-environment jsdom */
/** What the browser keeps for the pane stops nobody where it is forbidden or full. */
import { machineStorage, pageStorage } from "../../src/taskpane/storages";

afterEach(() => jest.restoreAllMocks());

const both = [
  ["this page", pageStorage, "sessionStorage"],
  ["this machine", machineStorage, "localStorage"],
] as const;

it.each(both)("keeps and forgets in the storage of %s", (_, storage, name) => {
  expect(storage.read("sop test")).toBeNull();
  storage.keep("sop test", "a");
  expect([storage.read("sop test"), globalThis[name].getItem("sop test")]).toEqual(["a", "a"]);
  storage.forget("sop test");
  expect(storage.read("sop test")).toBeNull();
});

it.each(both)("keeps nothing in a full storage of %s, and what stood there stays", (_, storage) => {
  storage.keep("sop test", "a");
  jest.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
    throw new DOMException("full", "QuotaExceededError");
  });
  storage.keep("sop test", "b");
  expect(storage.read("sop test")).toBe("a");
  storage.forget("sop test");
});

it.each(both)("tells a storage of %s that the browser forbids from one where nothing was kept", (_, storage, name) => {
  jest.spyOn(globalThis, name, "get").mockImplementation(() => {
    throw new DOMException("forbidden", "SecurityError");
  });
  storage.keep("sop test", "a");
  storage.forget("sop test");
  expect(storage.read("sop test")).toBeUndefined();
});
