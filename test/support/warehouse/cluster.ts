/**
 * Two servers of ClickHouse on this machine, as plain processes with data of their own, for tests of a company's own engine. They are
 * ended by their process ids, also where Jest itself is killed; nothing outside of one temporary folder is written.
 */
import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { createServer, type AddressInfo, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Debian's package `clickhouse-server`; where it is missing, tests that need it are counted as skipped. */
export const isInstalled = (): boolean => spawnSync("clickhouse-server", ["--version"], { stdio: "ignore" }).error === undefined;

/** Milliseconds until both nodes must answer. They take half a second on a quiet machine. */
const patience = 20_000;

interface Node {
  url: string;
  child: ChildProcess;
  ended: Promise<unknown>;
  log: string;
}

export interface Cluster {
  /** Addresses of both nodes. */
  urls: [string, string];
  /** Runs a statement as the owner of the tables. */
  sql(text: string, node?: 0 | 1): Promise<string>;
  /** Stops a node for the time being: it is there, and does not answer. */
  freeze(node: 0 | 1): void;
  thaw(node: 0 | 1): void;
  end(node: 0 | 1): Promise<void>;
  stop(): Promise<void>;
}

/** All ports are taken at once and then let go, so that no two of them are the same. */
async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from(
      { length: count },
      () =>
        new Promise<Server>((done, fail) => {
          const server = createServer().once("error", fail);
          server.listen(0, "127.0.0.1", () => done(server));
        }),
    ),
  );
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map((server) => new Promise((done) => server.close(done))));
  return ports;
}

function startNode(folder: string, http: number, tcp: number, [first, second]: readonly [number, number]): Node {
  for (const name of ["data", "tmp"]) mkdirSync(join(folder, name), { recursive: true });
  const log = join(folder, "log");
  const output = openSync(join(folder, "output"), "w");
  const child = spawn("clickhouse-server", [`--config-file=${join(__dirname, "node.xml")}`], {
    // It writes a file with its process id, and its configuration, into the folder that it is started in.
    cwd: folder,
    stdio: ["ignore", output, output],
    env: {
      ...process.env,
      NODE_HTTP: String(http),
      NODE_TCP: String(tcp),
      NODE_DATA: `${join(folder, "data")}/`,
      NODE_TMP: `${join(folder, "tmp")}/`,
      NODE_LOG: log,
      NODE_USERS: join(__dirname, "users.xml"),
      FIRST_TCP: String(first),
      SECOND_TCP: String(second),
    },
  });
  closeSync(output);
  const ended = new Promise((done) => {
    child.once("exit", done);
    child.once("error", done);
  });
  return { url: `http://127.0.0.1:${http}`, child, ended, log };
}

const isAlive = ({ child }: Node): boolean => child.exitCode === null && child.signalCode === null;

async function answers(node: Node): Promise<void> {
  const from = Date.now();
  for (;;) {
    const isThere = await fetch(`${node.url}/ping`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isThere) return;
    if (!isAlive(node)) throw new Error(`clickhouse-server ended: ${readFileSync(node.log, "utf8").slice(-2_000)}`);
    if (Date.now() - from > patience) throw new Error("clickhouse-server does not answer.");
    await new Promise((done) => setTimeout(done, 25));
  }
}

/** A server goes on when whoever started it is killed: the guard waits for that, since its input ends with us, and ends both. */
function startGuard(servers: readonly ChildProcess[], folder: string): ChildProcess {
  const ids = servers.flatMap(({ pid }) => pid ?? []).join(" ");
  const guard = spawn("sh", ["-c", `cat > /dev/null; kill -9 ${ids}; rm -rf "$1"`, "guard", folder], {
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  guard.unref();
  return guard;
}

export async function startCluster(): Promise<Cluster> {
  const folder = mkdtempSync(join(tmpdir(), "warehouse-"));
  const [http1 = 0, http2 = 0, tcp1 = 0, tcp2 = 0] = await freePorts(4);
  const nodes = [startNode(join(folder, "1"), http1, tcp1, [tcp1, tcp2]), startNode(join(folder, "2"), http2, tcp2, [tcp1, tcp2])] as const;
  // SIGTERM waits 8 seconds for threads of the server; its data are thrown away, so there is nothing to wait for.
  const guard = startGuard(
    nodes.map(({ child }) => child),
    folder,
  );
  const stop = async (): Promise<void> => {
    for (const node of nodes) if (isAlive(node)) node.child.kill("SIGKILL");
    await Promise.all(nodes.map(({ ended }) => ended));
    guard.kill("SIGKILL");
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await Promise.all(nodes.map(answers));
  } catch (failure) {
    await stop();
    throw failure;
  }
  return {
    urls: [nodes[0].url, nodes[1].url],
    sql: async (text, node = 0) => {
      const answer = await fetch(`${nodes[node].url}/?wait_end_of_query=1`, { method: "POST", body: text });
      const body = await answer.text();
      if (!answer.ok) throw new Error(body);
      return body;
    },
    freeze: (node) => void nodes[node].child.kill("SIGSTOP"),
    thaw: (node) => void nodes[node].child.kill("SIGCONT"),
    end: async (node) => {
      nodes[node].child.kill("SIGKILL");
      await nodes[node].ended;
    },
    stop,
  };
}
