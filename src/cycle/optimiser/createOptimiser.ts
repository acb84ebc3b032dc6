import { CalcError, type CalcErrorCode, type CalcErrorDetails } from "../../calc/calcError";
import type { FoundPlan, OptimiserAnswer, OptimiserRequest } from "../../calc/optimise/optimisePlan";
import type { Answers } from "../../calc/optimise/answers";
import type { AnswersRequest, CannotLoad, OptimiserMessage, OptimiserTask } from "../../calc/optimise/workerTask";

/** A thread that runs `taskAnswerer`; in the pane a web worker. */
export interface OptimiserThread {
  post(task: OptimiserTask): void;
  /** Ends it at once, whatever it does. */
  end(): void;
}

/** Starts a thread; `broken` is called where its script cannot be run at all. */
export type StartThread = (tell: (message: OptimiserMessage) => void, broken: () => void) => OptimiserThread;

/** Why there is no answer at all. */
type NotAnswered =
  /** The person stopped it; with lots the best plan so far is there. */
  | { readonly kind: "cancelled"; readonly seconds: number; readonly best: FoundPlan | null }
  | { readonly kind: "cannotLoad"; readonly why: CannotLoad };

/** What a person gets to see of an optimisation, and of the ways out where a plan misses a limit. */
export type OptimiserOutcome = OptimiserAnswer | NotAnswered;
export type AnswersOutcome = Answers | NotAnswered;

export interface OptimiserWatch {
  /** Told once a second from the first second on: for how long it has run, and with lots the best gap so far. */
  readonly onProgress?: ((seconds: number, gap: number | null) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface Optimiser {
  /**
   * The cheapest plan; one after the other where it is asked several times.
   *
   * @throws CalcError data that the solver would misread
   */
  optimise(request: OptimiserRequest, watch?: OptimiserWatch): Promise<OptimiserOutcome>;
  /** What can be done where the plan of an input misses a limit, each way out with its plan; throws as `optimise`. */
  answers(request: AnswersRequest, watch?: OptimiserWatch): Promise<AnswersOutcome>;
  /** Ends the thread; the next question starts another one. */
  end(): void;
}

/** Seconds beyond those of the request after which a thread that does not answer is given up. */
const patience = 10;
const usualSeconds = 20;

/** The one thread there is, if any, and who listens to it. */
interface WarmThread {
  /** Who is told what it says; null = its script cannot be run. */
  listener: ((message: OptimiserMessage | null) => void) | null;
  post(request: OptimiserRequest | AnswersRequest | null): number;
  end(): void;
  /** Another one, which loads its solver at once. */
  startAgain(): void;
}

function warmThread(start: StartThread): WarmThread {
  let thread: OptimiserThread | null = null;
  let nextId = 1;
  const warm: WarmThread = {
    listener: null,
    post(request) {
      const id = nextId++;
      if (thread === null) {
        const own: OptimiserThread = start(
          // A thread that was ended has nothing to say any more.
          (message) => void (thread === own && warm.listener?.(message)),
          () => {
            if (thread !== own) return;
            thread = null;
            warm.listener?.(null);
          },
        );
        thread = own;
      }
      thread.post({ id, request });
      return id;
    },
    end() {
      thread?.end();
      thread = null;
    },
    startAgain() {
      warm.end();
      warm.post(null);
    },
  };
  return warm;
}

/**
 * The optimiser in a thread of its own: started with the first question, kept warm after it, ended by a person who cancels, for no
 * message reaches a thread that is solving. Another one is then started at once, so that the next question finds it ready.
 */
export function createOptimiser(start: StartThread): Optimiser {
  const thread = warmThread(start);
  let last: Promise<unknown> = Promise.resolve();
  const ask = (request: OptimiserRequest | AnswersRequest, watch: OptimiserWatch = {}): Promise<OptimiserOutcome | AnswersOutcome> => {
    const own = last.then(() => solve(thread, request, watch));
    last = own.catch(() => undefined);
    return own;
  };
  return {
    // The thread answers what it is asked.
    optimise: (request, watch) => ask(request, watch) as Promise<OptimiserOutcome>,
    answers: (request, watch) => ask(request, watch) as Promise<AnswersOutcome>,
    end: thread.end,
  };
}

const solve = (
  thread: WarmThread,
  request: OptimiserRequest | AnswersRequest,
  { onProgress, signal }: OptimiserWatch,
): Promise<OptimiserOutcome | AnswersOutcome> =>
  new Promise((resolve, reject) => {
    if (signal?.aborted) return resolve({ kind: "cancelled", seconds: 0, best: null });
    const from = performance.now();
    const seconds = (): number => (performance.now() - from) / 1000;
    let best: FoundPlan | null = null;
    const clock = setInterval(() => {
      onProgress?.(Math.round(seconds()), best?.gap ?? null);
      if (seconds() < (request.seconds ?? usualSeconds) + patience) return;
      thread.startAgain();
      done(best === null ? { kind: "stopped" } : { kind: "plan", plan: best, worths: [], told: [] });
    }, 1000);
    const cancel = (): void => {
      thread.startAgain();
      done({ kind: "cancelled", seconds: seconds(), best });
    };
    const tidy = (): void => {
      clearInterval(clock);
      signal?.removeEventListener("abort", cancel);
      thread.listener = null;
    };
    const done = (outcome: OptimiserOutcome | AnswersOutcome): void => {
      tidy();
      resolve(outcome);
    };
    const fail = (failure: Error): void => {
      tidy();
      reject(failure);
    };
    signal?.addEventListener("abort", cancel);
    thread.listener = (message) => {
      if (message === null) return done({ kind: "cannotLoad", why: "file" });
      if (message.id !== id) return;
      if (message.kind === "better") best = message.plan;
      else if (message.kind === "answer") done(message.answer);
      else if (message.kind === "cannotLoad") {
        // What did not arrive may arrive the next time, in a new thread.
        thread.end();
        done({ kind: "cannotLoad", why: message.why });
      } else if (message.kind === "refused") fail(new CalcError(message.code, message.detail as CalcErrorDetails[CalcErrorCode]));
      else if (message.kind === "failed") {
        thread.startAgain();
        fail(new Error(message.message));
      }
    };
    const id = thread.post(request);
  });
