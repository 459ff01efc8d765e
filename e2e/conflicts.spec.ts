import { type Browser, expect, type Page, test } from "@playwright/test";
import { asOwner, type Person, signIn } from "./support/people";

const as = async (browser: Browser, who: Person) => {
  const page = await (await browser.newContext()).newPage();
  await signIn(page, who);
  return page;
};
const main = (page: Page) => page.locator("main").textContent();

async function makeReady(page: Page, path: string, words: string) {
  await page.goto(`${path}/map`);
  await page.getByText("Said and not done, once or often").click();
  await page.getByLabel("A lot").first().check();
  await page.getByLabel("In my own words").first().fill(words);
  await page.getByRole("button", { name: "Mine is ready" }).click();
  await expect(page.getByRole("button", { name: /Open it again|Stop sharing my map/ })).toBeVisible();
}

test("two people put what happened into words, each alone, and then lay it side by side", async ({
  browser,
}, info) => {
  test.setTimeout(120_000);
  const mark = `${info.project.name}${Date.now() % 1_000_000}`;
  const title = `The late evening ${mark}`;
  const [chidi, dana] = [await as(browser, "chidi"), await as(browser, "dana")];
  let path = "";

  await test.step("one writes it down; the other finds nothing of it", async () => {
    await chidi.goto("/client/conflicts/new");
    await chidi.getByLabel("A few words for it").fill(title);
    await chidi.getByLabel("Betrayal or infidelity").check();
    await expect(chidi.getByLabel("Money that was hidden")).toBeVisible();
    await chidi.getByLabel("Broken promises").check();
    await expect(chidi.getByLabel("Money that was hidden")).toBeHidden();
    await chidi.getByLabel("A small moment").check();
    await chidi.getByLabel("Over months or years").check();
    await expect(chidi.getByLabel("Since about when, if you like")).toBeVisible();
    await chidi.getByLabel("I would rather not say").check();
    await chidi.getByLabel(/^Both of us/).check();
    await chidi.getByRole("button", { name: "Save", exact: true }).click();
    await expect(chidi.getByRole("heading", { level: 1 })).toHaveText(title);
    path = new URL(chidi.url()).pathname;
    await dana.goto("/client/conflicts");
    await expect(dana.getByText(title)).toHaveCount(0);
    expect((await dana.request.get(path)).status()).toBe(404);
  });

  await test.step("shared, it is there for both", async () => {
    await chidi.getByRole("button", { name: "Share it with Dana" }).click();
    await chidi.getByRole("alertdialog").getByRole("button", { name: "Share it with Dana" }).click();
    await expect(chidi.getByRole("button", { name: "Stop sharing" })).toBeVisible();
    await dana.goto(path);
    await expect(dana.getByRole("heading", { level: 1 })).toHaveText(title);
  });

  await test.step("one map is ready; the other cannot tell, and a note that was not sent is nowhere", async () => {
    const before = await main(dana);
    await chidi.goto("/client/note");
    await chidi.getByLabel("In your own words").fill(`quiet${mark}`);
    await chidi.goto(`${path}/map`);
    const onDevice = await chidi.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
    expect(onDevice).not.toContain(`quiet${mark}`);
    await makeReady(chidi, path, `said six, came at nine ${mark}`);
    const kept = await asOwner(
      (sql) => sql`select content::text from cause_maps where content::text like ${`%${mark}%`}`,
    );
    expect(kept).toHaveLength(1);
    expect(JSON.stringify(kept)).not.toContain(`quiet${mark}`);
    await dana.reload();
    expect(await main(dana)).toBe(before);
    await dana.goto(`${path}/together`);
    await expect(dana.getByText(`said six, came at nine ${mark}`)).toHaveCount(0);
  });

  await test.step("both ready: both open, side by side", async () => {
    await makeReady(dana, path, `I had stopped asking ${mark}`);
    for (const page of [dana, chidi]) {
      await page.goto(`${path}/together`);
      await expect(page.getByRole("heading", { name: "What you both see" })).toBeVisible();
      await expect(page.getByText(`said six, came at nine ${mark}`)).toBeVisible();
      await expect(page.getByText(`I had stopped asking ${mark}`)).toBeVisible();
    }
  });

  await test.step("one suggests words, the other says yes to exactly those", async () => {
    const words = `We both stopped saying it ${mark}`;
    await dana.getByLabel("How we would say it").fill(words);
    await dana.getByRole("button", { name: "Propose it" }).click();
    await expect(dana.getByText("You suggest")).toBeVisible();
    await chidi.reload();
    await expect(chidi.getByText("Dana suggests")).toBeVisible();
    await chidi.getByRole("button", { name: "Yes, that is how I see it, too" }).click();
    await expect(chidi.getByText("You have both said yes to these words.")).toBeVisible();
  });

  await test.step("taken back, neither reads the other's any more", async () => {
    await dana.goto(`${path}/map`);
    await dana.getByRole("button", { name: "Stop sharing my map" }).click();
    await dana.getByRole("alertdialog").getByRole("button", { name: "Stop sharing" }).click();
    await expect(dana.getByRole("button", { name: "Work on it again" })).toBeVisible();
    for (const [page, other] of [
      [dana, `said six, came at nine ${mark}`],
      [chidi, `I had stopped asking ${mark}`],
    ] as const) {
      await page.goto(`${path}/together`);
      await expect(page.getByText("The maps do not lie side by side")).toBeVisible();
      await expect(page.getByText(other)).toHaveCount(0);
    }
  });

  await test.step("a setback, for oneself alone", async () => {
    await chidi.goto("/client/conflicts/setback");
    await chidi.getByLabel("What happened").fill(`Late again ${mark}`);
    await chidi.getByRole("button", { name: "Save", exact: true }).click();
    await expect(chidi.getByText(/^Saved\. A setback does not take away/)).toBeVisible();
    await expect(chidi.getByText(`Late again ${mark}`)).toBeVisible();
    await dana.goto("/client/conflicts");
    await expect(dana.getByText(`Late again ${mark}`)).toHaveCount(0);
  });
});
