import type { Theme } from "./state";

const key = "workbench.theme";

/** The theme a person chose here before; the system's otherwise. */
export function storedTheme(): Theme {
  const stored = localStorage.getItem(key);
  return stored === "light" || stored === "dark" ? stored : "system";
}

export function storeTheme(theme: Theme): void {
  if (theme === "system") localStorage.removeItem(key);
  else localStorage.setItem(key, theme);
}

/** Follows the choice and, where that is "system", the system; `apply` gets what to show now and after each change. */
export class ThemeFollower {
  readonly #system = matchMedia("(prefers-color-scheme: dark)");
  #theme: Theme = "system";

  constructor(private readonly apply: (dark: boolean) => void) {
    this.#system.addEventListener("change", () => this.#show());
  }

  get dark(): boolean {
    return this.#theme === "dark" || (this.#theme === "system" && this.#system.matches);
  }

  choose(theme: Theme): void {
    this.#theme = theme;
    this.#show();
  }

  #show(): void {
    document.documentElement.dataset.theme = this.dark ? "dark" : "light";
    this.apply(this.dark);
  }
}
