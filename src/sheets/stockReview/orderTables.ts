/** Sizes of the tables of orders. */

/** Late orders that are listed; a note below counts the others. */
export const listedOrders = 10;
/** Columns of the two tables. */
export const orderColumns = { now: 6, late: 6 } as const;
