/** The requirement sets this host claims: those the library in use knows, no more. */
export const REQUIREMENTS: Readonly<Record<string, string>> = {
  ExcelApi: "1.15",
  SharedRuntime: "1.2",
  CustomFunctionsRuntime: "1.4",
  CustomFunctions: "1.8",
  Settings: "1.1",
  DocumentEvents: "1.1",
  RichApiRuntime: "1.2",
  RichApiRuntimeFlag: "1.2",
  KeyboardShortcuts: "1.1",
  RibbonApi: "1.2",
  DelayForCellEdit: "1.1",
  AddInCommands: "1.3",
};
