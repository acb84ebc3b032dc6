import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type FormEvent, type ReactNode, type RefObject } from "react";
import { useEscape } from "../hooks/useEscape";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, alignItems: "stretch", outlineStyle: "none" },
});

/** What can take the focus in a form, the first of it first. */
const fields = "input, textarea, select, button:not([disabled])";

interface Props {
  /** Closes it without writing; absent for a form that is always there. */
  close?: () => void;
  submit: (event: FormEvent) => void;
  label?: string;
  children: ReactNode;
}

/**
 * Every form of the pane. One in the place of the button that opened it has the focus in its first field, one that is a screen of its own
 * on the heading. Escape closes it, and afterwards the focus is on that button again, or on the heading of the screen where it is gone.
 * What is missing takes the focus when it is sent; while it is written, the focus stays in the form.
 */
export function PlacedForm({ close, submit, label, children }: Props) {
  const styles = useStyles();
  const form = useRef<HTMLFormElement>(null);
  const canClose = close !== undefined;
  // What is being written can no longer be left.
  const leave = () => form.current?.querySelector("[role=progressbar]") ?? close?.();
  useEscape(canClose ? leave : undefined, form);
  useFocusAround(form, canClose);
  const send = useFocusInside(form);
  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      tabIndex={-1}
      {...(label !== undefined && { "aria-label": label })}
      onSubmit={(event) => {
        submit(event);
        send();
      }}
    >
      {children}
    </form>
  );
}

/** Takes the focus when the form is opened, and gives it back when it is closed. */
function useFocusAround(form: RefObject<HTMLFormElement | null>, isOpened: boolean): void {
  // While the form is drawn for the first time, the button is still there and has the focus.
  const [opener] = useState(() => document.activeElement);
  useEffect(() => {
    if (!isOpened) return undefined;
    const { current } = form;
    const screen = current?.closest("main");
    current?.querySelector<HTMLElement>(fields)?.focus();
    return () => {
      // A person who went on elsewhere stays there.
      if (document.activeElement !== document.body) return;
      const there = screen?.isConnected === true ? screen : document.querySelector("main");
      const button = [...(there?.querySelectorAll("button") ?? [])].find(({ textContent }) => textContent === opener?.textContent);
      (button ?? there?.querySelector("h1"))?.focus();
    };
  }, [form, opener, isOpened]);
}

/** Keeps the focus in the form when what had it is gone, as buttons are while something is written; gives what to call on sending. */
function useFocusInside(form: RefObject<HTMLFormElement | null>): () => void {
  const last = useRef<Element>(null);
  const isSent = useRef(false);
  const [, look] = useState(0);
  useEffect(() => {
    const { current } = form;
    const onFocus = ({ target }: FocusEvent): void => {
      if (target instanceof Element) last.current = target;
    };
    current?.addEventListener("focusin", onFocus);
    return () => current?.removeEventListener("focusin", onFocus);
  }, [form]);
  useEffect(() => {
    const wrong = isSent.current ? form.current?.querySelector<HTMLElement>("[aria-invalid=true]") : undefined;
    isSent.current = false;
    if (wrong) wrong.focus();
    else if (last.current?.isConnected === false && document.activeElement === document.body) form.current?.focus();
  });
  return () => {
    isSent.current = true;
    look((count) => count + 1);
  };
}
