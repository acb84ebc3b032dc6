/** @jest-environment jsdom */
/** Where the person is in the pane, after a page was loaded again and on the way back. */
import { keepPlace } from "../../src/taskpane/keptPlace";
import { createNavigation } from "../../src/taskpane/navigation";

beforeEach(() => sessionStorage.clear());

const ours = () => Promise.resolve(true);

it("opens where the person was in the same workbook, takes no focus for it, and on its home in another one", async () => {
  const before = createNavigation();
  await keepPlace(before, "Plan.xlsx", ours);
  before.go("risks");
  const after = createNavigation();
  await keepPlace(after, "Plan.xlsx", ours);
  expect([after.current(), after.moved(), after.moves()]).toEqual(["risks", false, 0]);
  const other = createNavigation();
  await keepPlace(other, "Other.xlsx", ours);
  expect(other.current()).toBe("home");
  before.go("collect");
  const blank = createNavigation();
  await keepPlace(blank, "Plan.xlsx", () => Promise.resolve(false));
  before.go("risks");
  const busy = createNavigation();
  await keepPlace(busy, "Plan.xlsx", () => Promise.reject(new Error("A cell is being edited.")));
  expect([blank.current(), busy.current()]).toEqual(["home", "home"]);
});

it("leaves a person alone who has moved meanwhile, an import under way too, and what somebody else wrote there", async () => {
  await keepPlace(createNavigation("risks"), "", ours);
  const moved = createNavigation();
  moved.go("collect");
  await keepPlace(moved, "", ours);
  expect(moved.current()).toBe("collect");
  const importing = createNavigation("import");
  await keepPlace(importing, "", ours);
  expect(importing.current()).toBe("import");
  sessionStorage.setItem("sop place", '["elsewhere",""]');
  const home = createNavigation();
  await keepPlace(home, "", ours);
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
