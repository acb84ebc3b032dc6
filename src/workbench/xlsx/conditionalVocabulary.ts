/** Words of conditional formats in the file for those of Excel's API. */
export const operators = {
  between: "between",
  notBetween: "notBetween",
  equal: "equal",
  notEqual: "notEqual",
  greaterThan: "greaterThan",
  lessThan: "lessThan",
  greaterOrEqual: "greaterThanOrEqual",
  lessOrEqual: "lessThanOrEqual",
} as const;
export type Operator = keyof typeof operators;
export const operatorOf = (stored: string | undefined) => (Object.keys(operators) as Operator[]).find((name) => operators[name] === stored);

/** Icon sets by the name of Excel's API; the last three exist only in the extension. */
const iconSets: Readonly<Record<string, string>> = {
  ThreeArrows: "3Arrows",
  ThreeArrowsGray: "3ArrowsGray",
  ThreeFlags: "3Flags",
  ThreeTrafficLights1: "3TrafficLights1",
  ThreeTrafficLights2: "3TrafficLights2",
  ThreeSigns: "3Signs",
  ThreeSymbols: "3Symbols",
  ThreeSymbols2: "3Symbols2",
  FourArrows: "4Arrows",
  FourArrowsGray: "4ArrowsGray",
  FourRedToBlack: "4RedToBlack",
  FourRating: "4Rating",
  FourTrafficLights: "4TrafficLights",
  FiveArrows: "5Arrows",
  FiveArrowsGray: "5ArrowsGray",
  FiveRating: "5Rating",
  FiveQuarters: "5Quarters",
  ThreeStars: "3Stars",
  ThreeTriangles: "3Triangles",
  FiveBoxes: "5Boxes",
};
export const newIconSets = new Set(["3Stars", "3Triangles", "5Boxes"]);
export const storedIconSet = (name: string) => iconSets[name] ?? (Object.values(iconSets).includes(name) ? name : "3TrafficLights1");
export const shownIconSet = (stored: string) => Object.keys(iconSets).find((name) => iconSets[name] === stored) ?? "ThreeTrafficLights1";
