/** How our sheets are drawn again after their tables were put back: each from the material that it declares. */
import type { Language } from "../../language/text";
import { sheetMarked } from "../../sheets/catalogue";
import { drawn } from "../../sheets/defineSheet";
import { drawPack } from "../../sheets/pack/pack";
import { departmentsMark, isPackMark } from "../../sheets/pack/packMaterial";
import { readDepartments } from "../pack/readDepartments";
import { readMarkedPacks } from "../pack/readPack";
import { drawTemplate, templateMark, templateMarked } from "../../sheets/template/template";
import type { Materials } from "../../sheets/materials";
import { inOrder } from "../../workbook/inOrder";
import type { SheetSource } from "../../workbook/writing/redraw";
import { readSettings } from "../settings/companySettings";
import { readForReviews } from "./readForReviews";
import { readForBehind } from "../learn/readForBehind";
import { readForEvaluation } from "../learn/readForEvaluation";
import { readDataChecks } from "../collect/readDataChecks";
import { readTaken } from "../decisions/readTaken";
import { readVersions } from "../freeze/readVersions";
import { readScenarioSheet } from "../scenarios/readScenarioSheet";
import { readRoadmapTasks } from "../risks/readRoadmapTasks";

/** Reads each material from the workbook as it is; null where there is nothing to draw from. */
const readers: { readonly [From in keyof Materials]: (language: Language) => Promise<Materials[From] | null> } = {
  tables: async (language) => (await readForReviews(language)).material,
  checks: readDataChecks,
  tasks: readRoadmapTasks,
  versions: readVersions,
  decisions: (language) => readTaken(language),
  evaluation: () => readForEvaluation(),
  behind: () => readForBehind(),
  scenarios: readScenarioSheet,
};

/** Blueprints of the wanted sheets for the tables as they are now. */
export const sheetsFromTables: SheetSource = async (marks, language) => {
  const templates = marks.flatMap((mark) => templateMarked(mark) ?? []);
  const { bucket } = templates.length === 0 ? { bucket: "month" as const } : (await readSettings()).values;
  const wanted = marks.flatMap((mark) => sheetMarked(mark) ?? []);
  const packs = marks.filter(isPackMark);
  const kinds = [...new Set(wanted.map(({ from }) => from))];
  const materials = new Map(await inOrder(kinds, async (kind) => [kind, await readers[kind](language)] as const));
  const departments = marks.includes(departmentsMark) ? [await readDepartments(language)] : [];
  return new Map([
    ...templates.map((table) => [templateMark(table), drawTemplate(table, language, bucket)] as const),
    ...[...(packs.length === 0 ? [] : await readMarkedPacks(packs, language)), ...departments].map(
      (pack) => [pack.mark, drawPack(pack, language)] as const,
    ),
    ...wanted.flatMap((sheet) => {
      const material = materials.get(sheet.from) ?? null;
      return material === null ? [] : [[sheet.mark, drawn(sheet, material, language)] as const];
    }),
  ]);
};
