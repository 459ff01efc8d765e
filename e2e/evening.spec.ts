import { expect, type Page, test } from "@playwright/test";
import { type OwnCouple, ownCouple } from "./support/own-couple";
import { scripted } from "./support/people";

/** A whole evening of each partner, on a phone: what was assigned, the week, a word to the other, something for the counselor alone. */
test.describe("an evening", () => {
  test.describe.configure({ mode: "serial", timeout: 180_000 });
  let us: OwnCouple;
  let mark: string;

  test.beforeAll(async ({ browser }, info) => {
    test.setTimeout(180_000);
    mark = `${info.project.name}${Date.now() % 1_000_000}`;
    us = await ownCouple(browser, [`Ida${mark}`, `Per${mark}`]);
    await us.coach.goto(`${us.record}/assign`);
    await us.coach
      .getByRole("link", { name: /Three kinds of thanks/ })
      .first()
      .click();
    await us.coach.getByLabel("Why this, why now").fill("Something light before we meet.");
    await us.coach.getByRole("button", { name: /^Assign to/ }).click();
    await expect(us.coach).toHaveURL(/\/homework/);
  });
  test.afterAll(async () => {
    for (const page of [us?.coach, us?.first, us?.second]) await page?.context().close();
  });

  const tab = (page: Page, name: string) => page.getByRole("navigation").getByRole("link", { name }).first();
  const step = (page: Page) => page.locator('main a[href^="/client/homework/"]').first();
  const box = (page: Page) => page.getByLabel(/Thank you for something you did/);

  /** Pages opened and presses made, as the report of this test says them. */
  function counted(page: Page) {
    const count = { pages: 0, presses: 0 };
    let last = "";
    page.on("framenavigated", (frame) => {
      const { pathname } = new URL(frame.url());
      if (frame !== page.mainFrame() || pathname === last) return;
      last = pathname;
      count.pages += 1;
    });
    const press = async (what: ReturnType<Page["getByRole"]>) => {
      count.presses += 1;
      await what.click();
    };
    return { count, press };
  }

  test("hers: begins an exercise, is interrupted, sends it, answers the week, says thank you", async () => {
    const started = us.first;
    await started.goto("/client");
    await step(started).click();
    await box(started).fill(`You carried the bag ${mark}`);
    await expect(started.getByText(/^Saved/).first()).toBeVisible();
    const context = started.context();
    await started.close();

    // The child is asleep again.
    const page = await context.newPage();
    us.first = page;
    await page.goto("/client");
    const { count, press } = counted(page);
    await press(step(page));
    await expect(box(page)).toHaveValue(`You carried the bag ${mark}`);
    await press(page.getByRole("button", { name: "Done – send it" }));
    await expect(page.getByRole("button", { name: "Done – send it" })).toHaveCount(0);

    await press(tab(page, "Check-in"));
    const taps = page.getByRole("radio", { name: /^7\b/, includeHidden: true });
    await scripted(page.locator("form").filter({ has: taps.first() }));
    for (let at = 0; at < 5; at += 1) {
      await expect(taps.nth(at)).toBeVisible();
      await taps.nth(at).evaluate((one) => one.scrollIntoView({ block: "center" }));
      await taps.nth(at).check({ force: true });
      count.presses += 1;
    }
    await press(page.getByRole("button", { name: "Done", exact: true }));
    await expect(page.getByText("You have answered this week’s")).toBeVisible();

    await press(tab(page, "Between us"));
    await press(page.getByRole("main").getByRole("link", { name: /^Thanks and kind words/ }));
    await page
      .getByRole("form", { name: "Say thank you" })
      .getByLabel("In your words")
      .fill(`the lamp ${mark}`);
    await press(page.getByRole("button", { name: /^Send it to/ }));
    await expect(page.getByText("It is sent.")).toBeVisible();

    await test.info().attach("presses and pages", { body: JSON.stringify(count) });
    expect(count.presses).toBeLessThanOrEqual(12);
    expect(count.pages).toBeLessThanOrEqual(8);
  });

  test("his: reads the thanks, cannot tell what she answered, brings something to the counselor alone, and sends his own", async () => {
    const { first, second: page, coach } = us;
    await page.goto("/client");
    const { count, press } = counted(page);
    await expect(page.getByText(`You carried the bag ${mark}`)).toHaveCount(0);
    await expect(page.getByText(/has (answered|sent|finished)/i)).toHaveCount(0);
    await press(page.getByRole("main").locator('a[href^="/client/thanks"]').first());
    await expect(page.getByText(`the lamp ${mark}`)).toBeVisible();

    const hers = async () => {
      const texts: string[] = [];
      for (const path of ["/client", "/client/together", "/client/trust", "/client/agenda"]) {
        await first.goto(path);
        texts.push((await first.locator("main").textContent()) ?? "");
      }
      return texts;
    };
    const before = await hers();
    await page.goto("/client/agenda");
    const point = page.getByRole("form", { name: "Something to bring" });
    await point.getByLabel("What I’d like to bring").fill(`I am worn out ${mark}`);
    await press(point.getByRole("button", { name: "Add it" }));
    await expect(page.getByRole("region", { name: "What I bring" })).toContainText(`worn out ${mark}`);
    expect(await hers()).toEqual(before);

    await page.goto("/client");
    await press(step(page));
    await box(page).fill(`You left the light on ${mark}`);
    await press(page.getByRole("button", { name: "Done – send it" }));
    await expect(page.getByText(`You carried the bag ${mark}`).first()).toBeVisible();
    await first.goto("/client");
    await expect(first.locator("main")).not.toContainText("worn out");

    await coach.goto(`${us.record}/sessions`);
    await expect(coach.getByText(`I am worn out ${mark}`).first()).toBeVisible();
    await test.info().attach("presses and pages", { body: JSON.stringify(count) });
    expect(count.presses).toBeLessThanOrEqual(5);
    expect(count.pages).toBeLessThanOrEqual(7);
  });
});
