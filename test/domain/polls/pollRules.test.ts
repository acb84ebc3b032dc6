/** Counting a poll: cases by hand, and against a count of its own that shares nothing with it. */
import fc from "fast-check";
import { leading, tallyOf, waitsFor } from "../../../src/domain/polls/pollRules";
import type { PollRow } from "../../../src/domain/polls/sopPolls";
import type { VoteRow } from "../../../src/domain/polls/sopVotes";

const people = ["Ann", "Ben", "Cid"];
const poll: PollRow = {
  Poll: "Q1",
  Question: "Which?",
  Choices: "A\nB\n\nb ",
  "Asked by": "Ann",
  Opened: 1,
  Closes: 10,
  Meeting: null,
  Invited: "Ann\nBen\nCid",
  Result: null,
};
const vote = (person: string, choice: string, at: number, of = "Q1"): VoteRow => ({
  Poll: of,
  Person: person,
  Choice: choice,
  At: at,
  Remark: null,
});

it("leaves out late votes, other polls and what is no choice, and says how many", () => {
  const votes = [vote("Ann", "A", 10.999), vote("ann ", "b", 10.5), vote("Ben", "C", 3), vote("Cid", "A", 11), vote("Ben", "A", 2, "Q2")];
  const tally = tallyOf(poll, votes);
  expect(tally).toEqual({
    choices: [
      { choice: "A", people: ["Ann"] },
      { choice: "B", people: [] },
    ],
    voted: 1,
    silent: ["Ben", "Cid"],
    invited: 3,
    uncounted: 2,
  });
  expect(leading(tally)).toEqual(["A"]);
  expect(leading(tallyOf(poll, []))).toEqual([]);
});

it("knows of nobody who is silent where nobody is named, and still waits for the vote of whoever takes part and has none", () => {
  const tally = tallyOf({ ...poll, Invited: " \n" }, [vote("Ann", "A", 3)]);
  expect([tally.voted, tally.invited, tally.silent]).toEqual([1, null, null]);
  expect(["ann", "Ben", "Zoé"].map((person) => waitsFor(tally, people, person))).toEqual([false, true, false]);
});

it("counts as somebody would who goes through the votes of each person", () => {
  const cast = fc.record({
    person: fc.constantFrom(...people),
    choice: fc.constantFrom("A", "B", "C"),
    at: fc.integer({ min: 8 * 4, max: 12 * 4 }),
  });
  fc.assert(
    fc.property(fc.array(cast, { maxLength: 12 }), (casts) => {
      const votes = casts.map(({ person, choice, at }) => vote(person, choice, at / 4));
      const last = people.map((person) => {
        let [seen, choice] = [-1, ""];
        for (const given of casts)
          if (given.person === person && given.at < 44 && given.at >= seen) [seen, choice] = [given.at, given.choice];
        return choice === "C" ? "" : choice;
      });
      const tally = tallyOf(poll, votes);
      expect(tally.choices.map((found) => found.people.length)).toEqual(
        ["A", "B"].map((name) => last.filter((said) => said === name).length),
      );
      expect(tally.silent).toEqual(people.filter((_, index) => last[index] === ""));
      expect(tally.voted + (tally.silent?.length ?? NaN)).toBe(people.length);
    }),
    { numRuns: 200 },
  );
});
