import type { Area, Engine } from "../engine/engine";
import { localAddress, parseLocal, splitSheet } from "../host/address";
import type { PageStore } from "./state";
import type { Say } from "./texts";

/** Says why the grid refused what a person did, and follows the links in cells: inside the workbook; nothing leaves the machine. */
export function followGrid(engine: Engine, store: PageStore, say: Say): void {
  engine.on((event) => {
    if (event.type === "refused") store.report(say("protectedCell", { cell: localAddress(event.area) }));
    if (event.type !== "linkPressed") return;
    if (!event.target.startsWith("#")) return store.report(say("linkOutside", { name: event.target }));
    const place = placeOf(event.target.slice(1), engine);
    if (place) engine.select(place);
    else store.report(say("linkNowhere", { name: event.target }));
  });
}

/** The area of `Sheet!A1`, `'My sheet'!A1:B2`, `A1` or a defined name; null when there is none, or its sheet is hidden. */
export function placeOf(target: string, engine: Pick<Engine, "sheets" | "names" | "activeSheet">): Area | null {
  const name = engine.names().find((one) => one.name.toLowerCase() === target.toLowerCase());
  const { sheet, local } = splitSheet(name ? name.formula : target);
  const rectangle = parseLocal(local);
  const found =
    sheet === undefined
      ? engine.sheets().find(({ id }) => id === engine.activeSheet())
      : engine.sheets().find((one) => one.name.toLowerCase() === sheet.toLowerCase());
  return rectangle && found?.visibility === "visible" ? { sheetId: found.id, ...rectangle } : null;
}
