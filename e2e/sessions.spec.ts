import { expect, test } from "@playwright/test";
import { type OwnCouple, ownCouple } from "./support/own-couple";

/** A couple of its own: sessions are booked, moved and canceled. */
test.describe("sessions", () => {
  test.describe.configure({ mode: "serial", timeout: 120_000 });
  let us: OwnCouple;

  test.beforeAll(async ({ browser }, info) => {
    test.setTimeout(120_000);
    const mark = `${info.project.name}${Date.now() % 1_000_000}`;
    us = await ownCouple(browser, [`Una${mark}`, `Vic${mark}`]);
  });
  test.afterAll(async () => {
    for (const page of [us?.coach, us?.first, us?.second]) await page?.context().close();
  });

  /** A Tuesday well ahead, so that nothing else of the story is near. */
  const tuesday = (weeks: number) => {
    const day = new Date();
    day.setUTCDate(day.getUTCDate() + ((9 - day.getUTCDay()) % 7 || 7) + 7 * weeks);
    return day.toISOString().slice(0, 10);
  };
  const said = (day: string) =>
    new Intl.DateTimeFormat("en-US", {
      ...{ weekday: "long", month: "long", day: "numeric", timeZone: "UTC" },
    }).format(new Date(`${day}T00:00:00Z`));

  test("a series is booked, and both read the next one at home", async () => {
    const { coach, first, second, record } = us;
    await coach.goto(record);
    await expect(coach.getByRole("heading", { name: "No session booked" })).toBeVisible();
    await coach.getByRole("link", { name: "Book", exact: true }).click();
    const form = coach.getByRole("form", { name: "Book a session" });
    await form.getByLabel("Day", { exact: true }).fill(tuesday(1));
    await form.getByLabel("Time").fill("10:00");
    await form.getByLabel("Repeats").selectOption("Every week");
    await form.getByLabel("How many sessions").fill("3");
    await form.getByRole("button", { name: "Book session" }).click();

    await expect(coach.getByText("3 sessions booked.")).toBeVisible();
    for (const page of [first, second]) {
      await page.goto("/client");
      await expect(page.getByText("Next session:")).toContainText(said(tuesday(1)));
      await expect(page.getByText("Next session:")).toContainText("10:00 AM");
    }
  });

  test("one with a partner alone reaches nobody else", async () => {
    const { coach, first, second, record } = us;
    await coach.goto(`${record}/sessions`);
    const form = coach.getByRole("form", { name: "Book a session" });
    await form.getByRole("radio", { name: /^Una.* alone$/ }).check();
    await form.getByLabel("Day", { exact: true }).fill(tuesday(0));
    await form.getByLabel("Time").fill("16:30");
    await form.getByRole("button", { name: "Book session" }).click();
    await expect(coach.getByText(/^Session booked\./).first()).toBeVisible();

    await first.goto("/client");
    await expect(first.getByText("Next session:")).toContainText("4:30 PM");
    await second.goto("/client");
    await expect(second.getByText("Next session:")).toContainText("10:00 AM");
    await expect(second.getByText("4:30 PM")).toHaveCount(0);
  });

  test("a clash is said at the box, with everything still there", async () => {
    const { coach } = us;
    const form = coach.getByRole("form", { name: "Book a session" });
    await form.getByLabel("Day", { exact: true }).fill(tuesday(1));
    await form.getByLabel("Time").fill("10:30");
    await form.getByRole("button", { name: "Book session" }).click();

    await expect(form.getByText(/There is a session with them then already/).first()).toBeVisible();
    await expect(form.getByLabel("Time")).toHaveValue("10:30");
  });

  test("one further ahead is opened to be changed", async () => {
    const { coach, record } = us;
    await coach.goto(`${record}/sessions`);
    const when = said(tuesday(3));
    const move = coach.locator("summary", { hasText: `Move the session of ${when}` });
    await expect(move).toHaveCount(0);

    await coach.getByRole("link", { name: `Change the session of ${when}` }).click();

    await expect(move).toBeVisible();
  });

  test("the rest of the series moves, then is canceled", async () => {
    const { coach, second, record } = us;
    await coach.goto(`${record}/sessions`);
    const when = said(tuesday(1));
    await coach.locator("summary", { hasText: `Move the session of ${when}` }).click();
    const move = coach.getByRole("form", { name: `Move the session of ${when}` });
    await move.getByLabel("Time").fill("11:15");
    await move.getByRole("radio", { name: /all later ones/ }).check();
    await move.getByRole("button", { name: "Move session" }).click();
    await expect(coach.getByText("3 sessions moved.")).toBeVisible();
    await second.goto("/client");
    await expect(second.getByText("Next session:")).toContainText("11:15 AM");

    await coach.locator("summary", { hasText: `Cancel the session of ${when}` }).click();
    const cancel = coach.getByRole("form", { name: `Cancel the session of ${when}` });
    await cancel.getByRole("radio", { name: /all later ones/ }).check();
    await cancel.getByRole("button", { name: "Cancel session" }).click();
    await expect(coach.getByText("3 sessions canceled.")).toBeVisible();
    await second.goto("/client");
    await expect(second.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(second.getByText("Next session:")).toHaveCount(0);
  });
});

/** Each brings something; the counselor makes one agenda of it. */
test.describe("the agenda", () => {
  test.describe.configure({ mode: "serial", timeout: 120_000 });
  let us: OwnCouple;

  test.beforeAll(async ({ browser }, info) => {
    test.setTimeout(120_000);
    const mark = `${info.project.name}${Date.now() % 1_000_000}`;
    us = await ownCouple(browser, [`Wes${mark}`, `Xia${mark}`]);
  });
  test.afterAll(async () => {
    for (const page of [us?.coach, us?.first, us?.second]) await page?.context().close();
  });

  const bring = async (page: OwnCouple["first"], words: string, both: boolean) => {
    await page.goto("/client/agenda");
    const form = page.getByRole("form", { name: "Something to bring" });
    await form.getByLabel("What I’d like to bring").fill(words);
    if (both) await form.getByRole("radio", { name: /for both of us/ }).check();
    await form.getByRole("button", { name: "Add it" }).click();
    await expect(page.getByRole("region", { name: "What I bring" })).toContainText(words);
  };

  test("each brings points, for the counselor alone or for both, and sees only their own", async () => {
    const { first, second } = us;
    await bring(first, "The week in August", true);
    await bring(first, "What I have not said yet", false);
    await bring(second, "Evenings after work", true);

    await expect(second.getByText("The week in August")).toHaveCount(0);
    await expect(second.getByText("What I have not said yet")).toHaveCount(0);
  });

  test("time alone is asked for, and found by nobody but the counselor", async () => {
    const { coach, first, record } = us;
    await first.goto("/client/agenda");
    const alone = first.getByRole("button", { name: "I’d like time alone" });
    const asked = first.getByRole("alertdialog", { name: "Ask for time alone?" });
    await expect(alone).toHaveAttribute("aria-haspopup", "dialog");
    await alone.click();
    await asked.getByRole("button", { name: "Leave it as it is" }).click();
    await expect(asked).toBeHidden();
    await coach.goto(record);
    await expect(coach.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(coach.getByText(/would like time alone with you/)).toHaveCount(0);

    await alone.click();
    await asked.getByRole("button", { name: "Ask", exact: true }).click();
    await expect(first.getByText(/You won’t find it in this app again/)).toBeVisible();

    await coach.goto(record);
    await expect(coach.getByText(/would like time alone with you/)).toBeVisible();
    await coach.getByRole("button", { name: "Mark as done" }).click();
    await expect(coach.getByText(/would like time alone with you/)).toHaveCount(0);
  });

  test("the counselor joins what may be joined, puts it in order and shares it with both", async () => {
    const { coach, first, second, record } = us;
    await coach.goto(`${record}/sessions`);
    const add = coach.getByRole("form", { name: "Add to the agenda for both" });
    await expect(add.getByText("What I have not said yet")).toHaveCount(0);
    await add.getByRole("checkbox", { name: /The week in August/ }).check();
    await add.getByRole("checkbox", { name: /Evenings after work/ }).check();
    await add.getByRole("button", { name: "Add to the agenda" }).click();

    const agenda = coach.getByRole("form", { name: "Agenda for both" });
    await expect(agenda.getByLabel("Line 2", { exact: true })).toHaveValue("Evenings after work");
    await agenda.getByRole("button", { name: "Move line 2 up" }).click();
    await expect(agenda.getByLabel("Line 1", { exact: true })).toHaveValue("Evenings after work");
    await agenda.getByRole("button", { name: "Share with both" }).click();
    await expect(coach.getByText("Shared. Both can read it.")).toBeVisible();

    for (const page of [first, second]) {
      await page.goto("/client/agenda");
      await expect(page.getByRole("listitem").filter({ hasText: /^Evenings after work$/ })).toBeVisible();
      const lines = await page.locator("ol li").allTextContents();
      expect(lines).toEqual(["Evenings after work", "The week in August"]);
    }
  });

  test("what somebody wrote for the counselor alone is refused on it, with everything still there", async () => {
    const { coach, record } = us;
    await coach.goto(`${record}/sessions`);
    const agenda = coach.getByRole("form", { name: "Agenda for both" });
    await agenda.getByLabel("Line 3", { exact: true }).fill("What I have not said yet");
    await agenda.getByRole("button", { name: "Share with both" }).click();

    await expect(agenda.getByText(/repeats what one of them wrote for you alone/).first()).toBeVisible();
    await expect(agenda.getByLabel("Line 3", { exact: true })).toHaveValue("What I have not said yet");
  });

  const panel = (page: OwnCouple["coach"]) => page.getByRole("dialog", { name: "Add to the agenda" });
  const line = (page: OwnCouple["coach"]) => panel(page).getByLabel("What to talk about");

  test("one key opens a line for it on any page of the record, and the page stays", async () => {
    const { coach, record } = us;
    await coach.goto(`${record}/trust`);
    const add = coach.getByRole("link", { name: "Add to the agenda" });
    await expect(add).toHaveAttribute("aria-keyshortcuts", "A");
    await add.focus();

    await coach.keyboard.press("a");
    await expect(line(coach)).toBeFocused();
    await coach.keyboard.type("How the week was: by one key");
    await coach.keyboard.press("Escape");
    await expect(panel(coach)).toBeHidden();
    await expect(add).toBeFocused();

    await coach.keyboard.press("a");
    await expect(line(coach)).toHaveValue("How the week was: by one key");
    await coach.keyboard.press("Enter");

    await expect(coach.getByText("Added to your agenda. Both read it once you share it.")).toBeVisible();
    await expect(panel(coach)).toBeHidden();
    await expect(add).toBeFocused();
    expect(new URL(coach.url()).pathname).toMatch(/\/trust$/);
    await coach.goto(`${record}/sessions`);
    const agenda = coach.getByRole("form", { name: "Agenda for both" });
    await expect(agenda.getByLabel("Line 3", { exact: true })).toHaveValue("How the week was: by one key");
  });

  test("the letter does nothing where somebody writes, and nothing at all once keys are off", async () => {
    const { coach, record } = us;
    await coach.goto(`${record}/sessions`);
    await expect(coach.getByRole("link", { name: "Add to the agenda" })).toHaveAttribute(
      "aria-keyshortcuts",
      "A",
    );
    const box = coach.getByRole("form", { name: "Agenda for both" }).getByLabel("Line 4", { exact: true });
    await box.focus();
    await coach.keyboard.press("a");
    await expect(box).toHaveValue("a");
    await box.fill("");
    await box.blur();

    await coach.keyboard.press("a");
    await panel(coach).getByRole("button", { name: "Turn keys off" }).click();
    await panel(coach).getByRole("button", { name: "Close" }).click();
    await coach.keyboard.press("a");
    await expect(panel(coach)).toBeHidden();

    await coach.getByRole("link", { name: "Add to the agenda" }).click();
    await expect(line(coach)).toBeFocused();
    await panel(coach).getByRole("button", { name: "Turn keys on" }).click();
    await coach.keyboard.press("Escape");
  });

  test("without a script a link leads to the line, and it leads back", async ({ browser }) => {
    const { coach, record } = us;
    const context = await browser.newContext({
      ...{ javaScriptEnabled: false, storageState: await coach.context().storageState() },
    });
    const page = await context.newPage();
    await page.goto(`${record}/trust`);
    await page.getByRole("link", { name: "Add to the agenda" }).click();
    const form = page.getByRole("form", { name: "One line for the agenda" });
    await form.getByRole("button", { name: "Add to the agenda" }).click();
    await expect(form.getByText("Please write what to talk about").first()).toBeVisible();
    await form.getByLabel("What to talk about").fill("Without a script");
    await form.getByRole("button", { name: "Add to the agenda" }).click();

    await expect(page).toHaveURL(({ pathname }) => pathname.endsWith("/trust"));
    await expect(page.getByText("Added to your agenda. Both read it once you share it.")).toBeVisible();
    await context.close();
  });
});
