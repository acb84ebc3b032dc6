/** The signals of health as the pane shows them, in the person's language. */
import { restingAnswer } from "../../domain/health/health";
import { signalAdvice, signalGroups, signalTitles, type Signal, type SignalGroup, type SignalId } from "../../domain/health/signal";
import type { HealthRow } from "../../domain/health/sopHealth";
import { fill, inLanguage, type Language } from "../../language/text";
import { todaySerial } from "../today";
import { readHealthRows } from "./readHealthRows";

export interface HealthItem {
  id: SignalId;
  title: string;
  state: Signal["state"];
  evidence: string[];
  /** What to do about it; only for a raised one. */
  advice: string | null;
  /** What was answered, and by whom, while it rests. */
  answer: { text: string; by: string | null } | null;
}

export interface HealthBoard {
  groups: { group: SignalGroup; signals: HealthItem[] }[];
  /** Answers belong to a cycle; null where none is open. */
  cycle: number | null;
  sheet: string | null;
}

/** Writes nothing. Fails with `unreadableRow`. */
export async function readHealth(language: Language, today = todaySerial()): Promise<HealthBoard> {
  const { signals, answers, cycle, cycles, sheet } = await readHealthRows(today);
  const inGroup = (group: SignalGroup): HealthItem[] => {
    const ids: readonly string[] = signalGroups[group];
    return signals.filter(({ id }) => ids.includes(id)).map((signal) => itemOf(signal, restingAnswer(signal, answers, cycles), language));
  };
  return { groups: (["engagement", "flexibility", "field"] as const).map((group) => ({ group, signals: inGroup(group) })), cycle, sheet };
}

function itemOf(signal: Signal, answered: HealthRow | undefined, language: Language): HealthItem {
  const { id, state, evidence, about = {} } = signal;
  const values = Object.fromEntries(Object.entries(about).map(([name, said]) => [name, said(language)]));
  return {
    id,
    title: inLanguage(signalTitles[id], language),
    state,
    evidence: evidence.map((said) => said(language)),
    advice: state === "raised" ? fill(inLanguage(signalAdvice[id], language), values) : null,
    answer: answered === undefined ? null : { text: answered.Answer ?? "", by: answered.By },
  };
}
