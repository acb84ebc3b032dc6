/** Colours of a file (direct, theme with tint, indexed) -> `#RRGGBB`. */
import { childrenOf, descend, numberOf, type XmlNode } from "../../xlsx/xml";

/** Undefined for automatic colours and for none. */
export type ColorReader = (node: XmlNode | undefined) => string | undefined;

/** ECMA-376 part 1, 18.8.27: entries 8 to 63; 0 to 7 repeat 8 to 15. */
const indexed = `000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080
9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF
00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696
003366 339966 003300 333300 993300 993366 333399 333333`.split(/\s+/);

/** Order in which cells count theme colours: light and dark swapped against the theme part. */
const themeOrder = ["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"];
const office = "FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72".split(" ");

export function colorReader(styles: XmlNode | undefined, theme: XmlNode | undefined): ColorReader {
  const themed = themeColors(theme);
  const palette = childrenOf(descend(styles, "colors", "indexedColors"), "rgbColor").map((node) =>
    (node.attributes["rgb"] ?? "").slice(-6),
  );
  return (node) => {
    if (node === undefined) return undefined;
    const { rgb } = node.attributes;
    const theme = numberOf(node, "theme");
    const index = numberOf(node, "indexed");
    const tint = numberOf(node, "tint") ?? 0;
    if (rgb !== undefined && /^[0-9A-Fa-f]{6,8}$/.test(rgb)) return tinted(rgb.slice(-6), tint);
    if (theme !== undefined) return tinted(themed[theme] ?? "000000", tint);
    if (index !== undefined && index < 64) return tinted(palette[index] ?? indexed[index < 8 ? index : index - 8] ?? "000000", tint);
    return undefined;
  };
}

function themeColors(theme: XmlNode | undefined): string[] {
  const scheme = descend(theme, "themeElements", "clrScheme");
  return themeOrder.map((name, index) => {
    const [color] = scheme?.children.find((node) => node.name === name)?.children ?? [];
    const value = color?.name === "sysClr" ? color.attributes["lastClr"] : color?.attributes["val"];
    return value !== undefined && /^[0-9A-Fa-f]{6}$/.test(value) ? value : (office[index] ?? "000000");
  });
}

/** A theme colour by the name drawings use, such as "accent1" or "tx1". */
export function themeColor(theme: XmlNode | undefined, name: string): string | undefined {
  const swapped = { tx1: "dk1", tx2: "dk2", bg1: "lt1", bg2: "lt2" }[name] ?? name;
  const index = themeOrder.indexOf(swapped);
  return index < 0 ? undefined : `#${(themeColors(theme)[index] ?? "000000").toUpperCase()}`;
}

/** Lightens (tint > 0) or darkens by changing the lightness of the colour, ECMA-376 part 1, 18.8.19. */
export function tinted(hex: string, tint: number): string {
  const upper = `#${hex.toUpperCase()}`;
  if (tint === 0) return upper;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
  const high = Math.max(red, green, blue);
  const low = Math.min(red, green, blue);
  const lightness = (high + low) / 2;
  const wanted = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  const chroma = high - low;
  const saturation = chroma === 0 ? 0 : chroma / (1 - Math.abs(2 * lightness - 1));
  const newChroma = (1 - Math.abs(2 * wanted - 1)) * saturation;
  const channel = (value: number) => {
    const share = chroma === 0 ? 0 : (value - low) / chroma;
    const level = Math.round((wanted - newChroma / 2 + newChroma * share) * 255);
    return Math.min(255, Math.max(0, level)).toString(16).padStart(2, "0").toUpperCase();
  };
  return `#${channel(red)}${channel(green)}${channel(blue)}`;
}
