/** A workbook file opened: what it is, which sheets it has and where, nothing of their cells yet. */
import { FileError } from "./fileError";
import { fileKindOf } from "./fileKind";
import { Parts, type Relationship } from "./parts";
import { child, childrenOf, flag, type XmlNode } from "./xml";

export interface ListedSheet {
  name: string;
  /** Path of its part. */
  path: string;
  /** Last word of the type of its relationship: "worksheet", "chartsheet", ... */
  kind: string;
  visibility: "visible" | "hidden" | "veryHidden";
}

export interface OpenedFile {
  parts: Parts;
  /** Path of the workbook part, and what it holds. */
  path: string;
  workbook: XmlNode;
  relations: readonly Relationship[];
  sheets: ListedSheet[];
  date1904: boolean;
  /** Path of the part of a kind that the workbook refers to, such as "styles". */
  pathOf(kind: string): string | undefined;
}

/** Opens a file. Throws FileError for what is no .xlsx file, is encrypted, too large, or damaged in the parts that say what it holds. */
export function openWorkbook(bytes: Uint8Array): OpenedFile {
  const file = fileKindOf(bytes);
  if (file !== "zip") throw new FileError(({ other: "notXlsx", xls: "oldXls", encrypted: "encrypted" } as const)[file]);
  const parts = Parts.open(bytes);
  if (parts.has("mimetype") && parts.text("mimetype")?.startsWith("application/vnd.oasis.opendocument") === true)
    throw new FileError("openDocument");
  const path = parts.relationshipsOf("").find(({ kind }) => kind === "officeDocument")?.target ?? "xl/workbook.xml";
  if (/\.bin$/i.test(path) && parts.has(path)) throw new FileError("binaryXlsb");
  if (!parts.has("[Content_Types].xml") || !parts.has(path)) throw new FileError("notXlsx");
  const workbook = parts.xml(path);
  if (workbook?.name !== "workbook") throw new FileError("notXlsx");
  const relations = parts.relationshipsOf(path);
  const sheets = childrenOf(child(workbook, "sheets"), "sheet").map(({ attributes }): ListedSheet => {
    const { name = "", state } = attributes;
    const relation = relations.find(({ id }) => id === (attributes["r:id"] ?? attributes["id"]));
    if (relation === undefined) throw new FileError("damaged", { part: name === "" ? path : name });
    return {
      name,
      path: relation.target,
      kind: relation.kind,
      visibility: state === "hidden" || state === "veryHidden" ? state : "visible",
    };
  });
  if (sheets.length === 0) throw new FileError("damaged", { part: path });
  return {
    parts,
    path,
    workbook,
    relations,
    sheets,
    date1904: flag(child(workbook, "workbookPr"), "date1904"),
    pathOf: (kind) => relations.find((relation) => relation.kind === kind && !relation.external)?.target,
  };
}
