import { lazy } from "react";
import type { CompanyEngine } from "../taskpane/hooks/pane";

/** The engine of a company at an address; all that asks it is loaded when a person chooses it. */
export const companyEngine = (origin: string): CompanyEngine => ({
  host: new URL(origin).host,
  Screen: lazy(async () => {
    const { warehouseScreen } = await import(/* webpackChunkName: "warehouse" */ "./warehouse/warehouseScreen");
    return { default: warehouseScreen(origin) };
  }),
});
