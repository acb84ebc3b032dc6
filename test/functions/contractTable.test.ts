import { inLanguage, languages } from "../../src/language/text";
import { functionEntries } from "../../src/functions/functionEntries";
import { catalogue } from "../../src/functions/catalogue";
import { emitFunctionFiles } from "../../src/tooling/functions/emit";

/**
 * What formulas in people's workbooks rely on: the functions of 0.1.0, their arguments in order, and the words of their choices.
 * `?` = optional. A later function is not listed here before it is released; a listed one may only gain words and optional arguments
 * at its end.
 */
const contract = `
FORECASTACCURACY forecast actual metric?=WAPE|MAPE|SMAPE by?=ALL|ROW|COLUMN
FORECASTERROR forecast actual metric?=WAPE|MAPE|SMAPE|MAE|RMSE|ME|MPE by?=ALL|ROW|COLUMN
FORECASTBIAS forecast actual by?=ALL|ROW|COLUMN
MASE forecast actual history season?
TRACKINGSIGNAL forecast actual mode?=LAST|RUNNING
FVA baseline forecast actual metric?=WAPE|MAPE|SMAPE|MAE|RMSE
PINBALLLOSS quantileForecast actual quantile
FORECAST history horizon? season? method?=AUTO|ETS|THETA|COMB|SES|HOLT|DAMPED|HW|SNAIVE|NAIVE|MEAN|CROSTON|SBA|TSB quantile?
FORECASTBAND history horizon? level? season? method?=AUTO|ETS|THETA|COMB|SES|HOLT|DAMPED|HW|SNAIVE|NAIVE|MEAN|CROSTON|SBA|TSB
FORECASTMETHOD history season?
SEASONALITY history season? kind?=MULTIPLICATIVE|ADDITIVE
DEMANDCLASS history
OUTLIERS history season? threshold?
CONSENSUS forecasts weights?
CONSENSUSWEIGHTS forecasts actual method?=INVERSEMSE|EQUAL
DRIVERS baseline effects
DISAGGREGATE total proportions decimals?
CAPACITY workingDays hoursPerDay count? utilization? efficiency?
LOAD volumes hoursPerUnit leadOffsets?
CAPACITYGAP capacity load
UTILIZATION load capacity
BOTTLENECK load capacity names
OEE availability performance quality
CPOF quantities hoursPerUnit shares
PROJECTEDSTOCK opening demand supply
STOCKCOVER stock demand
DAYSOFSUPPLY stockValue costOfSales days?
INVENTORYTURNS costOfSales openingStock closingStock?
SAFETYSTOCK serviceLevel demandSd leadTime demandMean? leadTimeSd?
REORDERPOINT demandMean leadTime safetyStock?
EOQ demand orderCost holdingCost backorderCost? productionRate?
EXPECTEDFILLRATE lotSize leadTimeSd safetyStock
STOCKOUTRISK stock demandMean demandSd
EXCESSSTOCK stock demand coverTarget
STOCKADJUSTED stock minimum maximum by?=ALL|ROW|COLUMN
NETREQUIREMENTS demand opening scheduled? safetyStock? lotSize?
PROJECTEDAVAILABLE onHand mps forecast orders fence?
ATP onHand mps orders
ABC values a? b?
XYZ history x? y?
LOTSIZE demand setupCost holdingCost
ONTIMERATE promised actual toleranceDays? asOf? months?
OTIF promised actual ordered delivered toleranceDays? orderIds? months?
FILLRATE ordered delivered level?=UNIT|LINE|ORDER orderIds? dates? months?
LEADTIME start end stat?=MEAN|MEDIAN|P90|MAX months?
DELAY promised actual stat?=MEAN|MEDIAN|P90|MAX
PERFECTORDER rates
BACKLOG demand shipped opening?
COSTSPLIT categories amounts
COSTALLOCATE cost drivers
COSTTOSALES costs sales
CASHTOCASH inventory costOfSales receivables revenue payables purchases days?
GMROI revenue costOfSales averageStock
PLANVALUE volumes unitValues
BUDGETGAP plan budget as?=VALUE|RATIO
LEVELPLAN demand opening? closing? workingDays?
CHASEPLAN demand opening? minimumStock? maximum?
PLANATTAINMENT actual plan by?=ALL|ROW|COLUMN
SCHEDULEADHERENCE actual plan by?=ALL|ROW|COLUMN
KPISTATUS value target tolerance? better?=HIGHER|LOWER|CLOSE
KPI expression names values
READABILITY text language?=FR|EN
ENGAGEMENT invited attended
`
  .trim()
  .split("\n");
const ids = catalogue.map(({ id }) => id);

const files = emitFunctionFiles("https://sop.example.org");
const textOf = (path: string): string => files.find((file) => file.path === path)?.text ?? "";

interface Metadata {
  functions: { id: string; parameters: { name: string; optional?: boolean }[] }[];
}

const mark = (optional: boolean | undefined): string => (optional ? "?" : "");

describe("the contract of the functions", () => {
  it.each(contract)("still holds: %s", (line) => {
    const [id, ...promised] = line.split(" ");
    const args = Object.entries(catalogue.find((definition) => definition.id === id)?.args ?? {});
    const kept = promised.map((term, position) => {
      const [name, words] = term.split("=");
      const [key, arg] = args[position] ?? [];
      const lost = (words?.split("|") ?? []).filter((word) => !arg?.choices?.words.includes(word));
      return { name, isKept: `${key}${mark(arg?.optional)}` === name, lost };
    });
    expect(kept).toEqual(kept.map(({ name }) => ({ name, isKept: true, lost: [] })));
    expect(args.slice(promised.length).filter(([, { optional }]) => !optional)).toEqual([]);
  });

  it.each([
    ["functions.json", "en"],
    ["functions-fr.json", "fr"],
  ] as const)("has the same functions, arguments and optional ones in %s", (path, language) => {
    const { functions } = JSON.parse(textOf(path)) as Metadata;
    const written = functions.map(({ id, parameters }) => [id, ...parameters.map(({ name, optional }) => name + mark(optional))].join(" "));
    const declared = catalogue.map(({ id, args }) =>
      [id, ...Object.values(args).map(({ name, optional }) => inLanguage(name, language) + mark(optional))].join(" "),
    );
    expect(written).toEqual(declared);
    expect(functions.map(({ id }) => id)).toEqual(ids);
  });

  it.each(languages)("has an entry in the browser and a help page that names every argument and word, in %s", (language) => {
    const entries = functionEntries(language);
    expect(entries.map(({ id }) => id)).toEqual(ids);
    for (const { id, name, args } of entries) {
      const page = textOf(`help/${language}/${id}.html`);
      const wanted = [name, ...args.flatMap((arg) => [arg.name, ...arg.choices])];
      expect([id, wanted.filter((word) => !page.includes(word))]).toEqual([id, []]);
    }
  });

  it("gives every function two examples, but the one that only names a method", () => {
    const oneIsEnough = ["FORECASTMETHOD"];
    const lacking = catalogue.filter(({ examples, id }) => examples.length < 2 && !oneIsEnough.includes(id)).map(({ id }) => id);
    expect(lacking).toEqual([]);
  });
});
