import { tokens, webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";

/** Background of the Office theme where Excel tells it, `#RRGGBB`. */
export type OfficeBackground = string | undefined;

/** The colours of the pane; the only place that chooses any. */
export const statusColor = {
  good: tokens.colorPaletteGreenForeground1,
  watch: tokens.colorPaletteYellowForeground2,
  act: tokens.colorPaletteRedForeground1,
  unknown: tokens.colorNeutralForeground3,
} as const;

/** True for a background on which light text is read better (relative luminance below a half). */
export function isDark(background: string): boolean {
  const channels = [1, 3, 5].map((start) => Number.parseInt(background.slice(start, start + 2), 16));
  if (channels.some(Number.isNaN)) return false;
  const [red = 0, green = 0, blue = 0] = channels;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 128;
}

/** Excel's own theme decides where it is known, else the system. In forced colours the system's colours win over either. */
export function themeFor(office: OfficeBackground, systemIsDark: boolean): Theme {
  const dark = office === undefined ? systemIsDark : isDark(office);
  return dark ? webDarkTheme : webLightTheme;
}

/** Whether one of our themes puts light text on a dark ground. */
export const isDarkTheme = (theme: Theme): boolean => theme === webDarkTheme;

const darkQuery = "(prefers-color-scheme: dark)";

function subscribe(changed: () => void): () => void {
  const query = matchMedia(darkQuery);
  query.addEventListener("change", changed);
  return () => query.removeEventListener("change", changed);
}

/** The theme of the pane; follows the system while the pane is open. */
export function useTheme(office: OfficeBackground): Theme {
  const systemIsDark = useSyncExternalStore(subscribe, () => matchMedia(darkQuery).matches);
  return themeFor(office, systemIsDark);
}
