import { expect, type Page, test } from "@playwright/test";
import { signIn } from "./support/people";

const said = (page: Page) => page.locator("main > [role=status]").first();

test("without a script, what is done is said once, and taken back", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await signIn(page, "dana");
  await page.goto("/client");
  const title = (await page.locator("main h2").first().textContent()) ?? "";

  await page.getByRole("button", { name: "This is not for us" }).click();
  await expect(said(page)).toContainText("It is set aside");
  await said(page).getByRole("button", { name: "Undo" }).click();
  await expect(said(page)).toContainText("Undone.");
  await expect(page.getByRole("heading", { name: title })).toBeVisible();
  await page.reload();
  await expect(said(page)).toBeEmpty();
  await context.close();
});

test("nobody is asked to confirm what does not hold; what is wrong is said above and at the field", async ({
  page,
}) => {
  await signIn(page, "dana");
  await page.goto("/client/agreements/new");
  await page.getByRole("button", { name: "Propose it" }).click();

  const summary = page.locator("form [role=alert]");
  await expect(summary).toContainText("Please give it a short name");
  await expect(page.getByRole("alertdialog")).toHaveCount(0);
  await summary.getByRole("link", { name: "Please give it a short name" }).press("Enter");
  const field = page.getByLabel("A short name");
  await expect(field).toBeFocused();
  await expect(field).toHaveAttribute("aria-invalid", "true");
});
