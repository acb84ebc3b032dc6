import { useEffect, type RefObject } from "react";

/** Time in which whoever took something away may say where the focus goes: a form gives it back to the button that opened it. */
const patience = 100;

/** Keeps the focus on a screen: where what had it is gone, as a button is once its work is done, the heading takes it. */
export function useFocusKept(screen: RefObject<HTMLElement | null>, heading: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const { current } = screen;
    if (current === null) return undefined;
    let last: Element | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onFocus = ({ target }: FocusEvent): void => {
      if (target instanceof Element) last = target;
    };
    const look = (): void => {
      timer = undefined;
      // Somebody who went to the grid, or elsewhere in the pane, stays there.
      if (last?.isConnected !== false || document.activeElement !== document.body || !document.hasFocus()) return;
      last = undefined;
      heading.current?.focus({ preventScroll: true });
    };
    const watch = new MutationObserver(() => {
      if (last?.isConnected === false) timer ??= setTimeout(look, patience);
    });
    current.addEventListener("focusin", onFocus);
    watch.observe(current, { childList: true, subtree: true });
    return () => {
      current.removeEventListener("focusin", onFocus);
      watch.disconnect();
      clearTimeout(timer);
    };
  }, [screen, heading]);
}
