import { useEffect, useRef, type ReactNode } from "react";
import type { PageState } from "./state";
import type { Say } from "./texts";

/** Asked before a workbook with unsaved changes makes room for another one. */
export function ReplaceQuestion({ question, say }: { question: PageState["question"]; say: Say }): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (question && !dialog.current?.open) dialog.current?.showModal();
  }, [question]);
  if (!question) return null;
  return (
    <dialog ref={dialog} className="question" aria-labelledby="question-title" onCancel={() => question.answer("cancel")}>
      <h2 id="question-title">{say("replaceTitle", { name: question.book })}</h2>
      <p>{say("replaceText")}</p>
      <div className="answers">
        <button type="button" className="primary" onClick={() => question.answer("save")}>
          {say("saveFirst")}
        </button>
        <button type="button" onClick={() => question.answer("discard")}>
          {say("dontSave")}
        </button>
        <button type="button" onClick={() => question.answer("cancel")}>
          {say("cancel")}
        </button>
      </div>
    </dialog>
  );
}
