import { useEffect, useRef, useState, type FormEvent, type ReactNode } from "react";

/** What can take the focus in a form, the first of it first. */
const fields = "input, textarea, select, button:not([disabled])";

/**
 * A form in the place of the button that opened it: its first field has the focus, Escape closes it, and afterwards the focus is on that
 * button again, or on the heading of the screen where it is gone.
 */
export function PlacedForm({
  close,
  submit,
  className,
  children,
}: {
  close: () => void;
  submit: (event: FormEvent) => void;
  className: string;
  children: ReactNode;
}) {
  const form = useRef<HTMLFormElement>(null);
  // While the form is drawn for the first time, the button is still there and has the focus.
  const [opener] = useState(() => document.activeElement);
  const latest = useRef(close);
  useEffect(() => {
    latest.current = close;
  });
  useEffect(() => {
    const { current } = form;
    const screen = current?.closest("main");
    current?.querySelector<HTMLElement>(fields)?.focus();
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== "Escape" || event.defaultPrevented) return;
      event.preventDefault();
      latest.current();
    };
    current?.addEventListener("keydown", onKey);
    return () => {
      current?.removeEventListener("keydown", onKey);
      // A person who went on elsewhere stays there.
      if (document.activeElement !== document.body) return;
      const button = [...(screen?.querySelectorAll("button") ?? [])].find(({ textContent }) => textContent === opener?.textContent);
      (button ?? screen?.querySelector("h1"))?.focus();
    };
  }, [opener]);
  return (
    <form ref={form} className={className} noValidate onSubmit={submit}>
      {children}
    </form>
  );
}
