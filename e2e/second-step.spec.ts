import { expect, type Page, test } from "@playwright/test";
import { generateSync } from "otplib";
import { demoPassword } from "@/scripts/story/accounts";
import { newestMail } from "./support/outbox";
import { asOwner, signIn } from "./support/people";

const stranger = "stranger@demo.mendwork.test";
const halfMinute = 30;

/** What the app shows `ahead` half minutes from now: one ahead counts as well, and each only once. */
const codeOf = (secret: string, ahead = 0) =>
  generateSync({ secret, epoch: Math.floor(Date.now() / 1_000) + ahead * halfMinute });

const secretOn = async (page: Page) => ((await page.locator("code").textContent()) ?? "").replace(/\s/g, "");

/** The last code that counted is forgotten, as if half minutes had gone by. */
const timeGoesBy = () =>
  asOwner(
    (sql) => sql`update second_steps set last_step = 0
      where account_id in (select id from accounts where email = ${stranger})`,
  );
const none = () =>
  asOwner(async (sql) => {
    await sql`update practices set second_step_required = false`;
    await sql`delete from second_steps`;
  });

test.beforeEach(none);
test.afterEach(none);

async function typePassword(page: Page) {
  await page.goto("/sign-in");
  await page.getByLabel("Email").fill(stranger);
  await page.getByLabel("Password").fill(demoPassword);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { name: "Now your code" })).toBeVisible();
}

async function setUp(page: Page): Promise<{ secret: string; codes: string[] }> {
  await page.getByLabel("Your password").fill(demoPassword);
  await page.getByRole("button", { name: "Set up a second step" }).click();
  await expect(page.getByRole("img", { name: /Picture to scan/ })).toBeVisible();
  const secret = await secretOn(page);
  await page.getByLabel("Type the code that the app shows now").fill("000000");
  await page.getByRole("button", { name: "Turn it on" }).click();
  await expect(page.getByText("This code does not match").first()).toBeVisible();
  await page.getByLabel("Type the code that the app shows now").fill(codeOf(secret));
  await page.getByRole("button", { name: "Turn it on" }).click();
  await expect(page.getByRole("heading", { name: "Your ten recovery codes" })).toBeVisible();
  const codes = await page.locator("ul.grid > li").allTextContents();
  expect(codes).toHaveLength(10);
  await expect(page.getByText(/^On since/)).toBeVisible();
  return { secret, codes: codes.map((code) => code.trim()) };
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a second step is set up, asked for, used once, and turned off", async ({ page }) => {
      await signIn(page, "stranger");
      await page.goto("/account/security");
      await page.getByRole("link", { name: "Your second step" }).click();
      await expect(page.getByRole("heading", { name: "Second step", level: 1 })).toBeVisible();
      const { secret, codes } = await setUp(page);
      await newestMail(stranger, "second step of your sign-in was just changed");
      await page.goto("/account/security/second-step");
      await expect(page.getByText("You have 10 recovery codes left")).toBeVisible();
      expect(await page.content()).not.toContain(codes[0]);
      expect(await page.content()).not.toContain(secret);

      await page.context().clearCookies();
      await typePassword(page);
      await page.goto("/coach");
      await expect(page).toHaveURL(/\/sign-in$/);
      await page.goto("/sign-in/code");
      await timeGoesBy();
      const code = codeOf(secret);
      await page.getByLabel("Code", { exact: true }).fill(code);
      await page.getByRole("button", { name: "Go on" }).click();
      await page.waitForURL(/\/coach$/);

      await page.context().clearCookies();
      await typePassword(page);
      await page.getByLabel("Code", { exact: true }).fill(code);
      await page.getByRole("button", { name: "Go on" }).click();
      await expect(page.getByText("it was used already").first()).toBeVisible();
      await page.getByText("No phone at hand?").click();
      await page.getByLabel("A recovery code").fill((codes[0] ?? "").toLowerCase());
      await page.getByRole("button", { name: "Use this code" }).click();
      await page.waitForURL(/\/coach$/);

      await page.goto("/account/security");
      await expect(page.getByText("There was a sign-in with a recovery code.").first()).toBeVisible();
      await page.goto("/account/security/second-step");
      await page.getByText("New phone, or turn it off").click();
      const off = page.locator("form").filter({ has: page.getByRole("button", { name: "Turn it off" }) });
      await off.getByLabel("Your password").fill(demoPassword);
      await off.getByLabel(/A code from your app/).fill(codes[1] ?? "");
      await page.getByRole("button", { name: "Turn it off" }).click();
      await expect(page.getByText("Your second step is off.")).toBeVisible();
      await page.context().clearCookies();
      await signIn(page, "stranger");
    });
  });
}

test("a practice that requires it leads everybody to it first, and locks nobody out", async ({ page }) => {
  await signIn(page, "stranger");
  await page.goto("/coach/settings");
  await page.getByText("Everybody who works here needs one").click();
  await page
    .getByRole("form", { name: "Second step at sign-in" })
    .getByRole("button", { name: "Save" })
    .click();
  await expect(page).toHaveURL(/\/account\/security\/second-step$/);
  for (const path of ["/coach", "/coach/couples", "/coach/exercises"]) {
    await page.goto(path);
    await expect(page.getByText("This comes first")).toBeVisible();
  }
  await page.goto("/account/security");
  await expect(page.getByRole("heading", { name: "Your sign-in" })).toBeVisible();
  await page.goto("/coach");

  await setUp(page);
  await page.getByRole("link", { name: "I have kept them" }).click();

  await expect(page).toHaveURL(/\/coach$/);
});

test("the page for a code is for whoever has typed the password just before", async ({ page }) => {
  await page.goto("/sign-in/code");
  await expect(page).toHaveURL(/\/sign-in$/);
  await page.context().addCookies([{ name: "mendwork.proved", value: "made.up", url: page.url() }]);
  await page.goto("/sign-in/code");
  await expect(page).toHaveURL(/\/sign-in$/);
});
