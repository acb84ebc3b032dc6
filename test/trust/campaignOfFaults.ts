/** Planting faults into one workbook, one after the other, and judging all that it says while each is there. */
import type { SampleId } from "../../src/samples/all";
import type { ExcelSession } from "../support/excelSession";
import { isCampaign } from "../support/campaign";
import { openSample } from "../support/sampleWorkbook";
import { effectOf, figuresOf } from "./effects";
import { chance, emptyTable, faultsOf, isOfTable, plant, readBook, removeTable, type Book, type Fault } from "./faults";
import { isClose, truthOf, untruthsOf, type Untruth } from "./judge";
import type { Figures, Scene } from "./oracle";
import { saidOnReviews, sceneOf, type Sentence } from "./said";
import { saidAtHome, saidOfCursor, saidOfRisks, saidOnCards } from "./saidInPane";

/** A workbook as it was before any fault. */
export interface Whole {
  book: Book;
  scene: Scene;
  clean: Figures;
  said: readonly Sentence[];
}

export async function openWhole(excel: ExcelSession, sample: SampleId): Promise<Whole> {
  await openSample(excel, sample, "en");
  const [scene, book] = [await sceneOf(excel), await readBook(excel)];
  const whole = { scene, book, clean: figuresOf(book, scene) };
  return { ...whole, said: await everything(excel, whole) };
}

/** All that sheets and pane say now. */
async function everything(excel: ExcelSession, whole: Pick<Whole, "book" | "clean">): Promise<Sentence[]> {
  return [
    ...(await saidOnReviews(excel)),
    ...(await saidOnCards(excel, whole.clean)),
    ...(await saidAtHome(excel)),
    ...(await saidOfRisks(excel, whole)),
    ...(isCampaign || process.env["SOP_CURSOR"] === "1" ? await saidOfCursor(excel) : []),
  ];
}

/** Figures of the sheets that the calculation for the test finds otherwise, while nothing is wrong. */
export const differences = ({ said, clean }: Whole): string[] =>
  said.flatMap(({ key, text, figure }) => {
    if (figure === undefined) return [];
    const [name = "", place = "0"] = figure.split(" @");
    const right = clean.get(name)?.[Number(place)] ?? Number.NaN;
    return isClose(right, Number(text)) ? [] : [`${key}: ${text}, not ${right}`];
  });

/** All faults, or some of them: spread over the tables, those of a table one after the other. */
export function chosenFaults({ book }: Whole, seed: number, count?: number): Fault[] {
  const all = faultsOf(book, seed);
  if (count === undefined) return all;
  const draw = chance(seed);
  const drawn = all.map((fault) => ({ fault, rank: draw() })).filter(({ fault }) => !isOfTable(fault));
  const kept = new Set([...drawn].sort((a, b) => a.rank - b.rank).slice(0, count));
  return drawn.filter((each) => kept.has(each)).map(({ fault }) => fault);
}

/** Plants each of the faults, and gives what is not true while it is there. The workbook is whole again in the end. */
export async function plantAll(
  excel: ExcelSession,
  whole: Whole,
  faults: readonly Fault[],
  tell: (untruth: Untruth) => void,
): Promise<Untruth[]> {
  const found: Untruth[] = [];
  const judge = async (fault: Fault): Promise<void> => {
    await excel.engine.calculation.settle();
    const effect = effectOf(whole.book, fault);
    const truth = truthOf(whole.clean, whole.book, effect, whole.scene);
    const untruths = untruthsOf(whole.said, await everything(excel, whole), truth, fault, effect);
    untruths.forEach(tell);
    found.push(...untruths);
  };
  for (const fault of faults.filter((each) => !isOfTable(each))) {
    const { takeBack } = await plant(excel, fault);
    await judge(fault);
    // The next fault is calculated with it.
    await takeBack();
  }
  await excel.engine.calculation.settle();
  const emptied = faults.filter(isOfTable);
  const model = emptied.length > 0 ? await excel.host.document.capture() : undefined;
  for (const fault of emptied) {
    await (fault.kind === "no rows" ? emptyTable : removeTable)(excel, fault.table);
    await judge(fault);
    // What a person does then.
    await excel.addin.run("buildReviews", {}, { language: "en" });
    await judge(fault);
    if (model) await excel.host.document.load(model);
  }
  return found;
}

export const nameOf = ({ table, column, kind, content }: Fault): string =>
  `${table}[${column}] ${kind}${content === "" ? "" : ` ${content}`}`;
