/** In French `; : ! ?` and the insides of « » have a narrow space, and many units a space as wide as any; neither breaks a line. */
export const narrowSpace = "\u202f";
export const noBreakSpace = "\u00a0";

/**
 * A French text as it is printed, from the way it is typed in the sources: `Charge : 80 % ; « pleine »` with plain spaces.
 * Only spaces that stand there are replaced and none is added, so that times (`10:30`), addresses, formulas and `{placeholders}` stay
 * as they are, and a second time changes nothing. It is for texts of ours before names and numbers are filled in: what people wrote
 * stays as they wrote it.
 */
export function frenchSpaces(text: string): string {
  return text.replace(/ (?=[;:!?»])|(?<=«) |(?<=^|[\d}]) (?=%)/g, narrowSpace);
}
