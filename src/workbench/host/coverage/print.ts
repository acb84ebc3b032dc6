/** `npm run coverage:host`: which members of Microsoft's API the workbench serves, class by class. `-- --missing` names the others too. */
import { resolve } from "node:path";
import { compare } from "./compare";
import { readLibrary } from "./library";
import { coverSamples, readSamples, stopped } from "./samples";
import { readServed } from "./served";

const showMissing = process.argv.includes("--missing");
const coverage = compare(readLibrary(), readServed(resolve(__dirname, "..")));

const count = (members: "served" | "missing", of = coverage) => of.reduce((sum, one) => sum + one[members].length, 0);
const line = (text = "") => process.stdout.write(`${text}\n`);

const present = coverage.filter(({ served }) => served.length > 0);
for (const { name, served, missing } of present) {
  line(`${name} (${served.length} of ${served.length + missing.length})`);
  line(`  served:  ${served.join(", ")}`);
  if (showMissing && missing.length > 0) line(`  missing: ${missing.join(", ")}`);
}
const absent = coverage.filter(({ served, missing }) => served.length === 0 && missing.length > 0);
line();
line(`Classes without any member served: ${absent.map(({ name }) => name).join(", ")}`);
line();
const members = `${count("served")} of ${count("served") + count("missing")} members of the library`;
line(`${present.length} of ${present.length + absent.length} classes; ${members}.`);
const samples = coverSamples(readSamples(), coverage);
const whole = samples.filter(({ missing }) => missing.length === 0);
if (showMissing) for (const { name, missing } of samples) if (missing.length > 0) line(`  ${name} lacks ${missing.join(", ")}`);
line(`Microsoft's public samples that the host is meant for: ${whole.length} of ${samples.length} have every member that they name.`);
const stopping = whole.filter(({ name }) => name in stopped);
line(`${whole.length - stopping.length} of them run. These stop all the same:`);
for (const { name } of stopping) line(`  ${name}: it ${stopped[name]}`);
line(`In the classes that are served: ${count("served", present)} of ${count("served", present) + count("missing", present)} members.`);
