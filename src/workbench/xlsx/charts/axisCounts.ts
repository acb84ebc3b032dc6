/** How an axis counts, as a file says it: logarithms, units, ticks, minor gridlines, and where the other axis crosses it. */
import type { ChartAxisModel } from "../../chartModel";
import { child, element, numberOf, type XmlNode } from "../../../xlsx/xml";

type Tick = NonNullable<ChartAxisModel["majorTicks"]>;

const ticks: Readonly<Record<Tick, string>> = { none: "none", cross: "cross", inside: "in", outside: "out" };
const builtInUnits: Readonly<Record<string, number>> = {
  hundreds: 1e2,
  thousands: 1e3,
  tenThousands: 1e4,
  hundredThousands: 1e5,
  millions: 1e6,
  tenMillions: 1e7,
  hundredMillions: 1e8,
  billions: 1e9,
  trillions: 1e12,
};
const crossings = { automatic: "autoZero", maximum: "max", minimum: "min" } as const;

const value = (name: string, val: string | number): string => element(`c:${name}`, { val });
const val = (node: XmlNode | undefined, name: string): string | undefined => child(node, name)?.attributes["val"];

export const logBaseXml = ({ logBase }: ChartAxisModel): string => (logBase === undefined ? "" : value("logBase", logBase));

export const tickMarksXml = ({ majorTicks = "outside", minorTicks = "none" }: ChartAxisModel): string =>
  value("majorTickMark", ticks[majorTicks]) + value("minorTickMark", ticks[minorTicks]);

export function displayUnitsXml({ displayUnit, unitLabel = true }: ChartAxisModel): string {
  if (displayUnit === undefined) return "";
  const known = Object.keys(builtInUnits).find((name) => builtInUnits[name] === displayUnit);
  const unit = known === undefined ? value("custUnit", displayUnit) : value("builtInUnit", known);
  return element("c:dispUnits", {}, unit, unitLabel ? element("c:dispUnitsLbl") : "");
}

/** Where an axis lies on the other one, which says so in the API; `usual` where Excel chooses. */
export function crossingXml({ crosses = "automatic", crossesAt }: ChartAxisModel, usual: string): string {
  if (crosses === "custom") return value("crossesAt", crossesAt ?? 0);
  return value("crosses", crosses === "automatic" ? usual : crossings[crosses]);
}

const tickOf = (word: string | undefined): Tick | undefined => (Object.keys(ticks) as Tick[]).find((name) => ticks[name] === word);

/** What a file says of an axis; `other` is the axis that it is crossed by. */
export function countsOf(axis: XmlNode | undefined, other: XmlNode | undefined): Partial<ChartAxisModel> {
  const units = child(axis, "dispUnits");
  const unit = builtInUnits[val(units, "builtInUnit") ?? ""] ?? numberOf(child(units, "custUnit"), "val");
  const [major, minor] = [tickOf(val(axis, "majorTickMark")), tickOf(val(axis, "minorTickMark"))];
  const logBase = numberOf(child(child(axis, "scaling"), "logBase"), "val");
  const crossesAt = numberOf(child(other, "crossesAt"), "val");
  const crossed = val(other, "crosses");
  const spacing = numberOf(child(axis, "tickMarkSkip"), "val");
  return {
    ...(logBase !== undefined && { logBase }),
    ...(child(axis, "minorGridlines") !== undefined && { minorGridlines: true }),
    ...(unit !== undefined && { displayUnit: unit }),
    ...(unit !== undefined && child(units, "dispUnitsLbl") === undefined && { unitLabel: false }),
    ...(major !== undefined && major !== "outside" && { majorTicks: major }),
    ...(minor !== undefined && minor !== "none" && { minorTicks: minor }),
    ...(crossed === "min" && { crosses: "minimum" as const }),
    ...(crossed === "max" && axis?.name === "valAx" && other?.name !== "valAx" && { crosses: "maximum" as const }),
    ...(crossesAt !== undefined && { crosses: "custom" as const, crossesAt }),
    ...(spacing !== undefined && { tickMarkSpacing: spacing }),
  };
}
