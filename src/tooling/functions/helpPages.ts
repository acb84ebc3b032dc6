import { families } from "../../functions/defineFunction";
import { type ArgumentEntry, type FunctionEntry } from "../../functions/functionEntries";
import { type ExampleSheet } from "../../functions/exampleSheet";
import { fill, inLanguage, type Language } from "../../language/text";
import { element, escaped, sheetTable, table } from "./html";
import { helpWords } from "./helpWords";

type Say = (word: keyof typeof helpWords, values?: Readonly<Record<string, string>>) => string;

const saying =
  (language: Language): Say =>
  (word, values = {}) =>
    fill(inLanguage(helpWords[word], language), values);

/** The help page of one function: a whole static document without scripts. */
export function functionPage(entry: FunctionEntry, language: Language): string {
  const say = saying(language);
  const other = language === "en" ? "fr" : "en";
  const body = [
    element(
      "nav",
      `${link("index.html", say("allFunctions"))} · ${link(`../${other}/${entry.id}.html`, inLanguage(helpWords.languageName, other), other)}`,
    ),
    element("h1", escaped(entry.name)),
    element("p", escaped(entry.summary), { class: "summary" }),
    element("pre", element("code", escaped(entry.signature))),
    section(
      say("arguments"),
      table(
        [say("argument"), say("meaning"), say("unit"), say("omitted")],
        entry.args.map((arg) => argumentRow(arg, language)),
      ),
    ),
    section(
      say("result"),
      element(
        "p",
        escaped(
          `${entry.result.help} ${say("unitIs", { unit: entry.result.unit })} ${entry.result.spills ? say("spills") : say("oneCell")}`,
        ),
      ),
    ),
    section(say("examples"), entry.examples.map((example) => exampleBlock(example, language)).join("\n")),
    section(
      say("errors"),
      table([say("error"), say("when")], [["#VALUE!", say("valueError")], ...entry.errors.map(({ error, when }) => [error, when])]),
    ),
    section(say("source"), element("p", escaped(entry.source))),
    section(say("history"), historyList(entry, language)),
    element("p", escaped(say("blanks")), { class: "note" }),
  ];
  return page(entry.name, body.join("\n"), language);
}

/** The list of all functions by family. */
export function indexPage(entries: readonly FunctionEntry[], language: Language): string {
  const say = saying(language);
  const other = language === "en" ? "fr" : "en";
  const sections = Object.entries(families).flatMap(([family, title]) => {
    const members = entries.filter((entry) => entry.family === family);
    if (members.length === 0) return [];
    const items = members.map(
      (entry) => `${element("dt", link(`${entry.id}.html`, entry.name))}\n${element("dd", escaped(entry.summary))}`,
    );
    return [section(inLanguage(title, language), element("dl", items.join("\n")))];
  });
  const nav = element("nav", link(`../${other}/index.html`, inLanguage(helpWords.languageName, other), other));
  return page(
    say("allFunctions"),
    [nav, element("h1", escaped(say("allFunctions"))), element("p", escaped(say("intro"))), ...sections].join("\n"),
    language,
  );
}

function page(title: string, body: string, language: Language): string {
  const head = [
    `<meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<meta name="color-scheme" content="light dark">`,
    element("title", escaped(`${title} – S&OP Cycle`)),
    `<link rel="stylesheet" href="../help.css">`,
  ];
  const html = element("html", `\n${element("head", `\n${head.join("\n")}\n`)}\n${element("body", element("main", `\n${body}\n`))}\n`, {
    lang: language,
  });
  return `<!doctype html>\n${html}\n`;
}

const section = (title: string, content: string): string => element("section", `\n${element("h2", escaped(title))}\n${content}\n`);

const link = (href: string, text: string, language?: Language): string =>
  element("a", escaped(text), language ? { href, hreflang: language, lang: language } : { href });

function argumentRow(arg: ArgumentEntry, language: Language): string[] {
  const say = saying(language);
  const omitted = arg.optional ? (arg.fallback ?? say("nothing")) : say("required");
  const unsaid = arg.choices.filter((word) => !arg.help.includes(word));
  const choices = unsaid.length > 0 ? ` (${arg.choices.join(", ")})` : "";
  return [arg.name, arg.help + choices, `${arg.unit} (${arg.isRange ? say("range") : say("value")})`, omitted];
}

function exampleBlock(example: ExampleSheet, language: Language): string {
  const say = saying(language);
  const parts = [element("h3", escaped(example.title))];
  if (example.grid.length > 0) parts.push(sheet(example.grid));
  parts.push(element("pre", element("code", escaped(example.formula))));
  parts.push(element("p", escaped(say("gives"))), sheetTable(example.result.map((row) => element("tr", row.map(sheetCell).join("")))));
  return parts.join("\n");
}

/** Cells with Excel's row numbers and column letters, so that the references of the formula can be followed. */
function sheet(grid: readonly (readonly string[])[]): string {
  const letters = (grid[0] ?? []).map((_, column) => String.fromCharCode(65 + column));
  const corner = element("td", "");
  const head = element("tr", corner + letters.map((letter) => element("th", letter, { scope: "col" })).join(""));
  const rows = grid.map((row, index) => element("tr", element("th", String(index + 1), { scope: "row" }) + row.map(sheetCell).join("")));
  return sheetTable([head, ...rows]);
}

/** Numbers stand to the right, as in Excel. */
const sheetCell = (cell: string): string => element("td", escaped(cell), /^[−\d]/.test(cell) ? { class: "number" } : {});

function historyList(entry: FunctionEntry, language: Language): string {
  const say = saying(language);
  const changes = entry.history.map(({ version, text }) => element("li", escaped(say("changed", { version, text }))));
  return element("ul", [...changes, element("li", escaped(say("since", { version: entry.since })))].join("\n"));
}
