/** Text as HTML: the five characters that markup gives a meaning to are spelt out. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** An element with already built content. Attribute values are escaped here, contents by who builds them. */
export function element(name: string, content: string, attributes: Readonly<Record<string, string>> = {}): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  return `<${name}${written.join("")}>${content}</${name}>`;
}

/** A table with a header row. Cells are texts. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const head = element("thead", element("tr", header.map((cell) => element("th", escaped(cell), { scope: "col" })).join("")));
  const body = rows.map((row) => element("tr", row.map((cell) => element("td", escaped(cell))).join(""))).join("\n");
  return scrolling(element("table", `${head}\n${element("tbody", body)}`));
}

/** A grid of cells as in a sheet. Rows are built elements. */
export function sheetTable(rows: readonly string[]): string {
  return scrolling(element("table", rows.join("\n"), { class: "sheet" }));
}

/** Wide content scrolls in its own box, which the keyboard can reach. */
const scrolling = (content: string): string => element("div", content, { class: "scroll", tabindex: "0" });
