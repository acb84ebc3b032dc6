/** A sheet as it stands before a cell: `Stock!`, `'Dashboard data'!`. */
export const sheetRef = (title: string): string => (/^[\p{L}\d_]+$/u.test(title) ? `${title}!` : `'${title.replaceAll("'", "''")}'!`);
