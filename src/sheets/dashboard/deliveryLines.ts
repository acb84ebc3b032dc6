/** The columns of the delivery lines, and what is said of a line of them, as expressions over all rows. */
export const day = "SopDeliveries[Delivered date]";
export const promised = "SopDeliveries[Promised date]";
export const orderedOn = "SopDeliveries[Ordered date]";
export const ordered = "SopDeliveries[Ordered]";
export const delivered = "SopDeliveries[Delivered]";

/** A value for rows where a cell holds a number; a blank or a text gives 0, an error stays one. */
export const ifKnown = (cells: string, value: string): string => `IF(ISNUMBER(${cells}),${value},IF(ISERROR(${cells}),NA(),0))`;
/** The time of the day counts nowhere. */
export const onTime = `(${day}<INT(${promised})+1)`;
export const complete = `(${delivered}>=${ordered}-0.000000001)`;

/** 1 where a cell holds a text: it is neither a number nor nothing. */
export const isText = (cells: string): string => `ISTEXT(${cells})*(${cells}<>"")`;
