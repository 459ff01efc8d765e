import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { pagesOf } from "./support/every-page";
import { type Person, signIn } from "./support/people";

type Who = Person | "nobody";

/** A counselor's tab says where it is. A client's says a plain noun of this list, and nothing of theirs. */
const clientTitles = new Set(
  `This week, Session, Sessions, Exercise, Check-in, Trust, Between us, Agreements, Agreement, My card, Shared for now, Print,
  Events, Event, My map, Together, Our picture, Promises, Promise, Our day, Jar, Thanks, Pace, Note, Questions, Sharing, Letters,
  Timeline, My answers, My data, My copy, My record, Before you begin, How this works, Where I stand, Goals, Reviews, Review, After the session, My path, Account – Mendwork, Devices – Mendwork, Reminders – Mendwork, Sign-in – Mendwork, Help – Mendwork, Page not found`.split(
    /,\s+/,
  ),
);
const places =
  "Overview|Brief|Review|Disclosure|Sessions|Session|Private note|Assign|Exercises|Answers|Events|Event|Add an event|Formulation|Share a version|Trust|Pathway|Agreements|Propose an agreement|Promises|Day to day|Timeline|Measures|Safety|Settings|Copy of the record";
const recordTitle = new RegExp(`^(${places}) · (Ana & Ben|Chidi & Dana) – Mendwork$`);

function titledAsItShould(title: string, who: Who, path: string) {
  if (who === "ana") expect.soft([...clientTitles], `title of ${path}`).toContain(title);
  else if (path.endsWith("/room")) {
    // A couple may look at this one.
    expect.soft(title, `title of ${path}`).toBe("Session – Mendwork");
  } else if (path.startsWith("/coach/couples/") && path !== "/coach/couples/new") {
    expect.soft(title, `title of ${path}`).toMatch(recordTitle);
  } else expect.soft(title, `title of ${path}`).toMatch(/^[A-Z][a-z -]+ – Mendwork$/);
}

async function whole(page: Page, path: string, who: Who) {
  await page.goto(path);
  titledAsItShould(await page.title(), who, path);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect.soft(wide, `sideways scrolling on ${path}`).toBeLessThanOrEqual(0);
}

async function withoutBarriers(page: Page, path: string) {
  // The chart comes after everything else; other pages are whole once they have loaded.
  if (path.includes("/trust")) await page.waitForLoadState("networkidle");
  const { violations } = await new AxeBuilder({ page })
    // No page holds another in a frame, so none has to be opened to put results together; only what is wrong is told.
    .setLegacyMode()
    .options({ resultTypes: ["violations"] })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  const found = violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(" | ")}`);
  expect.soft(found, `axe on ${path}`).toEqual([]);
}

// Light on a phone, dark at a desk; that the colors of both schemes can be read is held by tests/unit/contrast.test.ts.
test.use({
  colorScheme: async ({ browserName: _ }, use, { project }) => {
    await use(project.name === "phone" ? "light" : "dark");
  },
});

for (const who of ["nobody", "coach", "ana"] as const) {
  // A counselor's at a desk, the others on a phone: playwright.config.ts.
  test(`every page of ${who} is accessible`, async ({ page }) => {
    test.setTimeout(480_000);
    if (who !== "nobody") await signIn(page, who);
    for (const path of await pagesOf(who)) {
      await whole(page, path, who);
      await withoutBarriers(page, path);
    }
  });
}
