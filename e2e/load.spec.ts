import { expect, test } from "@playwright/test";
import { coupleIdOf, signIn } from "./support/people";

test("minutes are said in private, set for a couple, and told when more is assigned", async ({
  browser,
}, info) => {
  const theirs = await browser.newContext({ javaScriptEnabled: false });
  const page = await theirs.newPage();
  await signIn(page, "dana");
  await page.goto("/client/pace#load");
  await page.getByLabel("Minutes a week that are good for me").fill("10");
  await page.getByRole("form", { name: "How much in a week" }).getByRole("button", { name: "Save" }).click();
  await expect(page.getByLabel("Minutes a week that are good for me")).toHaveValue("10");

  const others = await browser.newContext();
  const other = await others.newPage();
  await signIn(other, "chidi");
  await other.goto("/client/pace");
  await expect(other.getByLabel("Minutes a week that are good for me")).toHaveValue("");

  const hers = await browser.newContext();
  const coach = await hers.newPage();
  await signIn(coach, "coach");
  const record = `/coach/couples/${await coupleIdOf("Chidi & Dana")}`;
  await coach.goto(`${record}/settings`);
  const form = coach.getByRole("form", { name: "Minutes a week" });
  await expect(form.getByText("They say 10 is good for them.")).toBeVisible();
  await form.getByLabel(/^For .?Chidi/).fill("200");
  await form.getByRole("button", { name: "Save minutes" }).click();
  await expect(coach.getByText("Only you see these numbers.")).toBeVisible();

  await coach.goto(`${record}/assign`);
  await coach
    .getByRole("link", { name: /Three kinds of thanks/ })
    .first()
    .click();
  await expect(
    coach.getByText(/Dana.? would have about \d+ minutes a week; they say 10 is good/),
  ).toBeVisible();
  await expect(coach.getByText(/Chidi.? would have/)).toHaveCount(0);
  await expect(coach.getByText(/In force now, in minutes a week/)).toBeVisible();
  await coach.screenshot({ path: info.outputPath("told.png"), fullPage: true });
  await coach.getByLabel("Why this, why now").fill("It is light.");
  await coach.getByRole("button", { name: /^Assign to/ }).click();
  await expect(coach).toHaveURL(/\/homework/);

  await test.step("one tap for a hard week; the other's page stays as it was", async () => {
    await page.goto("/client");
    await other.goto("/client");
    const before = await other.locator("main").textContent();
    await page.getByRole("button", { name: "This week is hard" }).click();
    await expect(page.getByText(/Noted\. Your exercises come back/)).toBeVisible();
    await expect(page.getByRole("button", { name: "This week is hard" })).toHaveCount(0);
    await page.screenshot({ path: info.outputPath("hard.png"), fullPage: true });
    await other.reload();
    expect(await other.locator("main").textContent()).toBe(before);
    await coach.goto(record);
    await expect(coach.getByText(/Dana.? says this week is hard/)).toBeVisible();
  });
  for (const one of [theirs, others, hers]) await one.close();
});

test("an owner says what is usual in the practice", async ({ page }) => {
  await signIn(page, "coach");
  await page.goto("/coach/settings");
  const form = page.getByRole("form", { name: "Minutes a week" });
  await form.getByLabel("Minutes a week for one partner").fill("3");
  await form.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Please give a number of minutes from 5 to 600").first()).toBeVisible();
  await form.getByLabel("Minutes a week for one partner").fill("60");
  await form.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved. It counts wherever nobody says otherwise.")).toBeVisible();
});
