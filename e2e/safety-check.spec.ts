// Promise: a partner answers alone, nothing of it stays on the device, and their counselor reads what to do first and writes down what they found.
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { coupleIdOf, scripted, signIn } from "./support/people";

const words = "He stands in the door.";
const onDevice = (page: Page) =>
  page.evaluate(async () => {
    const databases = await indexedDB.databases();
    const caches = await window.caches.keys();
    return JSON.stringify({ ...localStorage, ...sessionStorage, databases, caches, state: history.state });
  });
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const barriers = async (page: Page) =>
  (await new AxeBuilder({ page }).withTags(tags).analyze()).violations.map(({ id, nodes }) => [
    id,
    nodes.map(({ html }) => html),
  ]);
const choose = (page: Page, question: RegExp, answer: string) =>
  page.getByRole("group", { name: question }).getByText(answer, { exact: true }).click();

test("answered alone, read by the counselor, and nothing stays behind", async ({ browser }, info) => {
  const theirs = await browser.newContext();
  const page = await theirs.newPage();
  await signIn(page, "dana");
  await page.goto("/client/check-in");

  await test.step("first of all: is it safe; no leads away, and nothing is asked before", async () => {
    await page.goto("/client/questions");
    await expect(page).toHaveTitle("Questions");
    await expect(page.getByRole("group", { name: /choked/ })).toBeHidden();
    await expect(page.getByRole("link", { name: "No, leave this page" })).toHaveAttribute("href", /^https:/);
    await page.screenshot({ path: info.outputPath("first.png"), fullPage: true });
  });
  const untouched = await page.locator("main").textContent();

  await test.step("what is typed and not sent is gone after a reload", async () => {
    await page.getByText("Yes, I’m alone").click();
    await scripted(page.getByRole("form", { name: "A few questions" }));
    await choose(page, /choked/, "Yes");
    await page.getByLabel(/Anything else/).fill(words);
    expect(await barriers(page)).toEqual([]);
    await page.screenshot({ path: info.outputPath("asked.png"), fullPage: true });
    await page.emulateMedia({ colorScheme: "dark" });
    await page.screenshot({ path: info.outputPath("asked-dark.png"), fullPage: true });
    await page.emulateMedia({ colorScheme: "light" });
    await page.goto("/client/questions");
    await page.getByText("Yes, I’m alone").click();
    await expect(page.getByLabel(/Anything else/)).toHaveValue("");
    expect(await onDevice(page)).not.toContain(words);
  });

  await test.step("sent, as much goes out whatever is said, and Back does not lead to it", async () => {
    await scripted(page.getByRole("form", { name: "A few questions" }));
    const sizes: number[] = [];
    page.on("request", (request) => {
      if (request.method() === "POST" && request.url().endsWith("/client/questions"))
        sizes.push(request.postDataBuffer()?.length ?? 0);
    });
    await page.getByRole("button", { name: /^Send to/ }).click();
    await page.waitForURL(/\/client$/);
    await page.goto("/client/questions");
    await page.getByText("Yes, I’m alone").click();
    await scripted(page.getByRole("form", { name: "A few questions" }));
    await choose(page, /choked/, "Yes");
    await choose(page, /weapon/, "Yes");
    await page.getByLabel(/Anything else/).fill(`${words}\nÄ`);
    await page.getByRole("button", { name: /^Send to/ }).click();
    await page.waitForURL(/\/client$/);
    await expect(page.getByText("That’s all for now.")).toBeVisible();
    expect(sizes).toHaveLength(2);
    expect(sizes[0]).toBeGreaterThan(8_000);
    expect(sizes[1]).toBe(sizes[0]);
    expect(await onDevice(page)).not.toContain(words);
    await page.goto("/client/questions");
    await expect(page.getByText("That’s all for now.")).toBeHidden();
    expect(await page.locator("main").textContent()).toBe(untouched);
  });
  await theirs.close();

  await test.step("the counselor reads the most urgent first, and writes down what they found", async () => {
    const hers = await browser.newContext();
    const coach = await hers.newPage();
    await signIn(coach, "coach");
    const due = coach
      .locator("#attention")
      .getByRole("listitem")
      .filter({ hasText: "Ask Dana alone" })
      .filter({ hasText: "answered, not looked into yet" });
    await due.getByRole("link", { name: /^Safety/ }).click();
    await coach.waitForURL(/\/safety$/);
    const card = coach.locator("section", { has: coach.getByRole("heading", { name: "Dana" }) });
    await expect(card.getByText(/^Answered .* not looked into yet\.$/)).toBeVisible();
    await expect(card.getByText(words)).toBeHidden();
    await card.getByText(/^Answers of/).click();
    await expect(card.getByText(words)).toBeVisible();
    await expect(card.getByRole("listitem").first()).toContainText("choked");
    await card.getByText("Record what you found").click();
    expect(await barriers(coach)).toEqual([]);
    await coach.screenshot({ path: info.outputPath("coach.png"), fullPage: true });
    await coach.emulateMedia({ colorScheme: "dark" });
    await coach.screenshot({ path: info.outputPath("coach-dark.png"), fullPage: true });
    await card.getByLabel(/What you found/).fill("Spoke with her by telephone.");
    await card.getByRole("button", { name: "Save judgment" }).click();
    await expect(card.getByText(/^Next time: /)).toBeVisible();
    await coach.goto("/coach");
    await expect(coach.getByRole("heading", { name: "Needs attention" })).toBeVisible();
    await expect(due).toBeHidden();
    await coach.goto("/coach/couples");
    const row = coach.getByRole("row").filter({ hasText: "Chidi & Dana" });
    await expect(row).toContainText("afety check due");
    await hers.close();
  });
});

test("without a script it is answered all the same", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await signIn(page, "dana");
  await page.goto("/client/questions");
  await page.getByText("Yes, I’m alone").click();
  await page.getByRole("button", { name: /^Send to/ }).click();
  await page.waitForURL(/\/client$/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Dana");
  await context.close();
});

test("where somebody stands is saved, read by the counselor, and asked again", async ({ browser }, info) => {
  const theirs = await browser.newContext();
  const page = await theirs.newPage();
  await signIn(page, "dana");
  await page.goto("/client");
  await page.locator("main").getByRole("link", { name: "Where I stand" }).click();
  await scripted(page.getByRole("form", { name: "Where I stand" }));
  expect(await barriers(page)).toEqual([]);
  await page.getByText("To get clear about whether we go on").click();
  await page.getByLabel(/What else would help/).fill("It is early days.");
  await page.screenshot({ path: info.outputPath("stand.png"), fullPage: true });
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText(/Only your counselor can read it/)).toBeVisible();
  await page.goto("/client/where-i-stand");
  await expect(page.getByLabel(/What else would help/)).toHaveValue("It is early days.");

  const hers = await browser.newContext();
  const coach = await hers.newPage();
  await signIn(coach, "coach");
  await coach.goto(`/coach/couples/${await coupleIdOf("Chidi & Dana")}/safety`);
  await coach.getByText(/^Where they stand, saved/).click();
  await expect(coach.getByText("It is early days.")).toBeVisible();
  await coach.getByRole("button", { name: "Ask Dana to look again" }).click();
  await expect(coach.getByText(/^Asked to look again/)).toBeVisible();

  await page.goto("/client");
  await expect(page.getByText(/would like to know where you stand now/)).toBeVisible();
  await expect(page.getByText(/you can say what you hope for/)).toBeHidden();
  await theirs.close();
  await hers.close();
});
