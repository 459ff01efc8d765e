import { randomUUID } from "node:crypto";
import { expect, test } from "@playwright/test";
import { newestMail } from "./support/outbox";
import { asOwner, coupleIdOf, signIn } from "./support/people";

const password = "four small paper boats";
const newest = `vera.${randomUUID().slice(0, 8)}@people.test`;

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("somebody is invited, joins, gets a couple and hands it back, and is removed", async ({
    page,
    browser,
  }) => {
    await signIn(page, "coach");
    await page.goto("/coach/settings");
    await page.getByLabel("Their email").fill(newest);
    await page.getByRole("button", { name: "Invite", exact: true }).click();
    const link = (await page.locator("code").textContent()) ?? "";
    expect(await newestMail(newest, "/join/")).toContain(new URL(link).pathname.slice(0, 20));
    await page.goto("/coach/settings");
    await expect(page.getByText(newest)).toBeVisible();

    const context = await browser.newContext({ javaScriptEnabled: false });
    const theirs = await context.newPage();
    await theirs.goto(new URL(link).pathname);
    await theirs.getByLabel("Your name").fill("Vera Lindquist");
    await theirs.getByLabel("Password").fill(password);
    await theirs.getByRole("button", { name: "Start working here" }).click();
    await expect(theirs).toHaveURL(/\/coach$/);

    // Misspelled: they mend it themselves, and everybody reads the new one.
    await theirs.goto("/account");
    await theirs.getByLabel("Your name").fill("  ");
    await theirs.getByRole("button", { name: "Save name" }).click();
    await expect(theirs.locator("form [role=alert]")).toContainText("at least one letter or number");
    await theirs.getByLabel("Your name").fill("Vera Lindqvist");
    await theirs.getByRole("button", { name: "Save name" }).click();
    await expect(theirs.getByText("Your name is saved.")).toBeVisible();
    await expect(theirs.getByLabel("Your name")).toHaveValue("Vera Lindqvist");
    await theirs.goto(new URL(link).pathname);
    await expect(theirs.getByRole("heading", { name: "This link no longer works" })).toBeVisible();

    const chidis = await coupleIdOf("Chidi & Dana");
    await page.goto(`/coach/couples/${chidis}/settings`);
    await page.getByText("Hand this couple over").click();
    await page.getByLabel("Who takes over").selectOption({ label: "Vera Lindqvist" });
    await page.getByRole("button", { name: "Hand over", exact: true }).click();
    await expect(page.getByText("works with this couple now.")).toBeVisible();
    expect((await page.goto(`/coach/couples/${chidis}`))?.status()).toBe(404);

    expect((await theirs.goto(`/coach/couples/${chidis}`))?.status()).toBe(200);
    const dana = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await signIn(dana, "dana");
    await expect(dana.getByText("works with you now")).toContainText("Vera Lindqvist");
    await dana.context().close();

    await page.goto("/coach/settings");
    const vera = page.getByRole("listitem").filter({ has: page.locator("p", { hasText: "Vera Lindqvist" }) });
    await vera.getByText("Hand over their couples").click();
    await vera.getByLabel("Who takes over").selectOption({ label: "Ruth Okafor" });
    await vera.getByRole("button", { name: "Hand over their couple" }).click();
    await expect(page.getByText("One couple is with")).toBeVisible();

    await vera.getByRole("button", { name: /^Remove/ }).click();
    await expect(page.getByText("no longer works here, and is signed out everywhere.")).toBeVisible();
    await theirs.goto("/coach");
    await expect(theirs).toHaveURL(/\/sign-in/);
    await context.close();
    await asOwner((sql) => sql`update couples set handed_over_at = null`);
  });
});
