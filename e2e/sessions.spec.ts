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
    await expect(coach.getByText("Session booked.")).toBeVisible();

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
