/** Text as HTML: the five characters that markup gives a meaning to are spelt out. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** An element with already built content. Attribute values are escaped here, contents by who builds them. */
export function element(name: string, content: string, attributes: Readonly<Record<string, string>> = {}): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  return `<${name}${written.join("")}>${content}</${name}>`;
}

/** A table whose first row is a header, or a plain grid when there is none. Cells are texts. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const head =
    header.length === 0
      ? ""
      : element("thead", element("tr", header.map((cell) => element("th", escaped(cell), { scope: "col" })).join("")));
  const body = rows.map((row) => element("tr", row.map((cell) => element("td", escaped(cell))).join(""))).join("\n");
  return element("div", element("table", `${head}\n${element("tbody", body)}`), { class: "scroll" });
}
