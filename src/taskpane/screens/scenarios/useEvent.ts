import type { ScenarioBoard } from "../../../cycle/scenarios/readScenarios";
import { usePane } from "../../hooks/pane";
import { keepDraft, useDraft, useDraftChoice } from "../../hooks/useDraft";
import { answerTexts } from "../../texts/scenarioTexts";
import { numberTyped } from "./fields";
import { linesTyped, typedLine, type TypedLine } from "./LinesEditor";
import type { EventForm, ToCompare } from "./useCompare";

export type Plan = NonNullable<ScenarioBoard["plan"]>;
/** What the form begins with: an event of some kind, or a scenario to be changed. */
export interface Start {
  template: EventForm["template"];
  name?: string;
  lines?: ScenarioBoard["scenarios"][number]["lines"];
  answer?: ToCompare["answer"];
}

/** What is usually lost, gained or sold more, so that an event is compared without a word typed. */
const usualAmounts: Record<EventForm["template"], string> = {
  ...{ "new customer": "100", promotion: "20", "machine down": "40", "supplier fails": "50", "price or cost": "5", shifts: "25" },
  ...{ cursor: "70", free: "0", risk: "0" },
};
/** Events that concern all families until somebody chooses one. */
const ofAll: readonly EventForm["template"][] = ["supplier fails", "price or cost", "cursor"];

/** Where the form that is open is remembered, and where what is filled into one. */
export const openDraft = "scenarios";
export const draftOf = ({ template, name }: Pick<Start, "template" | "name">): string => `scenario ${name ?? template}`;

/** The fields as they are typed; what is blank stands for all, and for the end of the plan. */
type Fields = Record<"subject" | "from" | "to" | "takenBack" | "money", string> & { isPaid: boolean };

function usualFields(template: EventForm["template"], plan: Plan): Fields {
  const [first = 0, second = first, third = second] = plan.periods;
  const ends: Partial<Record<EventForm["template"], number>> = { "machine down": third, promotion: second, "supplier fails": third };
  const subject = isOfResources(template) ? plan.fullest : ofAll.includes(template) ? null : (plan.families[0] ?? null);
  return {
    ...{ subject: subject ?? "", from: String(template === "cursor" ? first : second), to: String(ends[template] ?? "") },
    ...{ takenBack: "30", money: "price", isPaid: true },
  };
}

const isOfResources = (template: EventForm["template"]): boolean => template === "machine down" || template === "shifts";

/** Opens the form of the cursor at a level the next time that scenarios are shown. */
export function keepCursor(level: number): void {
  keepDraft(openDraft, "open", "cursor");
  keepDraft(draftOf({ template: "cursor" }), "amount", String(level));
}

/** Everything that an event is filled in with, for the kinds that need it; kept while one looks at another place of the pane. */
export function useEvent(start: Start, plan: Plan) {
  const { language } = usePane();
  const { template, lines, answer, name } = start;
  const [draft, usual] = [draftOf(start), usualFields(template, plan)];
  const [kept, setFields] = useDraft(draft, "fields", usual);
  const [amount, setAmount] = useDraft(draft, "amount", usualAmounts[template]);
  const [changed, setChanged] = useDraft(draft, "lines", { isOpen: false, lines: [] as TypedLine[] });
  const [way, setWay] = useDraftChoice(draft, "answer", answerTexts, answer ?? (plan.canOptimise ? "optimise" : "ahead"));
  const ofResources = isOfResources(template);
  const fields = standing(kept, usual, plan, ofResources ? plan.resources : plan.families);
  const given = lines?.map((line) => typedLine(line, language)) ?? (template === "free" ? [] : null);
  const typed = changed.isOpen ? changed.lines : given;
  /** Null where a number is missing. */
  const asked = (): ToCompare | null => {
    const [figure, takenBack] = [numberTyped(amount, language), numberTyped(fields.takenBack, language)];
    const own = typed === null ? null : linesTyped(typed, language);
    if (typed === null ? figure === null || (template === "promotion" && takenBack === null) : own === null) return null;
    const form: EventForm = {
      ...{ template, subject: fields.subject || null, from: Number(fields.from), to: fields.to === "" ? null : Number(fields.to) },
      ...{ amount: figure ?? 0, takenBack: takenBack ?? 0, isPaid: fields.isPaid },
      money: fields.money === "unit cost" ? "unit cost" : "price",
    };
    return { form, lines: own, answer: way, ...(name !== undefined && { name }) };
  };
  return {
    ...{ template, fields, amount, setAmount, typed, way, setWay, asked, ofResources, draft },
    put: (some: Partial<Fields>) => setFields({ ...fields, ...some }),
    setTyped: (now: TypedLine[]) => setChanged({ isOpen: true, lines: now }),
  };
}

/** What was kept, as far as the plan still has it. */
function standing(kept: Fields, usual: Fields, plan: Plan, names: readonly string[]): Fields {
  const isPeriod = (period: string): boolean => plan.periods.includes(Number(period));
  return {
    ...kept,
    subject: kept.subject === "" || names.includes(kept.subject) ? kept.subject : usual.subject,
    from: isPeriod(kept.from) ? kept.from : usual.from,
    to: kept.to === "" || isPeriod(kept.to) ? kept.to : usual.to,
  };
}
