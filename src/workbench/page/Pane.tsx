import { useState, type KeyboardEvent, type PointerEvent, type ReactNode, type RefObject } from "react";
import type { PageState } from "./state";
import type { Say } from "./texts";

/** Pixels: Excel's pane opens at 350 and cannot be narrower than what the add-in is designed for. */
const narrowest = 320;
const widest = 900;
const step = 10;

export const allowedPaneWidth = (width: number, page: number): number =>
  Math.round(Math.max(narrowest, Math.min(width, widest, page - 200)));

interface PaneProps {
  title: string;
  state: PageState;
  say: Say;
  frame: RefObject<HTMLIFrameElement | null>;
  resize(width: number): void;
  close(): void;
}

/** The task pane: the add-in's page in a frame, with a bar to change its width. Closing hides it; the add-in goes on running. */
export function Pane({ title, state, say, frame, resize, close }: PaneProps): ReactNode {
  const [dragging, setDragging] = useState(false);
  const width = (wanted: number) => resize(allowedPaneWidth(wanted, window.innerWidth));

  const drag = (event: PointerEvent<HTMLDivElement>) => {
    if (!dragging) return;
    width(window.innerWidth - event.clientX);
  };
  const keys = (event: KeyboardEvent) => {
    const wanted = {
      ArrowLeft: state.paneWidth + step,
      ArrowRight: state.paneWidth - step,
      Home: narrowest,
      End: widest,
    }[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    width(wanted);
  };

  return (
    <aside
      className="pane"
      aria-label={say("pane")}
      hidden={!state.paneOpen}
      style={{ width: state.paneWidth }}
      data-dragging={dragging || undefined}
    >
      <div
        role="separator"
        aria-orientation="vertical"
        aria-label={say("paneWidth")}
        aria-valuenow={state.paneWidth}
        aria-valuemin={narrowest}
        aria-valuemax={widest}
        tabIndex={0}
        className="splitter"
        onKeyDown={keys}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          setDragging(true);
        }}
        onPointerMove={drag}
        onPointerUp={() => setDragging(false)}
        onPointerCancel={() => setDragging(false)}
      />
      <div className="pane-title">
        <h2>{title}</h2>
        <button type="button" className="icon" aria-label={say("closePane")} title={say("closePane")} onClick={close}>
          <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" stroke="currentColor" strokeWidth="1.4" strokeLinecap="round">
            <path d="M3.5 3.5l9 9M12.5 3.5l-9 9" />
          </svg>
        </button>
      </div>
      <iframe name="addin-pane" title={title} ref={frame} />
    </aside>
  );
}
