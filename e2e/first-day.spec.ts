import { type Browser, expect, type Page, test } from "@playwright/test";
import { signIn } from "./support/people";

/** A partner's first day: three short screens after signing, and something small to begin with; again whenever they like. */
test("a partner who has just signed is told who sees what, tries leaving, and has something small to begin with", async ({
  browser,
  page,
}, info) => {
  test.setTimeout(120_000);
  await signIn(page, "coach");
  const mark = `${info.project.name}${Date.now() % 1_000_000}`;
  const [first = "", second = ""] = await inviteCouple(page, mark);

  await test.step("with a script", async () => {
    const iris = await join(browser, first, true);
    await iris.getByRole("checkbox", { name: /^I have read all of this/ }).check();
    await iris.getByRole("button", { name: /^Sign as/ }).click();
    await expect(iris).toHaveURL(/\/client\/first-day$/);
    await expect(iris.getByRole("heading", { level: 1 })).toHaveText("Who sees what");
    await expect(iris.getByText(`Jon${mark} is never told when you were here`)).toBeVisible();

    await iris.getByRole("link", { name: "Next" }).click();
    await expect(iris.getByRole("heading", { level: 1 })).toHaveText("Leaving quickly");
    await iris.getByRole("link", { name: "Try leaving" }).click();
    await expect(iris.locator("[data-cleared]")).toBeVisible();
    await expect(iris.getByText("That is all it takes.")).toBeVisible();
    await expect(iris.getByRole("link", { name: "Exit this page" })).toBeVisible();

    await iris.getByRole("link", { name: "Next" }).click();
    await expect(iris.getByRole("heading", { level: 1 })).toHaveText("My pace");
    await iris.getByRole("link", { name: "Go to my first page" }).click();
    await expect(iris.getByRole("heading", { name: "A small first step, if you like" })).toBeVisible();
    await expect(iris.getByText("Nothing to do just now")).toHaveCount(0);
    await iris.getByRole("link", { name: "Start the check-in" }).click();
    await expect(iris.getByRole("radio", { name: /^6\b/, includeHidden: true })).toHaveCount(5);
    await iris.context().close();
  });

  await test.step("without one, all of it; later it is found under More", async () => {
    const jon = await join(browser, second, false);
    await jon.getByRole("checkbox", { name: /^I have read all of this/ }).check();
    await jon.getByRole("button", { name: /^Sign as/ }).click();
    await expect(jon).toHaveURL(/\/client\/first-day$/);
    await jon.getByRole("link", { name: "Next" }).click();
    await jon.getByRole("link", { name: "Try leaving" }).click();
    await expect(jon.getByText("That is all it takes.")).toBeVisible();
    await jon.getByRole("link", { name: "Skip this" }).click();
    await expect(jon).toHaveURL(/\/client$/);
    await expect(jon.getByRole("link", { name: "Start the check-in" })).toBeVisible();

    await jon.getByRole("button", { name: "More" }).click();
    await jon.getByRole("link", { name: "How this works" }).click();
    await expect(jon.getByRole("heading", { level: 1 })).toHaveText("Who sees what");
    await jon.context().close();
  });
});

test("somebody who was given something and has done it all is not asked to begin", async ({ page }) => {
  await signIn(page, "ana");
  await expect(page.getByText("A small first step, if you like")).toHaveCount(0);
});

async function inviteCouple(page: Page, mark: string): Promise<string[]> {
  await page.goto("/coach/couples/new");
  await page.getByLabel("First name").nth(0).fill(`Iris${mark}`);
  await page.getByLabel("Their own email").nth(0).fill(`iris-${mark}@example.org`);
  await page.getByLabel("First name").nth(1).fill(`Jon${mark}`);
  await page.getByLabel("Their own email").nth(1).fill(`jon-${mark}@example.org`);
  await page.getByRole("button", { name: "Create invitations" }).click();
  await expect(page.locator("code")).toHaveCount(2);
  return (await page.locator("code").allTextContents()).map((link) => new URL(link.trim()).pathname);
}

/** From the link to what is to be read and signed first, past how to leave. */
async function join(browser: Browser, link: string, javaScriptEnabled: boolean): Promise<Page> {
  const page = await (await browser.newContext({ javaScriptEnabled })).newPage();
  await page.goto(link);
  await page.getByLabel("Password").fill("a quiet harbour at six");
  await page.getByRole("button", { name: "Open my space" }).click();
  await page.waitForURL(/\/client/);
  await page.goto("/client/consent");
  return page;
}
