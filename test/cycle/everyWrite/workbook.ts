/** The workbook in which intentions that write are interrupted, and how its cases ask for them. */
import type { IntentionId, RequestOf } from "../../../src/cycle/services";
import { startExcel, type ExcelSession } from "../../support/excelSession";
import { bringIn, utf8 } from "../dirtyFiles";
import type { Base } from "./bases";

export let excel: ExcelSession;

export async function startWorkbook(): Promise<void> {
  excel = await startExcel();
}

export interface Case {
  name: string;
  /** The intention of the catalogue that it carries out. */
  asks: IntentionId | "undo";
  /** The workbook it starts from. */
  from: Base;
  run(): Promise<unknown>;
  /** Draws sheets, or has dozens of requests: fewer of them are tried. */
  large?: true;
}

export const file = (lines: string) => utf8(`Family,Month,Quantity\n${lines}`);
export const supply = utf8(
  [
    "Order,Supplier,Item,Ordered date,Promised date,Received date,Quantity ordered,Quantity received",
    ...["P1", "P2", "P3"].map((order) => `${order},Acme,Board,2026-01-05,2026-01-20,2026-01-30,10,10`),
    "P4,Acme,Board,2026-01-05,2026-01-25,,10,",
  ].join("\n"),
);
export const before = file("A,2026-01,1\nB,2026-01,2\nC,2026-01,3\n");
export const after = file("B,2026-01,20\nD,2026-01,4\nE,2026-01,5\nF,2026-01,6\nG,2026-01,x\n");
export const undoNewest = async () => {
  const [entry] = await excel.addin.readHistory();
  if (entry === undefined) throw new Error("Nothing to undo.");
  return excel.addin.undoEntry(entry, "en", true);
};

/** An intention carried out as the pane does it; a request may have to look at the workbook first. */
export const asking = <Id extends IntentionId>(
  id: Id,
  request: RequestOf<Id> | (() => Promise<RequestOf<Id>>),
): Pick<Case, "asks" | "run"> => ({
  asks: id,
  run: async () => {
    const asked = typeof request === "function" ? await (request as () => Promise<RequestOf<Id>>)() : request;
    return excel.addin.run(id, asked, { language: "en", today: 46030 });
  },
});

export const importing = (file: Uint8Array, options: Parameters<typeof bringIn>[3]): Pick<Case, "asks" | "run"> => ({
  asks: "importDataset",
  run: () => bringIn(excel, file, "after.csv", options),
});

export const building = (language: "en" | "fr"): Pick<Case, "asks" | "run"> => ({
  asks: "buildReviews",
  run: () => excel.addin.run("buildReviews", {}, { language }),
});

export const firstRisk = async (): Promise<string> => {
  const [risk] = (await excel.addin.readRisks("en")).items;
  if (risk === undefined) throw new Error("The workbook shows no risk.");
  return risk.name;
};
