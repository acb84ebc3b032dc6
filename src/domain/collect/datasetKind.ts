/** The kinds of data that a person can bring in, by the name that sheets, pane and import share. */
export type DatasetKindId =
  | "demand"
  | "forecasts"
  | "events"
  | "resources"
  | "capacity"
  | "routing"
  | "supply"
  | "stock"
  | "deliveries"
  | "logistics"
  | "budget"
  | "sales"
  | "families";
