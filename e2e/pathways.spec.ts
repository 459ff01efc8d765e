import { type Browser, expect, type Page, test } from "@playwright/test";
import { signIn } from "./support/people";
import { signsForThemselves } from "./support/signs";

test.describe.configure({ timeout: 240_000 });

async function newCouple(page: Page, mark: string): Promise<string[]> {
  await page.goto("/coach/couples/new");
  for (const [at, name] of [`Kit${mark}`, `Lou${mark}`].entries()) {
    await page.getByLabel("First name").nth(at).fill(name);
    await page.getByLabel("Their own email").nth(at).fill(`${name.toLowerCase()}@example.org`);
  }
  await page.getByRole("button", { name: "Create invitations" }).click();
  await expect(page.locator("code")).toHaveCount(2);
  return (await page.locator("code").allTextContents()).map((link) => new URL(link.trim()).pathname);
}

async function join(browser: Browser, link: string, name: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(link);
  await expect(page.getByLabel("Your name")).toHaveValue(name);
  await page.getByLabel("Password").fill("a quiet harbour at six");
  await page.getByRole("button", { name: "Open my space" }).click();
  await signsForThemselves(page);
  return page;
}

const days = (page: Page) =>
  page
    .getByRole("list", { name: "The plan on a timeline" })
    .locator("section > p:first-child")
    .allTextContents();

test("a pathway: chosen, seen whole, begun; the partner has one exercise and no plan; a hard week; a pause", async ({
  browser,
  page,
}, info) => {
  const mark = `${info.project.name.replace(/\W/g, "")}${Date.now() % 1_000_000}`;
  await signIn(page, "coach");
  const [first, second] = await newCouple(page, mark);
  await page.getByRole("link", { name: "Go to their record" }).click();
  const kit = await join(browser, first ?? "", `Kit${mark}`);
  // What is for both waits until both have signed.
  await join(browser, second ?? "", `Lou${mark}`);

  await page
    .getByRole("navigation", { name: "Places of this record" })
    .getByRole("link", { name: "Work" })
    .click();
  await page
    .getByRole("navigation", { name: "Pages of Work" })
    .getByRole("link", { name: "Pathway" })
    .click();
  await page.getByRole("link", { name: "Eight steps after a conflict" }).click();
  await page.waitForURL(/pathway=/);
  await expect(page.getByText("Nothing is sent yet.")).toBeVisible();
  await page.getByRole("radio", { name: `Kit${mark} was hurt` }).check();
  await page.getByRole("button", { name: /^Plan for/ }).click();

  await test.step("the whole plan, before anything is sent", async () => {
    await expect(page.getByText("Planned, not begun")).toBeVisible();
    const line = await days(page);
    expect(line[0]).toBe("Today");
    // The apology is the counselor’s to open, and so is hearing it.
    expect(line[1]).toBe("When you open it");
    expect(line[3]).toMatch(/^About /);
    expect(line).toContain("When you open it");
    await kit.goto("/client");
    await expect(kit.getByRole("heading", { name: "A small first step, if you like" })).toBeVisible();
  });

  await test.step("changed for these two", async () => {
    await page.getByRole("link", { name: /Customize for this couple\s*: Build the apology/ }).click();
    const form = page.getByRole("form", { name: "Change “Build the apology”" });
    await form.getByLabel("Title").fill("Find the words");
    await form.getByRole("button", { name: "Save" }).click();
    await expect(page.getByRole("heading", { name: "Find the words" })).toBeVisible();
    await page.getByRole("button", { name: "Move “Find the words” later" }).click();
    await expect(page.locator("ol[aria-label] h3").nth(2)).toHaveText("Find the words");
  });

  await test.step("begun: the partner finds one exercise, and no plan", async () => {
    await page.getByRole("button", { name: /^Begin with/ }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Begin" }).click();
    await expect(page.getByText(/^Under way since/)).toBeVisible({ timeout: 30_000 });
    await expect(page.getByText("They have one exercise right now.")).toBeVisible();
    await kit.reload();
    await expect(kit.getByText("Naming what happened").first()).toBeVisible();
    for (const word of [/pathway/i, /step \d/i, /Find the words/, /Eight steps/]) {
      await expect(kit.getByText(word)).toHaveCount(0);
    }
  });

  await test.step("a hard week moves what is still to come, once, and they see nothing of it", async () => {
    const before = await days(page);
    const home = await kit.locator("main").textContent();
    await page.getByRole("button", { name: /^Hard week/ }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Postpone by 7 days" }).dblclick();
    await expect(page.getByText("Everything not yet assigned comes a week later.")).toBeVisible({
      timeout: 30_000,
    });
    await page.reload();
    const after = await days(page);
    expect(after.filter((day, at) => day !== before[at]).length).toBeGreaterThan(5);
    expect(after[0]).toBe(before[0]);
    await kit.reload();
    expect(await kit.locator("main").textContent()).toBe(home);
  });

  await test.step("paused, and on again", async () => {
    await page.getByRole("button", { name: "Pause" }).click();
    await expect(page.getByText("Paused", { exact: true })).toBeVisible({ timeout: 30_000 });
    await page.getByRole("button", { name: "Resume" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Resume" }).click();
    await expect(page.getByText(/^Under way since/)).toBeVisible();
  });
  await kit.context().close();
});

test("one of one's own: copied, a step moved by the keyboard, published, laid aside", async ({
  page,
}, info) => {
  const title = `Our way ${info.project.name}${Date.now() % 1_000_000}`;
  await signIn(page, "coach");
  await page.goto("/coach/pathways");
  await page.getByRole("link", { name: "The full path, phase by phase" }).click();
  await page.getByRole("button", { name: "Duplicate to change it" }).click();
  await page.waitForURL(/\/edit$/);
  await page.getByLabel("Title").first().fill(title);
  const titles = () => page.getByRole("group", { name: /^Step \d+$/ }).getByLabel("Title");
  await expect(titles().first()).toHaveValue("Steady ground");
  await page.getByRole("button", { name: "Move step 1 down" }).focus();
  await page.keyboard.press("Enter");
  await expect(titles().nth(1)).toHaveValue("Steady ground");
  await page.getByRole("button", { name: "Add a step" }).click();
  await page.getByRole("button", { name: "Publish" }).click();
  await expect(page.getByText("Please give this step a title").first()).toBeVisible();
  await expect(titles().nth(1)).toHaveValue("Steady ground");
  await page.getByRole("button", { name: /^Remove step 16/ }).click();
  await page.getByRole("button", { name: "Save draft" }).click();
  await expect(page.getByText(/^Saved as a draft/)).toBeVisible();
  await page.getByRole("button", { name: "Publish" }).click();
  await page.waitForURL(/\/coach\/pathways\/[0-9a-f-]+$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  await expect(page.getByRole("heading", { level: 3, name: "A plan for hard moments" })).toBeVisible();
  await page.getByRole("button", { name: "Archive" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Archive" }).click();
  await page.waitForURL(/\/coach\/pathways$/);
  await expect(page.getByRole("link", { name: title })).toHaveCount(0);
});
