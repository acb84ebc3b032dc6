/** What the health of a cycle is read from: signals that are raised, silent, or unknown until there is enough to tell. */
import type { Language, Text } from "../../language/text";

export const signalGroups = {
  engagement: ["E1", "E2", "E3", "E4", "E5", "E6"],
  flexibility: ["F1", "F2", "F3", "F4"],
  field: ["T1", "T2", "T3", "T4"],
} as const;

export type SignalGroup = keyof typeof signalGroups;
export type SignalId = (typeof signalGroups)[SignalGroup][number];

export const signalIds: readonly SignalId[] = Object.values(signalGroups).flat();

export type Sentence = (language: Language) => string;

export interface Signal {
  id: SignalId;
  /** Silent says that nothing is raised, never that all is well. */
  state: "raised" | "silent" | "unknown";
  /** What it is read from; of an unknown signal, what is still needed. */
  evidence: Sentence[];
  /** How bad it is, in its own unit: an answer rests until this grows. 0 where nothing is raised. */
  size: number;
  /** What is behind it, each by a name that stays the same in every language; never a person. An answer holds for these and no others. */
  causes: readonly string[];
  /** Fills the advice. */
  about?: Readonly<Record<string, Sentence>>;
}

export const signalTitles: Readonly<Record<SignalId, Text>> = {
  E1: { en: "Attendance falls", fr: "La présence baisse" },
  E2: { en: "Deciders are absent", fr: "Les décideurs sont absents" },
  E3: { en: "Data comes late", fr: "Les données arrivent en retard" },
  E4: { en: "Polls stay empty", fr: "Les sondages restent vides" },
  E5: { en: "Talk without decision", fr: "On parle sans trancher" },
  E6: { en: "Frozen all the same", fr: "Gelé malgré tout" },
  F1: { en: "The plan is copied", fr: "Le plan est recopié" },
  F2: { en: "The agenda does not change", fr: "L'ordre du jour ne change pas" },
  F3: { en: "Slow to plan again", fr: "Lent à replanifier" },
  F4: { en: "Procedures are asleep", fr: "Les procédures dorment" },
  T1: { en: "The field gets no answer", fr: "Le terrain reste sans réponse" },
  T2: { en: "The field is silent", fr: "Le terrain se tait" },
  T3: { en: "Changes that add no value", fr: "Des corrections sans valeur" },
  T4: { en: "Decisions without effect", fr: "Des décisions sans effet" },
};

/** What to do about a raised signal. Nobody is named: a procedure, a family and a department are. */
export const signalAdvice: Readonly<Record<SignalId, Text>> = {
  E1: {
    en: "Ask those who stopped coming what the meeting should settle for them; cut the rest.",
    fr: "Demander à ceux qui ne viennent plus ce que la réunion doit régler pour eux ; retirer le reste.",
  },
  E2: {
    en: "Move the date with the director before the next cycle; a decision taken elsewhere is not followed.",
    fr: "Recaler la date avec la direction avant le prochain cycle ; une décision prise ailleurs n'est pas suivie.",
  },
  E3: {
    en: "Show who owes {kind} which result is wrong without it; agree on a simpler export or another day.",
    fr: "Montrer à qui doit « {kind} » quel résultat est faux sans cela ; convenir d'un export plus simple ou d'un autre jour.",
  },
  E4: {
    en: "Ask one question, three choices, and tell people what the last answer changed.",
    fr: "Poser une question, trois choix, et dire ce que la dernière réponse a changé.",
  },
  E5: {
    en: "Bring two costed ways out to the next meeting, or cancel it.",
    fr: "Apporter deux issues chiffrées à la prochaine réunion, ou l'annuler.",
  },
  E6: {
    en: "Move the freeze by a day rather than the signatures by a month.",
    fr: "Décaler le gel d'un jour plutôt que les signatures d'un mois.",
  },
  F1: {
    en: "Look again at {families}: the plan did not move and demand did.",
    fr: "Revoir {families} : le plan n'a pas bougé, la demande si.",
  },
  F2: {
    en: "Build the agenda again by value, and drop subjects noted three times.",
    fr: "Reconstruire l'ordre du jour par enjeu et retirer les sujets trois fois « pris acte ».",
  },
  F3: {
    en: "Do not wait for the meeting: compare a scenario the day it happens, decide by poll.",
    fr: "Ne pas attendre la réunion : comparer un scénario le jour même, trancher par sondage.",
  },
  F4: {
    en: "Read “{title}” with those who use it: ten minutes, one change.",
    fr: "Relire « {title} » avec ceux qui l'appliquent : dix minutes, un changement.",
  },
  T1: {
    en: "Answer {what}, even with “no, because…”.",
    fr: "Répondre {what}, même par « non, parce que… ».",
  },
  T2: {
    en: "Walk through {department} this week and write down three remarks together.",
    fr: "Passer cette semaine au service {department} et noter trois remarques ensemble.",
  },
  T3: {
    en: "Leave {family} to {base} for {time}, then compare.",
    fr: "Laisser {family} {base} {time}, puis comparer.",
  },
  T4: {
    en: "Say before deciding which figure will prove it, and by when.",
    fr: "Dire avant de décider quel chiffre le prouvera, et quand.",
  },
};

export const unknown = (id: SignalId, needs: Sentence): Signal => ({ id, state: "unknown", evidence: [needs], size: 0, causes: [] });
export const silent = (id: SignalId, evidence: Sentence[] = []): Signal => ({ id, state: "silent", evidence, size: 0, causes: [] });
export const raised = (id: SignalId, told: Omit<Signal, "id" | "state">): Signal => ({ id, state: "raised", ...told });
