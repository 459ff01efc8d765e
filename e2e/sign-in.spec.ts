import { expect, test } from "@playwright/test";
import { back, signIn } from "./support/people";

test("a wrong password is refused in words, and the address typed stays", async ({ page }) => {
  await page.goto("/sign-in");
  await page.getByLabel("Email").fill("ana@demo.mendwork.test");
  await page.getByLabel("Password").fill("not the password");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByText("is incorrect")).toBeVisible();
  await expect(page.getByLabel("Email")).toHaveValue("ana@demo.mendwork.test");
  await expect(page.getByLabel("Password")).toHaveValue("");
});

test("each lands at home, and the other's home sends them back", async ({ page }) => {
  await signIn(page, "ana");
  await expect(page).toHaveURL(/\/client$/);
  await page.goto("/coach");
  await expect(page).toHaveURL(/\/client$/);
});

test("signing out ends the login at once: the Back button shows the sign-in page", async ({ page }) => {
  await signIn(page, "coach");
  const seen = page.url();
  await page
    .getByRole("button", { name: /Ruth Okafor|More|Menu/ })
    .first()
    .click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  await back(page);
  await expect(page).toHaveURL(/\/sign-in/);
  await page.goto(seen);
  await expect(page).toHaveURL(/\/sign-in/);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("signing in works", async ({ page }) => {
    await signIn(page, "ben");
    await expect(page).toHaveURL(/\/client$/);
  });

  test("a refusal is shown", async ({ page }) => {
    await page.goto("/sign-in");
    await page.getByLabel("Email").fill("ben@demo.mendwork.test");
    await page.getByLabel("Password").fill("not the password");
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page.getByText("is incorrect")).toBeVisible();
  });
});
