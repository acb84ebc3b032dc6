/** What the pane shows of a set of changes before it is written. */
export type { ChangePreview } from "../workbook/writing/changes";
