/**
 * A company's own engine: two real nodes of ClickHouse with a Distributed table, asked through the client that the pane uses. The lines
 * are made here, so that the sums are known: they are also written into a file, which the import sums by itself. Where Debian's package
 * `clickhouse-server` is not installed, these tests are counted as skipped.
 */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createWarehouse, questionFor, type Warehouse, type WarehouseAccount } from "../../src/cycle/import/askWarehouse";
import { Cancelled } from "../../src/cycle/longWork";
import { webConnection } from "../../src/app/warehouse/webConnection";
import type { LinesReport } from "../../src/import/lines/linesQuestion";
import { sumText } from "../../src/import/lines/sumText";
import type { ImportContext } from "../../src/import/plan";
import {
  WarehouseRefused,
  type WarehouseAsked,
  type WarehouseRefusal,
  type WarehouseSource,
} from "../../src/import/warehouse/warehouseQuestion";
import { isInstalled, startCluster, type Cluster } from "../support/warehouse/cluster";

const context: ImportContext = { families: [], bucket: "month", orderPeriods: new Map() };
const planner: WarehouseAccount = { user: "planner", password: "été €: 1" };
const lineCount = 2_000;

interface Line {
  family: string | null;
  item: string;
  promised: string | null;
  at: string;
  qty: string;
  shipped: string | null;
  weight: string;
}

/** Lines whose awkward ones a file can say, too: names in quotes, none, days that are missing, figures that are missing or no number. */
const lines = Array.from({ length: lineCount }, (_, index): Line => {
  const day = new Date(Date.UTC(2026, 0, 1 + (index % 120))).toISOString().slice(0, 10);
  return {
    family: index % 97 === 0 ? null : index % 3 === 0 ? `Pipe 12" 'n' \\ té` : `Family ${index % 5}`,
    item: `P${index % 200}`,
    promised: index % 101 === 0 ? null : day,
    // Half an hour before midnight in UTC is the next day in Paris.
    at: `${day} 23:30:00`,
    qty: `${(index * 37) % 1000}.${String((index * 7) % 100).padStart(2, "0")}`,
    shipped: index % 11 === 0 ? null : `${index % 50}.1`,
    weight: index % 103 === 0 ? "nan" : `0.${(index % 9) + 1}`,
  };
});

