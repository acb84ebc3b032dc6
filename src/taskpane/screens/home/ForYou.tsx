import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { TodayBoard } from "../../../cycle/home/readToday";
import type { Role } from "../../../domain/meetings/roles";
import { MoreOnHome } from "./MoreOnHome";
import { Section } from "../../components/Section";
import { statusColor } from "../../officeTheme";
import { usePane, useWords } from "../../hooks/pane";
import { useLastLook } from "../../hooks/useLastLook";
import type { Place } from "../../navigation";
import { formatNumber } from "../../../language/format";
import { homeCounts, homeTexts } from "../../texts/homeTexts";
import { paneTexts } from "../../texts/paneTexts";
import { useCounted } from "../../hooks/pane";
import { stepPlaces } from "../cycle/stepPlaces";

const useStyles = makeStyles({
  next: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    // Seen where the system's own few colours replace the background.
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    overflowWrap: "anywhere",
  },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
  owed: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    alignItems: "baseline",
    padding: `${tokens.spacingVerticalXXS} 0`,
    columnGap: tokens.spacingHorizontalS,
    overflowWrap: "anywhere",
  },
  faint: { color: tokens.colorNeutralForeground3 },
});

type Next = NonNullable<TodayBoard["next"]>;

/** Where each thing is done, and what its button says. */
const ways = {
  data: { place: "collect", label: homeTexts.toData },
  meeting: { place: "meetings", label: homeTexts.toMeeting },
  sign: { place: "freeze", label: homeTexts.toSign },
  action: { place: "decisions", label: homeTexts.toAction },
  feedback: { place: "feedback", label: homeTexts.toFeedback },
  comment: { place: "comments", label: homeTexts.toComment },
  step: { place: "cycle", label: homeTexts.toStep },
  poll: { place: "polls", label: homeTexts.toPoll },
  review: { place: "procedures", label: homeTexts.toReview },
} as const satisfies Partial<Record<Next["kind"], { place: Place; label: { en: string; fr: string } }>>;

/** The one thing that this person does next, with the way to it. */
export function OwnNext({ next }: { next: Next }) {
  const styles = useStyles();
  const say = useWords();
  const { navigation } = usePane();
  if (next.kind === "nothing") return <Text>{next.words}</Text>;
  const { place, label } = ways[next.kind];
  return (
    <section className={styles.next} aria-label={say(paneTexts.next)}>
      <Text>{next.words}</Text>
      <Button appearance="primary" onClick={() => navigation.go((next.step === null ? undefined : stepPlaces[next.step]) ?? place)}>
        {say(label)}
      </Button>
    </section>
  );
}

/** A write was interrupted or a frozen plan changed, which stands above: nothing comes before that for who coordinates. */
export function SettleFirst() {
  const styles = useStyles();
  const say = useWords();
  return (
    <section className={styles.next} aria-label={say(paneTexts.next)}>
      <Text>{say(homeTexts.settleFirst)}</Text>
    </section>
  );
}

/** Lines of a list on Home at most. */
const mostShown = { owed: 5, news: 3, strays: 3 } as const;

/** What is new to the person, with a button to say that they know. */
export function News({ today, person }: { today: TodayBoard; person: string }) {
  const styles = useStyles();
  const say = useWords();
  const { services } = usePane();
  const { news, seen } = useLastLook(services, { ...today, person });
  if (news.length === 0) return null;
  return (
    <Section title={say(homeTexts.changed)}>
      <ul className={styles.list} aria-label={say(homeTexts.changed)}>
        {news.slice(0, mostShown.news).map(({ key, words }) => (
          <li key={key}>
            <Text>{words}</Text>
          </li>
        ))}
      </ul>
      <MoreOnHome count={news.length - mostShown.news} />
      <div>
        <Button size="small" onClick={seen}>
          {say(homeTexts.seen)}
        </Button>
      </div>
    </Section>
  );
}

/** Who owes which data by when: only what is awaited, late first. */
export function Owed({ owed }: { owed: TodayBoard["owed"] }) {
  const styles = useStyles();
  const say = useWords();
  const sayCount = useCounted();
  const { language } = usePane();
  if (owed === null) return null;
  if (owed.awaited.length === 0) return <Text>{say(homeTexts.allIn)}</Text>;
  const title = sayCount(homeCounts.owed, owed.awaited.length, { all: formatNumber(owed.of, language) });
  return (
    <Section title={title}>
      <ul className={styles.owed} aria-label={title}>
        {owed.awaited.slice(0, mostShown.owed).map(({ title: data, owner, due, late }) => (
          <li key={data} className={styles.item}>
            <Text>
              {late && (
                <span aria-hidden="true" style={{ color: statusColor.act }}>
                  ▼{" "}
                </span>
              )}
              {data}
            </Text>
            <Text size={200} className={styles.faint}>
              {owner === "" ? say(homeTexts.nobody) : owner}
              {due !== null && ` · ${say(late ? homeTexts.late : homeTexts.by, { day: due })}`}
            </Text>
          </li>
        ))}
      </ul>
      <MoreOnHome count={owed.awaited.length - mostShown.owed} />
    </Section>
  );
}

/** What belongs to people who are not among those who take part any more, with what to do about it. */
export function Strays({ strays }: Pick<TodayBoard, "strays">) {
  const styles = useStyles();
  const say = useWords();
  if (strays.length === 0) return null;
  return (
    <Section title={say(homeTexts.strays)}>
      <ul className={styles.list} aria-label={say(homeTexts.strays)}>
        {strays.slice(0, mostShown.strays).map((words) => (
          <li key={words}>
            <Text>{words}</Text>
          </li>
        ))}
      </ul>
      <MoreOnHome count={strays.length - mostShown.strays} />
    </Section>
  );
}

/** Rows that cannot be read: what is said for the person may lack something because of them. */
export function Unread({ unread }: Pick<TodayBoard, "unread">) {
  const styles = useStyles();
  const sayCount = useCounted();
  return unread.map(({ sheet, rows }) => (
    <Text key={sheet} size={200} className={styles.faint}>
      {sayCount(homeCounts.unread, rows, { sheet })}
    </Text>
  ));
}

/** KPIs that each role looks at first. */
export const kpisOfRole: Partial<Record<Role, readonly string[]>> = {
  coordinator: ["onTime", "accuracy"],
  sales: ["accuracy", "bias", "onTime"],
  "product manager": ["accuracy", "bias", "onTime"],
  production: ["peakLoad", "capacityUse"],
  logistics: ["adjustedStock", "logisticsRate", "onTime"],
  purchasing: ["adjustedStock"],
  finance: ["logisticsRate", "adjustedStock", "costSplit"],
  "general management": ["onTime", "adjustedStock"],
};
