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

  await coach.getByText("Ask each where they stand").click();
  await coach.getByRole("button", { name: "Ask Dana where they stand" }).click();
  await expect(coach.getByText("Asked. Only they see it.")).toBeVisible();
  await expect(coach.getByText(/^Asked, /)).toBeVisible();

  const theirs = await browser.newContext({ javaScriptEnabled: false });
  const page = await theirs.newPage();
  await signIn(page, "dana");
  await expect(page.getByText("would like to know where you stand now")).toBeVisible();
  await page.goto("/client/where-i-stand");
  await page.locator("main").getByRole("link", { name: "My goals" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("My goals");
  await page.goto("/client/reviews");
  await expect(page.getByText("Nothing here yet")).toBeVisible();

  await form.getByRole("button", { name: "Give to both" }).click();
  await expect(coach.getByText("Given. Both can read it.")).toBeVisible();
  await coach.getByRole("button", { name: "Reopen" }).click();
  await expect(coach.getByText("It is your draft again. Neither finds it any more.")).toBeVisible();
  await page.reload();
  await expect(page.getByText("Nothing here yet")).toBeVisible();
  await coach.reload();
  await expect(form.getByLabel("A few words to both")).toHaveValue("You have begun. That is a lot.");
  await form.getByRole("button", { name: "Give to both" }).click();
  await expect(coach.getByText("Given. Both can read it.")).toBeVisible();
  await page.reload();
  await page.locator("main").getByRole("listitem").getByRole("link").first().click();
  await expect(page.getByText("You have begun. That is a lot.")).toBeVisible();

  await coach.reload();
  const kept = { has: coach.getByRole("button", { name: "Withdraw" }) };
  await coach.getByRole("listitem").filter(kept).getByRole("link").click();
  await expect(coach.getByText("As it was given to both.")).toBeVisible();
  await expect(coach.getByText("You have begun. That is a lot.")).toBeVisible();
  await expect(coach.getByRole("button", { name: "Print" })).toBeVisible();
  await coach.getByRole("main").getByRole("link", { name: "Review", exact: true }).click();
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
