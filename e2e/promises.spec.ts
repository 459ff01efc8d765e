import { randomUUID } from "node:crypto";
import { expect, type Page, test } from "@playwright/test";
import { coupleIdOf, signIn } from "./support/people";

/** Chidi promises something to Dana; she sees it differently; both write about the day. */
test.describe("promises and the day", () => {
  test.describe.configure({ mode: "serial", timeout: 120_000 });
  const tag = randomUUID().slice(0, 6);
  const today = `I ring before I am late ${tag}`;
  const later = `I bring the receipts along ${tag}`;
  const aside = `It was Dana’s mother who rang ${tag}`;
  let chidi: Page;
  let dana: Page;

  test.beforeAll(async ({ browser }) => {
    chidi = await (await browser.newContext()).newPage();
    dana = await (await browser.newContext()).newPage();
    await signIn(chidi, "chidi");
    await signIn(dana, "dana");
  });

  const line = (page: Page, words: string) =>
    page.locator("#happened").getByRole("listitem").filter({ hasText: words });

  async function promise(words: string, inDays: number) {
    await chidi.goto("/client/promises/new");
    await chidi.getByLabel("I promise").fill(words);
    const day = chidi.getByLabel("On which day");
    const date = new Date(`${await day.inputValue()}T12:00:00Z`);
    date.setUTCDate(date.getUTCDate() + inDays);
    await day.fill(date.toISOString().slice(0, 10));
  }

  test("too big a promise is met with a kind word, and goes on all the same", async () => {
    await promise(today, 0);
    const smaller = chidi.getByText("Perhaps make it a little smaller");
    await expect(smaller).toBeHidden();
    await chidi.getByRole("radio", { name: "8", exact: true }).check({ force: true });
    await expect(smaller).toBeHidden();
    await chidi.getByRole("radio", { name: "4", exact: true }).check({ force: true });
    await expect(smaller).toBeVisible();
    await chidi.getByRole("button", { name: "Promise it" }).click();
    await expect(chidi).toHaveURL(/\/client\/promises$/);
    await expect(chidi.getByRole("heading", { name: today })).toBeVisible();
    await expect(chidi.getByText("You gave it 4 of 10")).toBeVisible();

    await dana.goto("/client/promises");
    await expect(dana.getByText(today)).toBeVisible();
    await expect(dana.locator("main")).not.toContainText("of 10");
  });

  test("it is kept with one tap, from the first page", async () => {
    await chidi.goto("/client");
    const mine = chidi.getByRole("region", { name: "Today and this week" });
    await mine.getByRole("button", { name: new RegExp(`^Kept.*${today}`) }).click();
    await expect(chidi.getByRole("status").getByText("Kept. Good to know.")).toBeVisible();
    const row = mine.getByRole("listitem").filter({ hasText: today });
    await row.getByRole("button", { name: /^Undo/ }).click();
    await expect(row.getByRole("button", { name: /^Kept/ })).toBeVisible();
    await row.getByRole("button", { name: /^Kept/ }).click();
    await expect(row.getByText("kept", { exact: true })).toBeVisible();
    await chidi.goto("/client/promises");
    await expect(line(chidi, today)).toContainText(": kept");
  });

  test("told in advance it stands beside what was kept, with its reason and another day", async () => {
    await promise(later, 2);
    await chidi.getByRole("button", { name: "Promise it" }).click();
    const card = chidi.getByRole("listitem").filter({ has: chidi.getByRole("heading", { name: later }) });
    await card.getByText("Tell in advance").click();
    await card.getByRole("button", { name: /^Tell Dana/ }).click();
    await card.getByLabel("The honest reason").fill("The shop is shut that day");
    await card.getByLabel("What I suggest instead").fill("On Saturday, on the way home");
    await card.getByRole("button", { name: /^Tell Dana/ }).click();
    await expect(line(chidi, later)).toContainText("told in advance");
    await dana.goto("/client/promises");
    await expect(line(dana, later)).toContainText("The shop is shut that day");
    await expect(dana.locator("main")).not.toContainText(/missed|failed|overdue|\d+ ?%/i);
  });

  test("“I saw it differently” reaches the counselor, and its giver learns nothing", async ({ browser }) => {
    await chidi.goto("/client/promises");
    const before = await chidi.locator("main").textContent();
    await line(dana, today).getByText("I saw it differently").click();
    await line(dana, today).getByLabel("In your own words").fill(aside);
    await line(dana, today).getByRole("button", { name: "Tell your counselor" }).click();
    await expect(dana.getByRole("status").getByText("Your counselor can read it now.")).toBeVisible();
    await chidi.reload();
    expect(await chidi.locator("main").textContent()).toBe(before);
    expect(await chidi.content()).not.toContain(aside);

    const coach = await (await browser.newContext()).newPage();
    await signIn(coach, "coach");
    await coach.goto(`/coach/couples/${await coupleIdOf("Chidi & Dana")}/promises`);
    await expect(coach.getByText(aside)).toBeVisible();
    await expect(coach.getByRole("table", { name: /week by week/ })).toContainText("1 kept");
    await coach.context().close();
  });

  test("a line about the day is there for both, what is wished for first, and gone when it is deleted", async () => {
    const words = `The tap is mended ${tag}`;
    await chidi.goto("/client/day");
    await expect(chidi.getByText("your counselor can read it, and Dana once it is opened")).toBeVisible();
    await chidi.getByLabel("Something that went well").fill(words);
    await chidi.getByRole("radio", { name: "A hug" }).check();
    await chidi.getByRole("button", { name: "Post" }).click();
    await expect(chidi.getByText(words)).toBeVisible();

    await dana.goto("/client/day");
    const written = dana.locator("#written");
    await expect(written).toContainText(words);
    const text = (await written.textContent()) ?? "";
    expect(text.indexOf("Chidi would like a hug.")).toBeLessThan(text.indexOf(words));
    await expect(written.getByRole("button", { name: "Delete this line" })).toHaveCount(0);

    const own = chidi.locator("dl > div").filter({ hasText: words });
    await own.getByRole("button", { name: "Delete this line" }).click();
    await chidi.getByRole("alertdialog").getByRole("button", { name: "Delete it" }).click();
    await expect(chidi.getByText(words)).toHaveCount(0);
    await dana.reload();
    await expect(dana.locator("main")).not.toContainText(words);
  });

  test.afterAll(async () => {
    await chidi.context().close();
    await dana.context().close();
  });
});
