/** What the sheet "Production plan" says, and the lines of Home that are no figures: each with what it rests on. */
import type { Sentence } from "./said";
import type { Named } from "./sheetCells";

const joined = (row: readonly unknown[] | undefined): string => (row ?? []).map(String).join(" | ");
const one = (named: Named, name: string): string => String(named[name]?.values[0]?.[0] ?? "");
const list = (named: Named, name: string): string[] => (named[name]?.values ?? []).map(([cell]) => String(cell).trim());

/** What is made follows demand from the stock that is there towards its limits, as far as the resources can: all of it is one answer. */
const plan = ["volumes *", "stock *", "minimum *", "maximum *", "cover *", "load *", "capacity *"];
const beside = ["plan headline", "plan stand-in"];

/** The lines of money, in their order, and what each takes besides the plan; nobody works overtime or buys in a plan that follows demand. */
const money = ["hours paid", "overtime", "bought", "storage", "plan cost", "shortages", "contribution", "cash"];
const rates: Readonly<Record<string, readonly string[]>> = {
  "hours paid": ["hour cost *"],
  storage: ["cost *"],
  "plan cost": ["hour cost *", "cost *"],
  shortages: ["price *", "cost *"],
  contribution: ["hour cost *", "price *", "cost *"],
  cash: ["hour cost *", "price *", "cost *"],
};

export function saidOnPlan(named: Named): Sentence[] {
  const [families, resources] = [list(named, "SopPlanFamilies"), list(named, "SopPlanResources")];
  const lines = (cells: string, what: string, owners: readonly string[], rests: (owner: string) => string[]): Sentence[] =>
    (named[cells]?.values ?? []).map((row, line) => {
      const owner = owners[line] ?? String(line);
      return { key: `plan ${what} ${owner}`, text: joined(row), rests: rests(owner), beside };
    });
  const each = (cells: string, what: string, owners: readonly string[], figure: string): Sentence[] =>
    (named[cells]?.values ?? []).flatMap((row, line) =>
      row.map((cell, month) => {
        const name = `${figure} ${owners[line] ?? ""} @${month}`;
        return { key: `plan ${what} ${owners[line] ?? ""} @${month}`, text: String(cell), rests: [name], beside, figure: name };
      }),
    );
  return [
    { key: "plan headline", text: one(named, "SopPlanHeadline"), rests: plan, beside: ["plan stand-in"] },
    { key: "plan service", text: one(named, "SopPlanService"), rests: plan, beside },
    ...each("SopPlanDemand", "demand", families, "volumes"),
    ...each("SopPlanOpening", "opening", families, "stock"),
    ...each("SopPlanHours", "hours", resources, "capacity"),
    ...lines("SopPlanInForce", "in force", families, () => plan),
    ...lines("SopPlanStock", "stock", families, () => plan),
    ...lines("SopPlanLate", "late", families, () => plan),
    ...lines("SopPlanUse", "use", resources, () => plan),
    ...lines("SopPlanMoney", "money", money, (line) => [...plan, ...(rates[line] ?? [])]),
    { key: "home step", text: one(named, "SopHomeHeadline"), rests: [] },
  ];
}
