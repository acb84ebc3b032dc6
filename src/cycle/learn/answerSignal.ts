import { causesOf, restingAnswer } from "../../domain/health/health";
import { signalTitles, type SignalId } from "../../domain/health/signal";
import { sopHealth, type HealthRow } from "../../domain/health/sopHealth";
import { inLanguage } from "../../language/text";
import { WorkbookError } from "../../workbook/errors";
import { defineIntention } from "../defineIntention";
import { neededWords } from "../risks/riskAtHand";
import { readHealthRows } from "./readHealthRows";

/**
 * Answers a raised signal of health by name: "we know, because…". It rests for three cycles, or until something new is behind it or it
 * gets worse; answered again in the same cycle, its row keeps the earlier answer above. Fails with `noCycle`, with `signalGone` where it is no longer raised, with `signalAnswered` where somebody was faster, and with
 * `missingWords`.
 */
export const answerSignal = defineIntention({
  id: "answerSignal",
  words: { en: "Health, {title}: answered", fr: "Santé, {title} : réponse" },
  async plan({ signal: id, answer, by }: { signal: SignalId; answer: string; by: string }, { today, language, isPreview }) {
    neededWords([answer, by], isPreview);
    const { signals, answers, cycle, cycles } = await readHealthRows(today);
    if (cycle === null) throw new WorkbookError("noCycle");
    const signal = signals.find((found) => found.id === id);
    if (signal === undefined || signal.state !== "raised") throw new WorkbookError("signalGone", { name: id });
    const given = restingAnswer(signal, answers, cycles);
    if (given !== undefined) throw new WorkbookError("signalAnswered", { name: id, person: given.By ?? "?" });
    // A signal that something new woke up in the same cycle has an answer there already: a cycle has one row, and no words are lost.
    const earlier = answers.filter((row) => row.Signal === id && row.Cycle === cycle && (row.Answer ?? "").trim() !== "");
    const words = [...earlier.map((row) => `${row.By ?? "?"}: ${(row.Answer ?? "").trim()}`), answer.trim()];
    const row: HealthRow = {
      Signal: id,
      Cycle: cycle,
      State: signal.state,
      Evidence: signal.evidence.map((said) => said(language)).join("\n"),
      Size: signal.size,
      Answer: words.join("\n"),
      By: by.trim(),
      Causes: causesOf(signal.causes).join("\n"),
    };
    return {
      changes: [{ kind: "rows" as const, table: sopHealth, rows: [row], mode: "append" as const }],
      details: (said) => ({ title: inLanguage(signalTitles[id], said) }),
    };
  },
});
