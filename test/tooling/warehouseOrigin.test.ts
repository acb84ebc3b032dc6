/** The one address that the policy of a build may allow besides its own. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { warehouseOrigin, withWarehouse } from "../../src/tooling/warehouseOrigin";
import { addinPolicyFor, originInPage } from "../../src/workbench/server/policy";

const page = readFileSync(resolve(__dirname, "../../src/app/taskpane.html"), "utf8");
const policyOf = (html: string) => /content="(default-src[^"]+)"/.exec(html)?.[1] ?? "";

describe("a build for a company's own engine", () => {
  it("leaves the page as it is where no address is set", () => {
    for (const none of [undefined, "", "  "]) {
      expect(warehouseOrigin(none)).toBeUndefined();
      expect(withWarehouse(page, warehouseOrigin(none))).toBe(page);
    }
    expect(originInPage(page)).toBeUndefined();
    expect(addinPolicyFor(undefined)).toContain("connect-src 'self';");
  });

  it("adds this address to what the page may ask, and changes nothing else", () => {
    const origin = warehouseOrigin("https://data.example.com:8443/");
    expect(origin).toBe("https://data.example.com:8443");
    const rules = policyOf(withWarehouse(page, origin)).split("; ");
    expect(rules.filter((rule) => !policyOf(page).split("; ").includes(rule))).toEqual([
      "connect-src 'self' https://data.example.com:8443",
    ]);
    expect(rules).toHaveLength(policyOf(page).split("; ").length);
    expect(originInPage(withWarehouse(page, origin))).toBe(origin);
    expect(addinPolicyFor(origin)).toContain("connect-src 'self' https://data.example.com:8443;");
  });

  it.each([
    "data.example.com",
    "https://data.example.com/path",
    "https://data.example.com?query",
    "https://name:password@data.example.com",
    "https://data.example.com; script-src *",
    "https://*.example.com",
    "https://data.example.com;script-src",
    "https://data.example.com,other",
    "ftp://data.example.com",
    "http://data.example.com",
  ])("refuses %s", (set) => {
    expect(() => warehouseOrigin(set)).toThrow("SOP_WAREHOUSE_ORIGIN");
  });

  it("takes an unencrypted address on this machine only", () => {
    expect(warehouseOrigin("http://127.0.0.1:8123")).toBe("http://127.0.0.1:8123");
    expect(warehouseOrigin("https://DATA.example.com:443")).toBe("https://data.example.com");
  });
});
