import { expect, test } from "@playwright/test";
import { coupleIdOf, signIn } from "./support/people";

test("a review is put together, previewed, given, kept by both as it was, and taken back", async ({
  browser,
}, info) => {
  const hers = await browser.newContext();
  const coach = await hers.newPage();
  await signIn(coach, "coach");
  await coach.goto(`/coach/couples/${await coupleIdOf("Chidi & Dana")}/review`);
  const form = coach.getByRole("form", { name: "Review" });
  await form.getByLabel("A few words to both").fill("You have begun. That is a lot.");
  await form.getByRole("button", { name: "Save and preview" }).click();
  const preview = coach.getByRole("region", { name: "Preview" });
  await expect(preview.getByText("You have begun. That is a lot.")).toBeVisible();
  await coach.screenshot({ path: info.outputPath("review.png"), fullPage: true });

  const theirs = await browser.newContext({ javaScriptEnabled: false });
  const page = await theirs.newPage();
  await signIn(page, "dana");
  await page.goto("/client/reviews");
  await expect(page.getByText("Nothing here yet")).toBeVisible();

  await form.getByRole("button", { name: "Give to both" }).click();
  await expect(coach.getByText("Given. Both can read it.")).toBeVisible();
  await page.reload();
  await page.locator("main").getByRole("listitem").getByRole("link").first().click();
  await expect(page.getByText("You have begun. That is a lot.")).toBeVisible();

  await coach.getByRole("button", { name: "Withdraw" }).click();
  await expect(coach.getByText("Withdrawn. Neither finds it any more.")).toBeVisible();
  await page.goto("/client/reviews");
  await expect(page.getByText("Nothing here yet")).toBeVisible();
  for (const one of [hers, theirs]) await one.close();
});

test("what a couple keeps can be printed on three pages at most", async ({ page }, info) => {
  await signIn(page, "ana");
  await page.goto("/client/reviews");
  await page.locator("main").getByRole("listitem").getByRole("link").first().click();
  await expect(page.getByRole("heading", { name: "What you hope to reach" })).toBeVisible();
  await page.screenshot({ path: info.outputPath("kept.png"), fullPage: true });
  const pdf = await page.pdf({ format: "Letter", path: info.outputPath("kept.pdf") });
  expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(3);
});
