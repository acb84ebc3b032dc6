import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import ts from "typescript";

const folder = resolve(__dirname, "../../src/functions/logistics");
const whole = readFileSync(resolve(folder, "budgetGap.ts"), "utf8");

/** A declaration, edited; the edit must apply. */
function edited(from: string | RegExp, to: string): string {
  const text = whole.replace(from, to);
  if (text === whole) throw new Error(`nothing to replace: ${String(from)}`);
  return text;
}

const variants: Record<string, string> = {
  "the declaration as it is": whole,
  "a summary without French": edited(/(summary: \{ en: "[^"]*"), fr: "[^"]*"/, "$1"),
  "an argument without a French name": edited('name: { en: "plan", fr: "plan" }', 'name: { en: "plan" }'),
  "no example": edited(/examples: \[[\s\S]*?\],\n {2}history/, "examples: [],\n  history"),
  "a misspelt argument in an example": edited("args: { plan: [[110]", "args: { paln: [[110]"),
  "a required argument left out of an example": edited(/args: \{ plan: \[\[110[^}]*\}/, "args: { plan: [[110]] }"),
  "a misspelt argument in compute": edited("compute: ({ plan, budget, as })", "compute: ({ plan, bugdet, as })"),
  "a choice that compute's arithmetic does not know": edited("gapOf(plan, budget, as)", 'gapOf(plan, budget, "SHARE")'),
  "an unknown unit": edited('unit: "same"', 'unit: "percent"'),
  "an unknown family": edited('family: "logistics"', 'family: "transport"'),
  "an error that no calculation knows": edited('code: "zeroDivisor"', 'code: "badLuck"'),
  "no source": edited(/ {2}source: \{.*\},\n/, ""),
};

/** How many type errors each variant has, as if it stood beside the real declarations. */
function typeErrors(): Map<string, number> {
  const options: ts.CompilerOptions = {
    strict: true,
    noUncheckedIndexedAccess: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    types: [],
  };
  const paths = new Map(Object.entries(variants).map(([name, text], index) => [resolve(folder, `variant${index}.ts`), { name, text }]));
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (path) => paths.has(resolve(path)) || fileExists(path);
  host.readFile = (path) => paths.get(resolve(path))?.text ?? readFile(path);
  host.getSourceFile = (path, language, ...rest) => {
    const variant = paths.get(resolve(path));
    return variant ? ts.createSourceFile(path, variant.text, language, true) : getSourceFile(path, language, ...rest);
  };
  const program = ts.createProgram([...paths.keys()], options, host);
  return new Map([...paths].map(([path, { name }]) => [name, program.getSemanticDiagnostics(program.getSourceFile(path)).length]));
}

describe("a function's declaration", () => {
  const errors = typeErrors();

  it("compiles as it is", () => {
    expect(errors.get("the declaration as it is")).toBe(0);
  });

  it.each(Object.keys(variants).slice(1))("does not compile with %s", (name) => {
    expect(errors.get(name)).toBeGreaterThan(0);
  });
});
