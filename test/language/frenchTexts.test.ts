import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import ts from "typescript";
import { frenchSpaces } from "../../src/language/typography";

const source = resolve(__dirname, "../../src");

/** Every French text that is typed in the sources, with its place. */
function typedInFrench(): { where: string; text: string }[] {
  const files = readdirSync(source, { recursive: true, encoding: "utf8" }).filter((name) => /\.tsx?$/.test(name));
  return files.flatMap((name) => {
    const path = join(source, name);
    const tree = ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.Latest, true);
    const found: { where: string; text: string }[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isPropertyAssignment(node) && node.name.getText(tree) === "fr" && ts.isStringLiteralLike(node.initializer)) {
        const line = tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1;
        found.push({ where: `${relative(source, path)}:${line}`, text: node.initializer.text });
      }
      node.forEachChild(visit);
    };
    visit(tree);
    return found;
  });
}

it("French texts have a space wherever French wants one, typed plainly", () => {
  const texts = typedInFrench();
  expect(texts.length).toBeGreaterThan(2_000);
  // A colon without a space belongs to a time, an address or a list of signs; `A!B` to a sheet and its cell.
  const withoutSpace = /[^\u202f][;?»]|[^\u202f](?:!|:)(?=\s|$)|«[^\u202f]/;
  expect(texts.filter(({ text }) => withoutSpace.test(frenchSpaces(text)))).toEqual([]);
});
