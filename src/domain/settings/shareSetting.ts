/** Settings that are a share: targets of the dashboard, and thresholds. */
import type { Text } from "../../language/text";

export const share = <const Key extends string, Group extends "targets" | "thresholds">(
  key: Key,
  group: Group,
  usual: number,
  title: Text,
  help: Text,
  bounds: { least?: number; most?: number } = {},
) => ({ key, group, kind: "share", usual, least: bounds.least ?? 0, most: bounds.most ?? 1, title, help }) as const;

export const targetHelp: Text = {
  en: "Target of the KPI on the dashboard; a target typed on the dashboard wins.",
  fr: "Cible de l'indicateur du tableau de bord ; une cible saisie sur le tableau de bord l'emporte.",
};
