/**
 * The meetings of a cycle: on which working day, how long, who is needed, what for. A monthly cycle has the four of the field, each with
 * one owner and one result that feeds the next; a weekly one has a single short meeting.
 */
import { calendarOf, workingDayWithin, type Bucket } from "../../calendar/periods";
import { workingDay, type Holidays } from "../../calendar/workingDays";
import type { Text } from "../../language/text";
import type { Role } from "./roles";

export const meetingKinds = ["demand review", "supply review", "pre-S&OP", "executive S&OP", "weekly S&OP"] as const;
export type MeetingKind = (typeof meetingKinds)[number];

export const meetingKindsInFrench: Readonly<Record<MeetingKind, string>> = {
  "demand review": "revue de la demande",
  "supply review": "revue des capacités",
  "pre-S&OP": "pré-PIC",
  "executive S&OP": "PIC exécutif",
  "weekly S&OP": "PIC hebdomadaire",
};

export interface MeetingTemplate {
  kind: MeetingKind;
  title: Text;
  cadence: Bucket;
  /** Working day of the month or week. */
  day: number;
  minutes: number;
  required: readonly Role[];
  objective: Text;
}

export const meetingTemplates: readonly MeetingTemplate[] = [
  {
    kind: "demand review",
    title: { en: "Demand review", fr: "Revue de la demande" },
    cadence: "month",
    day: 6,
    minutes: 60,
    required: ["sales", "product manager", "coordinator"],
    objective: {
      en: "Agree on one demand for each family over three months, and name the assumptions.",
      fr: "S'accorder sur une demande par famille à trois mois et nommer les hypothèses.",
    },
  },
  {
    kind: "supply review",
    title: { en: "Supply review", fr: "Revue des capacités" },
    cadence: "month",
    day: 10,
    minutes: 60,
    required: ["production", "purchasing", "logistics", "coordinator"],
    objective: {
      en: "Say what can be made, what cannot, and what each way out costs.",
      fr: "Dire ce qui est faisable, ce qui ne l'est pas, et le coût de chaque issue.",
    },
  },
  {
    kind: "pre-S&OP",
    title: { en: "Pre-S&OP", fr: "Pré-PIC" },
    cadence: "month",
    day: 13,
    minutes: 60,
    required: ["sales", "production", "finance", "logistics", "coordinator"],
    objective: {
      en: "Settle what can be settled; bring at most three decisions, each with a recommendation.",
      fr: "Régler ce qui peut l'être ; porter au plus trois décisions, chacune avec une recommandation.",
    },
  },
  {
    kind: "executive S&OP",
    title: { en: "Executive S&OP", fr: "PIC exécutif" },
    cadence: "month",
    day: 15,
    minutes: 60,
    required: ["general management", "sales", "production", "finance"],
    objective: { en: "Decide, and finalise the plan.", fr: "Arbitrer, et finaliser le plan." },
  },
  {
    kind: "weekly S&OP",
    title: { en: "Weekly S&OP", fr: "PIC hebdomadaire" },
    cadence: "week",
    day: 3,
    minutes: 30,
    required: ["sales", "production", "coordinator"],
    objective: {
      en: "Settle demand, capacity and the decisions of the week.",
      fr: "Régler la demande, la capacité et les décisions de la semaine.",
    },
  },
];

/** The templates of a cycle that is run every month or every week. */
export const templatesFor = (cadence: Bucket): MeetingTemplate[] => meetingTemplates.filter((template) => template.cadence === cadence);

/** The day of a meeting in the cycle of a month, or of a week given by its Monday; only working days are counted, so none is a holiday. */
export function meetingDay({ day, cadence }: MeetingTemplate, cycle: number, holidays: Holidays): number {
  if (cadence === "month") return workingDay(cycle, day, holidays);
  const calendar = calendarOf("week");
  return workingDayWithin(cycle, Math.max(1, Math.min(day, calendar.workingDays(cycle, holidays))), calendar, holidays);
}
