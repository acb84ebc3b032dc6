/** The address of a company's own engine, which a build may be made for (`SOP_WAREHOUSE_ORIGIN`). */

const local = new Set(["localhost", "127.0.0.1", "[::1]"]);

/**
 * The address as browsers write it in a policy: https://data.example.com:8443. Undefined where none is set.
 *
 * @throws Error where it is no address of a host alone, or one that sends passwords unencrypted over a network
 */
export function warehouseOrigin(set: string | undefined): string | undefined {
  if (set === undefined || set.trim() === "") return undefined;
  const text = set.trim().replace(/\/$/, "");
  const url = URL.canParse(text) ? new URL(text) : undefined;
  // A policy would take anything behind it as further permissions, a semicolon as a further rule, and a star as any host.
  if (
    url === undefined ||
    !/^([\w.-]+|\[[\da-f:.]+\])$/.test(url.hostname) ||
    url.origin !== text.toLowerCase().replace(/:443$|:80$/, "") ||
    !/^https?:$/.test(url.protocol)
  )
    throw new Error(`SOP_WAREHOUSE_ORIGIN is “${set}”; it must be the address of one host, such as https://data.example.com:8443.`);
  if (url.protocol === "http:" && !local.has(url.hostname))
    throw new Error(`SOP_WAREHOUSE_ORIGIN is “${set}”; passwords go there, so it must be https (http only on this machine).`);
  return url.origin;
}

/** A page whose policy lets it ask the engine, too; the page as it is where there is none. */
export function withWarehouse(page: string, origin: string | undefined): string {
  if (origin === undefined) return page;
  const [before, after, ...others] = page.split("connect-src 'self'");
  if (before === undefined || after === undefined || others.length > 0) throw new Error("The page has not one connect-src in its policy.");
  return `${before}connect-src 'self' ${origin}${after}`;
}
