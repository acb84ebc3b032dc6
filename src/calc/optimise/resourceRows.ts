import { type Draft, giveWay, keptAt, price } from "./draft";
import { at, limitAt, type ResourceToPlan } from "./planData";

/** Everything the model says of one resource and period. */
export function writeResource(draft: Draft, resource: ResourceToPlan, item: number, period: number): void {
  writeHours(draft, resource, item, period);
  writeTeam(draft, resource, item, period);
  writeChange(draft, resource, item, period);
}

/** Hours that settled production takes of a resource in a period. */
function keptHours({ plan: { families }, users }: Draft, resource: number, period: number): number {
  let hours = 0;
  for (const place of users[resource]!) {
    const family = families[place]!;
    const due = period + (family.lead?.[resource] ?? 0);
    if (due < family.demand.length) hours += (family.hoursPerUnit[resource] ?? 0) * (keptAt(family, due) ?? 0);
  }
  return hours;
}

/**
 * Hours worked = usual hours + overtime. Usual hours are a column of their own, so that overtime, which is dearer, comes last.
 *
 * Settled production counts as given: where it needs more than there is, the usual hours reach that far.
 */
function writeHours(draft: Draft, resource: ResourceToPlan, item: number, period: number): void {
  const { model, plan, periods } = draft;
  const hours = model.column("hours", item, period);
  const terms = [hours, -1];
  price(draft, hours, at(resource.hourCost, period));
  const extra = resource.overtime === undefined ? 0 : limitAt(resource.overtime.limit, period);
  model.upper[hours] = Math.max(limitAt(resource.capacity, period), keptHours(draft, item, period) - extra);
  if (model.has("overtime")) {
    const overtime = model.column("overtime", item, period);
    model.upper[overtime] = extra;
    price(draft, overtime, resource.overtime === undefined ? 0 : at(resource.overtime.cost, period));
    terms.push(overtime, -1);
  }
  if (model.has("hoursLacking")) {
    const lacking = model.column("hoursLacking", item, period);
    giveWay(draft, lacking, period, 1);
    terms.push(lacking, -1);
  }
  draft.users[item]!.forEach((family) => {
    const { hoursPerUnit, lead } = plan.families[family]!;
    const due = period + (lead?.[item] ?? 0);
    if (due < periods) terms.push(model.column("make", family, due), hoursPerUnit[item] ?? 0);
  });
  model.row(terms, 0, 0);
}

/** Hours need heads; heads change by those who are hired and released. */
function writeTeam(draft: Draft, { team }: ResourceToPlan, item: number, period: number): void {
  const { model } = draft;
  if (!model.has("team")) return;
  const columns = (["team", "hired", "released"] as const).map((kind) => model.column(kind, item, period));
  const [heads, hired, released] = columns as [number, number, number];
  if (team === undefined) {
    for (const column of columns) model.upper[column] = 0;
    return;
  }
  price(draft, heads, at(team.wage, period));
  price(draft, hired, team.hireCost);
  price(draft, released, team.releaseCost);
  model.upper[heads] = team.most ?? Infinity;
  if (team.whole === true) model.whole[heads] = 1;
  const worked = [model.column("hours", item, period), 1, heads, -at(team.hoursPerHead, period)];
  model.row(worked, team.mayIdle === false ? 0 : -Infinity, 0);
  if (team.overtimePerHead !== undefined && model.has("overtime"))
    model.row([model.column("overtime", item, period), 1, heads, -team.overtimePerHead], -Infinity, 0);
  if (period === 0 && team.start === null) return;
  const before = period === 0 ? (team.start ?? 0) : 0;
  const terms = [heads, 1, hired, -1, released, 1];
  if (period > 0) terms.push(model.column("team", item, period - 1), -1);
  model.row(terms, before, before);
}

/** Hours more or less than in the period before, where a change of rhythm costs something. */
function writeChange(draft: Draft, { changeCost = 0 }: ResourceToPlan, item: number, period: number): void {
  const { model } = draft;
  if (!model.has("moreHours")) return;
  const [more, fewer] = [model.column("moreHours", item, period), model.column("fewerHours", item, period)];
  if (changeCost === 0 || period === 0) {
    model.upper[more] = model.upper[fewer] = 0;
    return;
  }
  price(draft, more, changeCost);
  price(draft, fewer, changeCost);
  const terms = [more, -1, fewer, 1];
  for (const kind of ["hours", "overtime"] as const)
    if (model.has(kind)) terms.push(model.column(kind, item, period), 1, model.column(kind, item, period - 1), -1);
  model.row(terms, 0, 0);
}
