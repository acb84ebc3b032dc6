import type { RibbonUpdate } from "../host/officeServices";
import type { PageState } from "./state";

/** The ribbon's state after the add-in asked for a change; what it does not mention stays. */
export function updatedRibbon(before: PageState["ribbon"], { tabs }: RibbonUpdate): PageState["ribbon"] {
  const groups = tabs.flatMap((tab) => tab.groups ?? []);
  const controls = [...tabs, ...groups].flatMap((owner) => ("controls" in owner ? (owner.controls ?? []) : []));
  const after = { ...before };
  for (const item of [...tabs, ...groups, ...controls]) {
    const { id, enabled, visible } = item as { id: string; enabled?: boolean; visible?: boolean };
    after[id] = { ...after[id], ...(enabled === undefined ? {} : { enabled }), ...(visible === undefined ? {} : { visible }) };
  }
  return after;
}
