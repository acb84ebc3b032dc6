import { type Draft, giveWay, hasLots, keptAt, price, targetPrice, underPrice } from "./draft";
import { type ColumnKind } from "./modelArrays";
import { at, type FamilyToPlan, limitAt, minimumAt } from "./planData";

/** What a unit of distance to the plan in force costs where nothing is said. */
const usualPreference = 0.001;
/** Stock that costs nothing makes thousands of plans equal, and the solver slow: it then costs so much of what a unit costs. */
const tieBreak = 1e-4;

/** Everything the model says of one family and period. */
export function writeFamily(draft: Draft, family: FamilyToPlan, item: number, period: number): void {
  writeMaking(draft, family, item, period);
  writeStock(draft, family, item, period);
  writeShortage(draft, family, item, period);
  writeBalance(draft, family, item, period);
}

/** Columns and rows of what is made and bought: settled figures, lots, subcontracting, distance to the plan in force. */
function writeMaking(draft: Draft, family: FamilyToPlan, item: number, period: number): void {
  const { model } = draft;
  const make = model.column("make", item, period);
  const kept = keptAt(family, period);
  if (kept !== null) model.lower[make] = model.upper[make] = kept;
  price(draft, make, at(family.makeCost, period));
  const most = family.mostAtFirst?.[period];
  if (most !== undefined) {
    const terms: number[] = [];
    for (let made = 0; made <= period; made++) terms.push(model.column("make", item, made), 1);
    model.row(terms, -Infinity, most);
  }
  if (model.has("lots")) {
    const lots = model.column("lots", item, period);
    if (hasLots(family) && kept === null) {
      model.whole[lots] = 1;
      model.row([make, 1, lots, -family.lotSize!], 0, 0);
    } else model.upper[lots] = 0;
  }
  if (model.has("subcontract")) {
    const bought = model.column("subcontract", item, period);
    model.upper[bought] = family.subcontract === undefined ? 0 : limitAt(family.subcontract.limit, period);
    price(draft, bought, family.subcontract === undefined ? 0 : at(family.subcontract.cost, period));
    const settled = family.bought?.[period] ?? null;
    if (settled !== null) model.lower[bought] = model.upper[bought] = settled;
  }
  if (!model.has("moreThanInForce")) return;
  const wanted = family.inForce?.[period] ?? null;
  const [more, less] = [model.column("moreThanInForce", item, period), model.column("lessThanInForce", item, period)];
  if (wanted === null || kept !== null) model.upper[more] = model.upper[less] = 0;
  else {
    price(draft, more, family.preference ?? usualPreference);
    price(draft, less, family.preference ?? usualPreference);
    model.row([make, 1, more, -1, less, 1], wanted, wanted);
  }
}

/** Columns and rows of the stock: its limits, a minimum that may be missed at a cost, a target. */
function writeStock(draft: Draft, family: FamilyToPlan, item: number, period: number): void {
  const { model, loosened } = draft;
  const stock = model.column("stock", item, period);
  const holding = at(family.holdingCost, period);
  price(draft, stock, holding > 0 ? holding : tieBreak * Math.max(at(family.makeCost, period), family.unitCost ?? 0, 0.01));
  model.upper[stock] = family.toOrder === true ? 0 : limitAt(family.maximum, period);
  const minimum = minimumAt(family, period);
  const under = underPrice(family, period);
  const isSoft = loosened === "minimum" || under !== null;
  if (model.has("under")) {
    const missing = model.column("under", item, period);
    if (isSoft && minimum > 0) {
      if (loosened === "minimum") giveWay(draft, missing, period, family.unitCost || 1);
      else price(draft, missing, under ?? 0);
      model.row([stock, 1, missing, 1], minimum, Infinity);
    } else model.upper[missing] = 0;
  }
  if (!isSoft) model.lower[stock] = minimum;
  if (!model.has("belowTarget")) return;
  const [below, above] = [model.column("belowTarget", item, period), model.column("aboveTarget", item, period)];
  if (family.target === undefined) model.upper[below] = model.upper[above] = 0;
  else {
    price(draft, below, targetPrice(family, period));
    price(draft, above, targetPrice(family, period));
    const wanted = at(family.target.stock, period);
    model.row([stock, 1, below, 1, above, -1], wanted, wanted);
  }
}

/** Columns of what is late, or lost. */
function writeShortage(draft: Draft, family: FamilyToPlan, item: number, period: number): void {
  const { model, periods, loosened } = draft;
  const { shortage, demand, opening } = family;
  if (model.has("late")) {
    const late = model.column("late", item, period);
    if (shortage?.kind === "late") {
      model.upper[late] = Math.min(limitAt(shortage.limit, period), period === periods - 1 ? (shortage.atEnd ?? Infinity) : Infinity);
      // Where a minimum is a must, there is stock, and nothing can be late beside it.
      if (loosened !== "minimum" && underPrice(family, period) === null && minimumAt(family, period) > 0) model.upper[late] = 0;
      price(draft, late, at(shortage.cost, period));
    } else model.upper[late] = 0;
  }
  if (!model.has("lost")) return;
  const lost = model.column("lost", item, period);
  const isLost = shortage?.kind === "lost";
  const mayGiveWay = loosened === "demand" && !isLost;
  model.upper[lost] = isLost || mayGiveWay ? demand[period]! + (mayGiveWay && period === 0 ? Math.max(0, -opening) : 0) : 0;
  if (isLost) price(draft, lost, at(shortage.cost, period));
  if (mayGiveWay) giveWay(draft, lost, period, family.price || 1);
}

/** Stock before + made + bought - demand = stock after, where what is late counts as stock below zero. */
function writeBalance({ model }: Draft, family: FamilyToPlan, item: number, period: number): void {
  const terms = [model.column("make", item, period), 1];
  const add = (kind: ColumnKind, at: number, sign: number): void => void terms.push(model.column(kind, item, at), sign);
  const hasLate = model.has("late");
  if (model.has("subcontract")) add("subcontract", period, 1);
  add("stock", period, -1);
  if (hasLate) add("late", period, 1);
  if (model.has("lost")) add("lost", period, 1);
  if (period > 0) {
    add("stock", period - 1, 1);
    if (hasLate) add("late", period - 1, -1);
  }
  const needed = family.demand[period]! - (period === 0 ? family.opening : 0);
  model.row(terms, needed, needed);
}
