/** Sizes of paper by Excel's words, as the file format numbers them. */
export const paperNumbers: Readonly<Record<string, number>> = { Letter: 1, Legal: 5, A3: 8, A4: 9, A5: 11 };
