import { filledIn } from "../../src/language/text";
import type { AskOptions, PreviewedPlan, RunOptions } from "../../src/cycle/carryOut";
import type { DoneOf, FoundOf, IntentionId, PlanOf, PreviewOf, RequestOf } from "../../src/cycle/services";
import type { Services } from "../../src/taskpane/paneServices";

/** What an intention does to a workbook on paper. */
interface OnPaper<Id extends IntentionId> {
  /** What its plan finds. */
  found?(request: RequestOf<Id>, options: AskOptions): FoundOf<Id> | Promise<FoundOf<Id>>;
  /** What a preview of it shows; nothing by default. */
  preview?(request: RequestOf<Id>): PreviewOf<Id>["preview"];
  /** Carrying it out; `plan` is what was planned or shown before, where it is written. */
  done(request: RequestOf<Id>, options: RunOptions, plan?: PlanOf<Id>): Promise<DoneOf<Id>>;
}

export type PaperIntentions = { [Id in IntentionId]?: OnPaper<Id> };

/** A plan that changes nothing, told from others by its mark. */
export const noChanges = <Found>(seen: string, found: Found): PreviewedPlan<Found> => ({
  set: { intention: filledIn({ en: "", fr: "" }), changes: [] },
  found,
  preview: { intention: filledIn({ en: "", fr: "" }), changes: [], undoable: true, safe: true, seen },
});

/** The intentions of a workbook on paper as the pane asks for them; one that no test needs is missing. */
export function paperIntentions(
  intentions: PaperIntentions,
  failing: (name: IntentionId | keyof Services) => void,
): Pick<Services, "plan" | "preview" | "write" | "run"> {
  const requests = new WeakMap<object, unknown>();
  const onPaper = <Id extends IntentionId>(id: Id): OnPaper<Id> => {
    const found: OnPaper<Id> | undefined = intentions[id];
    if (found === undefined) throw new Error(`Nothing on paper does ${id}.`);
    return found;
  };
  const preview = async <Id extends IntentionId>(id: Id, request: RequestOf<Id>, options: AskOptions): Promise<PreviewOf<Id>> => {
    const intention = onPaper(id);
    const plan = noChanges("", (await intention.found?.(request, options)) as FoundOf<Id>);
    const shown = { ...plan, preview: intention.preview?.(request) ?? plan.preview };
    requests.set(shown, request);
    return shown;
  };
  return {
    plan: preview,
    preview,
    write: async (id, plan, options) => {
      failing(id);
      const { preview: seen } = plan as { preview?: RunOptions["preview"] };
      return onPaper(id).done(requests.get(plan) as RequestOf<typeof id>, { preview: seen, ...options }, plan);
    },
    run: async (id, request, options) => {
      failing(id);
      return onPaper(id).done(request, options);
    },
  };
}
