// Promise: a practice puts in the words it may use, its counselor asks one partner alone, who answers on a page of their own; the other finds nothing.
import { expect, test } from "@playwright/test";
import { asOwner, coupleIdOf, signIn } from "./support/people";

test.describe.configure({ mode: "serial" });

const words = `How happy are you with it, all in all?
Extremely unhappy
Fairly unhappy
A little unhappy
Happy
Very happy
Extremely happy
Perfect

We have a warm and easy time.
Not at all
A little
Somewhat
Mostly
Almost completely
Completely

How rewarding is it?
Not at all
A little
Somewhat
Mostly
Almost completely
Completely

All in all, how satisfied are you?`;

test("words are put in, one partner is asked, answers without a script, and the counselor reads it", async ({
  browser,
}, info) => {
  test.setTimeout(180_000);
  const hers = await browser.newContext();
  const coach = await hers.newPage();
  await signIn(coach, "coach");
  await coach.goto("/coach/settings/measures");
  await coach.getByRole("link", { name: /^CSI-4/ }).click();
  const form = coach.getByRole("form", { name: "Measure" });
  await form.getByLabel("The 4 questions with their answers").fill(words.replace("Perfect\n", ""));
  await form
    .getByLabel("Why your practice may use these words")
    .fill("Free for clinical use; words made up for this test.");
  await form.getByText("Our practice may use these words with its couples").click();
  await form.getByRole("button", { name: "Save measure" }).click();
  await expect(form.getByText("Question 1 has 7 answers; 6 are written.").first()).toBeVisible();
  await form.getByLabel("The 4 questions with their answers").fill(words);
  await form.getByRole("button", { name: "Save measure" }).click();
  await expect(coach.getByText("Version 1.")).toBeVisible();

  const record = `/coach/couples/${await coupleIdOf("Chidi & Dana")}`;
  await coach.goto(`${record}/measures`);
  const ask = coach.getByRole("form", { name: "Ask a partner" });
  await ask.getByRole("checkbox", { name: "Dana" }).check();
  await ask
    .getByLabel("What", { exact: true })
    .selectOption({ label: "CSI-4: Couples Satisfaction Index, 4 items" });
  await ask.getByRole("radio", { name: "Every so many weeks" }).check();
  await ask.getByRole("button", { name: "Ask" }).click();
  await expect(ask.getByText("Please say how many weeks lie between").first()).toBeVisible();
  await ask.getByLabel("Weeks between").fill("4");
  await ask.getByLabel("Last day").fill("2099-01-31");
  await ask.getByRole("button", { name: "Ask" }).click();
  await expect(coach.getByText(/Every 4 weeks, until .* no answers yet/)).toBeVisible();

  const theirs = await browser.newContext({ javaScriptEnabled: false });
  const page = await theirs.newPage();
  await signIn(page, "dana");
  await page.goto("/client");
  await page.getByRole("link", { name: "a few questions for you alone" }).click();
  await expect(page).toHaveTitle("Questions");
  await page
    .getByRole("group", { name: "How happy" })
    .getByRole("radio", { name: "Happy", exact: true })
    .check();
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByText("Please choose one, or keep it all for later").first()).toBeVisible();
  await expect(
    page.getByRole("group", { name: "How happy" }).getByRole("radio", { name: "Happy", exact: true }),
  ).toBeChecked();
  await page.getByRole("button", { name: "Keep it for later" }).click();
  await page.getByRole("link", { name: "a few questions for you alone" }).click();
  const first = page.getByRole("group", { name: "How happy" });
  await expect(first.getByRole("radio", { name: "Happy", exact: true })).toBeChecked();
  await page.getByRole("group", { name: "We have a warm" }).getByRole("radio", { name: "Mostly" }).check();
  await page.getByRole("group", { name: "How rewarding" }).getByRole("radio", { name: "Mostly" }).check();
  await page
    .getByRole("group", { name: "All in all, how satisfied" })
    .getByRole("radio", { name: "Somewhat" })
    .check();
  await page.screenshot({ path: info.outputPath("questions.png"), fullPage: true });
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByRole("link", { name: "a few questions for you alone" })).toHaveCount(0);
  await page.goto("/client/record");
  await page
    .locator("main")
    .getByRole("link", { name: /^Answered/ })
    .click();
  await expect(page.getByText("Nothing to answer now")).toBeVisible();
  await expect(page.getByText("Somewhat", { exact: true })).toBeVisible();
  const own = page.url();

  const others = await browser.newContext();
  const other = await others.newPage();
  await signIn(other, "chidi");
  await expect(other.getByText("questions for you alone")).toHaveCount(0);
  const refused = await other.goto(own);
  expect(refused?.status()).toBe(404);

  await coach.goto("/coach");
  await expect(coach.getByText(/Dana has answered a measure/).first()).toBeVisible();
  await coach.goto(`${record}/brief`);
  await expect(coach.getByText(/Dana: CSI-4.*, 11, .*not read yet/)).toBeVisible();
  await coach.goto(`${record}/measures`);
  await expect(coach.getByRole("cell", { name: "11", exact: true })).toBeVisible();
  await coach.getByText("Their own answers", { exact: true }).click();
  await expect(coach.getByText("How rewarding is it?")).toBeVisible();
  await coach.screenshot({ path: info.outputPath("measures.png"), fullPage: true });
  await coach.getByRole("button", { name: "Mark new answers as read" }).click();
  await expect(coach.getByText("Marked as read.")).toBeVisible();
  await coach.goto("/coach");
  await expect(coach.getByText(/Dana has answered a measure/)).toHaveCount(0);
  for (const one of [theirs, others, hers]) await one.close();
});

