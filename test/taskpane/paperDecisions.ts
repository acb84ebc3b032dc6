import { serialOf } from "../../src/calendar/days";
import { WorkbookError } from "../../src/workbook/errors";
import type { PaperIntentions } from "./paperIntentions";
import type { PaperWorkbook } from "./paperWorkbook";

type DecisionIntentions = Pick<
  PaperIntentions,
  "askQuestion" | "decide" | "closeAction" | "withdrawDecision" | "drawDecisions" | "applyDecision"
>;

/** What a person decides, asks and closes on paper. */
export function paperDecisionIntentions(book: PaperWorkbook): DecisionIntentions {
  return {
    askQuestion: {
      async done({ question, answers }) {
        book.decisionActs.push(`asked: ${question} ${answers}`);
      },
    },
    decide: {
      found: ({ chosen }) => ({
        changed: [{ head: "Production, Sticks", figures: [`May 2027: 9,200 → 13,600 (${chosen})`] }],
        demandKept: 0,
        notWritten: [],
      }),
      async done({ decision, chosen, by, why, actions, apply = false }) {
        const followUps = actions.map(({ what, owner, department, due }) => `${what} / ${owner} / ${department} / ${due}`);
        book.decisionActs.push([decision, chosen, by, why, ...followUps, ...(apply ? ["applied"] : [])].join("; "));
        book.decisions = { ...book.decisions, open: book.decisions.open.filter(({ name }) => name !== decision) };
      },
    },
    drawDecisions: {
      async done() {
        book.decisionActs.push("drawn");
        return "Decisions taken";
      },
    },
    applyDecision: {
      found: ({ decision }) => {
        if (book.decisionActs.includes(`${decision} applied`)) throw new WorkbookError("scenarioOutdated", { name: decision });
        const [from, to] = [serialOf(2027, 5), serialOf(2027, 6)];
        const place = { sheet: "Product families", column: "Price" };
        return {
          changed: [{ head: "Production, Sticks", figures: ["May 2027: 9,200 → 13,600"] }],
          demandKept: 2,
          notWritten: [{ what: "price", subject: "Sticks", from, to, change: -5, as: "%", place }],
        };
      },
      async done({ decision }) {
        book.decisionActs.push(`${decision} applied`);
      },
    },
    withdrawDecision: {
      async done({ decision, by, reason }) {
        const known = [...book.decisions.open, ...book.decisions.taken].find(({ name }) => name === decision);
        const words = [`Withdrawn by ${by}: ${reason}`];
        book.decisionActs.push(`${decision} withdrawn: ${by}, ${reason}`);
        book.decisions = {
          ...book.decisions,
          open: book.decisions.open.filter(({ name }) => name !== decision),
          taken: book.decisions.taken.filter(({ name }) => name !== decision),
          withdrawn: [
            {
              name: decision,
              question: known?.question ?? "",
              words,
              isApplied: known !== undefined && "isApplied" in known && known.isApplied,
            },
          ],
        };
      },
    },
    closeAction: {
      async done({ action, as, result }) {
        book.decisionActs.push(`${action} ${as}: ${result}`);
        book.decisions = { ...book.decisions, actions: book.decisions.actions.filter(({ name }) => name !== action) };
      },
    },
  };
}
