/** An intention that was cut short: finished, put back, or left as it is. */
export { finish as finishWrite, leaveAsIs, restore as putBack, type PendingWrite } from "../workbook/writing/recovery/recover";
