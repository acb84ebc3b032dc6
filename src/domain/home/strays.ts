/** What belongs to owners who stand in People no more: whoever coordinates gives it to somebody else. */
import { formatNames } from "../../language/nameLists";
import { pluralForm, type PluralText } from "../../language/plural";
import { distinctNames, isSameName } from "../../language/sameName";
import { fill, inLanguage, type Language } from "../../language/text";
import { sopInputs } from "../collect/sopInputs";
import { sopActions, type ActionRow } from "../decisions/sopActions";
import { sopPeople } from "../meetings/sopPeople";
import { reviewIsNear } from "../procedures/procedureRules";
import { sopProcedures, type ProcedureRow } from "../procedures/sopProcedures";
import { sopCycles, type CycleRow } from "../steps/sopCycles";
import type { StepName } from "../steps/cycleDates";
import { stepTitles } from "../steps/stepTitles";
import { roleNamed, rolesOf, type HomeFacts, type OwedData } from "./nextThing";

/** What somebody owns who is not among the people. */
export interface Stray {
  owner: string;
  /** Not done yet, the first due first. */
  actions: ActionRow[];
  /** Past its day, the longest late first. */
  data: OwedData[];
  /** Steps of a cycle that are not done, those of an earlier one first. */
  steps: CycleRow[];
  /** Whose review is near, or past. */
  procedures: ProcedureRow[];
}

/**
 * What has no owner among the people, by owner, for the person who looks: the coordinator, or anybody where nobody is one. None while
 * nobody stands in People, since then nobody can be said to be missing there.
 */
export function straysOf({ people, actions, owed, steps, unclosed, procedures, today }: HomeFacts, person: string): Stray[] {
  const isTold = rolesOf(people, person).includes("coordinator") || !people.some((row) => row.Role === "coordinator");
  if (people.length === 0 || person.trim() === "" || !isTold) return [];
  const isGone = (owner: string): boolean => owner.trim() !== "" && !people.some((row) => isSameName(row.Person, owner));
  const left = actions.filter((row) => row.Status === "open" && isGone(row.Owner)).sort((a, b) => a.Due - b.Due);
  const late = (owed ?? [])
    .filter(({ owner, due }) => due !== null && due < today && isGone(owner))
    .sort((a, b) => (a.due ?? today) - (b.due ?? today));
  // A step or a procedure may be a role's, which is anybody's who has it.
  const hasNobody = (owner: string | null): boolean => isGone(owner ?? "") && roleNamed(owner ?? "") === undefined;
  const undone = [...unclosed, ...steps].filter((row) => row.Status !== "done" && hasNobody(row.Owner));
  const due = procedures.filter((row) => reviewIsNear(row, today) && hasNobody(row.Owner));
  const of = <Row extends { Owner: string | null }>(rows: readonly Row[], owner: string): Row[] =>
    rows.filter((row) => isSameName(row.Owner, owner));
  const owners = [...undone, ...left, ...due].map((row) => row.Owner ?? "");
  return distinctNames([...late.map(({ owner }) => owner), ...owners]).map((owner) => ({
    owner,
    actions: of(left, owner),
    data: late.filter((one) => isSameName(one.owner, owner)),
    steps: of(undone, owner),
    procedures: of(due, owner),
  }));
}

const told: PluralText = {
  one: {
    en: "{things} belongs to {owner}, who is not among the people. Write another owner into {sheets}, or add {owner} to “{people}”.",
    fr: "{things} : à {owner}, qui n'est pas parmi les participants. Inscrire un autre responsable dans {sheets}, ou ajouter {owner} à « {people} ».",
  },
  other: {
    en: "{things} belong to {owner}, who is not among the people. Write another owner into {sheets}, or add {owner} to “{people}”.",
    fr: "{things} : à {owner}, qui n'est pas parmi les participants. Inscrire un autre responsable dans {sheets}, ou ajouter {owner} à « {people} ».",
  },
};
const quoted = { en: "“{sheet}”", fr: "« {sheet} »" };
const action = { en: "{name} ({what})", fr: "{name} ({what})" };
const lateData = { en: "{title} (late)", fr: "{title} (en retard)" };
const step = { en: "“{title}” (step)", fr: "« {title} » (étape)" };
const procedure = { en: "{name} ({title})", fr: "{name} ({title})" };

/** "Supply history (late) and A3 (Order film) belong to Paul, who is not among the people. …", with the sheets on which to mend it. */
export function strayInWords({ owner, actions, data, steps, procedures }: Stray, language: Language): string {
  const things = [
    ...data.map(({ title }) => fill(inLanguage(lateData, language), { title: inLanguage(title, language) })),
    ...steps.map((row) => fill(inLanguage(step, language), { title: inLanguage(stepTitles[row.Step as StepName], language) })),
    ...actions.map((row) => fill(inLanguage(action, language), { name: row.Action, what: row.What })),
    ...procedures.map((row) => fill(inLanguage(procedure, language), { name: row.Procedure, title: row.Title })),
  ];
  const tables = [
    { table: sopInputs, count: data.length },
    { table: sopCycles, count: steps.length },
    { table: sopActions, count: actions.length },
    { table: sopProcedures, count: procedures.length },
  ];
  const sheets = tables.filter(({ count }) => count > 0).map(({ table }) => table.title);
  const sheetNames = sheets.map((title) => fill(inLanguage(quoted, language), { sheet: inLanguage(title, language) }));
  return fill(inLanguage(pluralForm(told, things.length, language), language), {
    things: formatNames(things, language),
    owner,
    sheets: formatNames(sheetNames, language),
    people: inLanguage(sopPeople.title, language),
  });
}
