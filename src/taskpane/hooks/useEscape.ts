import { useEffect, useRef, type RefObject } from "react";

/**
 * Escape closes what a person has opened, wherever on its screen the focus is; nothing where it cannot be closed.
 *
 * @param own the form that is closed: inside another one the key is that one's
 */
export function useEscape(close: (() => void) | undefined, own?: RefObject<HTMLFormElement | null>): void {
  const latest = useRef(close);
  useEffect(() => {
    latest.current = close;
  });
  useEffect(() => {
    // On the page: an open list or menu inside takes the key first.
    const onKey = (event: KeyboardEvent): void => {
      // While a letter is being put together, the key gives that letter up.
      if (event.key !== "Escape" || event.isComposing || event.defaultPrevented || latest.current === undefined) return;
      const form = event.target instanceof Element ? event.target.closest("form") : null;
      if (form !== null && form !== (own?.current ?? null)) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [own]);
}
