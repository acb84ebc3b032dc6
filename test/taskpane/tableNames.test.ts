import { readdirSync } from "node:fs";
import { join } from "node:path";
import { everyText } from "./everyText";

const folder = join(__dirname, "../../src/taskpane/texts");

/** The texts in a module: sets of them, and sets in sets. */
function textsIn(found: unknown, at: string): [string, { en: string; fr: string }][] {
  if (typeof found !== "object" || found === null) return [];
  if ("en" in found || "one" in found) return everyText({ [at]: found as Parameters<typeof everyText>[0][string] });
  return Object.entries(found).flatMap(([key, inner]) => textsIn(inner, `${at}.${key}`));
}

it("calls a list by what its sheet is called, never by the name of its table", async () => {
  const files = readdirSync(folder).filter((name) => name.endsWith(".ts"));
  const texts = (await Promise.all(files.map(async (name) => textsIn(await import(join(folder, name)), name)))).flat();
  expect(texts.length).toBeGreaterThan(1000);
  expect(texts.filter(([, { en, fr }]) => /\bSop[A-Z]/.test(en + fr)).map(([at]) => at)).toEqual([]);
});
