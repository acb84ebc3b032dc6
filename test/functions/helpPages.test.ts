import { posix } from "node:path";
import { JSDOM } from "jsdom";
import { functionEntries } from "../../src/functions/functionEntries";
import { languages } from "../../src/language/text";
import { emitFunctionFiles } from "../../src/tooling/functions/emit";

const files = emitFunctionFiles("https://sop.example.org");
const pages = files
  .filter(({ path }) => path.endsWith(".html"))
  .map(({ path, text }) => ({ path, text, document: new JSDOM(text).window.document }));
const page = (path: string): Document => {
  const found = pages.find((candidate) => candidate.path === path);
  if (!found) throw new Error(`no page ${path}`);
  return found.document;
};

describe("the help pages", () => {
  it("work under a strict content policy: no scripts, no inline styles, no handlers, nothing from elsewhere", () => {
    for (const { path, document } of pages) {
      const forbidden = [...document.querySelectorAll("*")].filter(
        (element) =>
          /^(script|style|iframe|object|img)$/i.test(element.tagName) ||
          element.getAttributeNames().some((name) => name === "style" || name.startsWith("on")),
      );
      expect([path, forbidden.length]).toEqual([path, 0]);
    }
  });

  it("link only to each other and to one stylesheet, and every link has its page", () => {
    const paths = files.map(({ path }) => path);
    for (const { path, document } of pages)
      for (const element of document.querySelectorAll("[href]"))
        expect(paths).toContain(posix.normalize(posix.join(posix.dirname(path), element.getAttribute("href") ?? "")));
  });

  it("name their language, have one title and one first heading, and heading levels without gaps", () => {
    for (const { path, document } of pages) {
      expect(document.documentElement.lang).toBe(path.split("/")[1]);
      expect(document.title).toContain(document.querySelector("h1")?.textContent ?? "nothing");
      const levels = [...document.querySelectorAll("h1,h2,h3")].map(({ tagName }) => Number(tagName[1]));
      expect(levels.filter((level) => level === 1)).toHaveLength(1);
      levels.forEach((level, index) => expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1));
    }
  });

  it("list every function by family", () => {
    for (const language of languages) {
      const index = page(`help/${language}/index.html`);
      const names = [...index.querySelectorAll("dt")].map(({ textContent }) => textContent);
      expect(names.sort()).toEqual(
        functionEntries(language)
          .map(({ name }) => name)
          .sort(),
      );
    }
  });

  it("show arguments, result, errors, source and every example of each function", () => {
    for (const language of languages)
      for (const entry of functionEntries(language)) {
        const text = page(entry.helpPath).body.textContent ?? "";
        for (const part of [entry.summary, entry.signature, entry.result.help, entry.source, ...entry.args.map(({ help }) => help)])
          expect(text).toContain(part);
        for (const { error, when } of entry.errors) expect(text).toContain(error + when);
        for (const { title, formula } of entry.examples) {
          expect(text).toContain(title);
          expect(text).toContain(formula);
        }
      }
  });

  it("write formulas and numbers as the reader's Excel does", () => {
    const formulas = (path: string) => [...page(path).querySelectorAll("pre code")].map(({ textContent }) => textContent);
    expect(formulas("help/en/CAPACITY.html")).toContain("=SOP.CAPACITY(A2,8,4,0.85,1.1)");
    expect(formulas("help/fr/CAPACITY.html")).toContain("=SOP.CAPACITY(A2;8;4;0,85;1,1)");
    expect(formulas("help/fr/ONTIMERATE.html")).toContain("=SOP.ONTIMERATE(A2:A5;B2:B5;;DATE(2027;3;31))");
    expect(page("help/fr/ONTIMERATE.html").body.textContent).toContain("01/03/2027");
    expect(page("help/fr/CAPACITY.html").body.textContent).toContain("149,6");
  });

  it("keep markup in texts as text", () => {
    expect(files.find(({ path }) => path === "help/en/index.html")?.text).toContain("<h1>S&#38;OP functions</h1>");
  });

  it("follow the reader's dark theme with readable contrast", () => {
    const css = files.find(({ path }) => path === "help/help.css")?.text ?? "";
    const colours = (block: string) =>
      Object.fromEntries([...block.matchAll(/--(\w+): (#[0-9a-f]{6})/g)].map(([, name, value]) => [name, value]));
    const [light = "", dark = ""] = css.split("@media (prefers-color-scheme: dark)");
    for (const theme of [colours(light), colours(dark.slice(0, dark.indexOf("body")))]) {
      for (const ink of ["ink", "quiet", "link"]) {
        expect(contrast(theme[ink] ?? "", theme.paper ?? "")).toBeGreaterThanOrEqual(4.5);
        if (ink === "ink") expect(contrast(theme[ink] ?? "", theme.tint ?? "")).toBeGreaterThanOrEqual(4.5);
      }
    }
  });
});

/** Contrast of two colours by WCAG 2.2. */
function contrast(one: string, other: string): number {
  const luminance = (colour: string) => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
      const channel = parseInt(colour.slice(start, start + 2), 16) / 255;
      return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}
