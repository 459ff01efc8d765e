import { expect, type Page, test } from "@playwright/test";
import { demoPassword } from "@/scripts/story/accounts";
import { mailsTo, newestMail } from "./support/outbox";
import { coupleIdOf, signIn } from "./support/people";

const dana = "dana@demo.mendwork.test";
const another = "four small paper boats";

const askForLink = async (page: Page, email: string) => {
  await page.goto("/sign-in");
  await page.getByRole("link", { name: "Trouble signing in?" }).click();
  await expect(page.getByRole("heading", { name: "Trouble signing in?" })).toBeVisible();
  await page.getByLabel("Email").fill(email);
  await page.getByRole("button", { name: "Send a link" }).click();
  await expect(page.getByRole("heading", { name: "Please look at your email" })).toBeVisible();
};

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a forgotten password: a link by mail sets a new one, once, and it can be changed again", async ({
    page,
  }) => {
    await askForLink(page, dana);
    const link = /http\S+\/recover\/[\w-]{43}/.exec(await newestMail(dana, "/recover/"))?.[0] ?? "";
    await page.goto(new URL(link).pathname);
    await page.getByLabel("New password").fill(another);
    await page.getByRole("button", { name: "Save new password" }).click();
    await expect(page.getByText("Your new password is saved. Please sign in with it.")).toBeVisible();
    await newestMail(dana, "was just changed");

    await page.goto(new URL(link).pathname);
    await expect(page.getByRole("heading", { name: "This link no longer works" })).toBeVisible();

    await signIn(page, dana, another);
    await page.goto("/account/security");
    await expect(page.getByText("A new password was set with a one-time link.")).toBeVisible();
    await page.getByLabel("Current password").fill("not the one");
    await page.getByLabel("New password").fill(demoPassword);
    await page.getByRole("button", { name: "Change password" }).click();
    await expect(page.getByText("This is not your current password.").first()).toBeVisible();
    await page.getByLabel("Current password").fill(another);
    await page.getByLabel("New password").fill(demoPassword);
    await page.getByRole("button", { name: "Change password" }).click();
    await expect(
      page.getByText("Your new password is saved. Every other device is signed out."),
    ).toBeVisible();
    await expect(page.getByText("Your password was changed.")).toBeVisible();
  });
});

test("an address without a sign-in reads the same, and gets no mail", async ({ page }) => {
  const nobody = "nobody.at.all@demo.mendwork.test";

  await askForLink(page, nobody);

  await askForLink(page, dana);
  await newestMail(dana, "/recover/");
  expect(mailsTo(nobody)).toEqual([]);
});

test("links that are none, and links of somebody else's, show one kind page", async ({ page }) => {
  for (const token of ["x", "A".repeat(43), "%00"]) {
    await page.goto(`/recover/${token}`);
    await expect(page.getByRole("heading", { name: /no longer works|not found/i })).toBeVisible();
  }
});

test("a counselor makes a link for a partner, who sees who made it; and signs a lost phone out", async ({
  page,
  browser,
}) => {
  await signIn(page, "coach");
  await page.goto(`/coach/couples/${await coupleIdOf("Chidi & Dana")}`);
  const danas = page.getByRole("listitem").filter({ hasText: dana });
  await danas.getByText("Can’t sign in, or lost a phone?").click();
  await danas.getByRole("button", { name: "Make a one-time link" }).click();
  const link = (await danas.locator("code").textContent()) ?? "";
  await newestMail(dana, "a link was made");
  expect((await newestMail(dana, "a link was made")).includes(new URL(link).pathname)).toBe(false);

  const phone = await (await browser.newContext()).newPage();
  await phone.goto(new URL(link).pathname);
  await phone.getByLabel("New password").fill(demoPassword);
  await phone.getByRole("button", { name: "Save new password" }).click();
  await expect(phone.getByText("Your new password is saved. Please sign in with it.")).toBeVisible();
  await signIn(phone, "dana");
  await phone.goto("/account/security");
  await expect(phone.getByText("A link to set a new password was made by")).toContainText("Ruth Okafor");

  await danas.getByRole("button", { name: "Sign out all their devices" }).click();
  await expect(page.getByText("is signed out on all devices.")).toBeVisible();
  await phone.goto("/client");
  await expect(phone).toHaveURL(/\/sign-in/);
  await phone.context().close();
});
