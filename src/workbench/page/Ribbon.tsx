import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import type { RibbonButton, RibbonControl, RibbonMenu, RibbonTab } from "./manifest";
import type { PageState } from "./state";
import type { Say } from "./texts";

interface RibbonProps {
  tabs: readonly RibbonTab[];
  state: PageState;
  say: Say;
  run(button: RibbonButton): void;
}

/** The picture that fits: 32 pixels drawn, so 80 where it has to stay sharp on dense screens. */
const picture = (icon: Record<number, string>): string | undefined => icon[32] ?? icon[80] ?? icon[16];

const isVisible = ({ id }: { id: string }, state: PageState): boolean => state.ribbon[id]?.visible ?? true;

function isOff(button: RibbonButton, state: PageState): boolean {
  return (
    !(state.ribbon[button.id]?.enabled ?? button.enabled) ||
    state.running.has(button.id) ||
    (button.action.type === "ExecuteFunction" && !state.addinReady)
  );
}

/** The add-in's own tabs, drawn from its manifest. */
export function Ribbon({ tabs: allTabs, state, say, run }: RibbonProps): ReactNode {
  const tabs = allTabs.filter((tab) => isVisible(tab, state));
  const [shown, setShown] = useState(0);
  const id = useId();
  const tab = tabs[shown];
  const move = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step) setShown((shown + step + tabs.length) % tabs.length);
  };
  return (
    <section className="ribbon" aria-label={say("ribbon")}>
      <div role="tablist" aria-label={say("ribbonTabs")} onKeyDown={move}>
        {tabs.map(({ id: tabId, label }, index) => (
          <button
            key={tabId}
            type="button"
            role="tab"
            id={`${id}-tab-${index}`}
            aria-selected={index === shown}
            aria-controls={`${id}-panel`}
            tabIndex={index === shown ? 0 : -1}
            onClick={() => setShown(index)}
          >
            {label}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-tab-${shown}`} className="groups">
        {tab?.groups
          .filter((group) => isVisible(group, state))
          .map((group) => (
            <div key={group.id} role="group" aria-label={group.label} className="group">
              <div className="controls">
                {group.controls
                  .filter((control) => isVisible(control, state))
                  .map((control) => (
                    <Control key={control.id} control={control} state={state} run={run} />
                  ))}
              </div>
              <div className="group-name" aria-hidden="true">
                {group.label}
              </div>
            </div>
          ))}
      </div>
    </section>
  );
}

function Control({ control, state, run }: { control: RibbonControl; state: PageState; run: RibbonProps["run"] }): ReactNode {
  if (control.kind === "menu") return <Menu menu={control} state={state} run={run} />;
  const busy = state.running.has(control.id);
  return (
    <button
      type="button"
      className="control"
      title={control.tip.description}
      disabled={isOff(control, state)}
      aria-busy={busy || undefined}
      onClick={() => run(control)}
    >
      <img src={picture(control.icon)} width="32" height="32" alt="" />
      <span>{control.label}</span>
    </button>
  );
}

function Menu({ menu, state, run }: { menu: RibbonMenu; state: PageState; run: RibbonProps["run"] }): ReactNode {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const items = () => [...(box.current?.querySelectorAll<HTMLButtonElement>("[role=menuitem]") ?? [])];

  useEffect(() => {
    if (!open) return;
    box.current?.querySelector<HTMLButtonElement>("[role=menuitem]:not(:disabled)")?.focus();
    const close = (event: Event) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener("pointerdown", close);
    return () => document.removeEventListener("pointerdown", close);
  }, [open]);

  const keys = (event: KeyboardEvent) => {
    if (event.key === "Escape") {
      setOpen(false);
      box.current?.querySelector("button")?.focus();
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!open || !step) return;
    event.preventDefault();
    const list = items();
    const at = list.indexOf(document.activeElement as HTMLButtonElement);
    list[(at + step + list.length) % list.length]?.focus();
  };

  return (
    <div className="menu" ref={box} onKeyDown={keys}>
      <button
        type="button"
        className="control"
        title={menu.tip.description}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <img src={picture(menu.icon)} width="32" height="32" alt="" />
        <span>{menu.label} ▾</span>
      </button>
      {open && (
        <div role="menu" aria-label={menu.label} className="items">
          {menu.items.map((item) => (
            <button
              key={item.id}
              type="button"
              role="menuitem"
              title={item.tip.description}
              disabled={isOff(item, state)}
              onClick={() => {
                setOpen(false);
                run(item);
              }}
            >
              {item.label}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
