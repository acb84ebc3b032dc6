/** Plans what happens to sheets that the add-in draws. Writes nothing. */
import type { Language } from "../../../language/text";
import { readDrawing, type Drawing } from "../../drawing/readDrawing";
import type { Act } from "../acts";
import type { Change } from "../changeSet";
import type { BlueprintOf } from "../redraw";
import type { Planned } from "./planned";

/** Draws a given blueprint, on a new sheet or on the one it was drawn on before. */
export async function planSheet(
  context: Excel.RequestContext,
  { blueprint, position, titled }: Extract<Change, { kind: "sheet" }>,
  free: (title: string) => string,
  language: Language,
): Promise<Planned> {
  const { drawing, sheet: there } = await readDrawing(context, blueprint);
  const sheet = drawing === undefined ? (there ?? free(blueprint.title)) : "";
  return {
    forward: { kind: "draw", blueprint, position, sheet, language, ...(titled !== undefined && { titled }) },
    back:
      drawing === undefined
        ? { kind: "dropSheet", mark: blueprint.mark, sheet, title: blueprint.title, names: blueprint.names.map(({ name }) => name) }
        : wayBackTo(drawing, blueprint, language, titled !== undefined),
    summary: { kind: "sheet", mark: blueprint.mark, sheet: drawing?.name ?? sheet, created: drawing === undefined },
    seen: drawing?.seen ?? "",
    idle: false,
  };
}

const wayBackTo = (drawing: Drawing, { mark, title }: { mark: string; title: string }, language: Language, renames: boolean): Act => ({
  kind: "redraw",
  mark,
  position: drawing.position,
  language: drawing.language ?? language,
  inputs: drawing.inputs,
  drop: drawing.newNames,
  ...(renames && { titled: title }),
});

/** Draws or removes a sheet because an earlier group did, or its undoing does. */
export async function planDrawnAgain(
  context: Excel.RequestContext,
  act: Extract<Act, { kind: "draw" | "redraw" | "dropSheet" }>,
  blueprintOf: BlueprintOf,
): Promise<Planned[]> {
  const mark = act.kind === "draw" ? act.blueprint.mark : act.mark;
  const language = act.kind === "dropSheet" ? "en" : act.language;
  const blueprint = act.kind === "draw" ? act.blueprint : await blueprintOf(mark, language);
  const { drawing, sheet: there } =
    blueprint === undefined ? {} : await readDrawing(context, blueprint, { stays: act.kind === "dropSheet" });
  const back =
    drawing === undefined
      ? null
      : wayBackTo(drawing, { mark, title: blueprint?.title ?? "" }, language, act.kind !== "dropSheet" && act.titled !== undefined);
  const sheet = drawing?.name ?? "";
  if (act.kind === "dropSheet")
    return [
      { forward: act, back, summary: { kind: "sheetRemoved", mark, sheet: sheet || act.sheet }, seen: drawing?.seen ?? "", idle: false },
    ];
  // Inputs that a person has typed since stay; those kept with the act matter only when a drawing was interrupted.
  const forward: Act = act.kind === "redraw" && drawing !== undefined ? { ...act, inputs: drawing.inputs } : act;
  const gone: Act = {
    kind: "dropSheet",
    mark,
    sheet,
    title: blueprint?.title ?? "",
    names: blueprint?.names.map(({ name }) => name) ?? [],
  };
  return [
    {
      forward,
      back: back ?? gone,
      summary: { kind: "sheet", mark, sheet: sheet || (there ?? blueprint?.title ?? ""), created: drawing === undefined },
      seen: drawing?.seen ?? "",
      idle: false,
    },
  ];
}
