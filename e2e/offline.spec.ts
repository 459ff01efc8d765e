import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { asOwner, signIn } from "./support/people";

const unreached = (page: Page) => page.getByRole("heading", { name: "No connection right now" });
const tab = (page: Page, name: string) =>
  page.getByRole("navigation", { name: "Main" }).getByRole("link", { name });
const liveLogins = () =>
  asOwner(async (sql) => {
    const rows = await sql`select 1 from logins l join accounts a on a.id = l.account_id
      where a.email = 'dana@demo.mendwork.test' and l.ended_at is null`;
    return rows.length;
  });
const box = (page: Page) => page.getByRole("form", { name: "About today" }).getByRole("textbox").first();

test("without a connection a tab leads to a page of our own, which knows nobody, and back", async ({
  page,
  context,
}) => {
  const words = `Typed before ${Date.now()}`;
  await context.route("https://www.wikipedia.org/**", (route) => route.fulfill({ body: "elsewhere" }));
  const before = await liveLogins();
  await signIn(page, "dana");
  await page.goto("/client/day");
  await page.evaluate(() => navigator.serviceWorker.ready);
  await box(page).fill(words);
  await expect(page.getByText("Kept on this device until you send it.")).toBeVisible();

  await context.setOffline(true);
  await tab(page, "Trust").click();
  await expect(unreached(page)).toBeVisible();
  await expect(page).toHaveURL(/\/client\/trust$/);
  await expect(page).toHaveTitle("Mendwork");
  const signedIn = await page.content();
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  }
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Exit this page" })).toBeFocused();
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(unreached(page)).toBeVisible();

  await context.setOffline(false);
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(tab(page, "Trust")).toHaveAttribute("aria-current", "page");
  await page.goto("/client/day");
  await expect(box(page)).toHaveValue(words);
  expect(await page.evaluate(() => caches.keys())).toEqual([]);

  await context.setOffline(true);
  await tab(page, "Trust").click();
  await expect(unreached(page)).toBeVisible();
  for (let at = 0; at < 3; at += 1) await page.keyboard.press("Shift");
  await page.waitForURL(/wikipedia/);
  await context.setOffline(false);
  await page.goto("/client");
  await expect(page.getByLabel("Password")).toBeVisible();
  await expect.poll(liveLogins).toBe(before);

  await context.setOffline(true);
  await page.goto("/client").catch(() => null);
  await expect(unreached(page)).toBeVisible();
  expect(await page.content()).toBe(signedIn);
  await context.setOffline(false);
  await signIn(page, "dana");
  await page.goto("/client/day");
  await expect(box(page)).toHaveValue(words);
  await page.getByRole("button", { name: "Discard" }).click();
});
