/**
 * The parts of an Open Packaging file: text and bytes by path, their content types and the relationships between them. Paths have no
 * leading slash and are compared without regard to case.
 */
import { FileError } from "./fileError";
import { textInParts, textOfPart } from "./partText";
import { childrenOf, parseXml, type XmlNode } from "./xml";
import { ZipArchive } from "./zipArchive";

export interface Relationship {
  id: string;
  /** Last word of the type's URI, such as "worksheet" or "table". */
  kind: string;
  /** Path of a part, or an address outside the file when `external`. */
  target: string;
  external: boolean;
}

export class Parts {
  private readonly related = new Map<string, Relationship[]>();

  constructor(private readonly archive: ZipArchive) {}

  /** Opens an archive; a part is unpacked when it is asked for. Throws FileError "tooLarge" or "damaged". */
  static open(archive: Uint8Array): Parts {
    return new Parts(ZipArchive.open(archive));
  }

  paths = (): string[] => this.archive.paths().sort();
  has = (path: string): boolean => this.archive.has(path);

  /** Bytes of a part, undefined when it does not exist. */
  bytes = (path: string): Uint8Array | undefined => this.archive.read(path);

  /** Text of a part, undefined when it does not exist. */
  text(path: string): string | undefined {
    const found = this.bytes(path);
    return found === undefined ? undefined : textOfPart(found);
  }

  /** Text of a large part, piece by piece. Throws FileError "damaged" when it does not exist. */
  textInParts(path: string): Generator<string, void, void> {
    const pieces = this.archive.readInParts(path);
    if (pieces === undefined) throw new FileError("damaged", { part: path });
    return textInParts(pieces);
  }

  xml(path: string): XmlNode | undefined {
    const text = this.text(path);
    return text === undefined ? undefined : parseXml(text, path);
  }

  /** Relationships of a part ("" = of the whole file), targets resolved to paths. */
  relationshipsOf(path: string): Relationship[] {
    const known = this.related.get(path);
    if (known !== undefined) return known;
    const found = childrenOf(this.xml(relationshipsPath(path)), "Relationship").map(({ attributes }) => relationshipOf(path, attributes));
    this.related.set(path, found);
    return found;
  }
}

/** What a `<Relationship>` says, beside the part that holds it. */
export function relationshipOf(from: string, attributes: Readonly<Record<string, string>>): Relationship {
  const { Id: id = "", Type: type = "", Target: target = "", TargetMode: mode } = attributes;
  const external = mode === "External";
  return { id, external, kind: type.slice(type.lastIndexOf("/") + 1), target: external ? target : resolvePath(from, target) };
}

export function relationshipsPath(path: string): string {
  const slash = path.lastIndexOf("/") + 1;
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
}

/** A relationship target against the part that holds it: relative, or absolute with a leading slash. */
function resolvePath(from: string, target: string): string {
  const plain = decodeTarget(target).replaceAll("\\", "/");
  const segments = plain.startsWith("/") ? [] : from.split("/").slice(0, -1);
  for (const segment of plain.split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "." && segment !== "") segments.push(segment);
  }
  return segments.join("/");
}

function decodeTarget(target: string): string {
  try {
    return decodeURI(target);
  } catch {
    return target; // a stray percent sign: the name is meant as it stands
  }
}
