import { expect, test } from "@playwright/test";
import { asOwner, coupleIdOf, signIn } from "./support/people";

/** Moves the beginning of a couple so that this week is one that asks. */
const asksThisWeek = (label: string) =>
  asOwner(
    (sql) => sql`update couples set started_on = current_date - 14
      where label = ${label}`,
  );

test("two more after the end, without a script; the counselor reads both answers side by side", async ({
  browser,
}, info) => {
  await asksThisWeek("Chidi & Dana");
  const theirs = await browser.newContext({ javaScriptEnabled: false });
  const page = await theirs.newPage();
  await signIn(page, "chidi");
  await page.goto("/client/check-in");
  await page.getByText("Two more, if you like").click();
  const kept = page.getByRole("group", { name: "I did what I said I’d do." });
  await kept.getByRole("radio", { name: "8", exact: true }).press("Space");
  await page.screenshot({ path: info.outputPath("two-more.png"), fullPage: true });
  await page.getByRole("button", { name: "Done", exact: true }).click();
  await expect(page.getByRole("status").getByText("Thank you. Next from Monday.")).toBeVisible();
  await page.goto("/client/check-in");
  await expect(kept.getByRole("radio", { name: "8", exact: true })).toBeChecked();

  const others = await browser.newContext();
  const other = await others.newPage();
  await signIn(other, "dana");
  await other.goto("/client/trust");
  await expect(other.getByText("kept to what")).toHaveCount(0);

  const hers = await browser.newContext();
  const coach = await hers.newPage();
  await signIn(coach, "coach");
  await coach.goto(`/coach/couples/${await coupleIdOf("Chidi & Dana")}/trust`);
  await expect(coach.getByRole("heading", { name: "Side by side" })).toBeVisible();
  const table = coach.getByRole("table", { name: /^Reliability: .?Chidi/ });
  await expect(table.getByRole("cell")).toHaveText(["8", "no answer"]);
  await coach.goto(`/coach/couples/${await coupleIdOf("Ana & Ben")}/trust`);
  await expect(coach.getByRole("table", { name: /^Openness: .?Ben/ }).getByRole("row")).toHaveCount(3);
  await expect(coach.getByRole("img", { name: /^Reliability: .?Ana.?\. / })).toBeVisible();
  await coach.screenshot({ path: info.outputPath("side-by-side.png"), fullPage: true });
  await coach.setViewportSize({ width: 390, height: 800 });
  await coach.emulateMedia({ colorScheme: "dark" });
  await coach.reload();
  await coach.screenshot({ path: info.outputPath("side-by-side-390.png"), fullPage: true });
  expect(await coach.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  for (const one of [theirs, others, hers]) await one.close();
});
