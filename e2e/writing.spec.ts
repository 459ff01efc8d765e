import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { signIn } from "./support/people";

/** Writing on a phone at night: the network goes, the tab closes, another tab is open, the session ends. Nothing is lost. */
test.describe("words in a box", () => {
  let page: Page;
  let context: BrowserContext;
  let path: string;

  test.beforeEach(async ({ browser }) => {
    context = await browser.newContext();
    page = await context.newPage();
    await signIn(page, "ben");
    path = (await page.locator('a[href^="/client/homework/"]').first().getAttribute("href")) ?? "";
    await open(page);
  });
  test.afterEach(() => context.close());

  const open = async (at: Page) => {
    await at.goto(path);
    await at.locator("form[data-ready]").first().waitFor();
  };
  const box = (at: Page) => at.locator("form textarea:visible").first();
  const said = (at: Page) => at.locator("form[data-ready] p[role=status]").first();
  const waiting = (at: Page) =>
    at.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith("mw.")).length);
  const mark = () => `Written at ${Date.now()}`;

  test("are saved while they are written, and gone from the device once they are", async () => {
    const words = mark();
    await box(page).fill(words);
    await expect(said(page)).toHaveText("Saved");
    expect(await waiting(page)).toBe(0);
    await page.reload();
    await expect(box(page)).toHaveValue(words);
  });

  test("written without a connection survive a closed tab, unreadable, and go out by themselves", async () => {
    const words = mark();
    await context.setOffline(true);
    await box(page).fill(words);
    await expect(said(page)).toContainText("Saved on this device");
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain(words);
    await page.close();
    await context.setOffline(false);
    const later = await context.newPage();
    await open(later);
    await expect(box(later)).toHaveValue(words);
    // A page that closes may still get them out itself; either way the device lets go of them only when the server has them.
    await expect.poll(() => waiting(later)).toBe(0);
    await later.reload();
    await expect(box(later)).toHaveValue(words);
  });

  test("written in two tabs are both shown, and the person chooses", async () => {
    const other = await context.newPage();
    await open(other);
    const [first, second] = [`${mark()} here`, `${mark()} there`];
    await box(other).fill(second);
    await expect(said(other)).toHaveText("Saved");
    await box(page).fill(first);
    await expect(page.getByRole("button", { name: "Use this one" })).toBeVisible();
    await expect(page.getByText(second)).toBeVisible();
    await page.getByRole("button", { name: "Keep the other" }).click();
    await expect(box(page)).toHaveValue(second);
    await expect(said(page)).toHaveText("Saved");
  });

  test("stay when the session has ended, and go once the person is signed in again", async () => {
    const words = mark();
    const session = await context.cookies();
    await context.clearCookies();
    await box(page).fill(words);
    await expect(said(page)).toContainText("You have been signed out");
    await context.addCookies(session);
    await page.evaluate(() => window.dispatchEvent(new Event("focus")));
    await expect(said(page)).toHaveText("Saved");
  });

  test("are not saved under the name of somebody else who signs in on this device", async ({ browser }) => {
    const words = mark();
    const session = await context.cookies();
    const elsewhere = await browser.newContext();
    await signIn(await elsewhere.newPage(), "ana");
    await context.clearCookies();
    await context.addCookies(await elsewhere.cookies());
    await elsewhere.close();
    await box(page).fill(words);
    await expect(said(page)).toContainText(/Somebody else is signed in|could not find this/);
    await context.clearCookies();
    await context.addCookies(session);
    await page.evaluate(() => window.dispatchEvent(new Event("focus")));
    await expect(said(page)).toHaveText("Saved");
  });
});

test("without JavaScript an exercise is a plain form that can be kept for later", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await signIn(page, "ben");
  const path = (await page.locator('a[href^="/client/homework/"]').first().getAttribute("href")) ?? "";
  await page.goto(path);
  const words = `Without a script ${Date.now()}`;
  await page.locator("form textarea:visible").first().fill(words);
  await page.getByRole("button", { name: "Save for later" }).first().click();
  await page.waitForURL(/\/client$/);
  await page.goto(path);
  await expect(page.locator("form textarea:visible").first()).toHaveValue(words);
  await context.close();
});
