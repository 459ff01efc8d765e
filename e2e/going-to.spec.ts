import { expect, test } from "@playwright/test";
import { coupleIdOf, scripted, signIn } from "./support/people";

/** To a couple, a page or an exercise by its name, from wherever one is; and from one record to another. */
test("a counselor goes to a couple by the keyboard alone", async ({ page }) => {
  await signIn(page, "coach");
  await page.goto("/coach/exercises");

  // Named as a key from when it is one.
  await expect(page.getByRole("link", { name: "Go to" })).toHaveAttribute("aria-keyshortcuts", /Control\+K/);
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("searchbox")).toBeFocused();
  await page.keyboard.type("dana");
  await expect(page.getByRole("status").filter({ hasText: "found" })).toHaveText("1 found");
  await page.keyboard.press("Enter");

  await page.waitForURL(`/coach/couples/${await coupleIdOf("Chidi & Dana")}`);
});

test("arrows go through what was found, and back to the box", async ({ page }) => {
  await signIn(page, "coach");
  await page.goto("/coach/find?q=building");

  await scripted(page.getByRole("searchbox"));
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("link", { name: "Building an apology" })).toBeFocused();
  await page.keyboard.press("ArrowUp");

  await expect(page.getByRole("searchbox")).toBeFocused();
});

test("another couple is opened at the same page of its record", async ({ page }) => {
  await signIn(page, "coach");
  await page.goto(`/coach/couples/${await coupleIdOf("Ana & Ben")}/promises`);

  await page.getByRole("link", { name: "Switch couple" }).click();
  await page.getByRole("link", { name: "Chidi & Dana" }).click();

  await page.waitForURL(`/coach/couples/${await coupleIdOf("Chidi & Dana")}/promises`);
  await expect(page.getByRole("link", { name: "Agreements & promises" })).toHaveAttribute(
    "aria-current",
    "true",
  );
});

test("a colleague’s couples are not among them", async ({ page }) => {
  await signIn(page, "colleague");
  await page.goto("/coach/find");

  await expect(page.getByRole("link", { name: "Eli & Fay" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Ana & Ben" })).toHaveCount(0);
});

test("without a script the box asks the server", async ({ browser }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await signIn(page, "coach");
  await page.goto("/coach/find");
  await page.getByRole("searchbox").fill("apology");
  await page.keyboard.press("Enter");

  await expect(page.getByRole("link", { name: "Building an apology" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Ana & Ben" })).toHaveCount(0);
});
