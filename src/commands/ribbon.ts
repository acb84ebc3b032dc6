/** Ribbon buttons and keyboard shortcuts: each stands for one intention, under the same id in the manifest and in shortcuts.json. */
import type { Language } from "../language/text";

export const commandIds = ["sopOpen", "sopImport", "sopBuildReviews", "sopRefresh", "sopFunctions"] as const;
export type CommandId = (typeof commandIds)[number];

/** What the commands need of the pane and of the cycle; `app/` brings both together. */
export interface CommandTargets {
  language: Language;
  /** Opens the pane if it is closed. */
  showPane(): Promise<void>;
  go(place: "home" | "import" | "reviews" | "functions"): void;
  /** Tells the pane that the workbook has changed. */
  refreshPane(): void;
  buildReviews(language: Language): Promise<unknown>;
  recalculate(): Promise<void>;
  /** Shows in words why a command did not work; the pane is open by then. */
  showFailure(failure: unknown): void;
}

/** Every command by its id: shows the pane where the result appears and carries out its one intention. */
export function commandsFor(targets: CommandTargets): Readonly<Record<CommandId, () => Promise<void>>> {
  const at = (place: Parameters<CommandTargets["go"]>[0]) => async () => {
    targets.go(place);
    await targets.showPane();
  };
  return {
    sopOpen: at("home"),
    sopImport: at("import"),
    sopFunctions: at("functions"),
    sopBuildReviews: async () => {
      await at("reviews")();
      await targets.buildReviews(targets.language);
      targets.refreshPane();
    },
    sopRefresh: async () => {
      await targets.recalculate();
      targets.refreshPane();
    },
  };
}

/**
 * Registers every command with Office. A ribbon button stays greyed until its event is completed, so it is completed whatever
 * happens; what a shortcut passes is no event.
 */
export function associateCommands(targets: CommandTargets): void {
  for (const [id, run] of Object.entries(commandsFor(targets))) {
    Office.actions.associate(id, async (event?: Partial<Office.AddinCommands.Event>) => {
      try {
        await run();
      } catch (failure) {
        await targets.showPane();
        targets.showFailure(failure);
      } finally {
        event?.completed?.();
      }
    });
  }
}
