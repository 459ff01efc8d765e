import { expect, test } from "@playwright/test";
import { asOwner, signIn } from "./support/people";

test.describe("what an owner chooses for a practice, without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("numbers of its own come first under help, and referrals stay with those who work there", async ({
    page,
    browser,
  }, info) => {
    const mark = `${info.project.name}${Date.now() % 1_000_000}`;
    await signIn(page, "coach");
    await page.goto("/coach/settings");
    const help = page.locator("#help-list");
    await help.getByText("Add a help number").click();
    await help.getByLabel("Name").fill(`Harbor line ${mark}`);
    await help.getByRole("button", { name: "Add", exact: true }).click();
    await expect(page.getByText("Please give a phone number or a website").first()).toBeVisible();
    await expect(help.getByLabel("Name")).toHaveValue(`Harbor line ${mark}`);
    await help.getByLabel("Phone").fill("+1 555 0100");
    await help.getByRole("button", { name: "Add", exact: true }).click();
    await expect(page.getByText(/is on the list/)).toBeVisible();
    const referral = page.locator("#referral-list");
    await referral.getByText("Add somebody to refer to").click();
    await referral.getByLabel("Name").fill(`Dr. Lindqvist ${mark}`);
    await referral.getByLabel("Website").fill("https://lindqvist.example/");
    await referral.getByRole("button", { name: "Add", exact: true }).click();
    await expect(page.getByText(/is on the list/)).toBeVisible();

    const ana = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await signIn(ana, "ana");
    await ana.goto("/help-now");
    await expect(ana.getByRole("link", { name: "Call +1 555 0100" }).first()).toHaveAttribute(
      "href",
      "tel:+15550100",
    );
    expect(await ana.content()).not.toContain("Lindqvist");
    await ana.context().close();

    await page.getByRole("button", { name: `Remove Harbor line ${mark}` }).click();
    await expect(page.getByText(/is off the list/)).toBeVisible();
    await page.getByRole("button", { name: `Remove Dr. Lindqvist ${mark}` }).click();
    await expect(page.getByText(/is off the list/)).toBeVisible();
  });

  test("the exit leads where the owner says; a wrong address is refused with what was typed", async ({
    page,
    browser,
  }) => {
    await signIn(page, "coach");
    await page.goto("/coach/settings");
    const form = page.getByRole("form", { name: "The practice" });
    await form.getByLabel("Where “Exit” leads").fill("weather");
    await form.getByRole("button", { name: "Save" }).click();
    await expect(page.getByText("Please give a web address that begins with https://").first()).toBeVisible();
    await expect(form.getByLabel("Where “Exit” leads")).toHaveValue("weather");
    await form.getByLabel("Where “Exit” leads").fill("https://weather.example/");
    await form.getByRole("button", { name: "Save" }).click();
    await expect(page.getByText("It applies from everybody’s next page on.")).toBeVisible();

    const ana = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await signIn(ana, "ana");
    await ana.goto("/client");
    await expect(ana.getByRole("link", { name: /^Exit/ }).first()).toHaveAttribute(
      "href",
      "https://weather.example/",
    );
    await ana.context().close();
    await asOwner((sql) => sql`update practices set exit_url = default`);
  });
});
