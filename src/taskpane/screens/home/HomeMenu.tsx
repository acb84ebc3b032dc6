import { makeStyles, Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { usePane, useWords } from "../../hooks/pane";
import { useOwnName } from "../../hooks/useOwnName";
import { nameTexts } from "../../texts/nameTexts";
import { practiceTexts } from "../../texts/practiceTexts";
import { safetyTexts } from "../../texts/safetyTexts";
import { tourTexts } from "../../texts/tourTexts";

const useStyles = makeStyles({ menu: { alignSelf: "flex-start" } });

/** What is seldom needed: what was written and undoing it, the settings, and the guided first run to take again. */
export function HomeMenu() {
  const styles = useStyles();
  const say = useWords();
  const { navigation } = usePane();
  const [own, keep] = useOwnName();
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton size="small" appearance="subtle" className={styles.menu}>
          {say(tourTexts.menu)}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={() => navigation.go("history")}>{say(safetyTexts.title)}</MenuItem>
          <MenuItem onClick={() => navigation.go("settings")}>{say(tourTexts.settings)}</MenuItem>
          <MenuItem onClick={() => navigation.go("tour")}>{say(tourTexts.guidedTour)}</MenuItem>
          <MenuItem onClick={() => navigation.go("practice")}>{say(practiceTexts.title)}</MenuItem>
          {own !== "" && <MenuItem onClick={() => keep("")}>{say(nameTexts.forget, { name: own })}</MenuItem>}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
