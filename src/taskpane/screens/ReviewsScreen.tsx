import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { Screen } from "../components/Screen";
import { outdatedSentence } from "../components/outdated";
import { Working } from "../components/Working";
import { usePane, useWords } from "../hooks/pane";
import { useAction } from "../hooks/useAction";
import { useBuildReviews } from "../hooks/useBuildReviews";
import { useRead } from "../hooks/useRead";
import { paneTexts } from "../texts/paneTexts";

const useStyles = makeStyles({ links: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS } });

/** Builds the review sheets and leads to those that exist. */
export function ReviewsScreen() {
  const styles = useStyles();
  const say = useWords();
  const { language, services, navigation } = usePane();
  const overview = useRead(services.readOverview);
  const outdated = overview === undefined ? "" : outdatedSentence(overview, language);
  const build = useBuildReviews();
  const open = useAction((sheet: string) => services.openSheet(sheet));
  return (
    <Screen title={say(paneTexts.reviews)}>
      <Text>{overview?.hasData === false ? say(paneTexts.reviewsEmpty) : say(paneTexts.reviewsIntro)}</Text>
      {outdated !== "" && <Text>{outdated}</Text>}
      {overview === undefined && <Working what={say(paneTexts.readingWorkbook)} />}
      {overview?.hasData === false && (
        <Button appearance="primary" onClick={() => navigation.go("import")}>
          {say(paneTexts.importData)}
        </Button>
      )}
      {overview?.hasData && build.busy && <Working {...build.working} />}
      {overview?.hasData && !build.busy && (
        <Button appearance="primary" onClick={build.run}>
          {say(overview.hasReviews ? paneTexts.rebuildReviews : paneTexts.buildReviews)}
        </Button>
      )}
      {overview?.hasReviews && (
        <div className={styles.links}>
          {Object.values(overview.sheets)
            .filter((sheet) => sheet !== undefined)
            .map((sheet) => (
              <Button key={sheet} onClick={() => void open.run(sheet)}>
                {say(paneTexts.openNamed, { name: sheet })}
              </Button>
            ))}
        </div>
      )}
    </Screen>
  );
}
