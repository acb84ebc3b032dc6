import type { Bucket } from "../../calendar/periods";
import { proposedColumns } from "../../import/lines/lookAtLines";
import type { LinesQuestion, LinesReport } from "../../import/lines/linesQuestion";
import type { ImportContext } from "../../import/plan";
import { columnsIn, previewIn, reportIn, settingsIn } from "../../import/warehouse/warehouseAnswer";
import { refusalOf } from "../../import/warehouse/warehouseErrors";
import {
  WarehouseRefused,
  type WarehouseAsked,
  type WarehouseColumn,
  type WarehouseQuestion,
  type WarehouseSource,
} from "../../import/warehouse/warehouseQuestion";
import { accountSql, describeSql, killSql, previewSql, sumsSql } from "../../import/warehouse/warehouseSql";
import { isDayColumn, isFigureColumn } from "../../import/warehouse/warehouseTypes";
import { Cancelled } from "../longWork";

/** Who asks. It lives as long as the page, and nothing of it is ever written. */
export interface WarehouseAccount {
  user: string;
  password: string;
}

/** A way to the engine of a company. */
export interface WarehouseConnection {
  /**
   * The answer to a statement, as text in the format JSONCompact, once the engine is done with all of it.
   *
   * @throws NoAnswer where none came, Error with the words of the engine where it refused
   */
  ask(sql: string, id: string, signal: AbortSignal): Promise<string>;
}

/** Nothing came back from the address. */
export class NoAnswer extends Error {
  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause));
    this.name = "NoAnswer";
  }
}

/** What is known of a source before it is summed. */
export interface WarehouseLook {
  source: WarehouseSource;
  columns: readonly WarehouseColumn[];
  /** At most 100 rows, as texts. */
  preview: readonly (readonly string[])[];
  /** Positions of the columns that are likely to be meant. */
  proposed: Pick<LinesQuestion, "name" | "day" | "figures">;
}

/** A company's own engine, as an import asks it. */
export interface Warehouse {
  /** The name of the one who is signed in; undefined before, and after the engine refused. */
  user(): string | undefined;
  /** Takes a name and a password for this session; nothing is asked yet. */
  signIn(account: WarehouseAccount): void;
  /** Looks at the rights of the account, the columns and some rows. Throws WarehouseRefused, Cancelled. */
  look(source: WarehouseSource, context: ImportContext, signal: AbortSignal): Promise<WarehouseLook>;
  /** The sums, of all lines or none at all. Throws WarehouseRefused, Cancelled. */
  sum(question: WarehouseQuestion, signal: AbortSignal): Promise<LinesReport>;
}

export interface WarehouseLimits {
  /** Seconds that one answer may take. */
  seconds: number;
  /** Seconds that stopping a query may take. */
  stopSeconds: number;
}

const usual: WarehouseLimits = { seconds: 60, stopSeconds: 5 };

/** Asks an engine through a connection that is made for each account. */
export function createWarehouse(connect: (account: WarehouseAccount) => WarehouseConnection, limits = usual): Warehouse {
  let signedIn: { connection: WarehouseConnection; user: string; isChecked: boolean } | undefined;
  const ask = async (sql: string, signal: AbortSignal): Promise<string> => {
    if (signedIn === undefined) throw new WarehouseRefused({ code: "wrongPassword" });
    try {
      return await askWithin(signedIn.connection, sql, signal, limits);
    } catch (failure) {
      if (failure instanceof WarehouseRefused && failure.why.code === "wrongPassword") signedIn = undefined;
      throw failure;
    }
  };
  /** Before anything else: an account that may write, or that leaves lines out without a word, is refused. */
  const checkAccount = async (signal: AbortSignal): Promise<void> => {
    if (signedIn?.isChecked === true) return;
    const settings = settingsIn(await ask(accountSql, signal));
    const user = signedIn?.user ?? "";
    if (settings.get("readonly") !== "1") throw new WarehouseRefused({ code: "notReadOnly", user });
    if (settings.get("skip_unavailable_shards") !== "0") throw new WarehouseRefused({ code: "skipsShards", user });
    if (signedIn !== undefined) signedIn.isChecked = true;
  };
  return {
    user: () => signedIn?.user,
    signIn: (account) => {
      signedIn = { connection: connect(account), user: account.user, isChecked: false };
    },
    async look(source, context, signal) {
      await checkAccount(signal);
      const columns = columnsIn(await ask(describeSql(source), signal), source.from);
      if (!columns.some(isDayColumn)) throw new WarehouseRefused({ code: "noDay" });
      if (!columns.some(isFigureColumn)) throw new WarehouseRefused({ code: "noFigure" });
      const preview = previewIn(await ask(previewSql(source), signal));
      return { source, columns, preview, proposed: proposedFor(columns, preview, context) };
    },
    async sum(question, signal) {
      await checkAccount(signal);
      return reportIn(await ask(sumsSql(question), signal), question);
    },
  };
}

