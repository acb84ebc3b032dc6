/**
 * No false word: one fault at a time is planted into the tables of a sample, and everything that the workbook then says is held against a
 * calculation of its own. Good news that is not true, a wrong figure without a word and an alarm about what is whole: none.
 * `npm run campaign` plants all of them into the three samples.
 */
import { appendFileSync, mkdirSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { sampleIds, type SampleId } from "../../src/samples/all";
import { isCampaign } from "../support/campaign";
import { startExcel, type ExcelSession } from "../support/excelSession";
import { chosenFaults, differences, nameOf, openWhole, plantAll, type Whole } from "./campaignOfFaults";
import type { Untruth } from "./judge";
import { knownFalse } from "./knownFalse";

const seed = Number(process.env["SOP_SEED"] ?? 20_270_111);
/** Into the one workbook that other tests load, too; SOP_FAULTS says another number. */
const some = Number(process.env["SOP_FAULTS"] ?? 12);
/** While working: only faults of which the name fits, such as `SopSupply|SopForecasts\\[Period\\]`, all of them. */
const wanted = process.env["SOP_FAULTS_OF"];
const folder = resolve(__dirname, "../../.cache/trust");
const found = new Map<string, number>();

const lineOf = ({ verdict, fault, key, before, now }: Untruth): string =>
  `${verdict} | ${nameOf(fault)}, row ${fault.row + 1} | ${key} | ${before} | ${now}`;

/** Counts what is known, and gives the rest. */
function unknownOf(untruths: readonly Untruth[]): Untruth[] {
  return untruths.filter(({ fault, key }) => {
    const known = knownFalse.find(({ faults, said }) => faults.test(nameOf(fault)) && said.test(key));
    if (known) found.set(known.kind, (found.get(known.kind) ?? 0) + 1);
    return !known;
  });
}

/** While working: the story to plant into. */
const story = sampleIds.find((id) => id === process.env["SOP_STORY"]);
const stories: readonly SampleId[] = story ? [story] : isCampaign ? sampleIds : ["circuitBoards"];
/** A part of them, as "2/4": the second of four. */
const [part = 1, parts = 1] = (process.env["SOP_PART"] ?? "1/1").split("/").map(Number);

describe.each(stories)("%s", (sample) => {
  let excel: ExcelSession;
  let whole: Whole;
  beforeAll(async () => {
    excel = await startExcel();
    whole = await openWhole(excel, sample);
  }, 900_000);
  afterAll(() => excel.close());

  it("shows the figures of an independent calculation while nothing is wrong", () => {
    expect(whole.said.length).toBeGreaterThan(300);
    expect(differences(whole)).toEqual([]);
  });

  it("says nothing false while one fault is in it", async () => {
    const all = chosenFaults(whole, seed, isCampaign || wanted !== undefined ? undefined : some);
    const fitting = wanted === undefined ? all : all.filter((fault) => new RegExp(wanted).test(nameOf(fault)));
    const faults = fitting.filter((_, place) => place % parts === part - 1);
    mkdirSync(folder, { recursive: true });
    const file = `${folder}/${sample}${parts > 1 ? `-${part}` : ""}.txt`;
    writeFileSync(file, "");
    const untruths = await plantAll(excel, whole, faults, (untruth) => appendFileSync(file, `${lineOf(untruth)}\n`));
    const others = unknownOf(untruths);
    process.stdout.write(`${sample}: planted ${faults.length}, false ${untruths.length}, of these not known ${others.length}\n`);
    if (wanted === undefined) expect(faults.length).toBeGreaterThanOrEqual(Math.floor((isCampaign ? 300 : Math.min(some, 300)) / parts));
    expect(others.map(lineOf)).toEqual([]);
  }, 3_600_000);
});

it("knows no false sentence that is not there any more", () => {
  for (const [kind, count] of found) process.stdout.write(`known: ${kind}: ${count}\n`);
  if (isCampaign) expect(knownFalse.filter(({ kind }) => !found.has(kind)).map(({ kind }) => kind)).toEqual([]);
});
