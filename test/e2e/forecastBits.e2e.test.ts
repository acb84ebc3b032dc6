/** Forecasts in the browser beside the same in Node: two people who open a workbook must see the same figures. */
import { join } from "node:path";
import { buildSync } from "esbuild";
import { forecastBits } from "../calc/forecast/forecastBits";
import { casesOf } from "../support/campaign";
import { launchBrowser } from "./browser";

const count = casesOf(10_000, 1_500);

const script = buildSync({
  entryPoints: [join(__dirname, "../calc/forecast/forecastBits.ts")],
  bundle: true,
  write: false,
  format: "iife",
  globalName: "sopBits",
  target: "es2022",
}).outputFiles[0]?.text;

it("are the same bits", async () => {
  const browser = await launchBrowser();
  try {
    const { page } = await browser.newPage();
    const found = (await page.evaluate(`(() => { ${script ?? ""}; return sopBits.forecastBits(0, ${count}); })()`)) as string[];
    const own = forecastBits(0, count);
    expect(found).toHaveLength(count);
    expect(own.filter((bits) => bits.includes(" ")).length).toBeGreaterThan(0.9 * count);
    expect(
      own.flatMap((bits, number) => (bits === found[number] ? [] : [{ number, node: bits, browser: found[number] }])).slice(0, 5),
    ).toEqual([]);
  } finally {
    await browser.close();
  }
});
