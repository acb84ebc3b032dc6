/** Where charts lie: points from the top left corner (the model) <-> cells and offsets (the drawing part of a sheet). */
import type { ChartModel } from "../../chartModel";
import type { SheetModel } from "../../model";
import { relationship, drawing, sheetDrawing, chart as chartSpace } from "../namespaces";
import { lastColumn, lastRow } from "../../../xlsx/cellReference";
import { child, descend, element, numberOf, type XmlNode } from "../../../xlsx/xml";
import { emuPerPoint } from "./shapes";

/** Excel's sizes of a new sheet in points: 64 and 20 pixels. */
const defaultColumnWidth = 48;
const defaultRowHeight = 15;

/** Width of a column and height of a row in points; 0 when hidden. */
export interface GridSizes {
  column: (index: number) => number;
  row: (index: number) => number;
}

export function gridSizes(sheet: Pick<SheetModel, "columnWidths" | "rowHeights" | "hiddenColumns" | "hiddenRows">): GridSizes {
  const columns = new Set(sheet.hiddenColumns);
  const rows = new Set(sheet.hiddenRows);
  return {
    column: (index) => (columns.has(index) ? 0 : (sheet.columnWidths[index] ?? defaultColumnWidth)),
    row: (index) => (rows.has(index) ? 0 : (sheet.rowHeights[index] ?? defaultRowHeight)),
  };
}

interface Corner {
  index: number;
  /** In EMU from the start of the column or row. */
  offset: number;
}

const emu = (points: number) => Math.round(points * emuPerPoint);

function cornerAt(points: number, size: (index: number) => number, last: number): Corner {
  let left = emu(Math.max(0, points));
  let index = 0;
  while (index < last && left >= emu(size(index))) {
    left -= emu(size(index));
    index += 1;
  }
  return { index, offset: left };
}

function pointsAt(corner: Corner, size: (index: number) => number): number {
  let total = corner.offset;
  for (let index = 0; index < corner.index; index += 1) total += emu(size(index));
  return total / emuPerPoint;
}

/** The drawing part of a sheet; `ids` are the relationships to the chart parts, in the order of the charts. */
export function writeDrawing(charts: readonly ChartModel[], ids: readonly string[], sizes: GridSizes): string {
  const anchors = charts.map((chart, index) => {
    const corner = (tag: string, x: number, y: number) => {
      const column = cornerAt(x, sizes.column, lastColumn);
      const row = cornerAt(y, sizes.row, lastRow);
      return element(
        tag,
        {},
        element("xdr:col", {}, String(column.index)),
        element("xdr:colOff", {}, String(column.offset)),
        element("xdr:row", {}, String(row.index)),
        element("xdr:rowOff", {}, String(row.offset)),
      );
    };
    const properties = { id: index + 2, name: chart.name, descr: chart.altText };
    const graphic = element("c:chart", { "xmlns:c": chartSpace, "xmlns:r": relationship, "r:id": ids[index] });
    return element(
      "xdr:twoCellAnchor",
      { editAs: "oneCell" },
      corner("xdr:from", chart.left, chart.top),
      corner("xdr:to", chart.left + chart.width, chart.top + chart.height),
      element(
        "xdr:graphicFrame",
        { macro: "" },
        element("xdr:nvGraphicFramePr", {}, element("xdr:cNvPr", properties), element("xdr:cNvGraphicFramePr")),
        element("xdr:xfrm", {}, element("a:off", { x: 0, y: 0 }), element("a:ext", { cx: 0, cy: 0 })),
        element("a:graphic", {}, element("a:graphicData", { uri: chartSpace }, graphic)),
      ),
      element("xdr:clientData"),
    );
  });
  return element("xdr:wsDr", { "xmlns:xdr": sheetDrawing, "xmlns:a": drawing }, ...anchors);
}

export type Place = Pick<ChartModel, "left" | "top" | "width" | "height">;

/** Place of an anchor (two cells, one cell or absolute) in points, to a hundredth. */
export function placeOf(anchor: XmlNode, sizes: GridSizes): Place {
  const point = (node: XmlNode | undefined) => {
    const number = (name: string) => Number(child(node, name)?.text ?? 0) || 0;
    const column = { index: Math.min(lastColumn, number("col")), offset: number("colOff") };
    const row = { index: Math.min(lastRow, number("row")), offset: number("rowOff") };
    return { x: pointsAt(column, sizes.column), y: pointsAt(row, sizes.row) };
  };
  const absolute = child(anchor, "pos");
  const start =
    absolute === undefined
      ? point(child(anchor, "from"))
      : { x: (numberOf(absolute, "x") ?? 0) / emuPerPoint, y: (numberOf(absolute, "y") ?? 0) / emuPerPoint };
  const extent = child(anchor, "ext");
  const to = child(anchor, "to");
  const end =
    to === undefined
      ? { x: start.x + (numberOf(extent, "cx") ?? 0) / emuPerPoint, y: start.y + (numberOf(extent, "cy") ?? 0) / emuPerPoint }
      : point(to);
  const rounded = (points: number) => Math.round(points * 100) / 100;
  return { left: rounded(start.x), top: rounded(start.y), width: rounded(end.x - start.x), height: rounded(end.y - start.y) };
}

/** Name and alternative text of an anchored object. */
export function labelOf(anchor: XmlNode): { name: string; altText?: string } {
  const properties = descend(anchor, "graphicFrame", "nvGraphicFramePr", "cNvPr");
  const text = properties?.attributes["descr"];
  return { name: properties?.attributes["name"] ?? "", ...(text === undefined || text === "" ? {} : { altText: text }) };
}
