/**
 * Steps 3 and 4 in the sample stories without a browser: meetings with an agenda and a pack, a poll, a decision with its action, the
 * signatures, the freeze, a figure that is changed afterwards, the department pages. Every run walks the medical devices in French, which
 * the browser walks in English; `SOP_SEED=0` to `5` chooses another of the three stories in two languages, and a campaign walks them all.
 */
import { serialOf } from "../../src/calendar/days";
import { formatNumber } from "../../src/language/format";
import { fill, inLanguage, type Language } from "../../src/language/text";
import { packWords } from "../../src/cycle/pack/packWords";
import type { AnyRow } from "../../src/domain/tables/defineTable";
import type { SampleId } from "../../src/samples/all";
import { isCampaign } from "../support/campaign";
import { startExcel, type ExcelSession } from "../support/excelSession";
import { openSample } from "../support/sampleWorkbook";
import { lateByHand } from "./lateByHand";
import { putCell } from "../support/threeFamilies";

const samples: readonly SampleId[] = ["agriFood", "circuitBoards", "medicalDevices"];
const all: readonly (readonly [SampleId, Language])[] = samples.flatMap((sample) =>
  (["en", "fr"] as const).map((language) => [sample, language] as const),
);
/** Place of the medical devices in French. */
const usual = 5;
const seed = Number(process.env["SOP_SEED"] ?? usual);
const walked = isCampaign ? all : all.slice(seed % all.length).slice(0, 1);

let excel: ExcelSession | undefined;
afterEach(() => excel?.close());

it.each(walked)(
  "coordinates and validates %s in %s",
  async (sample, language) => {
    excel = await startExcel(language === "fr" ? "fr-FR" : "en-US");
    const { addin } = excel;
    await openSample(excel, sample, language);
    const { cycle } = await addin.readMeetings(language, serialOf(2027, 1, 13));
    if (cycle === null) throw new Error("The story has no cycle.");
    const today = cycle + 12;
    const options = { language, today };
    const rowsOf = async (table: "sopAgenda" | "sopPlans" | "sopFamilies" | "sopActions"): Promise<AnyRow[]> =>
      (await addin.readTable(addin.contracts[table])).rows as AnyRow[];
    const people = { sales: "Agathe", production: "Benoît", finance: "Clémence", "general management": "Geneviève" } as const;
    const roles = Object.keys(people) as (keyof typeof people)[];
    for (const role of roles) await addin.run("addPerson", { person: people[role], role, email: "", deputy: "" }, options);
    await addin.run("prepareMeetings", { cycle }, options);
    // What the consensus asks for beyond the hours, by a calculation of its own.
    const supply = (await addin.readMeetings(language, today)).meetings.find(({ kind }) => kind === "supply review")?.name ?? "";
    await addin.run("changeMeeting", { meeting: supply, to: 480, reason: "All of it" }, options);
    await addin.run("buildAgenda", { meeting: supply }, options);
    const agenda = (await rowsOf("sopAgenda")).filter((row) => String(row["Reference"]).startsWith("capacity · "));
    const late = await lateByHand(excel);
    expect(agenda.map((row) => String(row["Reference"])).sort()).toEqual([...late.keys()].map((family) => `capacity · ${family}`).sort());
    for (const row of agenda) {
      const { units = NaN, value = NaN } = late.get(String(row["Reference"]).slice("capacity · ".length)) ?? {};
      expect(Number(row["Value"])).toBeCloseTo(value, 4);
      expect(row["Subject"]).toContain(formatNumber(units, language, { most: 0 }));
    }
    if (sample === "medicalDevices") expect(late.size).toBe(1);
    const poll = { question: "Which way?", choices: "Overtime\nSell later", by: "Agathe", closes: today, meeting: "", invited: "" };
    await addin.run("askPoll", poll, options);
    await addin.run("votePoll", { poll: "Q1", person: "Benoît", choice: "Overtime", remark: "" }, options);
    expect((await addin.readPolls(language, today)).open).toMatchObject([
      { voted: 1, invited: 4, silent: expect.arrayContaining(["Agathe"]) },
    ]);
    await addin.run("askQuestion", { question: "A second shift?", answers: "Yes\nNo" }, options);
    const meeting = (await addin.readMeetings(language, today)).meetings.find(({ kind }) => kind === "executive S&OP")?.name ?? "";
    await addin.run("buildAgenda", { meeting }, options);
    const asked = (await addin.readDecisions(language, today)).open.at(-1)?.name ?? "";
    const action = { what: "Plan 57 h", owner: "Benoît", department: "production" as const, due: today + 5 };
    await addin.run("decide", { decision: asked, chosen: "Yes", by: "Geneviève", why: "No customer waits", actions: [action] }, options);
    expect((await rowsOf("sopActions")).filter((row) => row["Decision"] === asked)).toMatchObject([{ What: "Plan 57 h", Due: today + 5 }]);
    await addin.run("holdMeeting", { meeting, attended: [{ person: "Agathe", as: "yes" }], points: [], summary: "Done" }, options);
    for (const role of roles) await addin.run("signPlan", { role, person: people[role], choice: "agrees", remark: "" }, options);
    await expect(addin.run("freezePlan", { by: "Geneviève" }, options)).rejects.toMatchObject({ code: "stillOpen" });
    await addin.run("freezePlan", { by: "Geneviève", reason: "The month begins" }, options);
    // What is frozen earns its price, as the table of families has it.
    const prices = new Map((await rowsOf("sopFamilies")).map((row) => [row["Family"], Number(row["Price"])]));
    const plans = await rowsOf("sopPlans");
    expect(plans.length).toBeGreaterThan(0);
    for (const row of plans) expect(row["Revenue"]).toBeCloseTo(Number(row["Demand"]) * (prices.get(String(row["Family"])) ?? NaN), 4);
    expect(await addin.checkFrozen(language)).toEqual({ versions: 1, changes: [] });
    const [first] = plans;
    const where = { Version: first?.["Version"] ?? "", Family: first?.["Family"] ?? "", Period: first?.["Period"] ?? 0 };
    await putCell(excel, { table: "SopPlans", column: "Production", where }, 9901);
    const [change] = (await addin.checkFrozen(language))?.changes ?? [];
    expect(change?.words).toMatch(/9[,\u202f]901/);
    if (change?.putBack == null) throw new Error("It cannot be put back.");
    await addin.run("putBackFrozen", change.putBack, options);
    expect(await addin.checkFrozen(language)).toEqual({ versions: 1, changes: [] });
    // The pack names what was frozen by its hash.
    const pack = await addin.run("buildPack", { meeting }, options);
    const board = await addin.readFreeze(language);
    const versions = (await addin.readTable(addin.contracts.sopVersions)).rows as AnyRow[];
    const texts = (await excel.cells(pack, { row: 0, column: 0, rows: 44 * 12, columns: 1 })).map(([text]) => String(text));
    const said = { version: board.latest?.version ?? "", hash: String(versions[0]?.["Hash"]).slice(0, 8) };
    expect(texts).toContain(
      fill(inLanguage(packWords.frozenVersion, language), { ...said, by: "Geneviève", day: board.latest?.day ?? "" }),
    );
    const departments = await addin.run("draftDepartments", {}, options);
    const pages = (await excel.cells(departments, { row: 0, column: 0, rows: 44 * 8, columns: 1 })).map(([text]) => String(text));
    expect(pages.some((text) => text.includes("Plan 57 h"))).toBe(true);
    expect(await excel.errors()).toEqual([]);
    expect(await addin.pendingWrites()).toEqual([]);
  },
  240_000,
);
