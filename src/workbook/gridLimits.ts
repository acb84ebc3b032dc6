/** Size of a sheet in Excel. */
export const sheetRows = 1_048_576;
export const sheetColumns = 16_384;
