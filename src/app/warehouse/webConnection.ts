import { ClickHouseLogLevel, createClient } from "@clickhouse/client-web";
import { NoAnswer, type WarehouseAccount, type WarehouseConnection } from "../../cycle/import/askWarehouse";
import { WarehouseRefused } from "../../import/warehouse/warehouseQuestion";

/** The client puts names and passwords through btoa, which takes bytes: é goes as its two bytes of UTF-8. */
const asBytes = (text: string): string => String.fromCharCode(...new TextEncoder().encode(text));

/** Longer than any limit of ours, which also covers the answer itself: the client's own ends with the headers. */
const clientMilliseconds = 3_600_000;

/** ClickHouse over HTTP by its official client for browsers. */
export function webConnection(origin: string, { user, password }: WarehouseAccount): WarehouseConnection {
  return {
    async ask(sql, id, signal) {
      let status = 0;
      /** A request to the one address and nowhere else: no redirects, no cookies. */
      const strictly: typeof fetch = async (input, init) => {
        const answer = await fetch(input, { ...init, redirect: "error", credentials: "omit", cache: "no-store" }).catch(noAnswer);
        status = answer.status;
        return answer;
      };
      const client = createClient({
        url: origin,
        username: asBytes(user),
        password: asBytes(password),
        request_timeout: clientMilliseconds,
        // Otherwise a query of 64 KiB and more fails in browsers.
        keep_alive: { enabled: false },
        // Errors are sentences of the pane, and a query is nobody's business but its owner's.
        log: { level: ClickHouseLogLevel.OFF },
        fetch: strictly,
        // The engine answers when it is done: an error comes as one, and not in the middle of the rows.
        clickhouse_settings: { wait_end_of_query: 1 },
      });
      const request = { query: sql, query_id: id, abort_signal: signal };
      try {
        if (!sql.startsWith("KILL")) return await (await client.query({ ...request, format: "JSONCompact" })).text();
        await client.command(request);
        return "";
      } catch (failure) {
        throw meaningOf(failure, status);
      }
    },
  };
}

const noAnswer = (failure: unknown): never => {
  throw new NoAnswer(failure);
};

/** A failure with the number that the engine gave it; what a gateway in front of it said in its own way is told by the status. */
function meaningOf(failure: unknown, status: number): unknown {
  if (!(failure instanceof Error) || failure instanceof NoAnswer) return failure;
  if (/Code: \d+/.test(failure.message)) return failure;
  // Of newer engines the client takes the number out of the words.
  if ("code" in failure && /^\d+$/.test(String(failure.code)))
    return new Error(`Code: ${String(failure.code)}. DB::Exception: ${failure.message}`);
  if (status === 401 || status === 407) return new WarehouseRefused({ code: "wrongPassword" });
  if (status === 403) return new WarehouseRefused({ code: "notAllowed", text: "HTTP 403" });
  // The way broke off while the answer came, or a gateway found nobody behind it.
  if (status === 200) return new WarehouseRefused({ code: "cutAnswer" });
  if (status >= 502 && status <= 504) return new NoAnswer(failure);
  return new WarehouseRefused({ code: "other", text: `HTTP ${status}` });
}
