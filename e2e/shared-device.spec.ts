import { expect, type Page, test } from "@playwright/test";
import { demoPassword } from "@/scripts/story/accounts";
import { asOwner, assignmentIdOf, scripted, signIn } from "./support/people";

/** As if nobody had touched the device for so long. */
const awayFor = (seconds: number) =>
  asOwner(
    (sql) => sql`update logins set last_seen_at = now() - make_interval(secs => ${seconds})
      where ended_at is null and device_key is not null`,
  );

async function setsPin(page: Page, pin: string) {
  await page.goto("/account/devices");
  await page.getByText("Set a PIN for this device").click();
  const form = page.getByRole("form", { name: "Set a PIN" });
  await form.getByLabel("Your PIN").fill(pin);
  await form.getByLabel("Your password").fill(demoPassword);
  await form.getByRole("button", { name: "Set this PIN" }).click();
  await expect(page.getByText("Your PIN is set.")).toBeVisible();
}

async function unlocks(page: Page, pin: string) {
  await page.getByLabel("Your PIN").fill(pin);
  await page.getByRole("button", { name: "Go on" }).click();
}

test("on a phone that two people use, each is named, locked after a while, and finds their own words again", async ({
  page,
}) => {
  test.setTimeout(120_000);
  await signIn(page, "ana");
  await expect(page.getByText("You are writing as")).toHaveCount(0);
  await setsPin(page, "2580");

  await test.step("every page says whose it is", async () => {
    for (const path of ["/client", "/client/check-in", "/client/thanks"]) {
      await page.goto(path);
      await expect(page.getByText("You are writing as Ana")).toBeVisible();
    }
  });

  await test.step("away for two minutes, it asks for the PIN and shows nothing; the words come back with it", async () => {
    await page.goto("/client/thanks");
    const box = page.getByRole("textbox").first();
    await scripted(page.getByRole("form", { name: "Say thank you" }));
    await box.fill("zz only half a sentence");
    await awayFor(130);
    await page.evaluate(() => window.dispatchEvent(new Event("popstate")));
    await page.waitForURL(/\/unlock$/);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Locked");
    await expect(page.getByText(/Ana|zz only half/)).toHaveCount(0);
    for (const path of ["/client/record", "/account/security", "/"]) {
      await page.goto(path);
      await expect(page).toHaveURL(/\/unlock$/);
    }

    await unlocks(page, "1379");
    await expect(page.getByText("This is not the PIN.").first()).toBeVisible();
    await unlocks(page, "2580");
    await page.waitForURL(/\/client\/thanks$/);
    await expect(page.getByRole("textbox").first()).toHaveValue("zz only half a sentence");
  });

  await test.step("the other signs in on it, and sees nothing of the first", async () => {
    await page.getByRole("button", { name: "Lock now" }).click();
    await page.waitForURL(/\/unlock$/);
    await page.getByRole("button", { name: "I forgot it, or I am somebody else" }).click();
    await page.waitForURL(/\/sign-in$/);
    await signIn(page, "ben");
    await page.goto("/client/thanks");
    await expect(page.getByText("You are writing as")).toHaveCount(0);
    await expect(page.getByRole("textbox").first()).toHaveValue("");
    await expect(page.getByText("zz only half")).toHaveCount(0);
    await page.goto("/account/devices");
    await expect(page.getByText("Set a PIN for this device")).toBeVisible();
    await page.context().clearCookies({ name: /session/ });
  });

  await test.step("a few wrong PINs end the sign-in; the password opens it again, and says so", async () => {
    await signIn(page, "ana");
    await expect(page.getByText("You are writing as Ana")).toBeVisible();
    await page.getByRole("button", { name: "Lock now" }).click();
    for (const wrong of ["1111", "2222", "3333", "4444", "5555"]) {
      await unlocks(page, wrong);
      await expect(page.getByText("This is not the PIN.").first()).toBeVisible();
      await page.goto("/unlock");
    }
    await unlocks(page, "2580");
    await page.waitForURL(/\/sign-in\?words=locked$/);
    await expect(page.getByText("This sign-in has ended, for your safety.")).toBeVisible();
    await signIn(page, "ana");
    await page.goto("/account/security");
    await expect(page.getByText("A wrong PIN was typed several times").first()).toBeVisible();
  });

  await test.step("turned off with the password", async () => {
    await page.goto("/account/devices");
    await page.getByText("Turn it off on this device").click();
    const form = page.getByRole("form", { name: "Turn the PIN off" });
    await form.getByLabel("Your password").fill(demoPassword);
    await form.getByRole("button", { name: "Turn the PIN off" }).click();
    await expect(page.getByText("The PIN is off on this device.")).toBeVisible();
    await page.goto("/client");
    await expect(page.getByText("You are writing as")).toHaveCount(0);
  });
});

test("what the other sent in one's place is taken out by one's own password, and the boxes are empty from then on", async ({
  page,
}) => {
  await signIn(page, "chidi");
  const sheet = `/client/homework/${await assignmentIdOf("Chidi & Dana", "my-pace-and-my-limits")}`;
  await page.goto(sheet);
  await page.getByRole("textbox").first().fill("zz not my words");
  await page.getByRole("textbox").first().blur();
  await expect(page.getByText(/^Saved/).first()).toBeVisible();
  await page.getByRole("button", { name: /Done in part/ }).click();
  await expect(page.getByText("zz not my words").first()).toBeVisible();

  await page.getByText("Somebody else wrote this here").click();
  const form = page.getByRole("form", { name: "Take these answers out" });
  await form.getByLabel("Your password").fill("not my password");
  await form.getByRole("button", { name: "Take these answers out" }).click();
  await expect(page.getByText(/not your current password/).first()).toBeVisible();
  await form.getByLabel("Your password").fill(demoPassword);
  await form.getByRole("button", { name: "Take these answers out" }).click();

  await expect(page.getByText(/^Taken out\./)).toBeVisible();
  const empty = async () => {
    await scripted(page.locator("main"));
    await expect(page.getByText("zz not my words")).toHaveCount(0);
    await expect(page.getByRole("textbox").first()).toHaveValue("");
  };
  await empty();
  await page.goto("/client");
  await page.goto(sheet);
  await empty();
  await page.goBack();
  await page.goForward();
  await empty();
  await page.reload();
  await empty();

  await page.getByRole("textbox").first().fill("My own words");
  await page.getByRole("button", { name: /Done in part/ }).click();
  await expect(page.getByText("My own words").first()).toBeVisible();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("it locks and opens all the same", async ({ page }) => {
    await signIn(page, "dana");
    await page.goto("/account/devices");
    await page.getByText("Set a PIN for this device").click();
    const form = page.getByRole("form", { name: "Set a PIN" });
    await form.getByLabel("Your PIN").fill("8520");
    await form.getByLabel("Your password").fill(demoPassword);
    await form.getByRole("button", { name: "Set this PIN" }).click();
    await expect(page.getByText("You are writing as Dana")).toBeVisible();

    await page.getByRole("button", { name: "Lock now" }).click();
    await expect(page).toHaveURL(/\/unlock$/);
    await unlocks(page, "1379");
    await expect(page.getByText("This is not the PIN.").first()).toBeVisible();
    await expect(page.getByLabel("Your PIN")).toHaveValue("");
    await unlocks(page, "8520");
    await expect(page.getByText("You are writing as Dana")).toBeVisible();
  });
});
