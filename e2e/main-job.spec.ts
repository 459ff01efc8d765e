import { type Browser, expect, type Page, test } from "@playwright/test";
import { scripted, signIn } from "./support/people";
import { signsForThemselves } from "./support/signs";

/** The whole job, from a couple that does not exist yet to a trend that is too early to tell. */
test("a counselor gives an exercise, both partners answer apart, and it opens for all three", async ({
  browser,
  page,
}, info) => {
  test.setTimeout(180_000);
  const mark = `${info.project.name}${Date.now() % 1_000_000}`;
  await signIn(page, "coach");
  const links = await inviteCouple(page, mark);
  const [first, second] = links;
  if (!first || !second) throw new Error("two links were expected");
  expect(first).not.toBe(second);

  await page.getByRole("link", { name: "Go to their record" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Overview");
  await expect(page).toHaveTitle(`Overview · Iris${mark} & Jon${mark} – Mendwork`);
  const way = page.getByRole("navigation", { name: "Breadcrumb" }).getByRole("link");
  await expect(way).toHaveText(["Couples", `Iris${mark} & Jon${mark}`, "Switch couple"]);
  const record = page.url();

  const iris = await join(browser, first, `Iris${mark}`);
  await page.reload();
  await expect(page.getByText("Joined")).toHaveCount(1);
  const jon = await join(browser, second, `Jon${mark}`);
  await expect(iris.getByText(`Jon${mark}`)).toHaveCount(0);

  await test.step("the link works once", async () => {
    const again = await (await browser.newContext()).newPage();
    await again.goto(first);
    await expect(again.getByRole("heading", { level: 1 })).toHaveText("This link no longer works");
    await again.context().close();
  });

  await test.step("the counselor gives an exercise to each apart", async () => {
    await page.goto(`${record}/assign`);
    await page
      .getByRole("link", { name: /Three kinds of thanks/ })
      .first()
      .click();
    await expect(page.getByRole("navigation", { name: "For each, apart" })).toBeVisible();
    await page.getByLabel("Why this, why now").fill("Something light before the next session.");
    await page.getByRole("button", { name: /^Assign to/ }).click();
    await expect(page).toHaveURL(/\/homework/);
  });

  await test.step("one partner answers; the other cannot tell", async () => {
    await answer(iris, `You carried the bag ${mark}`);
    await jon.goto("/client");
    await expect(jon.getByText("Three kinds of thanks").first()).toBeVisible();
    await jon.goto(await nextExercise(jon));
    await expect(jon.getByText(`You carried the bag ${mark}`)).toHaveCount(0);
    await expect(jon.getByText(/has (answered|sent|handed in|finished)/i)).toHaveCount(0);
    await expect(jon.getByText("Open to read")).toHaveCount(0);
  });

  await test.step("once both are in, both are open side by side", async () => {
    await answer(jon, `You left the light on ${mark}`);
    for (const who of [jon, iris]) {
      await who.reload();
      await expect(who.getByText(`You carried the bag ${mark}`).first()).toBeVisible();
      await expect(who.getByText(`You left the light on ${mark}`).first()).toBeVisible();
    }
  });

  await test.step("the counselor reads, comments and notes it for the session", async () => {
    await page.goto("/coach");
    await page.goto(`${record}/homework`);
    await page
      .locator('main a[href*="/homework/"]', { hasText: `Iris${mark}` })
      .first()
      .click();
    await expect(page.getByText(`You carried the bag ${mark}`)).toBeVisible();
    await page.getByLabel("What you would like to say").fill(`That was kind ${mark}`);
    await page.getByRole("radio", { name: /alone/ }).check();
    await page.getByRole("button", { name: "Send" }).click();
    await expect(page.getByText(`That was kind ${mark}`).first()).toBeVisible();
    await page.getByRole("button", { name: "Mark as read" }).click();
    await expect(page.getByText("You marked it as read")).toBeVisible();
    await iris.reload();
    await expect(iris.getByText(`That was kind ${mark}`)).toBeVisible();
    await expect(iris.getByText(/has read/)).toBeVisible();
    await iris.getByRole("button", { name: "Bring it to the session" }).click();
    await expect(iris.getByText("You bring this to the session.")).toBeVisible();
    await expect(iris.getByRole("button", { name: "Bring it to the session" })).toHaveCount(0);
    await iris.reload();
    await expect(iris.getByText("You bring this to the session.")).toBeVisible();
    await page.goto(`${record}/sessions`);
    await expect(page.getByText(new RegExp(`^Your comment on .*That was kind ${mark}`))).toBeVisible();
    await jon.reload();
    await expect(jon.getByText(`That was kind ${mark}`)).toHaveCount(0);
  });

  await test.step("a check-in in five taps, and a trend that knows it is too early", async () => {
    await iris.goto("/client");
    await iris.getByRole("navigation").getByRole("link", { name: "Check-in" }).click();
    const taps = iris.getByRole("radio", { name: /^6\b/, includeHidden: true });
    await expect(taps).toHaveCount(5);
    await scripted(iris.locator("form").filter({ has: taps.first() }));
    for (let at = 0; at < 5; at += 1) {
      // On a phone the question comes once the one before it is answered.
      await expect(taps.nth(at)).toBeVisible();
      // In the middle of the screen, as one would have it: not under the bar at its foot.
      await taps.nth(at).evaluate((tap) => tap.scrollIntoView({ block: "center" }));
      await taps.nth(at).check({ force: true });
    }
    await expect(iris.getByText("Thank you. Next from Monday.")).toBeVisible();
    await expect(iris.getByText(/^Saved/).first()).toBeVisible();
    await iris.getByRole("button", { name: "Done", exact: true }).click();
    await expect(iris.getByRole("status").getByText("Thank you. Next from Monday.")).toBeVisible();
    await expect(iris.getByText("You have answered this week’s")).toBeVisible();
    const tab = iris.getByRole("navigation").getByRole("link", { name: /^Check-in.*answered this week$/ });
    await expect(tab).toBeVisible();
    await iris.goto("/client/trust");
    await expect(iris.getByText(/just starting/i).first()).toBeVisible();
    await page.goto(`${record}/trust`);
    await expect(page.getByText(/just starting/i).first()).toBeVisible();
    await page.getByText("Show as a table").first().click();
    await expect(page.getByRole("table").first()).toContainText("6");
    await jon.goto("/client/trust");
    await expect(jon.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(jon.locator("figure, table").filter({ hasText: `Iris${mark}` })).toHaveCount(0);
  });

  await test.step("the same without JavaScript: one form, sent once", async () => {
    const storageState = await jon.context().storageState();
    const bare = await browser.newContext({ javaScriptEnabled: false, storageState });
    const still = await bare.newPage();
    await still.goto("/client/check-in");
    for (let at = 0; at < 5; at += 1)
      await still
        .getByRole("radio", { name: at === 2 ? "We were apart" : /^4\b/ })
        .nth(at)
        .press("Space");
    await still.getByRole("button", { name: "Done", exact: true }).click();
    await expect(still.getByRole("status").getByText("Thank you. Next from Monday.")).toBeVisible();
    await still.goto("/client/check-in");
    await expect(still.getByRole("radio", { name: "We were apart" }).nth(2)).toBeChecked();
    await expect(still.getByRole("radio", { name: /^4\b/ }).nth(4)).toBeChecked();
    await bare.close();
  });

  await iris.context().close();
  await jon.context().close();
});

async function inviteCouple(page: Page, mark: string): Promise<string[]> {
  await page.goto("/coach/couples/new");
  await page.getByLabel("First name").nth(0).fill(`Iris${mark}`);
  await page.getByLabel("Their own email").nth(0).fill(`iris-${mark}@example.org`);
  await page.getByLabel("First name").nth(1).fill(`Jon${mark}`);
  await page.getByLabel("Their own email").nth(1).fill(`jon-${mark}@example.org`);
  await page.getByRole("button", { name: "Create invitations" }).click();
  await expect(page.locator("code")).toHaveCount(2);
  return (await page.locator("code").allTextContents()).map((link) => new URL(link.trim()).pathname);
}

async function join(browser: Browser, link: string, name: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(link);
  await expect(page.getByLabel("Your name")).toHaveValue(name);
  await page.getByLabel("Password").fill("a quiet harbour at six");
  await page.getByRole("button", { name: "Open my space" }).click();
  await signsForThemselves(page);
  return page;
}

async function nextExercise(page: Page): Promise<string> {
  await page.goto("/client");
  const href = await page.locator('a[href^="/client/homework/"]').first().getAttribute("href");
  if (!href) throw new Error("no exercise on this home");
  return href;
}

async function answer(page: Page, words: string): Promise<void> {
  await page.goto(await nextExercise(page));
  await page.getByLabel(/Thank you for something you did/).fill(words);
  await expect(page.getByText(/^Saved/).first()).toBeVisible();
  await page.getByRole("button", { name: "Done – send it" }).click();
  await expect(page.getByRole("button", { name: "Done – send it" })).toHaveCount(0);
}
