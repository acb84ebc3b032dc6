import { useSyncExternalStore, type ReactNode, type RefObject } from "react";
import type { AddinManifest, RibbonButton } from "./manifest";
import { Pane } from "./Pane";
import { ReplaceQuestion } from "./ReplaceQuestion";
import { Ribbon } from "./Ribbon";
import type { CellError, PageStore } from "./state";
import { StatusBar } from "./StatusBar";
import type { Say } from "./texts";
import { TitleBar, type TitleActions } from "./TitleBar";
import { useFileDrop } from "./useFileDrop";

export interface ShellActions extends TitleActions {
  run(button: RibbonButton): void;
  closePane(): void;
  resizePane(width: number): void;
  clearProblems(): void;
  dropFile(file: File): void;
}

export interface ShellProps {
  manifest: AddinManifest;
  store: PageStore;
  say: Say;
  actions: ShellActions;
  /** Where the engine draws. */
  grid: RefObject<HTMLDivElement | null>;
  frame: RefObject<HTMLIFrameElement | null>;
}

/** The whole page: title, ribbon, grid, pane, status. */
export function Shell({ manifest, store, say, actions, grid, frame }: ShellProps): ReactNode {
  const state = useSyncExternalStore(store.follow, store.get);
  const dropping = useFileDrop(actions.dropFile);
  return (
    <div className="shell" data-dropping={dropping || undefined}>
      <TitleBar state={state} say={say} actions={actions} />
      <Ribbon tabs={manifest.tabs} state={state} say={say} run={actions.run} />
      <main className="grid" aria-label={say("grid")}>
        <div className="grid-engine" ref={grid} />
      </main>
      <Pane title={manifest.displayName} state={state} say={say} frame={frame} resize={actions.resizePane} close={actions.closePane} />
      <StatusBar state={state} say={say} clear={actions.clearProblems} />
      <div aria-live="polite">{state.cellError && <CellErrorCard error={state.cellError} say={say} />}</div>
      <ReplaceQuestion question={state.question} say={say} />
      {dropping && <div className="drop">{say("dropHere")}</div>}
    </div>
  );
}

/** What the function says about the error in a cell, beside the cell. */
function CellErrorCard({ error, say }: { error: CellError; say: Say }): ReactNode {
  return (
    <div className="cell-error" data-testid="cell-error" style={{ left: error.left, top: error.top }}>
      <strong>
        {error.code} <span className="unseen">{say("errorInCell", { cell: error.cell })}</span>
      </strong>
      {error.message}
    </div>
  );
}
