/** The rooms that speak to Excel, as one module to load into the frame where office.js lives. */
export { buildReviews } from "../../src/cycle/buildReviews";
export { importDataset, previewImport, readImportContext } from "../../src/cycle/importDataset";
export { applyChanges } from "../../src/workbook/changes";
export { insertFunction, placeInsertion, previewInsertion, readInsertion } from "../../src/cycle/insertFunction";
export { decideRisk, planDecideRisk } from "../../src/cycle/decideRisk";
export { countRisks, findRisks, planFindRisks, readRisks } from "../../src/cycle/findRisks";
export { loadSample } from "../../src/cycle/loadSample";
export { readOverview } from "../../src/cycle/readOverview";
export { activateName, activateSheet } from "../../src/workbook/activate";
export { pendingWrites, restore } from "../../src/workbook/journal";
export { readNamedCells } from "../../src/workbook/readNamed";
export { listSourceTables, readSelection, readSourceTable } from "../../src/workbook/readSource";
export { readTable } from "../../src/workbook/readTable";
export { renderSheet } from "../../src/workbook/renderSheet";
export { writeNotes } from "../../src/workbook/writeNotes";
export { writeTable } from "../../src/workbook/writeTable";
import * as collected from "../../src/domain/tables/collected";
import * as cycle from "../../src/domain/tables/cycle";
import * as market from "../../src/domain/tables/market";
import * as masterData from "../../src/domain/tables/masterData";
import * as records from "../../src/domain/tables/records";

export const contracts = { ...masterData, ...collected, ...market, ...cycle, ...records };
