import { createDOMRenderer, RendererProvider } from "@fluentui/react-components";
import { act, isInaccessible, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { TextDecoder, TextEncoder } from "node:util";
import type { Bucket } from "../../src/calendar/periods";
import type { Language } from "../../src/language/text";
import { App } from "../../src/taskpane/App";
import type { CompanyEngine } from "../../src/taskpane/hooks/pane";
import { createNavigation, type Place } from "../../src/taskpane/navigation";
import { paperServices } from "./paperServices";
import { paperWorkbook, type PaperWorkbook } from "./paperWorkbook";

// What every browser has and jsdom has not.
Object.assign(globalThis, { TextDecoder, TextEncoder });
if (!Blob.prototype.arrayBuffer) {
  Blob.prototype.arrayBuffer = function arrayBuffer(this: Blob) {
    return new Promise((resolve, reject) => {
      const reader = new FileReader();
      reader.onload = () => resolve(reader.result as ArrayBuffer);
      reader.onerror = () => reject(reader.error);
      reader.readAsArrayBuffer(this);
    });
  };
}
globalThis.matchMedia ??= (query: string) =>
  Object.assign(new EventTarget(), { matches: false, media: query, onchange: null, addListener() {}, removeListener() {} });
globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};

/**
 * Writes only rules of style that can hide something. jsdom has no layout, so that nothing else of a look matters to a test, but it goes
 * through every rule for every element that is asked for its style.
 */
const renderer = createDOMRenderer(document, {
  unstable_filterCSSRule: (rule) => /display:|visibility:|opacity:|clip|pointer-events:/.test(rule),
});

/** Draws the pane over a workbook on paper and gives what a test needs to act as a person. */
export async function openPane({
  language = "en",
  bucket = "month",
  place = "home",
  book = paperWorkbook(),
  reloaded = false,
  engine,
}: {
  language?: Language;
  /** What the company plans by. */
  bucket?: Bucket;
  place?: Place;
  book?: PaperWorkbook;
  /** The page is loaded again rather than opened: what it kept is still there. */
  reloaded?: boolean;
  /** A company's own engine, as in builds that are made for one. */
  engine?: CompanyEngine;
} = {}) {
  if (!reloaded) {
    sessionStorage.clear();
    // Another person's machine: nobody is known there.
    localStorage.removeItem("sop.ownName");
  }
  const navigation = createNavigation(place);
  const user = userEvent.setup({ applyAccept: false });
  const view = render(
    <RendererProvider renderer={renderer}>
      <App language={language} bucket={bucket} services={paperServices(book)} navigation={navigation} {...(engine && { engine })} />
    </RendererProvider>,
  );
  await act(async () => undefined);
  return { user, navigation, book, ...view };
}

export const csvFile = (name: string, text: string | Uint8Array<ArrayBuffer>) =>
  new File([typeof text === "string" ? text : text], name, { type: "text/csv" });

export const button = (name: string | RegExp) => screen.getByRole("button", { name });

/** That people see what was found, and hear it read: neither it nor what it stands in is hidden. Queries by role find nothing else. */
export function expectShown(found: HTMLElement | readonly HTMLElement[]): void {
  for (const element of [found].flat()) expect(isInaccessible(element)).toBe(false);
}

/** That a button can be pressed. */
export const expectOffered = (found: HTMLElement): void => expect(found.matches(":disabled, [aria-disabled='true']")).toBe(false);

/** Compares texts with their no-break spaces, which queries otherwise make plain. */
export const asWritten = { normalizer: (text: string) => text };
