/** The engine in a page: grid, formula bar and sheet tabs drawn into an element. */
import { LifecycleService, LifecycleStages, ThemeService } from "@univerjs/core";
import { IRenderManagerService } from "@univerjs/engine-render";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import { UniverSheetsFilterPreset } from "@univerjs/preset-sheets-filter";
import { UniverSheetsFindReplacePreset } from "@univerjs/preset-sheets-find-replace";
import { UniverSheetsHyperLinkPreset } from "@univerjs/preset-sheets-hyper-link";
import { UniverSheetsNotePreset } from "@univerjs/preset-sheets-note";
import { UniverSheetsSortPreset } from "@univerjs/preset-sheets-sort";
import { UniverSheetsTablePlugin, UniverSheetsTableUIPlugin } from "@univerjs/preset-sheets-table";
import { CalculationMode } from "@univerjs/sheets-formula";
import { CellAlertManagerService, IEditorBridgeService } from "@univerjs/sheets-ui";
import { ILayoutService } from "@univerjs/ui";
import { languageOf } from "../../language/text";
import { extrasOf } from "./annotations";
import { startUniver, type PluginEntry } from "./boot";
import type { Engine } from "./engine";
import { createOverlay, type SheetOverlay } from "./overlay";
import { PaintingHold, drawWithLessWork } from "./painting";
import { createPlaces, type CellPlaces } from "./screenPlaces";
import { paintingSeam } from "./seams";
import { UniverEngine } from "./univerEngine";

/** An engine with a grid that people work in. */
export interface BrowserEngine extends Engine {
  /** For elements that lie on a sheet, such as charts. */
  readonly overlay: SheetOverlay;
  /** Where cells are on the screen. */
  readonly places: CellPlaces;
  setDark(dark: boolean): void;
  /** Gives the keyboard to the grid. */
  focus(): void;
}

/** Key of the engine's own hint beside a cell with an error: "Error in value" and the like. */
const formulaAlert = "SHEET_FORMULA_ALERT";

class GridEngine extends UniverEngine implements BrowserEngine {
  readonly overlay = createOverlay(this.context);
  readonly places = createPlaces(this.context);
  #suspended: (() => void) | null = null;
  readonly #hold = new PaintingHold(() => this.#painter());

  #painter() {
    return this.context.injector.get(IRenderManagerService).getRenderById(this.context.unitId)?.engine;
  }

  protected override holdPainting(): void {
    this.#hold.hold();
  }

  protected override releasePainting(): void {
    this.#hold.release();
  }

  /** Where a custom function says what is wrong, the page shows its sentence instead of the engine's general one. */
  hushFormulaAlerts(): void {
    const alerts = this.context.injector.get(CellAlertManagerService);
    const show = alerts.showAlert.bind(alerts);
    alerts.showAlert = (alert) => {
      const { subUnitId, row, col } = alert.location;
      if (alert.key !== formulaAlert || this.messageAt(subUnitId, row, col) === undefined) show(alert);
    };
  }

  /** Tells when a person presses on a cell, and on one with a link. */
  watchLinks(): void {
    this.places.onPressed(({ row, column }) => {
      const sheetId = this.activeSheet();
      this.events.emit({ type: "cellPressed", sheetId, row, column });
      const { link } = extrasOf(this.context.sheet(sheetId).getCellRaw(row, column));
      if (link) this.events.emit({ type: "linkPressed", sheetId, row, column, target: link.target });
    });
  }

  setDark(dark: boolean): void {
    this.context.injector.get(ThemeService).setDarkMode(dark);
  }

  focus(): void {
    this.context.injector.get(ILayoutService).focus();
  }

  override editing(): boolean {
    return this.context.injector.get(IEditorBridgeService).isVisible().visible;
  }

  override suspendPainting(): void {
    if (this.#suspended) return;
    const painter = this.#painter();
    if (!painter) return;
    const loops = [...paintingSeam(painter)._renderFrameTasks];
    painter.stopRenderLoop();
    this.#suspended = () => {
      for (const loop of loops) painter.addFunction2RenderLoop(loop);
      painter.startRenderLoop();
    };
  }

  override resumePainting(): void {
    this.#suspended?.();
    this.#suspended = null;
  }

  override dispose(): void {
    this.overlay.dispose();
    super.dispose();
  }
}

/** Resolves after the first paint: before it a page calculates nothing. Needs `window.UniverVendor` (bundle.ts). */
export async function createBrowserEngine(container: HTMLElement, options: { locale: string; dark: boolean }): Promise<BrowserEngine> {
  const vendor = window.UniverVendor;
  if (!vendor) throw new Error("The engine's script is not loaded.");
  drawWithLessWork();
  const presets = [
    UniverSheetsCorePreset({
      container,
      header: true,
      toolbar: true,
      ribbonType: "simple",
      formula: { initialFormulaComputing: CalculationMode.NO_CALCULATION },
    }),
    // Without the engine's tab and buttons beside each table: Excel has none, and they are laid out again at every change.
    { plugins: [UniverSheetsTablePlugin, [UniverSheetsTableUIPlugin, { hideAnchor: true }]] },
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsDataValidationPreset(),
    UniverSheetsNotePreset(),
    UniverSheetsFilterPreset(),
    UniverSheetsSortPreset(),
    UniverSheetsHyperLinkPreset(),
    UniverSheetsFindReplacePreset(),
  ];
  const univer = startUniver(
    presets.flatMap(({ plugins }) => plugins as PluginEntry[]),
    languageOf(options.locale),
    vendor.words,
    options.dark,
  );
  const engine = new GridEngine(univer);
  await univer.__getInjector().get(LifecycleService).onStage(LifecycleStages.Rendered);
  engine.hushFormulaAlerts();
  engine.watchLinks();
  return engine;
}
