import { mkdirSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { manyCouples } from "./support/many-couples";
import { asOwner, coupleIdOf, signIn } from "./support/people";

const looks = process.env.LOOKED;

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

test("along the caseload by keys alone: J to the next couple, K back, Enter opens it", async ({ page }) => {
  await signIn(page, "coach");
  await page.goto("/coach/couples");
  const table = page.getByRole("table", { name: "Your couples" });
  await expect(table).toHaveAttribute("aria-keyshortcuts", "J K");
  const couple = (place: number) => table.getByRole("rowheader").nth(place).getByRole("link");

  for (const place of [0, 1, 2]) {
    await page.keyboard.press("j");
    await expect(couple(place)).toBeFocused();
  }
  await page.keyboard.press("k");
  await expect(couple(1)).toBeFocused();
  await looked(page, "keys");
  const name = (await couple(1).textContent()) ?? "";
  await page.keyboard.press("Enter");
  await expect(page.getByRole("navigation", { name: "Breadcrumb" })).toContainText(name);
});

test("the caseload is searched, narrowed and ordered by the address, with and without a script", async ({
  browser,
  page,
}) => {
  const remove = await manyCouples("Hillside Coaching", 200);
  const withoutScript = await browser.newContext({ javaScriptEnabled: false });
  try {
    await signIn(page, "stranger");
    await page.goto("/coach/couples");
    const rows = page.getByRole("row");
    await expect(rows).toHaveCount(26);
    await expect(page.getByText("Page 1 of 8")).toBeVisible();
    await looked(page, "caseload");
    const heights = await rows.evaluateAll((all) =>
      all.slice(1).map((row) => row.getBoundingClientRect().height),
    );
    expect(Math.max(...heights)).toBeLessThan(42);

    await page.getByLabel("Search").fill("CÓUPLE 19");
    await expect(page).toHaveURL(/q=/);
    await expect(page.getByRole("link", { name: "Budget couple 19", exact: true })).toBeVisible();
    await expect(page.getByRole("link", { name: "Budget couple 18", exact: true })).toHaveCount(0);
    await page.getByRole("link", { name: "Clear" }).click();
    await page.getByLabel("Order").selectOption({ label: "By name" });
    await expect(page).toHaveURL(/sort=name/);
    await expect(rows.nth(1)).toContainText("Budget couple 1");

    const plain = await withoutScript.newPage();
    await signIn(plain, "stranger");
    await plain.goto("/coach/couples");
    await plain.getByLabel("Search").fill("hana");
    await plain.getByLabel("Order").selectOption({ label: "By name" });
    await plain.getByRole("button", { name: "Search" }).click();
    await expect(plain.getByRole("row")).toHaveCount(2);
    await expect(plain.getByRole("link", { name: "Gus & Hana" })).toBeVisible();
    await plain.goto("/coach/couples?only=nonsense&sort=nonsense&page=-3&show=x");
    await expect(plain.getByRole("row")).toHaveCount(26);
    await plain.goto("/coach/couples?q=zzz");
    await expect(plain.getByText("No couple fits.")).toBeVisible();
  } finally {
    await remove();
    await withoutScript.close();
  }
});

test("a view is saved for one counselor in one browser, and forgotten again", async ({ page }) => {
  await signIn(page, "coach");
  await page.goto("/coach/couples?q=ana&sort=name&only=safety");
  await page.getByRole("button", { name: "Save this view" }).click();
  await expect(page.getByText("Saved. This is how Couples opens for you in this browser.")).toBeVisible();

  await page.goto("/coach/couples");
  await expect(page.getByLabel("Order")).toHaveValue("name");
  await expect(page.getByLabel("Show")).toHaveValue("safety");
  await expect(page.getByLabel("Search")).toHaveValue("");
  await page.getByRole("link", { name: "Clear" }).click();
  await expect(page.getByLabel("Order")).toHaveValue("");

  const kept = await page.context().cookies();
  expect(kept.find(({ name }) => name === "mendwork.couples")?.value).not.toContain("ana");
  await page.goto("/account");
  await page.context().clearCookies({ name: /session/ });
  await signIn(page, "colleague");
  await page.goto("/coach/couples");
  await expect(page.getByLabel("Order")).toHaveValue("");

  await page.context().clearCookies({ name: /session/ });
  await signIn(page, "coach");
  await page.goto("/coach/couples");
  await page.getByRole("button", { name: "Open the usual way again" }).click();
  await expect(page.getByText("Couples opens in the usual way again.")).toBeVisible();
  await page.goto("/coach/couples");
  await expect(page.getByLabel("Order")).toHaveValue("");
});

test("a row of the caseload says what a counselor may know, and leads on", async ({ page }) => {
  await signIn(page, "coach");
  await page.goto("/coach/couples");
  const row = page.getByRole("row").filter({ hasText: "Ana & Ben" });
  await expect(row).toContainText("last ");
  await expect(row.getByRole("img", { name: /answered this week/i }).first()).toBeAttached();
  await page.goto("/coach/couples?only=safety");
  await page
    .getByRole("row")
    .filter({ hasText: "Ana & Ben" })
    .getByRole("link", { name: /safety check due/ })
    .click();
  await expect(page).toHaveURL(`/coach/couples/${await coupleIdOf("Ana & Ben")}/safety`);
});
