/** Excel.CustomXmlPart and its collections. */
import type { Book } from "../book";
import { Collection, HostObject, invalidArgument, itemNotFound, RichApiError } from "../objects";

const beforeRoot = /^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*)*/;
const startTag = /<([A-Za-z_][\w.-]*:)?[A-Za-z_][\w.-]*((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*\/?>/;
const documentStart = new RegExp(beforeRoot.source + startTag.source);

/** Namespace of the document element; throws for what is no XML document. */
function namespaceOf(xml: string): string {
  const root = documentStart.exec(xml);
  if (!root) throw invalidArgument();
  const prefix = root[1]?.slice(0, -1);
  const attribute = prefix ? `xmlns:${prefix}` : "xmlns";
  const found = new RegExp(`(?:^|\\s)${attribute}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(root[2] ?? "");
  return found?.[1] ?? found?.[2] ?? "";
}

function checkXml(given: unknown): string {
  if (typeof given !== "string") throw invalidArgument();
  namespaceOf(given);
  if (!wellNested(given)) throw invalidArgument();
  return given;
}

/** Every element that opens closes, in order, and there is one document element. */
function wellNested(xml: string): boolean {
  const open: string[] = [];
  let roots = 0;
  const plain = xml.replace(/<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>/g, "");
  for (const [, closing, name = "", selfClosing] of plain.matchAll(
    /<(\/?)([A-Za-z_][\w:.-]*)(?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*\s*(\/?)>/g,
  )) {
    if (closing) {
      if (open.pop() !== name) return false;
      continue;
    }
    if (open.length === 0) roots++;
    if (!selfClosing) open.push(name);
  }
  return open.length === 0 && roots === 1;
}

class CustomXmlPart extends HostObject {
  static override readonly typeName: string = "CustomXmlPart";
  static override readonly scalars: readonly string[] = ["Id", "NamespaceUri"];
  constructor(
    book: Book,
    readonly Id: string,
  ) {
    super(book);
  }
  private get part() {
    const part = this.book.document.customXmlParts.find((item) => item.id === this.Id);
    if (!part) throw itemNotFound();
    return part;
  }
  get NamespaceUri(): string {
    return namespaceOf(this.part.xml);
  }
  GetXml(): string {
    return this.part.xml;
  }
  SetXml(xml: unknown): void {
    this.part.xml = checkXml(xml);
    this.book.document.changed("settings");
  }
  Delete(): void {
    const { part } = this;
    this.book.document.customXmlParts = this.book.document.customXmlParts.filter((item) => item !== part);
    this.book.document.changed("settings");
  }
}

export class CustomXmlParts extends Collection<CustomXmlPart> {
  static override readonly typeName: string = "CustomXmlPartCollection";
  override get items(): CustomXmlPart[] {
    return this.book.document.customXmlParts.map((part) => new CustomXmlPart(this.book, part.id));
  }
  Add(xml: unknown): CustomXmlPart {
    const id = this.book.newId();
    this.book.document.customXmlParts.push({ id, xml: checkXml(xml) });
    this.book.document.changed("settings");
    return new CustomXmlPart(this.book, id);
  }
  GetByNamespace(namespace: unknown): ScopedXmlParts {
    return new ScopedXmlParts(
      this.book,
      this.items.filter((part) => part.NamespaceUri === namespace),
    );
  }
}

class ScopedXmlParts extends Collection<CustomXmlPart> {
  static override readonly typeName: string = "CustomXmlPartScopedCollection";
  constructor(
    book: Book,
    override readonly items: CustomXmlPart[],
  ) {
    super(book);
  }
  GetOnlyItem(): CustomXmlPart {
    const only = this.GetOnlyItemOrNullObject();
    if (!only) throw new RichApiError("GeneralException", "There is not exactly one custom XML part.");
    return only;
  }
  GetOnlyItemOrNullObject(): CustomXmlPart | null {
    return this.items.length === 1 ? (this.items[0] ?? null) : null;
  }
}
