/** The figures of the production plan by family and period. */
import { nameKey } from "../../language/sameName";

/** What names a figure, whatever the case of its family. */
export const idOfPeriod = (family: string, period: number): string => `${nameKey(family)}|${period}`;
