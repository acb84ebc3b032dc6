import { createWarehouse } from "../../cycle/import/askWarehouse";
import { StepWarehouse } from "../../taskpane/screens/import/StepWarehouse";
import { webConnection } from "./webConnection";

/** The step of the import that asks the engine at an address; who asks is kept as long as the page is open. */
export function warehouseScreen(origin: string) {
  const warehouse = createWarehouse((account) => webConnection(origin, account));
  const { host } = new URL(origin);
  return function WarehouseScreen() {
    return <StepWarehouse warehouse={warehouse} host={host} />;
  };
}
