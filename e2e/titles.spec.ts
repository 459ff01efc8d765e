import { expect, test } from "@playwright/test";
import { coupleIdOf, signIn } from "./support/people";

test("the owner chooses what tabs say of a couple; the page itself keeps the names", async ({ page }) => {
  await signIn(page, "stranger");
  const record = `/coach/couples/${await coupleIdOf("Gus & Hana")}/trust`;
  await page.goto(record);
  await expect(page).toHaveTitle("Trust · Gus & Hana – Mendwork");

  for (const [choice, title] of [
    ["Initials", "Trust · G & H – Mendwork"],
    ["No names", "Trust – Mendwork"],
    ["First names", "Trust · Gus & Hana – Mendwork"],
  ] as const) {
    await page.getByText("Ingrid Solheim", { exact: true }).first().click();
    await page.getByRole("link", { name: "Practice settings" }).click();
    await page.getByRole("radio", { name: new RegExp(`^${choice}`) }).check();
    await page.getByRole("form", { name: "Page titles" }).getByRole("button", { name: "Save" }).click();
    await expect(page.getByText("Saved. It applies to everybody who works here")).toBeVisible();

    await page.goto(record);

    await expect(page).toHaveTitle(title);
    await expect(page.getByRole("navigation", { name: "Breadcrumb" })).toContainText("Gus & Hana");
  }
});

test("a counselor who does not own the practice has no such page", async ({ page }) => {
  await signIn(page, "colleague");

  await page.goto("/coach/settings");

  await expect(page.getByRole("heading", { name: "Page not found" })).toBeVisible();
});
