import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useWords } from "../hooks/pane";
import type { Place } from "../navigation";
import { paneTexts } from "../texts/paneTexts";

const useStyles = makeStyles({
  bar: {
    display: "grid",
    // The longer words get more of it: in bold type they must not touch.
    gridTemplateColumns: "repeat(5, auto)",
    flexShrink: 0,
    backgroundColor: tokens.colorNeutralBackground2,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  place: {
    minHeight: "44px",
    padding: `0 ${tokens.spacingHorizontalXXS}`,
    border: "none",
    borderTop: "2px solid transparent",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    fontFamily: tokens.fontFamilyBase,
    // The longest name is in bold type on a pane of 320 pixels, and must not break.
    fontSize: tokens.fontSizeBase200,
    cursor: "pointer",
    whiteSpace: "nowrap",
    ":hover": { color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorNeutralBackground2Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-3px" },
  },
  // In forced colours a transparent border would be drawn under every place.
  plain: { "@media (forced-colors: active)": { borderTopColor: "Canvas" } },
  current: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold, borderTopColor: tokens.colorBrandForeground1 },
});

const shownPlaces = ["home", "cycle", "reviews", "feedback", "functions"] as const satisfies readonly Place[];

type Shown = (typeof shownPlaces)[number];

/** Screens that are reached from one of the places and belong to it: each belongs to one. */
const partOf: Readonly<Record<Exclude<Place, Shown>, Shown>> = {
  import: "cycle",
  collect: "cycle",
  analyse: "cycle",
  forecast: "cycle",
  cursor: "cycle",
  risks: "cycle",
  decisions: "cycle",
  freeze: "cycle",
  meetings: "cycle",
  polls: "cycle",
  comments: "cycle",
  procedures: "cycle",
  production: "cycle",
  scenarios: "cycle",
  evaluate: "cycle",
  health: "cycle",
  settings: "home",
  history: "home",
  tour: "home",
  practice: "home",
};

/** The places that are always there; feedback among them, so that nobody has to look for it. */
export function BottomBar({ place, go }: { place: Place; go: (place: Place) => void }) {
  const styles = useStyles();
  const say = useWords();
  const current = place in partOf ? partOf[place as keyof typeof partOf] : place;
  return (
    <nav className={styles.bar} aria-label={say(paneTexts.places)}>
      {shownPlaces.map((name) => (
        <button
          key={name}
          type="button"
          className={mergeClasses(styles.place, name === current ? styles.current : styles.plain)}
          aria-current={name === current ? "page" : undefined}
          onClick={() => go(name)}
        >
          {say(paneTexts[name])}
        </button>
      ))}
    </nav>
  );
}