/** What the columns are likely to be, from their names and some rows, as for a file; types have the last word. */
function proposedFor(columns: readonly WarehouseColumn[], preview: readonly (readonly string[])[], context: ImportContext) {
  const names = columns.map(({ name }) => name);
  const { name, day, figures } = proposedColumns(names, preview, context);
  const [days, numbers] = [isDayColumn, isFigureColumn].map((fits) => columns.flatMap((column, index) => (fits(column) ? [index] : [])));
  const isName = (index: number) => columns[index]?.kind === "name";
  return {
    name: isName(name)
      ? name
      : Math.max(
          0,
          columns.findIndex((_, index) => isName(index)),
        ),
    day: days?.includes(day) === true ? day : (days?.[0] ?? 0),
    figures: figures.some((index) => numbers?.includes(index) === true)
      ? figures.filter((index) => numbers?.includes(index))
      : (numbers ?? []).slice(0, 1),
  };
}

/** The columns that were asked for the last time, in the source of today. Throws WarehouseRefused for one that is gone. */
export function questionFor(
  asked: WarehouseAsked,
  { source, columns }: Pick<WarehouseLook, "source" | "columns">,
  bucket: Bucket,
): WarehouseQuestion {
  const column = (name: string): WarehouseColumn => {
    const found = columns.find((one) => one.name === name);
    if (found === undefined) throw new WarehouseRefused({ code: "missingColumn", column: name });
    return found;
  };
  const { zone, since, until } = asked;
  return {
    source,
    columns,
    name: column(asked.name),
    day: column(asked.day),
    figures: asked.figures.map(column),
    bucket,
    ...(zone !== undefined && { zone }),
    ...(since !== undefined && { since }),
    ...(until !== undefined && { until }),
  };
}

/** One statement, with the time limit for all of its answer. A query that nobody waits for any more is ended at the engine, too. */
async function askWithin(connection: WarehouseConnection, sql: string, signal: AbortSignal, limits: WarehouseLimits): Promise<string> {
  if (signal.aborted) throw new Cancelled();
  const id = `sop-${crypto.randomUUID()}`;
  const controller = new AbortController();
  const cancel = (): void => controller.abort();
  signal.addEventListener("abort", cancel);
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    controller.abort();
  }, limits.seconds * 1_000);
  try {
    const text = await connection.ask(sql, id, controller.signal);
    if (signal.aborted) throw new Cancelled();
    return text;
  } catch (failure) {
    if (!controller.signal.aborted) throw refusedBy(failure);
    const stopped = await stop(connection, id, limits);
    if (!isLate) throw new Cancelled();
    throw new WarehouseRefused({ code: "slow", seconds: limits.seconds, stopped });
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", cancel);
  }
}

function refusedBy(failure: unknown): WarehouseRefused {
  if (failure instanceof WarehouseRefused) return failure;
  if (failure instanceof NoAnswer) return new WarehouseRefused({ code: "unreachable" });
  return new WarehouseRefused(refusalOf(failure instanceof Error ? failure.message : String(failure)));
}

/** Closing the connection leaves a query running: the engine is told to end it, twice, since it may not have begun the first time. */
async function stop(connection: WarehouseConnection, id: string, { stopSeconds }: WarehouseLimits): Promise<"yes" | "unknown"> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), stopSeconds * 1_000);
  try {
    await connection.ask(killSql(id), `${id}-stop`, controller.signal);
    await new Promise((done) => setTimeout(done, 150));
    await connection.ask(killSql(id), `${id}-stop-again`, controller.signal);
    return "yes";
  } catch {
    // It could not be told: then nobody knows, and the sentence says so.
    return "unknown";
  } finally {
    clearTimeout(timer);
  }
}
