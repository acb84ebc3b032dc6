/** Which parts of the format of a cell are kept when it is cut out of the sheet, so that they can be given back. */
export const formatParts: Excel.CellPropertiesLoadOptions = {
  format: {
    fill: { color: true },
    font: { bold: true, italic: true, underline: true, strikethrough: true, color: true, name: true, size: true },
    horizontalAlignment: true,
    wrapText: true,
  },
};

/** The cell has a fill of its own; one without reports white, or nothing. */
export const isFilled = ({ fill }: Excel.CellPropertiesFormat): boolean =>
  fill?.color !== undefined && fill.color !== "" && fill.color.toUpperCase() !== "#FFFFFF";
