/**
 * Why the plan is not the budget, in bars that add up to the gap exactly: more or fewer units at the budget's mean value, a better or
 * poorer mix of them, other prices, other costs. Source: the price-volume-mix bridge of management accounting, with mix as a sum of its
 * own (units of the plan at the budget's values, against the same units at its mean value) and not as what the others leave.
 */

/** A family over the months compared. Money in the currency of the workbook. */
export interface BridgeFamily {
  family: string;
  quantity: number;
  revenue: number;
  /** Null where no unit cost is known. */
  margin: number | null;
  /** Null where the family has no budget: it is new. */
  budget: { quantity: number; revenue: number; margin: number | null } | null;
}

/** The bars between budget and plan. `cost` is 0 for revenue; `fresh` are families without a budget. */
export interface Bridge {
  budget: number;
  plan: number;
  gap: number;
  volume: number;
  mix: number;
  price: number;
  cost: number;
  fresh: number;
}

export interface BudgetBridges {
  revenue: Bridge;
  /** Null where a margin of plan or budget is not known. */
  margin: Bridge | null;
}

type Budgeted = BridgeFamily & { budget: NonNullable<BridgeFamily["budget"]> };

const sum = <Item>(items: readonly Item[], of: (item: Item) => number): number => items.reduce((total, item) => total + of(item), 0);

/** The bridges of revenue and margin; null where the budget has no units to compare with. */
export function bridgesOf(families: readonly BridgeFamily[]): BudgetBridges | null {
  const known = families.filter((row): row is Budgeted => row.budget !== null && row.budget.quantity !== 0);
  const fresh = families.filter((row) => row.budget === null || row.budget.quantity === 0);
  if (sum(known, (row) => row.budget.quantity) === 0) return null;
  const price = sum(known, (row) => row.revenue - (row.quantity * row.budget.revenue) / row.budget.quantity);
  const revenue = bridge(known, fresh, price, { plan: (row) => row.revenue, budget: (row) => row.budget.revenue });
  const hasMargins = families.every((row) => row.margin !== null && row.budget?.margin !== null);
  const margins = { plan: (row: BridgeFamily) => row.margin ?? 0, budget: (row: Budgeted) => row.budget.margin ?? 0 };
  return { revenue, margin: hasMargins ? bridge(known, fresh, price, margins) : null };
}

interface Money {
  plan(row: BridgeFamily): number;
  budget(row: Budgeted): number;
}

function bridge(known: readonly Budgeted[], fresh: readonly BridgeFamily[], price: number, money: Money): Bridge {
  const [units, budgetUnits] = [sum(known, (row) => row.quantity), sum(known, (row) => row.budget.quantity)];
  const [knownBudget, freshPlan] = [sum(known, money.budget), sum(fresh, money.plan)];
  const mean = knownBudget / budgetUnits;
  const atBudget = sum(known, (row) => (row.quantity * money.budget(row)) / row.budget.quantity);
  const freshBudget = sum(fresh, (row) => (row.budget === null ? 0 : money.budget(row as Budgeted)));
  const [plan, budget] = [sum(known, money.plan) + freshPlan, knownBudget + freshBudget];
  return {
    budget,
    plan,
    gap: plan - budget,
    volume: (units - budgetUnits) * mean,
    mix: atBudget - units * mean,
    price,
    cost: sum(known, money.plan) - atBudget - price,
    fresh: freshPlan - freshBudget,
  };
}
