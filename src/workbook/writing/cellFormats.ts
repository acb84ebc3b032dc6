/** What is asked of the format of a cell that is cut out of the sheet, to give it back. */
export const formatParts: Excel.CellPropertiesLoadOptions = {
  format: {
    fill: { color: true },
    font: { bold: true, italic: true, underline: true, strikethrough: true, color: true, name: true, size: true },
    horizontalAlignment: true,
    wrapText: true,
  },
};

/** A cell without a fill reports white or nothing. */
export const isFilled = ({ fill }: Excel.CellPropertiesFormat): boolean =>
  fill?.color !== undefined && fill.color !== "" && fill.color.toUpperCase() !== "#FFFFFF";
