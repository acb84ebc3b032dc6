import type { ChartModel } from "../../chartModel";
import type { SheetModel, WorkbookModel } from "../../model";

/** A sheet with nothing on it. */
export function emptySheet(name: string, more: Partial<SheetModel> = {}): SheetModel {
  return {
    id: "sheet1",
    name,
    visibility: "visible",
    frozenRows: 0,
    frozenColumns: 0,
    showGridlines: true,
    rows: {},
    columnWidths: {},
    rowHeights: {},
    hiddenColumns: [],
    hiddenRows: [],
    merges: [],
    tables: [],
    conditionalFormats: [],
    validations: [],
    charts: [],
    notes: [],
    hyperlinks: [],
    protection: { on: false },
    page: { orientation: "portrait" },
    ...more,
  };
}

/** A workbook of these sheets; ids are given in order, as reading gives them. */
export function workbookOf(sheets: SheetModel[], more: Partial<WorkbookModel> = {}): WorkbookModel {
  return {
    version: 1,
    name: "plan.xlsx",
    activeSheet: "sheet1",
    sheets: sheets.map((sheet, index) => ({ ...sheet, id: `sheet${index + 1}` })),
    styles: [],
    names: [],
    settings: {},
    customXmlParts: [],
    properties: {},
    customProperties: {},
    ...more,
  };
}

const plain = { visible: true, gridlines: false };

export function chartOf(more: Partial<ChartModel>): ChartModel {
  return {
    id: "chart1",
    name: "Chart 1",
    type: "line",
    title: { text: "Load", visible: true },
    legend: { visible: true, position: "bottom" },
    categoryAxis: plain,
    valueAxis: { visible: true, gridlines: true },
    series: [],
    left: 300,
    top: 20,
    width: 360,
    height: 216,
    ...more,
  };
}

const charts: ChartModel[] = [
  chartOf({
    series: [
      {
        name: "Demand",
        nameRef: "Data!$B$1",
        values: "Data!$B$2:$B$5",
        categories: "Data!$A$2:$A$5",
        color: "#1F4E79",
        lineWeight: 2.25,
        smooth: true,
      },
      { name: "Plan", values: "Data!$C$2:$C$5", categories: "Data!$A$2:$A$5", color: "#C00000", lineStyle: "Dash", dataLabels: true },
    ],
    title: { text: "Demand & plan\nby month", visible: true, style: { bold: true, size: 14, color: "#333333" } },
    categoryAxis: { visible: true, title: "Month", gridlines: false, numberFormat: "mmm yy", text: { size: 9 } },
    valueAxis: {
      visible: true,
      title: "Units",
      gridlines: true,
      minimum: 0,
      maximum: 500,
      majorUnit: 100,
      numberFormat: "#,##0",
      gridlineColor: "#D9D9D9",
    },
    altText: "Demand against plan, four months",
    text: { name: "Arial", size: 10 },
  }),
  chartOf({
    id: "chart2",
    name: "Gap",
    type: "columnStacked",
    top: 250,
    legend: { visible: true, position: "right", style: { size: 9 }, fill: "#F2F2F2" },
    secondaryAxis: { visible: true, gridlines: false, title: "Utilisation", numberFormat: "0%", titleText: { italic: true } },
    series: [
      { name: "Load", values: "Data!$B$2:$B$5", categories: "Data!$A$2:$A$5", color: "#4472C4", borderColor: "#203864" },
      {
        name: "Rest",
        values: "Data!$C$2:$C$5",
        categories: "Data!$A$2:$A$5",
        color: "#A5A5A5",
        pointColors: { 1: "#FF0000", 3: "#00B050" },
      },
      {
        name: "Share",
        values: "Data!$D$2:$D$5",
        categories: "Data!$A$2:$A$5",
        type: "lineMarkers",
        secondaryAxis: true,
        markerStyle: "Diamond",
        markerSize: 7,
        markerColor: "#ED7D31",
        dataLabels: true,
        labels: { value: true, position: "top", numberFormat: "0%", text: { bold: true } },
      },
    ],
    gapWidth: 60,
    blanks: "span",
  }),
  chartOf({
    id: "chart3",
    name: "Bars",
    type: "barClustered",
    top: 500,
    title: { text: "hidden title", visible: false },
    legend: { visible: false, position: "bottom" },
    categoryAxis: { visible: true, gridlines: false, reversed: true, tickLabels: "low" },
    series: [{ name: "Demand", values: "Data!$B$2:$B$5", categories: "Data!$A$2:$A$5" }],
    fill: "#FFFFFF",
    plotFill: "#F2F2F2",
    borderColor: "#BFBFBF",
  }),
  chartOf({
    id: "chart4",
    name: "Surface",
    type: "areaStacked",
    top: 750,
    series: [
      { name: "A", values: "Data!$B$2:$B$5" },
      { name: "B", values: "Data!$C$2:$C$5" },
    ],
  }),
  chartOf({
    id: "chart5",
    name: "Shares",
    type: "pie",
    top: 1000,
    title: { text: "", visible: true, auto: true },
    series: [
      {
        name: "Demand",
        values: "Data!$B$2:$B$5",
        categories: "Data!$A$2:$A$5",
        dataLabels: true,
        pointColors: { 0: "#4472C4", 2: "#ED7D31" },
      },
    ],
  }),
  chartOf({
    id: "chart6",
    name: "Ring",
    type: "doughnut",
    top: 1250,
    doughnutHole: 60,
    series: [{ name: "Demand", values: "Data!$B$2:$B$5", filtered: false }],
    plotBy: "columns",
  }),
  chartOf({
    id: "chart7",
    name: "Cloud",
    type: "scatter",
    top: 1500,
    categoryAxis: { visible: true, gridlines: true, minimum: 100 },
    series: [
      { name: "Points", values: "Data!$C$2:$C$5", categories: "Data!$B$2:$B$5", color: "#7030A0" },
      { name: "Kept, not drawn", values: "Data!$D$2:$D$5", categories: "Data!$B$2:$B$5", filtered: true },
    ],
  }),
];