const quoted = (text: string | null) => (text === null ? "NULL" : `'${text.replace(/[\\']/g, "\\$&")}'`);
const inCsv = (text: string | null) => (text === null ? "" : /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

async function makeTables(cluster: Cluster): Promise<void> {
  const columns =
    "family Nullable(String), item String, promised Nullable(Date), at DateTime, qty Decimal(18, 2), shipped Nullable(Decimal(18, 2)), weight Float64, `k;-- é\\`` Int64";
  for (const node of [0, 1] as const) {
    await cluster.sql(`CREATE TABLE here (${columns}) ENGINE = MergeTree PARTITION BY tuple() ORDER BY item`, node);
    await cluster.sql("CREATE TABLE lines AS here ENGINE = Distributed(pair, default, here)", node);
    const rows = lines
      .filter((_, index) => index % 2 === node)
      .map(
        ({ family, item, promised, at, qty, shipped, weight }) =>
          `(${quoted(family)}, '${item}', ${quoted(promised)}, '${at}', ${qty}, ${shipped ?? "NULL"}, ${weight}, 4000000000000000)`,
      );
    await cluster.sql(`INSERT INTO here VALUES ${rows.join(", ")}`, node);
  }
}

const asked = (change: Partial<WarehouseAsked> = {}): WarehouseAsked => ({
  from: "table",
  text: "lines",
  name: "family",
  day: "promised",
  figures: ["qty", "shipped"],
  ...change,
});

const never = (): AbortSignal => new AbortController().signal;

function warehouseAt(url: string, account = planner, limits = { seconds: 20, stopSeconds: 3 }): Warehouse {
  const warehouse = createWarehouse((who) => webConnection(url, who), limits);
  warehouse.signIn(account);
  return warehouse;
}

async function sumOf(warehouse: Warehouse, question: WarehouseAsked, signal = never()): Promise<LinesReport> {
  const source: WarehouseSource = { from: question.from, text: question.text };
  const look = await warehouse.look(source, context, signal);
  return warehouse.sum(questionFor(question, look, "month"), signal);
}

async function refusal(work: Promise<unknown>): Promise<WarehouseRefusal> {
  const failure = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (failure instanceof WarehouseRefused) return failure.why;
  throw failure ?? new Error("It was not refused.");
}

(isInstalled() ? describe : describe.skip)("a company's own engine", () => {
  let cluster: Cluster;
  beforeAll(async () => {
    cluster = await startCluster();
    await makeTables(cluster);
  }, 60_000);
  afterAll(() => cluster?.stop());

  /** Queries that run on a node, but for the one that asks. */
  const running = async (): Promise<string[]> => {
    const answers = await Promise.all(
      ([0, 1] as const).map((node) => cluster.sql("SELECT query FROM system.processes FORMAT TabSeparated", node)),
    );
    return answers.flatMap((text) => text.split("\n").filter((line) => line !== "" && !line.includes("system.processes")));
  };
  const noneRuns = async (): Promise<void> => {
    const until = Date.now() + 5_000;
    while ((await running()).length > 0 && Date.now() < until) await new Promise((done) => setTimeout(done, 50));
    expect(await running()).toEqual([]);
  };

  it("sums the same lines as a file does, to the last digit, with the same lines left out", async () => {
    const headers = ["family", "item", "promised", "qty", "shipped"];
    const text = [
      headers.join(","),
      ...lines.map(({ family, item, promised, qty, shipped }) => [family, item, promised, qty, shipped].map(inCsv).join(",")),
    ].join("\n");
    const form = { encoding: "utf-8", delimiter: ",", headerRecords: 1 } as const;
    const fromFile = await sumText(new Blob([text]), {
      text: form,
      headers,
      name: 0,
      day: 2,
      figures: [3, 4],
      dateOrder: "dayFirst",
      decimalMark: "point",
      bucket: "month",
    });
    const fromEngine = await sumOf(warehouseAt(cluster.urls[0]), asked());
    const counted = ({ leftOut }: LinesReport) => leftOut.map(({ code, count }) => ({ code, count }));
    expect(fromEngine.lines).toBe(lineCount);
    expect({ ...fromEngine, leftOut: counted(fromEngine) }).toEqual({ ...fromFile, leftOut: counted(fromFile) });
    expect(counted(fromEngine).map(({ code }) => code)).toEqual(["missingName", "missingPeriod"]);
    // A query, with a comment that ends it and a semicolon, asked of the other node: the same.
    const query = asked({ from: "query", text: "SELECT * FROM lines; -- all of them" });
    expect(await refusal(sumOf(warehouseAt(cluster.urls[1]), query))).toMatchObject({ code: "badQuery" });
    const plain = asked({ from: "query", text: "SELECT * FROM lines -- all of them" });
    expect(await sumOf(warehouseAt(cluster.urls[1]), plain)).toEqual(fromEngine);
    expect(await sumOf(warehouseAt(cluster.urls[1]), asked({ from: "query", text: "SELECT * FROM lines;\n" }))).toEqual(fromEngine);
  });

  it("shows at most 100 rows and proposes columns by name and type", async () => {
    const look = await warehouseAt(cluster.urls[0]).look({ from: "table", text: "default.lines" }, context, never());
    expect(look.preview).toHaveLength(100);
    expect(look.columns.map(({ name, kind }) => `${name} ${kind}`)).toEqual([
      "family name",
      "item name",
      "promised day",
      "at moment",
      "qty decimal",
      "shipped decimal",
      "weight float",
      "k;-- é` whole",
    ]);
    const { name, day, figures } = look.proposed;
    expect([name, day, figures]).toEqual([0, 2, [4]]);
  });

  it("takes the days of a moment in the zone that is asked for, and compares days with days", async () => {
    const one = asked({ day: "at", name: "item", figures: ["qty"], since: "2026-01-31", until: "2026-01-31" });
    // 31 January 23:30 in UTC is 1 February in Paris: of the lines of 30 January there, one has each number that is 29 after 120s.
    const inUtc = lines.filter(({ at }) => at.startsWith("2026-01-31"));
    const inParis = lines.filter(({ at }) => at.startsWith("2026-01-30"));
    const total = ({ sums }: LinesReport) => Math.round(sums.reduce((sum, { figures: [qty] }) => sum + (qty ?? 0), 0) * 100);
    const cents = (some: readonly Line[]) => Math.round(some.reduce((sum, { qty }) => sum + Number(qty), 0) * 100);
    const utc = await sumOf(warehouseAt(cluster.urls[0]), { ...one, zone: "UTC" });
    const paris = await sumOf(warehouseAt(cluster.urls[0]), { ...one, zone: "Europe/Paris" });
    expect([utc.lines, total(utc)]).toEqual([inUtc.length, cents(inUtc)]);
    expect([paris.lines, total(paris)]).toEqual([inParis.length, cents(inParis)]);
    expect(await refusal(sumOf(warehouseAt(cluster.urls[0]), { ...one, zone: "Nowhere/None" }))).toMatchObject({ code: "wrongZone" });
    expect(await refusal(sumOf(warehouseAt(cluster.urls[0]), { ...one, since: "2026-02-31" }))).toEqual({
      code: "wrongDay",
      day: "2026-02-31",
    });
  });

  it("leaves out lines whose figure is no number, and does not add up decimals of floating point", async () => {
    const report = await sumOf(warehouseAt(cluster.urls[0]), asked({ name: "item", day: "at", figures: ["weight"] }));
    const numbers = lines.filter(({ weight }) => weight !== "nan");
    expect(report).toMatchObject({
      lines: lineCount,
      summed: numbers.length,
      leftOut: [{ code: "notNumber", count: lineCount - numbers.length }],
    });
    const tenths = numbers.reduce((sum, { weight }) => sum + Math.round(Number(weight) * 10), 0);
    expect(report.sums.reduce((sum, { figures: [weight] }) => sum + Math.round((weight ?? NaN) * 10), 0)).toBe(tenths);
    expect(report.sums.every(({ figures: [weight] }) => String(weight).length <= 4)).toBe(true);
  });

  it("says that sums grew too large for the engine, which wraps around without a word, and where digits are lost", async () => {
    const large = asked({ name: "item", day: "at", figures: ["k;-- é`"] });
    // 10 lines of 4 million billion: exact sums need 56 bits.
    expect((await sumOf(warehouseAt(cluster.urls[0]), large)).beyondExact).toEqual([true]);
    const query = "SELECT 'A' AS name, toDate('2026-01-05') AS day, 9000000000000000000 AS big FROM lines";
    const wrapped = asked({ from: "query", text: query, name: "name", day: "day", figures: ["big"] });
    expect(await refusal(sumOf(warehouseAt(cluster.urls[0]), wrapped))).toEqual({ code: "overflow", column: "big" });
  });

  it("refuses with a sentence each: password, name, account, table, column, type, query, limit", async () => {
    const url = cluster.urls[0];
    const said = (account: WarehouseAccount, question = asked()) => refusal(sumOf(warehouseAt(url, account), question));
    expect(await said({ ...planner, password: "été" })).toEqual({ code: "wrongPassword" });
    expect(await said({ user: "nobody", password: "" })).toEqual({ code: "wrongPassword" });
    expect(await said({ user: "writing", password: "writing" })).toEqual({ code: "notReadOnly", user: "writing" });
    expect(await said({ user: "skipping", password: "skipping" })).toEqual({ code: "skipsShards", user: "skipping" });
    expect(await said(planner, asked({ text: "nothing_here" }))).toMatchObject({ code: "unknownTable", name: "default.nothing_here" });
    expect(await said(planner, asked({ figures: ["gone"] }))).toEqual({ code: "missingColumn", column: "gone" });
    expect(await said(planner, asked({ from: "query", text: "SELECT gone FROM lines" }))).toEqual({
      code: "missingColumn",
      column: "gone",
    });
    expect(await said(planner, asked({ day: "item" }))).toEqual({ code: "wrongType", column: "item", type: "String", asked: "day" });
    expect(await said(planner, asked({ figures: ["item"] }))).toMatchObject({ code: "wrongType", asked: "figure" });
    expect(await said(planner, asked({ from: "query", text: "SELECT item FROM lines" }))).toEqual({ code: "noDay" });
    expect(await said(planner, asked({ from: "query", text: "SELECT promised FROM lines" }))).toEqual({ code: "noFigure" });
    expect(await said(planner, asked({ from: "query", text: "INSERT INTO here VALUES" }))).toMatchObject({ code: "badQuery" });
    expect(await said(planner, asked({ from: "query", text: "SELECT * FROM lines FORMAT CSV" }))).toMatchObject({ code: "badQuery" });
    expect(await said({ user: "few", password: "few" }, asked({ name: "item" }))).toEqual({ code: "tooManyRows" });
    await noneRuns();
  });

  it("says that nobody answers, and forgets a refused password", async () => {
    const server = createServer();
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    const { port } = server.address() as AddressInfo;
    await new Promise((done) => server.close(done));
    expect(await refusal(sumOf(warehouseAt(`http://127.0.0.1:${port}`), asked()))).toEqual({ code: "unreachable" });
    const warehouse = warehouseAt(cluster.urls[0], { ...planner, password: "no" });
    await refusal(sumOf(warehouse, asked()));
    expect(warehouse.user()).toBeUndefined();
  });

  const endless = asked({
    from: "query",
    text: "SELECT 'A' AS family, toDate('2026-01-05') AS promised, number AS qty FROM system.numbers",
    figures: ["qty"],
  });

  it("ends the query at the engine when a person cancels", async () => {
    const controller = new AbortController();
    const work = sumOf(warehouseAt(cluster.urls[0]), endless, controller.signal);
    const failed = expect(work).rejects.toBeInstanceOf(Cancelled);
    while (!(await running()).some((query) => query.includes("GROUP BY"))) await new Promise((done) => setTimeout(done, 20));
    controller.abort();
    await failed;
    await noneRuns();
    await expect(sumOf(warehouseAt(cluster.urls[0]), endless, controller.signal)).rejects.toBeInstanceOf(Cancelled);
  });

  it("ends the query when it takes longer than the limit, and says so", async () => {
    const work = sumOf(warehouseAt(cluster.urls[0], planner, { seconds: 1, stopSeconds: 3 }), endless);
    expect(await refusal(work)).toEqual({ code: "slow", seconds: 1, stopped: "yes" });
    await noneRuns();
  });

  it("asks one address and no other, and follows it nowhere else", async () => {
    const seen: string[] = [];
    const elsewhere = await listening((url) => void seen.push(url));
    const moved = createServer((_, response) => response.writeHead(307, { Location: elsewhere.url }).end());
    await new Promise<void>((done) => moved.listen(0, "127.0.0.1", done));
    const url = `http://127.0.0.1:${(moved.address() as AddressInfo).port}`;
    expect(await refusal(sumOf(warehouseAt(url), asked()))).toEqual({ code: "unreachable" });
    const real = globalThis.fetch;
    const asks: string[] = [];
    globalThis.fetch = (input, init) => {
      asks.push(new URL(String(input)).origin);
      return real(input, init);
    };
    try {
      await sumOf(warehouseAt(cluster.urls[0]), asked());
    } finally {
      globalThis.fetch = real;
    }
    expect(new Set(asks)).toEqual(new Set([cluster.urls[0]]));
    expect(asks).toHaveLength(4);
    expect(seen).toEqual([]);
    moved.close();
    elsewhere.server.close();
  });

  it("gives no sums where a node is frozen or gone, within the time limit", async () => {
    const warehouse = warehouseAt(cluster.urls[0], planner, { seconds: 1, stopSeconds: 2 });
    const look = await warehouse.look({ from: "table", text: "lines" }, context, never());
    const sum = () => warehouse.sum(questionFor(asked(), look, "month"), never());
    cluster.freeze(1);
    try {
      const from = Date.now();
      expect(await refusal(sum())).toMatchObject({ code: "slow", seconds: 1 });
      expect(Date.now() - from).toBeLessThan(4_000);
    } finally {
      cluster.thaw(1);
    }
    await noneRuns();
    await cluster.end(1);
    expect(await refusal(sum())).toEqual({ code: "shardDown" });
    expect(await cluster.sql("SELECT query FROM system.processes WHERE query NOT LIKE '%system.processes%'")).toBe("");
  });
});

async function listening(seen: (url: string) => void): Promise<{ url: string; server: Server }> {
  const server = createServer((request, response) => {
    seen(request.url ?? "");
    response.end();
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}
