import { forecastAccuracy } from "./accuracy/forecastAccuracy";
import { forecastBias } from "./accuracy/forecastBias";
import { type FunctionDefinition } from "./contract";

/** Every function of the product, in the order it is shown. Adding one is one line here. */
export const catalogue: readonly FunctionDefinition[] = [forecastAccuracy, forecastBias];