/** Chidi, asked once. */
const askChidi = () =>
  asOwner(async (sql) => {
    const [ask] = await sql`
      insert into measure_asks (practice_id, couple_id, client_id, measure, version, rhythm, starts_on, coach_id, asked_at)
      select k.practice_id, k.id, c.id, 'csi_4', 1, 'once', current_date - 1, k.coach_id, now()
      from couples k join clients c on c.couple_id = k.id and c.first_name = 'Chidi' where k.label = 'Chidi & Dana' returning id`;
    return String(ask?.id);
  });

test("on a phone one question at a time; passing is one tap, and answering after all is still possible", async ({
  browser,
}, info) => {
  const id = await askChidi();
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  const page = await context.newPage();
  await signIn(page, "chidi");
  await page.goto(`/client/questions/${id}`);
  await page.getByRole("button", { name: "Not this time" }).click();
  await expect(page.getByText("That is fine. Nobody is told.")).toBeVisible();
  await expect(page.getByRole("link", { name: "a few questions for you alone" })).toHaveCount(0);

  await page.goto(`/client/questions/${id}`);
  await expect(page.getByText("You chose not to answer this time.")).toBeVisible();
  const at = (place: string) => expect(page.getByText(`${place} of 4`)).toBeVisible();
  await at("1");
  await expect(page.getByRole("group", { name: "We have a warm" })).toBeHidden();
  await page.getByText("Very happy").tap();
  await at("2");
  await page.screenshot({ path: info.outputPath("one.png") });
  await page.getByRole("group", { name: "We have a warm" }).getByText("Mostly").tap();
  await at("3");
  await page.getByRole("button", { name: "Next" }).tap();
  await at("4");
  await page.getByRole("group", { name: "All in all, how satisfied" }).getByText("Mostly").tap();
  await page.getByRole("button", { name: "Send" }).tap();
  await at("3");
  await page.getByRole("group", { name: "How rewarding" }).getByText("A little").tap();
  await at("4");
  await page.getByRole("button", { name: "Next" }).tap();
  await page.getByRole("button", { name: "Send" }).tap();
  await expect(page.getByText("Thank you. That’s all.")).toBeVisible();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(wide).toBeLessThanOrEqual(0);
  await context.close();
});
