import { type Browser, expect, type Page, type TestInfo, test } from "@playwright/test";
import { differences, still } from "./privacy/still";
import { coupleIdOf, signIn } from "./support/people";
import { signsForThemselves } from "./support/signs";

/** The circle between two people: noted, drawn, shared, and answered by each alone. Each test begins with a couple of its own. */
const about = (coupleId: string) => `/coach/couples/${coupleId}`;

async function join(browser: Browser, link: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(link);
  await page.getByLabel("Password").fill("a quiet harbour at six");
  await page.getByRole("button", { name: "Open my space" }).click();
  await signsForThemselves(page);
  return page;
}

/** Both have joined, each in a browser of their own; the counselor's is the page. */
async function begin(page: Page, browser: Browser, mark: string) {
  const names = [`Mo${mark}`, `Noa${mark}`] as const;
  await signIn(page, "coach");
  await page.goto("/coach/couples/new");
  for (const [at, name] of names.entries()) {
    await page.getByLabel("First name").nth(at).fill(name);
    await page.getByLabel("Their own email").nth(at).fill(`${name.toLowerCase()}@example.org`);
  }
  await page.getByRole("button", { name: "Create invitations" }).click();
  await expect(page.locator("code")).toHaveCount(2);
  const [his, hers] = (await page.locator("code").allTextContents()).map(
    (link) => new URL(link.trim()).pathname,
  );
  const mo = await join(browser, his ?? "");
  const noa = await join(browser, hers ?? "");
  return { mo, noa, coupleId: await coupleIdOf(names.join(" & ")) };
}

const markOf = (info: TestInfo) => `${info.project.name.replace(/\W/g, "")}${Date.now() % 1_000_000}`;

