/** Rows that the pane shows at most; the sheet has them all. */
export const shown = 5;