/** A small chart in a card: bare, every label straight and standing. */
const card = chartOf({
  id: "chart9",
  name: "Card",
  type: "columnStacked",
  title: { text: "", visible: false },
  legend: { visible: false, position: "right" },
  categoryAxis: { visible: true, gridlines: false, tickLabels: "low", textOrientation: 0, tickLabelSpacing: 1, text: { size: 7.5 } },
  valueAxis: { visible: true, gridlines: true, minimum: -0.1, maximum: 0.1, majorUnit: 0.1, textOrientation: -45, lineColor: "none" },
  series: [
    { name: "Pale", values: "Data!$B$2:$B$5", categories: "Data!$A$2:$A$5", color: "#9DB4D6", pointColors: { 0: "#2F6FC1" } },
    { name: "None", values: "Data!$C$2:$C$5", categories: "Data!$A$2:$A$5", color: "none" },
  ],
  gapWidth: 40,
  fill: "none",
  plotFill: "none",
  borderStyle: "None",
});

const thin = { style: "Continuous", weight: "Thin", color: "#808080" };

/** Something of everything a workbook can hold. */
export function richModel(): WorkbookModel {
  const data = emptySheet("Data", {
    tabColor: "#1F4E79",
    frozenRows: 1,
    frozenColumns: 1,
    showGridlines: false,
    columnWidths: { 0: 90, 1: 61.5, 3: 42.75 },
    rowHeights: { 0: 24, 7: 15 },
    hiddenColumns: [8, 9],
    hiddenRows: [6, 40],
    rows: {
      0: { 0: { v: "Month", s: 0 }, 1: { v: "Demand", s: 0 }, 2: { v: "Plan", s: 0 }, 3: { v: "Share", s: 0 } },
      1: { 0: { v: 46023, s: 1 }, 1: { v: 120 }, 2: { v: 100 }, 3: { f: "=[@Demand]/[@Plan]", v: 1.2, s: 2 } },
      2: { 0: { v: 46054, s: 1 }, 1: { v: 180.5 }, 2: { v: 200 }, 3: { f: "=B3/C3", v: 0.9025, s: 2 } },
      3: { 0: { v: 46082, s: 1 }, 1: { v: 0 }, 2: { v: 210 }, 3: { f: "=B4/C4", v: 0, s: 2 } },
      4: { 0: { v: 46113, s: 1 }, 1: { v: 300 }, 2: { v: 220 }, 3: { f: "=B5/C5", v: 1.3636363636363635, s: 2 } },
      5: { 0: { v: "Total" }, 1: { f: "=SUBTOTAL(109,Plan[Demand])", v: 600.5 }, 2: { f: "=MAX(Plan[Plan])", v: 220 }, 3: { s: 3 } },
      9: {
        0: { f: "=SEQUENCE(3)", v: 1, spill: { row: 9, column: 0, lastRow: 11, lastColumn: 0 } },
        1: { f: "=A10#*2", v: 2, spill: { row: 9, column: 1, lastRow: 11, lastColumn: 1 } },
      },
      10: { 0: { v: 2 }, 1: { v: 4 } },
      11: { 0: { v: 3 }, 1: { v: 6 } },
      13: {
        0: { f: "=SOP.FORECASTACCURACY(B2:B5,C2:C5)", v: 0.85 },
        1: { f: '=IFERROR(SOP.CAPACITYGAP(B2,C2),"SOP.X(")', v: 20 },
        2: { f: '=LET(total,SUM(B2:B5),plan,SUM(C2:C5),IF(plan=0,"",total/plan))', v: 0.8226 },
        3: { f: "=MAP(B2:B5,LAMBDA(x,x+1))", e: "#VALUE!", spill: { row: 13, column: 3, lastRow: 16, lastColumn: 3 } },
        4: { f: "=1/0", e: "#DIV/0!" },
        5: { f: "=B2>C2", v: true },
        6: { f: '=""', v: "" },
        7: { f: '="a<b & ""c"""', v: 'a<b & "c"' },
      },
      20: {
        0: { v: true },
        1: { v: false },
        2: { e: "#N/A" },
        3: { v: " two  spaces\nand a line " },
        4: { v: "é ñ 中 🙂 _x0041_" },
        5: { v: "" },
        6: { v: -0.1 + 0.3 },
        7: { v: 1e-300 },
      },
      21: {
        0: { v: "control \u0001\u001f and \r end" },
        1: { v: "'quoted" },
        2: { v: "=not a formula" },
        3: { s: 4 },
        4: { v: "2026", s: 5 },
        5: { s: 6 },
        6: { v: 12, s: 7 },
      },
    },
    merges: [{ row: 25, column: 0, lastRow: 26, lastColumn: 3 }],
    tables: [
      {
        id: "table1",
        name: "Plan",
        range: { row: 0, column: 0, lastRow: 5, lastColumn: 3 },
        columns: [
          { name: "Month", totalsLabel: "Total" },
          { name: "Demand", totalsFormula: "=SUBTOTAL(109,Plan[Demand])" },
          { name: "Plan", totalsFormula: "=MAX(Plan[Plan])" },
          { name: "Share" },
        ],
        hasHeaders: true,
        hasTotals: true,
        style: "TableStyleMedium2",
        bandedRows: true,
        bandedColumns: false,
        firstColumn: true,
        lastColumn: false,
        filterButton: true,
      },
    ],
    conditionalFormats: [
      {
        id: "format1",
        ranges: [
          { row: 1, column: 1, lastRow: 4, lastColumn: 1 },
          { row: 1, column: 3, lastRow: 4, lastColumn: 3 },
        ],
        stopIfTrue: true,
        rule: {
          type: "cellValue",
          operator: "notBetween",
          formula1: "=0",
          formula2: "=SOP.CAPACITY(1)",
          style: { fill: "#FFC7CE", fontColor: "#9C0006", bold: true },
        },
      },
      {
        id: "format2",
        ranges: [{ row: 1, column: 2, lastRow: 4, lastColumn: 2 }],
        stopIfTrue: false,
        rule: {
          type: "colorScale",
          points: [
            { kind: "min", color: "#F8696B" },
            { kind: "percentile", value: 50, color: "#FFEB84" },
            { kind: "formula", value: "=$B$2", color: "#63BE7B" },
          ],
        },
      },
      {
        id: "format3",
        ranges: [{ row: 1, column: 1, lastRow: 4, lastColumn: 1 }],
        stopIfTrue: false,
        rule: {
          type: "dataBar",
          min: { kind: "automatic" },
          max: { kind: "number", value: 300 },
          color: "#638EC6",
          negativeColor: "#FF0000",
          gradient: false,
          showValue: true,
        },
      },
      {
        id: "format4",
        ranges: [{ row: 1, column: 3, lastRow: 4, lastColumn: 3 }],
        stopIfTrue: false,
        rule: {
          type: "iconSet",
          set: "ThreeSymbols2",
          reverse: true,
          showValue: false,
          points: [
            { kind: "percent", value: 0, orEqual: true },
            { kind: "number", value: 0.8, orEqual: false },
            { kind: "number", value: 1, orEqual: true },
          ],
        },
      },
      {
        id: "format5",
        ranges: [{ row: 1, column: 3, lastRow: 4, lastColumn: 3 }],
        stopIfTrue: false,
        rule: {
          type: "iconSet",
          set: "ThreeStars",
          reverse: false,
          showValue: true,
          points: [
            { kind: "percent", value: 0, orEqual: true },
            { kind: "percent", value: 33, orEqual: true },
            { kind: "percent", value: 67, orEqual: true },
          ],
        },
      },
      {
        id: "format6",
        ranges: [{ row: 1, column: 0, lastRow: 4, lastColumn: 3 }],
        stopIfTrue: false,
        rule: {
          type: "custom",
          formula: '=XLOOKUP($A2,Rate,Rate,"no")="x"',
          style: { italic: true, numberFormat: "0.0%", top: thin, strikethrough: true },
        },
      },
    ],
    validations: [
      {
        id: "validation1",
        ranges: [
          { row: 1, column: 4, lastRow: 4, lastColumn: 4 },
          { row: 7, column: 4, lastRow: 7, lastColumn: 4 },
        ],
        type: "list",
        formula1: 'yes,no,"maybe"',
        ignoreBlank: true,
        error: { title: "Wrong", message: "Choose one\nof the list", style: "warning", show: true },
        prompt: { title: "Choice", message: "yes or no", show: true },
      },
      {
        id: "validation2",
        ranges: [{ row: 1, column: 5, lastRow: 4, lastColumn: 5 }],
        type: "list",
        formula1: "=Notes!$A$1:$A$3",
        ignoreBlank: false,
        inCellDropDown: false,
      },
      {
        id: "validation3",
        ranges: [{ row: 1, column: 1, lastRow: 4, lastColumn: 1 }],
        type: "decimal",
        operator: "greaterOrEqual",
        formula1: "0",
        ignoreBlank: true,
      },
      {
        id: "validation4",
        ranges: [{ row: 1, column: 0, lastRow: 4, lastColumn: 0 }],
        type: "date",
        operator: "between",
        formula1: "46023",
        formula2: "=TODAY()",
        ignoreBlank: true,
      },
      {
        id: "validation5",
        ranges: [{ row: 30, column: 0, lastRow: 30, lastColumn: 0 }],
        type: "custom",
        formula1: "=SOP.UTILIZATION(A31,1)<1",
        ignoreBlank: true,
      },
      {
        id: "validation6",
        ranges: [{ row: 31, column: 0, lastRow: 31, lastColumn: 0 }],
        type: "any",
        formula1: "",
        ignoreBlank: true,
        prompt: { title: "Note", message: "Anything goes", show: true },
      },
    ],
    charts,
    notes: [
      { row: 1, column: 1, text: "Promotion in January\n« été » & <b>" },
      { row: 50, column: 7, text: "on an empty cell" },
    ],
    hyperlinks: [
      { row: 1, column: 2, target: "https://example.org/?a=1&b=é", tip: "More" },
      { row: 2, column: 2, target: "#'Plan d''été'!B2" },
      { row: 3, column: 2, target: "mailto:planner@example.org" },
    ],
    protection: { on: true, options: { allowFormatCells: true, allowSort: true, selectionMode: "Unlocked" } },
    page: {
      orientation: "landscape",
      fitToWidth: 1,
      titleRows: { first: 0, last: 1 },
      printArea: { row: 0, column: 0, lastRow: 30, lastColumn: 7 },
      header: '&L&"Arial,Bold"S&&OP&R&D',
      footer: "&CPage &P / &N",
    },
  });
  const summer = emptySheet("Plan d'été", {
    rows: { 1: { 1: { v: 5 }, 2: { f: "='Plan d''été'!B2*Rate", v: 4.75 } } },
    charts: [
      chartOf({ id: "chart8", name: "Summer", type: "columnClustered", series: [{ name: "S", values: "'Plan d''été'!$B$2:$C$2" }] }),
      card,
    ],
    page: {
      orientation: "portrait",
      printArea: { row: 0, column: 0, lastRow: 3, lastColumn: 3 },
      paper: "A4",
      scale: 75,
      rowBreaks: [44, 88],
      margins: { top: 36, bottom: 36, left: 18, right: 18 },
      centerHorizontally: true,
      printGridlines: true,
      draftMode: true,
    },
    frozenRows: 2,
  });
  const notes = emptySheet("Notes", {
    visibility: "hidden",
    rows: { 0: { 0: { v: "yes" } }, 1: { 0: { v: "no" } }, 2: { 0: { v: "maybe" } } },
  });
  const secret = emptySheet("_state", { visibility: "veryHidden", frozenColumns: 1 });
  return workbookOf([data, summer, notes, secret], {
    activeSheet: "sheet2",
    styles: [
      { bold: true, fill: "#1F4E79", fontColor: "#FFFFFF", horizontal: "Center", vertical: "Center", wrap: true },
      { numberFormat: "mmm yy" },
      { numberFormat: "0.0%", unlocked: true },
      { fill: "#FFFF00" },
      {
        italic: true,
        underline: true,
        strikethrough: true,
        fontName: "Arial",
        fontSize: 10.5,
        indent: 2,
        horizontal: "Left",
        rotation: -45,
        top: { style: "Continuous", weight: "Thick", color: "#FF0000" },
        bottom: { style: "Double", weight: "Thick", color: "#000000" },
        left: { style: "Dash", weight: "Medium", color: "#00B050" },
        right: { style: "SlantDashDot", weight: "Medium", color: "#7030A0" },
        formulaHidden: true,
      },
      { numberFormat: "@", rotation: 90 },
      { numberFormat: "mm-dd-yy", bottom: { style: "DashDotDot", weight: "Thin", color: "#123456" } },
      { numberFormat: '#,##0.00\\ "€";[Red]-#,##0.00\\ "€"' },
    ],
    names: [
      { name: "Rate", formula: "=0.95", visible: true, comment: "share of good parts" },
      { name: "SummerCell", formula: "='Plan d''été'!$B$2", visible: true, comment: "" },
      { name: "Local", formula: "=Data!$A$1:$A$5", sheet: "Plan d'été", visible: false, comment: "" },
      { name: "Local", formula: "=SOP.CAPACITY(Rate)", sheet: "Data", visible: true, comment: "" },
      { name: "Twice", formula: "=LAMBDA(value,value*2)", visible: true, comment: "" },
    ],
    settings: { "Office.AutoShowTaskpaneWithDocument": true, language: "fr", list: [1, null, { deep: "\u0000\ufffe" }] },
    customXmlParts: [
      { id: "{12345678-ABCD-4321-9876-0123456789AB}", xml: '<plan xmlns="urn:example:plan"><step n="1">été</step></plan>' },
      { id: "{12345678-ABCD-4321-9876-0123456789AC}", xml: '<?xml version="1.0"?>\n<other/>' },
    ],
    properties: { title: "S&OP <cycle>", author: "Zoé", company: "Acme", manager: "M", keywords: "a, b", custom: "kept with the state" },
    customProperties: { Cycle: "2026-03", Count: 12, Share: 0.5, Final: false, Big: 3_000_000_000 },
  });
}