test("a counselor notes the circle, shares it, and each of the two answers alone", async ({
  page,
  browser,
}, info) => {
  test.setTimeout(180_000);
  const { mo, noa, coupleId } = await begin(page, browser, markOf(info));
  await page.goto(`${about(coupleId)}/conflicts/note`);
  await expect(page.getByText("No note yet")).toBeVisible();

  const first = page.getByRole("group", { name: "First", exact: true });
  await first.getByLabel("What sets it off").fill("Noa comes home late without a word");
  await first.getByLabel("What it means to them").fill("I do not count");
  await first.getByLabel("What they do then").fill("Stops talking for the evening");
  const then = page.getByRole("group", { name: "Then", exact: true });
  await then.getByLabel("What it means to them").fill("Nothing I do is right");
  await then.getByLabel("What they do then").fill("Stays out longer the next day");
  await page.getByRole("button", { name: "Save note" }).click();
  await expect(page.getByText("Saved. Only you can see it.")).toBeVisible();
  const picture = page.getByRole("figure", { name: "Their cycle" });
  await expect(picture.getByRole("listitem")).toHaveCount(2);
  await expect(picture.getByRole("listitem").last()).toContainText(
    "What sets it off: Stops talking for the evening.",
  );
  await expect(picture.locator("svg:visible")).toHaveCount(1);
  await expect(page.getByText("Nothing yet", { exact: true }).first()).toBeVisible();

  // The same tab goes on; one that was opened before is told, and keeps its words.
  const stale = await page.context().newPage();
  await stale.goto(`${about(coupleId)}/conflicts/note`);
  await page.getByLabel("Recurring themes").fill("The evenings");
  await page.getByRole("button", { name: "Save note" }).click();
  await expect(page.getByText("Earlier versions")).toBeVisible();
  await stale.getByLabel("Recurring themes").fill("Something else");
  await stale.getByRole("button", { name: "Save note" }).click();
  await expect(stale.getByText("There is a newer text of this note")).toBeVisible();
  await expect(stale.getByLabel("Recurring themes")).toHaveValue("Something else");
  await stale.close();

  await page.getByLabel("What do you suppose, for now?").fill("It is about his first marriage");
  await page.getByRole("button", { name: "Add hypothesis" }).click();
  await expect(page.getByText("It is about his first marriage")).toBeVisible();

  await page.getByRole("link", { name: "Share a version with both" }).click();
  await page
    .getByLabel("What the two of them are looking at")
    .fill("In the evenings it seems to go like this.");
  await page.getByRole("button", { name: "Share it with both" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Share it" }).click();
  await expect(page.getByText(/Version 1, shared on/)).toBeVisible({ timeout: 30_000 });

  await mo.goto("/client/conflicts/pattern");
  await expect(mo.getByText("In the evenings it seems to go like this.")).toBeVisible();
  await expect(mo.getByText("It is about his first marriage")).toHaveCount(0);
  await mo.getByLabel("I would put it differently").check();
  await mo.getByLabel(/^A word to/).fill("I stop talking because I am tired");
  await mo.getByRole("button", { name: /^Tell/ }).click();
  await expect(mo.getByText("You can change it whenever you like.")).toBeVisible();

  await noa.goto("/client/conflicts/pattern");
  await expect(noa.getByText("In the evenings it seems to go like this.")).toBeVisible();
  await expect(noa.locator("body")).not.toContainText("because I am tired");
  await noa.getByLabel("Not yet", { exact: false }).check();

  // While she reads, a new version is shared: she is told to read it first, and loses nothing.
  await page.getByRole("link", { name: "Write a new version" }).click();
  await page
    .getByLabel("What the two of them are looking at")
    .fill("On long evenings it seems to go like this.");
  await page.getByRole("button", { name: "Share it with both" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Share it" }).click();
  await expect(page.getByText(/Version 2, shared on/)).toBeVisible({ timeout: 30_000 });
  await noa.getByLabel(/^A word to/).fill("Let me think");
  await noa.getByRole("button", { name: /^Tell/ }).click();
  await expect(noa.getByText("There is a newer text to read first.")).toBeVisible();
  await expect(noa.getByLabel(/^A word to/)).toHaveValue("Let me think");
  await noa.reload();
  await expect(noa.getByText("On long evenings it seems to go like this.")).toBeVisible();

  await page.getByText("Earlier shared versions").click();
  await expect(page.getByText("I stop talking because I am tired")).toBeVisible();
});

test("a safety concern is the counselor's: what rests says why to them, and the two see nothing else than before", async ({
  page,
  browser,
}, info) => {
  test.setTimeout(180_000);
  const people = await begin(page, browser, markOf(info));
  const { coupleId } = people;
  const pages = ["/client", "/client/trust", "/client/conflicts/pattern", "/client/together"];
  // As the server sends them: what a browser draws by itself comes when it comes.
  const readings = async (who: "mo" | "noa") => {
    const views: Record<string, string> = {};
    for (const path of pages) {
      const answer = await people[who].request.get(path);
      expect(answer.status()).toBe(200);
      views[path] = still(await answer.text());
    }
    return views;
  };
  const before = { mo: await readings("mo"), noa: await readings("noa") };

  await page.goto(about(coupleId));
  await page.getByText("Record a concern").click();
  await page.getByLabel("What you noticed").fill("Noa looks at Mo before she answers");
  await page.getByRole("button", { name: "Record concern" }).click();
  const card = page.locator("#safety");
  await expect(card.getByText("Open concern", { exact: true })).toBeVisible({ timeout: 30_000 });
  await expect(card.getByText("Noa looks at Mo before she answers")).toBeHidden();
  expect(differences(before.mo, await readings("mo"))).toEqual([]);
  expect(differences(before.noa, await readings("noa"))).toEqual([]);

  await page.goto(`${about(coupleId)}/assign`);
  await expect(page.getByText("A safety concern is open for this couple")).toBeVisible();

  await page.goto("/coach");
  await expect(page.locator("#attention").getByText("Safety concern").first()).toBeVisible();
  await expect(page.getByText("Noa looks at Mo before she answers")).toHaveCount(0);
  await page.goto(about(coupleId));
  await card.getByText("Open concern", { exact: true }).click();
  await expect(page.getByText("What helps first")).toBeVisible();
  await page.getByText("Settle this concern", { exact: true }).click();
  await page.getByLabel("Why it is settled").fill("Seen each alone, a misunderstanding");
  await page.getByRole("button", { name: "Settle it" }).click();
  await expect(page.getByText("No safety concern recorded.")).toBeVisible();
});
