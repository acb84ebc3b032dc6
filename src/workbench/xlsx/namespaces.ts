/** Names of the file format, and the two of our own. */
export const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const relationship = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const x14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
export const xm = "http://schemas.microsoft.com/office/excel/2006/main";
export const drawing = "http://schemas.openxmlformats.org/drawingml/2006/main";
export const chart = "http://schemas.openxmlformats.org/drawingml/2006/chart";
export const sheetDrawing = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
export const customXml = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
export const coreProperties = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
export const extendedProperties = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
export const customProperties = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties";
export const officeRelationship = "http://schemas.microsoft.com/office/2011/relationships";
export const webExtension = "http://schemas.microsoft.com/office/webextensions/webextension/2010/11";
export const taskpanes = "http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11";
export const propertyTypes = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";

/** Root of the custom XML part that carries properties without a place in the format; other programs keep it without reading it. */
export const workbookState = "urn:sop-cycle:workbook-state:1";
/** Extension of a chart part for what the format has no place for; other programs ignore it. */
export const chartExtras = "urn:sop-cycle:chart:1";
export const chartExtrasUri = "{6C1B6A0E-6B38-4F0B-9E2C-5D6C8E0F7A41}";

const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";
export const types = {
  table: `${spreadsheet}.table+xml`,
  drawing: "application/vnd.openxmlformats-officedocument.drawing+xml",
  chart: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
  customXmlProperties: "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
  customProperties: "application/vnd.openxmlformats-officedocument.custom-properties+xml",
  extendedProperties: "application/vnd.openxmlformats-officedocument.extended-properties+xml",
  taskpanes: "application/vnd.ms-office.webextensiontaskpanes+xml",
  webExtension: "application/vnd.ms-office.webextension+xml",
  coreProperties: "application/vnd.openxmlformats-package.core-properties+xml",
} as const;
