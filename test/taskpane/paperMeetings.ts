import type { PaperIntentions } from "./paperIntentions";
import type { PaperWorkbook } from "./paperWorkbook";

type MeetingIntentions = Pick<
  PaperIntentions,
  "askDivergence" | "prepareMeetings" | "buildAgenda" | "changeMeeting" | "holdMeeting" | "addPerson" | "buildPack" | "draftDepartments"
>;

/** What a person does about meetings on paper. */
export function paperMeetingIntentions(book: PaperWorkbook): MeetingIntentions {
  const act = (words: readonly unknown[]): void => void book.meetingActs.push(words.join("; "));
  return {
    askDivergence: {
      done: async ({ reference }) => {
        act(["asked", reference]);
        return { name: "D8" };
      },
    },
    prepareMeetings: { done: async ({ cycle }) => act(["planned", cycle]) },
    buildAgenda: { done: async ({ meeting }) => act(["agenda", meeting]) },
    changeMeeting: { done: async ({ meeting, to, reason }) => act([meeting, to, reason]) },
    holdMeeting: {
      done: async ({ meeting, attended, points, summary }) =>
        act([
          "held",
          meeting,
          ...attended.map(({ person, as }) => `${person} ${as}`),
          ...points.map(({ kind, reference, outcome, notes }) => `${reference ?? kind} ${outcome} ${notes}`),
          summary,
        ]),
    },
    buildPack: {
      done: async ({ meeting }) => {
        act(["pack", meeting]);
        return "Pack";
      },
    },
    draftDepartments: {
      done: async () => {
        act(["departments"]);
        return "Roadmaps";
      },
    },
    addPerson: { done: async ({ person, role, email, deputy, signs }) => act([person, role, email, deputy, signs ?? null]) },
  };
}
