import { defineIntention } from "../defineIntention";
import { finishedStep, readStep, stepInWords, type StepOfCycle } from "./stepRows";

/** Says that a step of the cycle is done, which begins the next one. Fails with `noCycle`. */
export const finishStep = defineIntention({
  id: "finishStep",
  words: { en: "{step} done, {month}", fr: "{step} : terminée, {month}" },
  async plan(request: StepOfCycle, { today }) {
    const reading = await readStep(request);
    return { changes: [finishedStep(reading.cycles, request, today)], details: stepInWords(request, reading) };
  },
});
