/** The lines that each kind of event is filled in with. */
import { formatPeriod } from "../../calendar/format";
import type { Bucket } from "../../calendar/periods";
import { formatPercent } from "../../language/format";
import { isSameName } from "../../language/sameName";
import { fill, inLanguage, type Language, type Text } from "../../language/text";
import type { PlanShown } from "../production/planShown";
import type { ScenarioLine } from "./scenarioLines";
import type { ScenarioTemplate } from "./sopScenarios";

/** What a person fills in; which of it counts depends on the template. */
export interface TemplateForm {
  template: ScenarioTemplate;
  /** Family, or resource; null = all of them. */
  subject: string | null;
  from: number;
  /** Null: to the end of the plan. */
  to: number | null;
  /** Units a period for a new customer, the level of the cursor in %, else a share in %. */
  amount: number;
  /** Hours that are lost are paid all the same. */
  isPaid?: boolean;
  /** Of what a promotion sells more, so much is missing in the two periods after it, in %. */
  takenBack?: number;
  /** Which of the two a price or cost is. */
  money?: "price" | "unit cost";
}

export const templateWords: Readonly<Record<ScenarioTemplate, Text>> = {
  "new customer": { en: "New customer", fr: "Nouveau client" },
  promotion: { en: "Promotion", fr: "Promotion" },
  "machine down": { en: "Machine down", fr: "Panne" },
  "supplier fails": { en: "Supplier fails", fr: "Fournisseur défaillant" },
  "price or cost": { en: "Price or cost", fr: "Prix ou coût" },
  shifts: { en: "Shifts", fr: "Équipes" },
  cursor: { en: "Cursor at {level}", fr: "Curseur à {level}" },
  free: { en: "Free", fr: "Libre" },
  risk: { en: "Answer to a risk", fr: "Réponse à un risque" },
};

type Plan = Pick<PlanShown, "families" | "periods" | "demand">;

/** The lines; each of them can be changed afterwards. Those of the cursor need forecasts: see `cursorLines`. */
export function linesFor(form: TemplateForm, plan: Plan): ScenarioLine[] {
  const { template, subject, from, to, amount } = form;
  const line = (what: ScenarioLine["what"], change: number, as: ScenarioLine["as"]): ScenarioLine => ({
    what,
    subject,
    from,
    to,
    change,
    as,
  });
  switch (template) {
    case "new customer":
      return [line("demand", amount, "units")];
    case "promotion":
      return [line("demand", amount, "%"), ...takenBack(form, plan)];
    case "machine down":
      return [line("hours offered", -amount, "%"), ...(form.isPaid === false ? [line("hours paid", -amount, "%")] : [])];
    case "supplier fails":
      return [line("production at most", -amount, "%")];
    case "price or cost":
      return [line(form.money ?? "price", amount, "%")];
    case "shifts":
      return [line("hours offered", amount, "%"), line("hours paid", amount, "%")];
    case "cursor":
    case "free":
    case "risk":
      return [];
  }
}

/** What people bought early they do not buy in the two periods that follow, half in each. */
function takenBack({ subject, from, to, amount, takenBack: share = 0 }: TemplateForm, { families, periods, demand }: Plan): ScenarioLine[] {
  const last = to ?? periods[periods.length - 1] ?? from;
  const next = periods.filter((period) => period > last).slice(0, 2);
  if (share <= 0 || next.length === 0) return [];
  return families.flatMap((family, place): ScenarioLine[] => {
    if (subject !== null && !isSameName(family, subject)) return [];
    const sold = periods.reduce(
      (sum, period, column) => sum + (period >= from && period <= last ? (demand[place]?.[column] ?? 0) * (amount / 100) : 0),
      0,
    );
    const each = Math.round((sold * share) / 100 / next.length);
    if (each <= 0) return [];
    return [{ what: "demand", subject: family, from: next[0] ?? last, to: next[next.length - 1] ?? last, change: -each, as: "units" }];
  });
}

/** "Machine down: Packaging, May 27 to Jun 27", told apart from the names there are. */
export function scenarioName(
  { template, subject, from, to, amount }: Pick<TemplateForm, "template" | "subject" | "from" | "to" | "amount">,
  taken: readonly string[],
  { language, bucket }: { language: Language; bucket: Bucket },
): string {
  const when =
    to === null || to === from
      ? formatPeriod(from, language, bucket)
      : `${formatPeriod(from, language, bucket)} – ${formatPeriod(to, language, bucket)}`;
  const kind = fill(inLanguage(templateWords[template], language), { level: formatPercent(amount / 100, language, { most: 0 }) });
  const name = `${kind}${subject === null ? "" : ` · ${subject}`}, ${when}`;
  return freeName(name, taken);
}

/** The name, with a number where it is taken. */
export function freeName(name: string, taken: readonly string[]): string {
  for (let count = 1; ; count += 1) {
    const tried = count === 1 ? name : `${name} (${count})`;
    if (!taken.some((other) => isSameName(other, tried))) return tried;
  }
}
