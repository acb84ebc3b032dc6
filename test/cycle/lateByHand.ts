/** What a plan that follows demand cannot deliver within the hours, worked out from the tables and the demand of a workbook, with no code of the add-in. */
import type { ExcelSession } from "../support/excelSession";

interface Line {
  name: string;
  demand: number[];
  minimum: number[];
  stock: number;
  lot: number;
  price: number;
  /** Hours of a unit, by resource. */
  hours: Map<string, number>;
}

const text = (value: unknown): string => String(value);

/** Units late and their worth, by family; families without any are left out. */
export async function lateByHand({ named, addin }: ExcelSession): Promise<Map<string, { units: number; value: number }>> {
  const column = async (name: string): Promise<unknown[]> => (await named(name)).map(([value]) => value);
  const [families, demand, minimum] = [await column("SopPlanFamilies"), await named("SopPlanDemand"), await named("SopPlanMinimum")];
  const [opening, toOrder] = [await column("SopPlanOpening"), await column("SopPlanToOrder")];
  const [resources, offered] = [(await column("SopPlanResources")).map(text), await named("SopPlanHours")];
  const listed = (await addin.readTable(addin.contracts.sopFamilies)).rows;
  const routing = (await addin.readTable(addin.contracts.sopRouting)).rows;
  const lines = families.map((family, at): Line => {
    const row = listed.find((one) => one["Family"] === family);
    const passes = routing.filter((one) => one["Family"] === family);
    return {
      ...{ name: text(family), demand: (demand[at] ?? []).map(Number), stock: Number(opening[at]) },
      minimum: (minimum[at] ?? []).map((units) => (toOrder[at] === 1 ? 0 : Number(units))),
      ...{ lot: Number(row?.["Lot size"] ?? 0) || 1, price: Number(row?.["Price"]) },
      hours: new Map(passes.map((one) => [text(one["Resource"]), Number(one["Hours per unit"])])),
    };
  });
  const late = new Map<string, number>();
  const periods = lines[0]?.demand.length ?? 0;
  for (let period = 0; period < periods; period++) {
    const free = new Map(resources.map((resource, at) => [resource, Number(offered[at]?.[period])]));
    const made = shared(lines, free, period);
    for (const line of lines) {
      line.stock += (made.get(line.name) ?? 0) - (line.demand[period] ?? 0);
      const missing = Math.min(line.demand[period] ?? 0, Math.max(0, -line.stock));
      late.set(line.name, (late.get(line.name) ?? 0) + missing);
    }
  }
  const found = lines.map(({ name, price }) => [name, { units: late.get(name) ?? 0, value: (late.get(name) ?? 0) * price }] as const);
  return new Map(found.filter(([, { units }]) => units > 0.5));
}

/** Units made in a period: what is wanted, cut alike for all who pass the resource that lacks most, then the next one. */
function shared(lines: readonly Line[], free: Map<string, number>, period: number): Map<string, number> {
  const wanted = new Map(
    lines.map(({ name, demand, minimum, stock, lot }) => {
      const needed = (demand[period] ?? 0) + (minimum[period] ?? 0) - stock;
      return [name, needed <= 0 ? 0 : lot > 1 ? Math.ceil(needed / lot - 1e-9) * lot : needed];
    }),
  );
  const made = new Map(wanted);
  let waiting = lines.filter(({ name }) => (wanted.get(name) ?? 0) > 0);
  for (;;) {
    const ratios = [...free].map(([resource, hours]) => {
      const asked = waiting.reduce((sum, { name, hours: own }) => sum + (wanted.get(name) ?? 0) * (own.get(resource) ?? 0), 0);
      return { resource, ratio: asked > hours * (1 + 1e-12) ? Math.max(0, hours) / asked : 1 };
    });
    const tightest = ratios.reduce((worst, one) => (one.ratio < worst.ratio ? one : worst), { resource: "", ratio: 1 });
    if (tightest.resource === "") return made;
    const cut = waiting.filter(({ hours }) => (hours.get(tightest.resource) ?? 0) > 0);
    for (const { name, lot, hours } of cut) {
      const units = (wanted.get(name) ?? 0) * tightest.ratio;
      made.set(name, Math.floor(units / lot + 1e-9) * lot);
      for (const [resource, own] of hours) free.set(resource, (free.get(resource) ?? 0) - units * own);
    }
    waiting = waiting.filter((line) => !cut.includes(line));
  }
}
