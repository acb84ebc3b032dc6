/** @jest-environment jsdom */
/** Where the person is in the pane, after a page was loaded again and on the way back. */
import { keepPlace } from "../../src/taskpane/keptPlace";
import { createNavigation } from "../../src/taskpane/navigation";

beforeEach(() => sessionStorage.clear());

it("opens where the person was in the same workbook, takes no focus for it, and on its home in another one", () => {
  const before = createNavigation();
  keepPlace(before, "Plan.xlsx");
  before.go("risks");
  const after = createNavigation();
  keepPlace(after, "Plan.xlsx");
  expect([after.current(), after.moved(), after.moves()]).toEqual(["risks", false, 0]);
  const other = createNavigation();
  keepPlace(other, "Other.xlsx");
  expect(other.current()).toBe("home");
});

it("leaves a person alone who has moved meanwhile, an import under way too, and what somebody else wrote there", () => {
  keepPlace(createNavigation("risks"), "");
  const moved = createNavigation();
  moved.go("collect");
  keepPlace(moved, "");
  expect(moved.current()).toBe("collect");
  const importing = createNavigation("import");
  keepPlace(importing, "");
  expect(importing.current()).toBe("import");
  sessionStorage.setItem("sop place", '["elsewhere",""]');
  const home = createNavigation();
  keepPlace(home, "");
  expect(home.current()).toBe("home");
});

it("leaves for where the person came from, and for another place where nobody knows it", () => {
  const navigation = createNavigation();
  navigation.go("risks");
  navigation.go("import");
  navigation.go("import");
  navigation.leave("collect");
  expect(navigation.current()).toBe("risks");
  const reloaded = createNavigation("import");
  reloaded.leave("collect");
  expect(reloaded.current()).toBe("collect");
});
