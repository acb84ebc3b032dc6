/**
 * Two whole cycles without a browser, from the data to the close that opens the next one: January and February 2027. Every run tries the
 * ice-cream story in English; `SOP_SEED=0` to `5` chooses another of the three stories in two languages, and a campaign tries them all.
 */
import { serialOf } from "../../src/calendar/days";
import type { AnyRow } from "../../src/domain/tables/defineTable";
import type { Language } from "../../src/language/text";
import { sampleIds, type SampleId } from "../../src/samples/all";
import { isCampaign } from "../support/campaign";
import { startExcel, type ExcelSession } from "../support/excelSession";
import { openSample } from "../support/sampleWorkbook";
import { bringMonth, runCycle } from "../support/cycleByCycle";

const all = sampleIds.flatMap((sample) => (["en", "fr"] as const).map((language) => [sample, language] as const));
/** Place of the ice-cream story in English. */
const usual = 2;
const seed = Number(process.env["SOP_SEED"] ?? usual);
const tried = isCampaign ? all : all.slice(seed % all.length).slice(0, 1);

const [january, february, march] = [serialOf(2027, 1), serialOf(2027, 2), serialOf(2027, 3)] as const;

let excel: ExcelSession | undefined;
afterEach(() => excel?.close());

it.each(tried)(
  "runs two cycles, the second from what the first left open: %s, %s",
  async (sample: SampleId, language: Language) => {
    const session = await startExcel(language === "fr" ? "fr-FR" : "en-US");
    excel = session;
    const { addin } = session;
    const rowsOf = async (table: keyof ExcelSession["addin"]["contracts"]): Promise<readonly AnyRow[]> =>
      (await addin.readTable(addin.contracts[table])).rows as readonly AnyRow[];
    const of = async (table: keyof ExcelSession["addin"]["contracts"], cycle: number): Promise<readonly AnyRow[]> =>
      (await rowsOf(table)).filter((row) => row["Cycle"] === cycle);
    await openSample(session, sample, language);

    await runCycle(session, january, language);
    // What the close left: the next cycle with its owners and days, its meetings, and the action that goes along.
    const steps = await of("sopCycles", february);
    expect(steps.map((row) => [row["Step"], row["Status"]])).toEqual([
      ["collect", "in progress"],
      ["analyse", "to do"],
      ["coordinate", "to do"],
      ["validate", "to do"],
      ["evaluate", "to do"],
    ]);
    const owners = (rows: readonly AnyRow[]): unknown[] => rows.map((row) => row["Owner"]);
    expect(owners(steps)).toEqual(owners(await of("sopCycles", january)));
    const kinds = (rows: readonly AnyRow[]): unknown[] => rows.map((row) => row["Kind"]).sort();
    expect(kinds(await of("sopMeetings", february))).toEqual(kinds(await of("sopMeetings", january)));
    const ages = async (today: number) =>
      (await addin.readEvaluation(language, today)).carried.filter(({ kind }) => kind === "action").map(({ cycles }) => cycles);
    expect(await ages(february)).toEqual([2]);

    await bringMonth(session, february, language);
    await runCycle(session, february, language);
    // The action of January is in its third cycle now, that of February in its second.
    expect(await ages(march)).toEqual([3, 2]);
    expect((await rowsOf("sopVersions")).map((row) => row["Cycle"])).toEqual([january, february]);
    expect((await addin.checkFrozen(language))?.changes.filter(({ isNotice }) => !isNotice)).toEqual([]);
    const kept = async (cycle: number) => (await of("sopResults", cycle)).map((row) => row["KPI"]);
    expect((await kept(january)).length).toBeGreaterThan(5);
    expect(await kept(february)).toEqual(await kept(january));
    expect(await session.errors()).toEqual([]);
    expect(session.problems()).toEqual([]);
    expect(await addin.pendingWrites()).toEqual([]);
  },
  600_000,
);
