/** A whole number with the thousands separators of the workbook's language; TEXT would need another code in every language. */
export const wholeNumber = (expression: string): string => `FIXED(${expression},0)`;
