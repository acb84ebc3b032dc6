import type { ReactNode } from "react";
import type { PageState } from "./state";
import type { Say } from "./texts";

const calculationText = { ready: "ready", calculating: "calculating", manual: "manual" } as const;

/** Below everything: calculation, the latest news, and what went wrong, with its full sentence. */
export function StatusBar({ state, say, clear }: { state: PageState; say: Say; clear(): void }): ReactNode {
  const latest = state.problems.at(-1);
  return (
    <footer className="status">
      <span className="calculation" data-testid="calculation">
        {say(calculationText[state.calculation])}
      </span>
      <span role="status" className="notice">
        {state.notice}
      </span>
      <span role="alert" className="alert">
        {latest?.text}
      </span>
      {state.problems.length > 0 && (
        <details className="problems">
          <summary>{say("problems", { count: state.problems.length })}</summary>
          <div className="problem-list">
            <ul>
              {state.problems.map(({ id, text, count }) => (
                <li key={id}>
                  {text}
                  {count > 1 ? ` (×${count})` : ""}
                </li>
              ))}
            </ul>
            <button type="button" onClick={clear}>
              {say("clearProblems")}
            </button>
          </div>
        </details>
      )}
    </footer>
  );
}
