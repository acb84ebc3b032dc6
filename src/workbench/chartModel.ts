/** Charts as plain data, part of a workbook (model.ts). */

/** Text of a chart part; absent members are Excel's defaults. Size in points. */
export interface ChartTextModel {
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  size?: number;
  color?: string;
  name?: string;
}

/** What the labels of a series show; a member that is absent or false is not shown. */
export interface ChartLabelsModel {
  value?: boolean;
  category?: boolean;
  seriesName?: boolean;
  percentage?: boolean;
  /** "center" | "insideEnd" | "insideBase" | "outsideEnd" | "left" | "right" | "top" | "bottom" | "bestFit" */
  position?: string;
  numberFormat?: string;
  separator?: string;
  text?: ChartTextModel;
}

export interface ChartSeriesModel {
  name: string;
  /** Reference of the name such as `Data!$B$1`, where it came from one. */
  nameRef?: string;
  /** `Sheet!$B$2:$B$13`. */
  values: string;
  categories?: string;
  /** Own type in a combination chart. */
  type?: ChartKind;
  secondaryAxis?: boolean;
  color?: string;
  lineWeight?: number;
  markers?: boolean;
  smooth?: boolean;
  dataLabels?: boolean;
  /** What the labels show when `dataLabels` is set; absent = the value. */
  labels?: ChartLabelsModel;
  /** Line style of Excel: "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "RoundDot", "None". */
  lineStyle?: string;
  /** Outline of bars, areas and slices. */
  borderColor?: string;
  /** "Circle", "Square", "Diamond", "Triangle", "X", "Star", "Dash", "Plus", "Dot"; absent = Excel's choice. */
  markerStyle?: string;
  markerSize?: number;
  markerColor?: string;
  /** Kept but not drawn. */
  filtered?: boolean;
  /** Colours of single points by index, such as one slice of a pie. */
  pointColors?: Record<number, string>;
}

export type ChartKind =
  | "line"
  | "lineMarkers"
  | "columnClustered"
  | "columnStacked"
  | "columnStacked100"
  | "barClustered"
  | "barStacked"
  | "barStacked100"
  | "area"
  | "areaStacked"
  | "pie"
  | "doughnut"
  | "scatter";

export interface ChartAxisModel {
  visible: boolean;
  title?: string;
  minimum?: number;
  maximum?: number;
  /** Absent = the format of the first value's cell. */
  numberFormat?: string;
  gridlines: boolean;
  majorUnit?: number;
  minorUnit?: number;
  /** From right to left or from top to bottom. */
  reversed?: boolean;
  /** "nextToAxis" when absent. */
  tickLabels?: "nextToAxis" | "high" | "low" | "none";
  /** Degrees the labels are turned by, -90 to 90; absent = as they fit. */
  textOrientation?: number;
  /** A label for every nth category; absent = as many as fit. */
  tickLabelSpacing?: number;
  text?: ChartTextModel;
  titleText?: ChartTextModel;
  gridlineColor?: string;
  lineColor?: string;
  minorGridlines?: boolean;
  minorGridlineColor?: string;
  /** Values are shown divided by it. */
  displayUnit?: number;
  /** The unit is written beside the axis; so it is when absent. */
  unitLabel?: boolean;
  /** Values lie between the ticks of the categories; so they do when absent. */
  betweenCategories?: boolean;
  /** Absent on a scale that is no logarithm. */
  logBase?: number;
  majorTicks?: "none" | "cross" | "inside" | "outside";
  minorTicks?: "none" | "cross" | "inside" | "outside";
  /** Where the other axis crosses it; "automatic" when absent. */
  crosses?: "automatic" | "maximum" | "minimum" | "custom";
  crossesAt?: number;
  /** A tick for every nth category. */
  tickMarkSpacing?: number;
}

/** Position and size in points from the sheet's top left corner, as in Excel's API. */
export interface ChartModel {
  id: string;
  name: string;
  type: ChartKind;
  /** `auto`: the title is the name of the only series until it is given a text. */
  title: { text: string; visible: boolean; auto?: boolean; overlay?: boolean; style?: ChartTextModel };
  legend: { visible: boolean; position: "top" | "bottom" | "left" | "right"; overlay?: boolean; style?: ChartTextModel; fill?: string };
  categoryAxis: ChartAxisModel;
  valueAxis: ChartAxisModel;
  secondaryAxis?: ChartAxisModel;
  series: ChartSeriesModel[];
  left: number;
  top: number;
  width: number;
  height: number;
  altText?: string;
  /** What a blank cell becomes in a line; "gap" when absent. */
  blanks?: "gap" | "zero" | "span";
  plotBy?: "rows" | "columns";
  /** Space between groups of bars, in % of a bar's width; 219 for clustered, 150 for stacked when absent. */
  gapWidth?: number;
  /** -100 (apart) to 100 (on top of each other); -27 for clustered, 100 for stacked when absent. */
  overlap?: number;
  /** In % of the ring's outer diameter; 75 when absent. */
  doughnutHole?: number;
  fill?: string;
  plotFill?: string;
  borderColor?: string;
  /** Line style of the frame, as `lineStyle` of a series. */
  borderStyle?: string;
  text?: ChartTextModel;
}
