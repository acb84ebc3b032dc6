/** Licences and notices of the packages whose code is shipped. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, sep } from "node:path";

/** Written by a production build, into dist/ and into the project. */
export const noticesFile = "THIRD-PARTY-NOTICES.txt";

/** Licences that let code be shipped with nothing but their text. */
const permissive = new Set(["MIT", "ISC", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "0BSD", "BSD", "Zlib", "(MIT OR Apache-2.0)"]);

interface PackageFile {
  name?: string;
  version?: string;
  license?: string;
  author?: string | { name?: string };
}

/**
 * One text with the licence and the notice of every package that one of the files belongs to; the same for the same packages.
 *
 * @param files absolute paths of what went into the build; those outside of node_modules are ours
 * @throws Error naming packages whose licence is not permissive, or that bring no text of it
 */
export function noticesFor(files: Iterable<string>): string {
  const folders = new Set([...files].flatMap((file) => packageFolder(file) ?? []));
  const notices = [...folders].map(noticeOf).sort((one, other) => (one.title < other.title ? -1 : 1));
  const wrong = notices.filter(({ license }) => !permissive.has(license)).map(({ title, license }) => `${title}: ${license}`);
  if (wrong.length > 0) throw new Error(`These packages may not be shipped:\n${wrong.join("\n")}`);
  const unique = notices.filter(({ title }, index) => title !== notices[index - 1]?.title);
  const line = "=".repeat(80);
  return [
    "S&OP Cycle for Excel ships code of these packages, under the licences below.\n",
    ...unique.map(({ title, license }) => `${title} (${license})`),
    ...unique.map(({ title, license, text }) => `\n${line}\n${title} (${license})\n${line}\n\n${text}`),
    "",
  ].join("\n");
}

/** The folder of the package that a file belongs to; undefined for a file of ours. */
function packageFolder(file: string): string | undefined {
  const parts = file.split(sep);
  const at = parts.lastIndexOf("node_modules");
  if (at < 0) return undefined;
  const length = parts[at + 1]?.startsWith("@") ? 3 : 2;
  return parts.slice(0, at + length).join(sep);
}

interface Notice {
  title: string;
  license: string;
  text: string;
}

function noticeOf(folder: string): Notice {
  const { name = "", version = "", license = "no licence", author } = packageOf(folder);
  const texts = readdirSync(folder)
    .filter((file) => /^(licen[cs]e|notice|copying)([.-]|$)/i.test(file))
    .sort()
    .map((file) => readFileSync(join(folder, file), "utf8"));
  const holder = typeof author === "string" ? author : author?.name;
  const text = texts.length > 0 ? texts.join("\n\n") : withoutText(license, holder ?? `the authors of ${name}`);
  return {
    title: `${name} ${version}`,
    license,
    text: text
      .replaceAll("\r\n", "\n")
      .replace(/[ \t]+$/gm, "")
      .trim(),
  };
}

/** A package may have files named package.json inside that say no more than how to read its modules. */
function packageOf(folder: string): PackageFile {
  const path = join(folder, "package.json");
  if (!existsSync(path)) throw new Error(`${dirname(path)} has no package.json.`);
  return JSON.parse(readFileSync(path, "utf8")) as PackageFile;
}

/** The text of a licence that its package only names. */
function withoutText(license: string, holder: string): string {
  if (license !== "MIT") throw new Error(`A package of ${holder} brings no text of its licence (${license}).`);
  return `Copyright (c) ${holder}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;
}
