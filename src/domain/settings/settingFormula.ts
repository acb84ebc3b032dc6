import { bothWords } from "../tables/wordFormula";
import { settings, type SettingDeclaration, type SettingId } from "./declarations";
import { sopSettings } from "./sopSettings";

/**
 * The formula, without its `=`, by which cells read a setting: its value in SopSettings, or the default if it is missing or refused.
 * Numbers typed as text are read as `readSettingCell` reads them, so that sheets and pane use the same value.
 */
export function settingFormula(id: SettingId): string {
  const declaration: SettingDeclaration = settings[id];
  // The key in either language: the row is looked for by the second where there is none by the first.
  const said = bothWords(sopSettings, "Key", declaration.key).reduceRight(
    (otherwise, key) => `XLOOKUP("${key}",SopSettings[Key],SopSettings[Value],${otherwise})`,
    '""',
  );
  if (!("least" in declaration)) return `LET(said,${said},IF(said="","${declaration.usual}",said))`;
  const { usual, least, most, whole } = declaration;
  const plain = ["UNICHAR(160)", "UNICHAR(8239)"].reduce((text, space) => `SUBSTITUTE(${text},${space},"")`, 'SUBSTITUTE(said,",",".")');
  const typed = `IF(TRIM(said)="",${usual},IFERROR(NUMBERVALUE(${plain},"."," "),-1))`;
  const fits = `number>=${least},number<=${most}${whole === true ? ",number=INT(number)" : ""}`;
  return `LET(said,${said},number,IF(ISNUMBER(said),said,${typed}),IF(AND(${fits}),number,${usual}))`;
}
