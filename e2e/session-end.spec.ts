import { expect, type Page, test } from "@playwright/test";
import { asOwner, back, type Person, signIn } from "./support/people";

/** However a session ends, nothing private comes back from this browser's memory. */
const endEverywhere = (email: string) =>
  asOwner(
    (sql) => sql`update logins set ended_at = now() where ended_at is null
      and account_id = (select id from accounts where email = ${email})`,
  );

/** As if nothing had been done for longer than a session lasts. */
const leftAlone = (email: string) =>
  asOwner(
    (sql) => sql`update logins set last_seen_at = now() - interval '13 hours' where ended_at is null
      and account_id = (select id from accounts where email = ${email})`,
  );

async function walk(page: Page, who: Person = "ana") {
  await signIn(page, who);
  const nav = page.getByRole("navigation", { name: "Main" });
  await nav.getByRole("link", { name: "Trust" }).click();
  await page.waitForURL(/\/client\/trust/);
  await nav.getByRole("link", { name: "Check-in" }).click();
  await page.waitForURL(/\/client\/check-in/);
}

test("after it was ended on another device, Back shows the sign-in page", async ({ page }) => {
  await walk(page);
  await endEverywhere("ana@demo.mendwork.test");
  await back(page);
  await page.waitForURL(/\/sign-in/);
  await expect(page.getByLabel("Password")).toBeVisible();
  await back(page);
  await expect(page.getByLabel("Password")).toBeVisible();
});

test("after it was left alone for too long, no tab shows anything: by itself, by Back, Forward, reload or anew", async ({
  page,
  context,
}) => {
  const isOver = async (at: Page) => {
    await expect(at.getByLabel("Password")).toBeVisible();
    await expect(at.getByText(/Chidi|Dana/)).toHaveCount(0);
  };
  await walk(page, "dana");
  const [untouched, reloaded] = [await context.newPage(), await context.newPage()];
  await untouched.clock.install();
  for (const other of [untouched, reloaded]) {
    await other.goto("/client/trust");
    await expect(other.getByRole("heading", { level: 1 })).toBeVisible();
  }
  await leftAlone("dana@demo.mendwork.test");

  await untouched.clock.runFor(61_000);
  await untouched.waitForURL(/\/sign-in/);
  await isOver(untouched);
  await back(page);
  await isOver(page);
  await page.goForward().catch(() => null);
  await isOver(page);
  await back(page);
  await isOver(page);
  await reloaded.reload();
  await isOver(reloaded);
  const restored = await context.newPage();
  await restored.goto("/client/trust");
  await isOver(restored);
});

test("signing out in one tab clears the other, and Back shows nothing", async ({ page, context }) => {
  await walk(page);
  const other = await context.newPage();
  await other.goto("/client");
  await page.getByRole("navigation", { name: "Main" }).getByRole("button", { name: "More" }).click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.waitForURL(/\/sign-in/);
  await other.waitForURL(/\/sign-in/);
  await back(page);
  await expect(page.getByLabel("Password")).toBeVisible();
});

test("the exit is above an open confirmation, by touch, and ends the session", async ({ page, context }) => {
  await context.route("https://www.wikipedia.org/**", (route) => route.fulfill({ body: "elsewhere" }));
  await signIn(page, "ana");
  await page.goto("/account/devices");
  await page.getByRole("button", { name: "Sign out everywhere", exact: true }).click();
  await page.getByRole("alertdialog").getByRole("link", { name: "Exit this page" }).click();
  await page.waitForURL(/wikipedia/);
  await back(page);
  await expect(page.getByLabel("Password")).toBeVisible();
});
