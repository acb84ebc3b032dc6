import { lazy, type ComponentType } from "react";
import type { CompanyEngine } from "../taskpane/hooks/pane";

/** The engine of a company at an address; all that asks it is loaded when a person chooses it. */
export const companyEngine = (
  origin: string,
  load: () => Promise<{ warehouseScreen: (origin: string) => ComponentType }>,
): CompanyEngine => ({
  host: new URL(origin).host,
  Screen: lazy(async () => ({ default: (await load()).warehouseScreen(origin) })),
});
