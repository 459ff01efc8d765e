import { expect, test } from "@playwright/test";
import { coupleIdOf, signIn } from "./support/people";

/** What a form sends as it is, and again once its scripts are there. */
for (const script of [true, false]) {
  test(`goals are saved and one is shared, ${script ? "with" : "without"} a script`, async ({
    browser,
  }, info) => {
    const theirs = await browser.newContext({ javaScriptEnabled: script });
    const page = await theirs.newPage();
    const [who, other, words] = script
      ? (["chidi", "dana", "We eat together twice a week"] as const)
      : (["dana", "chidi", "I can say no without a fight"] as const);
    await signIn(page, who);
    await page.goto("/client/goals");
    const form = page.getByRole("form", { name: "My goals" });
    await form.getByLabel("What I hope to reach").fill(words);
    await form.getByRole("radio", { name: "3", exact: true }).check({ force: true });
    if (script) await page.screenshot({ path: info.outputPath("goals.png"), fullPage: true });
    await form.getByRole("button", { name: "Save", exact: true }).click();
    await expect(form.getByLabel("Goal 1")).toHaveValue(words);

    const hers = await browser.newContext();
    const partner = await hers.newPage();
    await signIn(partner, other);
    await partner.goto("/client/goals");
    await expect(partner.getByText(words)).toHaveCount(0);

    await page.getByRole("button", { name: /^Share with/ }).click();
    await expect(page.getByText("Shared for now.")).toBeVisible();
    await partner.reload();
    await expect(partner.getByText(words)).toBeVisible();
    await expect(partner.getByText("3 of 10")).toHaveCount(0);

    await page.getByRole("button", { name: "Stop sharing" }).click();
    await expect(page.getByRole("button", { name: /^Share with/ })).toBeVisible();
    await partner.reload();
    await expect(partner.getByText(words)).toHaveCount(0);

    const counselors = await browser.newContext();
    const coach = await counselors.newPage();
    await signIn(coach, "coach");
    await coach.goto(`/coach/couples/${await coupleIdOf("Chidi & Dana")}/safety`);
    await coach
      .getByText(/^Their goals, saved/)
      .first()
      .click();
    for (const one of [theirs, hers, counselors]) await one.close();
  });
}
