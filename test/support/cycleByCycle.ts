/**
 * A whole cycle of a company on a sample story, from the data that came to the close that opens the next one, by the intentions that people
 * press. What happens in a month is what happened a year before: nothing of it is made up here, and every table grows as it does in life.
 */
import { addMonths } from "../../src/calendar/months";
import type { AnyRow } from "../../src/domain/tables/defineTable";
import type { Language } from "../../src/language/text";
import type { ExcelSession } from "./excelSession";

const year = (period: number): number => addMonths(period, 12);
const laterDay = (day: unknown): unknown => (typeof day === "number" ? day + 365 : day);

type Name = keyof ExcelSession["addin"]["contracts"];
const rowsOf = async (excel: ExcelSession, table: Name): Promise<readonly AnyRow[]> =>
  (await excel.addin.readTable(excel.addin.contracts[table])).rows as readonly AnyRow[];

/** The month that is over when a cycle begins: demand, stock, deliveries, sales and costs as a year before, and what lies a year ahead. */
export async function bringMonth(excel: ExcelSession, cycle: number, language: Language): Promise<void> {
  const closed = addMonths(cycle, -1);
  const before = addMonths(closed, -12);
  const write = async (table: Name, rows: readonly AnyRow[]): Promise<void> => {
    if (rows.length === 0) return;
    const said = excel.local(rows.map((row) => ({ ...row })));
    await excel.addin.writeTable(excel.addin.contracts[table] as never, said, { mode: "append", language, intention: `actuals ${cycle}` });
  };
  const monthly = async (table: Name, from: number): Promise<AnyRow[]> =>
    (await rowsOf(excel, table)).filter((row) => row["Period"] === from).map((row) => ({ ...row, Period: year(from) }));
  for (const table of ["sopDemand", "sopStock"] as const) await write(table, await monthly(table, before));
  for (const table of ["sopLogistics", "sopSales"] as const) await write(table, await monthly(table, before));
  // The horizon moves on by a month: what a year ahead holds is what the same month holds now.
  const last = addMonths(cycle, -1);
  for (const table of ["sopForecasts", "sopCapacity"] as const) {
    const known = new Set((await rowsOf(excel, table)).map((row) => row["Period"]));
    if (!known.has(year(last))) await write(table, await monthly(table, last));
  }
  const delivered = (await rowsOf(excel, "sopDeliveries")).filter((row) => {
    const day = row["Ordered date"];
    return typeof day === "number" && day >= before && day < addMonths(before, 1);
  });
  const lines = delivered.map((row) => ({
    ...row,
    Order: `${String(row["Order"])}-${cycle}`,
    "Ordered date": laterDay(row["Ordered date"]),
    "Promised date": laterDay(row["Promised date"]),
    "Delivered date": laterDay(row["Delivered date"]),
  }));
  await write("sopDeliveries", lines as AnyRow[]);
}

export interface CycleTimes {
  /** Milliseconds of processor time of building the reviews, of freezing the plan, and of closing. */
  building: number;
  freezing: number;
  closing: number;
}

/** Milliseconds of processor time: what else the machine does meanwhile is not counted. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000;
}

const roles = ["sales", "production", "finance", "general management"] as const;

/**
 * Runs the open cycle of a month to its close. Meetings are held as far as they were planned; the first cycle of a company plans them, the
 * next ones come with them. A question is asked and decided in each, with an action that stays open, so that something goes along.
 */
export async function runCycle(excel: ExcelSession, cycle: number, language: Language): Promise<CycleTimes> {
  const { addin } = excel;
  const options = { language, today: cycle + 20 };
  await addin.run("freezeData", { by: "Solène", reason: "" }, options);
  const building = await timed(async () => {
    await addin.run("buildReviews", undefined as never, options);
    await excel.engine.calculation.settle();
  });
  await addin.run("proposePlan", { way: "follow" }, options);
  await excel.engine.calculation.settle();
  await addin.run("finishStep", { cycle, step: "analyse", overriding: { by: "Solène", reason: "Month" } }, options);
  if ((await addin.readMeetings(language, options.today)).missing) await addin.run("prepareMeetings", { cycle }, options);
  await addin.run("finishStep", { cycle, step: "coordinate", overriding: { by: "Solène", reason: "Month" } }, options);
  await addin.run("askQuestion", { question: `What in ${cycle}?`, answers: "A\nB" }, options);
  const open = (await rowsOf(excel, "sopDecisions")).find((row) => row["Chosen"] === null);
  const action = { what: "Follow it", owner: "Benoît", department: null, due: cycle + 60 };
  await addin.run("decide", { decision: String(open?.["Decision"]), chosen: "A", by: "Agathe", why: "Better", actions: [action] }, options);
  for (const role of roles) await addin.run("signPlan", { role, person: "Geneviève", choice: "agrees", remark: "" }, options);
  const freezing = await timed(() => addin.run("freezePlan", { by: "Solène", reason: "Month" }, options));
  await addin.run("writeDebrief", { cycle, author: "Solène", lines: [] }, options);
  const closing = await timed(() => addin.run("closeCycle", { cycle, overriding: { by: "Solène", reason: "Month" } }, options));
  await excel.engine.calculation.settle();
  return { building, freezing, closing };
}
