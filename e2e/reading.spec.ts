import { mkdirSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { asOwner, signIn } from "./support/people";

const looks = process.env.LOOKS;

/** At a desk and on a phone, light and dark. */
async function looked(page: Page, name: string): Promise<void> {
  for (const [width, height] of [
    [1280, 800],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    if (!looks) continue;
    mkdirSync(looks, { recursive: true });
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await page.screenshot({ path: `${looks}/${name}-${width}-${colorScheme}.png`, fullPage: true });
    }
  }
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize({ width: 1280, height: 800 });
}

test("from what came in one goes on to the next, by key and by button, and typing stays typing", async ({
  page,
}) => {
  await signIn(page, "coach");
  await page.goto("/coach");
  await looked(page, "today");
  const row = page
    .locator("#attention")
    .getByRole("listitem")
    .filter({ hasText: "to read" })
    .filter({ hasText: "Ana & Ben" });
  await row.getByRole("link", { name: /^Read/ }).click();
  await page.waitForURL(/homework\/[0-9a-f-]{36}$/);
  const first = page.url();
  await expect(page.getByText("Keys: J next, K back.")).toBeVisible();
  await looked(page, "reading");

  const words = page.getByLabel("What you would like to say");
  await words.pressSequentially("just a jar, kindly");
  await expect(words).toHaveValue("just a jar, kindly");
  expect(page.url()).toBe(first);
  await words.fill("");
  await words.blur();

  await page.keyboard.press("j");
  await expect(page).not.toHaveURL(first);
  const second = page.url();
  await expect(page.getByRole("link", { name: "Back" })).toHaveAttribute("aria-keyshortcuts", "K");
  await page.keyboard.press("k");
  await expect(page).toHaveURL(first);
  await page.getByRole("button", { name: "Turn keys off" }).click();
  await page.keyboard.press("j");
  await expect(page.getByText("Keys are off.")).toBeVisible();
  expect(page.url()).toBe(first);
  await page.getByRole("button", { name: "Turn keys on" }).click();

  await page.getByRole("button", { name: "Read and next" }).click();
  await expect(page).toHaveURL(second);
  await expect(page.getByText("Marked as read. The author sees that.")).toBeVisible();
  const id = first.split("/").at(-1) ?? "";
  await asOwner((sql) => sql`update responses set read_at = null where id = ${id}`);
});
