/**
 * The parts of an Open Packaging file that is being written: by path, with their content types and relationships. The archive it
 * makes depends on the parts alone: fixed dates, fixed order.
 */
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";
import { relationshipOf, relationshipsPath, type Relationship } from "../../xlsx/parts";
import { childrenOf, declaration, element, parseXml, type XmlNode } from "../../xlsx/xml";

const relationships = "http://schemas.openxmlformats.org/package/2006/relationships";
const contentTypes = "http://schemas.openxmlformats.org/package/2006/content-types";
/** Zip entries start in 1980; one fixed moment makes equal workbooks equal files. */
const fixedDate = new Date(1980, 0, 1, 0, 0, 0);

/** A part as Excel names it from another: relative, which readers that do not know absolute targets can follow. */
function relativeTo(from: string, target: string): string {
  const [folders, parts] = [from.split("/").slice(0, -1), target.split("/")];
  let shared = 0;
  while (shared < folders.length && shared < parts.length - 1 && folders[shared] === parts[shared]) shared++;
  return [...folders.slice(shared).map(() => ".."), ...parts.slice(shared)].join("/");
}

export class WrittenParts {
  private readonly types = new Map<string, string>();
  private readonly defaults = new Map<string, string>();
  private readonly added = new Map<string, { id: string; type: string; target: string; external: boolean }[]>();

  constructor(private readonly bytes: Map<string, Uint8Array>) {
    const xml = this.text("[Content_Types].xml");
    if (xml === undefined) return;
    for (const { name, attributes } of parseXml(xml, "[Content_Types].xml").children) {
      if (name === "Override") this.types.set((attributes["PartName"] ?? "").replace(/^\//, ""), attributes["ContentType"] ?? "");
      if (name === "Default") this.defaults.set((attributes["Extension"] ?? "").toLowerCase(), attributes["ContentType"] ?? "");
    }
  }

  /** The parts of an archive of ours, to be changed. */
  static unzip = (archive: Uint8Array): WrittenParts => new WrittenParts(new Map(Object.entries(unzipSync(archive))));

  paths = () => [...this.bytes.keys()].sort();

  /** Text of a part, undefined when it does not exist. */
  text(path: string): string | undefined {
    const found = this.bytes.get(path);
    return found === undefined ? undefined : strFromU8(found);
  }

  contentType = (path: string) => this.types.get(path) ?? this.defaults.get(path.slice(path.lastIndexOf(".") + 1).toLowerCase()) ?? "";

  /** Adds or replaces a part; `type` is needed for a new one whose extension has no default. */
  set(path: string, text: string, type?: string): void {
    this.bytes.set(path, strToU8(text.startsWith("<?xml") ? text : declaration + text));
    if (type !== undefined) this.types.set(path, type);
  }

  /** As `set`, but the text stays exactly as it is: parts that belong to others. */
  setVerbatim(path: string, text: string): void {
    this.bytes.set(path, strToU8(text));
  }

  /** Relationships of a part ("" = of the whole file), targets resolved to paths. */
  relationshipsOf(path: string): Relationship[] {
    const known = childrenOf(this.xml(relationshipsPath(path)), "Relationship").map(({ attributes }) => relationshipOf(path, attributes));
    const added = (this.added.get(path) ?? []).map(({ id, type, target, external }) =>
      relationshipOf(path, { Id: id, Type: type, Target: target, ...(external && { TargetMode: "External" }) }),
    );
    return [...known, ...added];
  }

  /** Adds a relationship and gives its id. `type` is the full URI; `target` a path, or an address with `external`. */
  relate(path: string, type: string, target: string, external = false): string {
    const taken = new Set(this.relationshipsOf(path).map(({ id }) => id));
    let number = taken.size + 1;
    while (taken.has(`rId${number}`)) number += 1;
    const id = `rId${number}`;
    const list = this.added.get(path) ?? [];
    list.push({ id, type, target: external ? target : relativeTo(path, target), external });
    this.added.set(path, list);
    return id;
  }

  /** The archive. Content types come first, as readers that stream expect. */
  zip(): Uint8Array {
    for (const [path, list] of this.added) this.writeRelationships(path, list);
    this.added.clear();
    this.writeContentTypes();
    const paths = this.paths().sort((a, b) => Number(b === "[Content_Types].xml") - Number(a === "[Content_Types].xml"));
    const entries: Zippable = {};
    for (const path of paths) entries[path] = this.bytes.get(path) ?? new Uint8Array();
    return zipSync(entries, { level: 6, mtime: fixedDate });
  }

  private xml(path: string): XmlNode | undefined {
    const text = this.text(path);
    return text === undefined ? undefined : parseXml(text, path);
  }

  private writeRelationships(path: string, list: { id: string; type: string; target: string; external: boolean }[]): void {
    const file = relationshipsPath(path);
    const known = childrenOf(this.xml(file), "Relationship").map(({ attributes }) => element("Relationship", attributes));
    const added = list.map(({ id, type, target, external }) =>
      element("Relationship", { Id: id, Type: type, Target: target, TargetMode: external ? "External" : undefined }),
    );
    this.set(file, element("Relationships", { xmlns: relationships }, ...known, ...added));
  }

  private writeContentTypes(): void {
    const defaults = [...this.defaults].sort().map(([Extension, ContentType]) => element("Default", { Extension, ContentType }));
    const overrides = [...this.types].sort().map(([path, ContentType]) => element("Override", { PartName: `/${path}`, ContentType }));
    this.set("[Content_Types].xml", element("Types", { xmlns: contentTypes }, ...defaults, ...overrides));
  }
}
