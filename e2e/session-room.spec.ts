import { expect, type Page, test } from "@playwright/test";
import { roomParts } from "@/lib/sessions/room/terms";
import { demoPassword } from "@/scripts/story/accounts";
import { type OwnCouple, ownCouple } from "./support/own-couple";
import { scripted } from "./support/people";

/** A screen that both partners look at, and the way back to one's own side. */
test.describe("the screen for both", () => {
  test.describe.configure({ mode: "serial", timeout: 120_000 });
  let us: OwnCouple;
  let session: string;

  test.beforeAll(async ({ browser }, info) => {
    test.setTimeout(120_000);
    const mark = `${info.project.name}${Date.now() % 1_000_000}`;
    us = await ownCouple(browser, [`Mara${mark}`, `Nils${mark}`]);
    const { coach, record } = us;
    await coach.goto(`${record}/sessions`);
    const form = coach.getByRole("form", { name: "Book a session" });
    await form
      .getByLabel("Day", { exact: true })
      .fill(new Date(Date.now() - 86_400_000).toISOString().slice(0, 10));
    await form.getByLabel("Time").fill("10:00");
    await form.getByRole("button", { name: "Book session" }).click();
    await expect(coach.getByText(/^Session booked\./).first()).toBeVisible();
    await coach.getByText("Past sessions").click();
    await coach
      .getByRole("link", { name: /10:00 AM/ })
      .first()
      .click();
    await expect(coach.getByRole("heading", { level: 1 })).toHaveText("Session");
    session = coach.url();
  });
  test.afterAll(async () => {
    for (const page of [us?.coach, us?.first, us?.second]) await page?.context().close();
  });

  const heading = (page: Page) => page.getByRole("heading", { level: 1 });
  const save = async (page: Page, form: string, box: string, words: string, press: string) => {
    const sheet = page.getByRole("form", { name: form });
    await sheet.getByLabel(box, { exact: true }).fill(words);
    await sheet.getByRole("button", { name: press }).click();
  };

  test("is looked at before it is turned, and holds no word that is not for both", async () => {
    const { coach, first, record } = us;
    await first.goto("/client/agenda");
    await first.getByLabel(/What I’d like to bring/).fill("zqpoint: what I cannot say to Nils");
    await first.getByRole("radio", { name: /alone/ }).check();
    await first.getByRole("button", { name: "Add it" }).click();
    await expect(first.getByText("zqpoint: what I cannot say to Nils").first()).toBeVisible();
    await coach.goto(session);
    await save(coach, "Progress note", "Focus", "zqprogress: the keys", "Save draft");
    await expect(coach.getByText("Saved as a draft. Only you can see it.")).toBeVisible();
    await coach.goto(`${session}/private`);
    await save(coach, "Private note", "For yourself alone", "zqprivate: my doubt", "Save private note");
    await expect(coach.getByText("Saved. Only you can see it.")).toBeVisible();
    await coach.goto(`${record}/sessions`);
    await save(coach, "Agenda for both", "Line 1", "The week in August", "Share with both");
    await expect(coach.getByText("Shared. Both can read it.")).toBeVisible();

    await coach.goto(session);
    await coach.getByRole("link", { name: "Screen for both" }).click();

    await expect(heading(coach)).toHaveText("What we talk about today");
    await expect(coach.getByText("The week in August")).toBeVisible();
    await expect(coach).toHaveTitle("Session – Mendwork");
    for (const part of roomParts)
      for (const headers of [{}, { rsc: "1" }] as Record<string, string>[]) {
        const text = await (await coach.request.get(`${session}/room?part=${part}`, { headers })).text();
        expect(text).not.toMatch(/zqpoint|zqprogress|zqprivate|Ana &|Chidi|Harbor/);
      }
  });

  test("turned, this browser opens nothing else, by no way", async () => {
    const { coach } = us;
    await coach.goto(session);
    await coach.getByRole("link", { name: "Screen for both" }).click();
    await coach.getByRole("button", { name: "Turn the screen to them" }).click();
    await expect(coach.getByText("Close this screen").first()).toBeVisible();

    for (const place of ["/coach", "/coach/couples", session, `${session}/private`, "/coach/find"]) {
      await coach.goto(place);
      await expect(heading(coach)).toHaveText("What we talk about today");
    }
    await coach.goBack();
    await coach.goBack();
    await expect(coach.getByText("Only you can see it")).toHaveCount(0);
    await expect(heading(coach)).toHaveText("What we talk about today");
    await coach.getByRole("link", { name: "Agreements" }).click();
    await expect(heading(coach)).toHaveText("What you have agreed");
  });

  test("one key leaves nothing on it, and the same key brings it back", async () => {
    const { coach } = us;
    await coach.goto(`${session}/room`);
    await scripted(coach.getByRole("button", { name: /Blank the screen/ }));
    await coach.keyboard.press("Escape");
    await expect(coach.getByText("The week in August")).toBeHidden();
    await expect(coach.getByRole("heading")).toHaveCount(0);
    await coach.keyboard.press("Escape");
    await expect(coach.getByText("The week in August")).toBeVisible();
    await coach.getByRole("button", { name: /Blank the screen/ }).click();
    await expect(coach.getByText("The week in August")).toBeHidden();
    await coach.getByRole("button", { name: "Show the screen again" }).click();
    await expect(coach.getByText("The week in August")).toBeVisible();
  });

  test("the way back to one’s own side asks for the password; there again it does not", async () => {
    const { coach } = us;
    await coach.goto(`${session}/room`);
    await coach.getByText("Close this screen").first().click();
    const form = coach.getByRole("form", { name: "Close this screen" });
    await form.getByLabel(/Password/).fill("not this one at all");
    await form.getByRole("button", { name: "Close" }).click();
    await expect(form.getByText(/This is not your current password/).first()).toBeVisible();
    await form.getByLabel(/Password/).fill(demoPassword);
    await form.getByRole("button", { name: "Close" }).click();

    await expect(heading(coach)).toHaveText("Session");
    await expect(coach.getByRole("form", { name: "Progress note" }).getByLabel("Focus")).toHaveValue(/keys/);
    await coach.getByRole("link", { name: "Screen for both" }).click();
    await coach.getByRole("button", { name: "Turn the screen to them" }).click();
    await expect(coach.getByText("Close this screen").first()).toBeVisible();
    for (const [width, height] of [
      [1280, 800],
      [820, 1180],
      [390, 844],
    ] as const) {
      await coach.setViewportSize({ width, height });
      await coach.screenshot({ path: test.info().outputPath(`room-${width}.png`), fullPage: true });
      expect(
        await coach.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
      ).toBeLessThanOrEqual(0);
    }
  });
});
