import type { ReactNode } from "react";
import type { PageState, Theme } from "./state";
import type { Say } from "./texts";

const marks = {
  undo: "M3 6h6.5a3.5 3.5 0 0 1 0 7H6M3 6l3-3M3 6l3 3",
  redo: "M13 6H6.5a3.5 3.5 0 0 0 0 7H10M13 6l-3-3M13 6l-3 3",
};

function Mark({ path }: { path: string }): ReactNode {
  return (
    <svg
      viewBox="0 0 16 16"
      width="16"
      height="16"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={path} />
    </svg>
  );
}

export interface TitleActions {
  newBook(): void;
  openFile(): void;
  save(): void;
  undo(): void;
  redo(): void;
  switchLanguage(): void;
  setTheme(theme: Theme): void;
}

/** The green bar: undo and redo, the name of the workbook, files, language and theme. */
export function TitleBar({ state, say, actions }: { state: PageState; say: Say; actions: TitleActions }): ReactNode {
  const themes: [Theme, string][] = [
    ["system", say("themeSystem")],
    ["light", say("themeLight")],
    ["dark", say("themeDark")],
  ];
  return (
    <header className="title">
      <div className="title-start">
        <button type="button" className="icon" aria-label={say("undo")} title={say("undo")} onClick={actions.undo}>
          <Mark path={marks.undo} />
        </button>
        <button type="button" className="icon" aria-label={say("redo")} title={say("redo")} onClick={actions.redo}>
          <Mark path={marks.redo} />
        </button>
      </div>
      <h1>
        <span className="book">{state.bookName}</span> <span className="what">{say("notExcel")}</span>
      </h1>
      <div className="title-end">
        <div role="group" aria-label={say("fileActions")} className="files">
          <button type="button" title={say("newTip")} onClick={actions.newBook}>
            {say("newBook")}
          </button>
          <button type="button" title={say("openTip")} onClick={actions.openFile}>
            {say("open")}
          </button>
          <button type="button" title={say("saveTip")} onClick={actions.save}>
            {say("save")}
          </button>
        </div>
        <button type="button" className="quiet" title={say("languageTip")} onClick={actions.switchLanguage}>
          {say("language")}
        </button>
        <label className="theme">
          <span className="unseen">{say("theme")}</span>
          <select value={state.theme} title={say("theme")} onChange={(event) => actions.setTheme(event.target.value as Theme)}>
            {themes.map(([theme, name]) => (
              <option key={theme} value={theme}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </div>
    </header>
  );
}
