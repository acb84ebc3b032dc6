import { useEffect, useRef, useState } from "react";
import type { EventRead } from "../../../cycle/scenarios/readEvent";
import type { ScenarioCompared } from "../../../cycle/scenarios/compareScenario";
import type { RequestOf } from "../../../cycle/services";
import { formatNumber } from "../../../language/format";
import { usePane, useWords } from "../../hooks/pane";
import { useAction } from "../../hooks/useAction";
import { analyseTexts } from "../../texts/analyseTexts";
import { scenarioTexts } from "../../texts/scenarioTexts";

type Request = RequestOf<"compareScenario">;
/** What a person filled in. */
export type EventForm = Parameters<ReturnType<typeof usePane>["services"]["readEvent"]>[0];

/** An event to compare; without lines those of its template are filled in, without a name it gets one. */
export interface ToCompare {
  form: EventForm;
  lines: EventRead["lines"] | null;
  answer: Request["answer"];
  name?: string;
}

/** What came of it: the scenario, or what is wrong; and what the optimiser had to say. */
export interface Compared {
  found: ScenarioCompared;
  note: "instead" | "loosened" | null;
  /** What was missing where demand was forecast. */
  reasons: readonly string[];
}

/** Overtime may be worked up to its limit; buying from others is another answer. */
const strict = { noShortage: true, minimumStock: true, noOvertime: false, noSubcontracting: true };
const loose = { ...strict, noShortage: false, minimumStock: false };

/** Compares an event with the plan in force; where the optimiser cannot answer, it builds ahead and says so. */
export function useCompare(done: (compared: Compared) => void) {
  const { language, navigation, services, announce } = usePane();
  const say = useWords();
  const [seconds, setSeconds] = useState(0);
  const [families, setFamilies] = useState(0);
  const [isWriting, setWriting] = useState(false);
  const stop = useRef<AbortController>(undefined);
  useEffect(() => () => stop.current?.abort(), []);
  const compare = useAction(async ({ form, lines, answer, name }: ToCompare) => {
    const { signal } = (stop.current = new AbortController());
    setSeconds(0);
    setFamilies(0);
    setWriting(false);
    const event = await services.readEvent(form, lines, language, { onProgress: setFamilies, signal });
    const { reasons } = event;
    const request: Request = {
      ...{ name: name ?? event.name, template: form.template, lines: event.lines, answer, base: event.base },
      ...(name === undefined && { isNew: true }),
    };
    if (event.problem !== null || event.input === null)
      return done({ found: { name: request.name, problem: event.problem ?? { is: "outside" } }, note: null, reasons });
    let note: Compared["note"] = null;
    if (answer === "optimise") {
      const watch = { onProgress: setSeconds, signal };
      let outcome = await services.optimise({ input: event.input, musts: strict }, watch);
      if (outcome.kind === "noPlan") {
        note = "loosened";
        outcome = await services.optimise({ input: event.input, musts: loose }, watch);
      }
      if (outcome.kind === "cancelled") return;
      if (outcome.kind === "plan") request.optimised = outcome.plan;
      else [request.answer, note] = ["ahead", "instead"];
    }
    if (signal.aborted) return;
    // What is being written goes to its end.
    setWriting(true);
    const found = await services.run("compareScenario", request, { language });
    if (found.problem === null) {
      announce(say(scenarioTexts.compared));
      navigation.refresh();
    }
    done({ found, note, reasons });
  });
  const forecast = families === 0 ? null : say(analyseTexts.forecasting, { done: formatNumber(families, language) });
  return {
    ...compare,
    cancel: isWriting ? null : () => stop.current?.abort(),
    what: seconds === 0 ? (forecast ?? say(scenarioTexts.comparing)) : say(scenarioTexts.comparingFor, { seconds }),
  };
}
