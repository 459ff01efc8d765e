import { randomUUID } from "node:crypto";
import { expect, type Page, test } from "@playwright/test";
import { coupleIdOf, signIn } from "./support/people";

/** Chidi writes down how they disagree; each signs alone; a word changes; one of them withdraws. */
test.describe("agreements", () => {
  test.describe.configure({ mode: "serial", timeout: 120_000 });
  const tag = randomUUID().slice(0, 6);
  const title = `A pause ${tag}`;
  const words = `When one of us says pause ${tag}, we both stop for ten minutes.`;
  const newer = `When one of us says pause ${tag}, we both stop for twenty minutes.`;
  const rule = `Chidi will show me his phone every evening ${tag}.`;
  let chidi: Page;
  let dana: Page;
  let coach: Page;
  let path: string;

  test.beforeAll(async ({ browser }) => {
    const open = async (who: "chidi" | "dana" | "coach") => {
      const page = await (await browser.newContext()).newPage();
      await signIn(page, who);
      return page;
    };
    chidi = await open("chidi");
    dana = await open("dana");
    coach = await open("coach");
  });

  async function write(page: Page, name: string, line: string) {
    await page.goto("/client/agreements/new");
    await page.getByRole("radio", { name: /How we talk and disagree/ }).check();
    await page.getByLabel("A short name").fill(name);
    await page.getByLabel("I/we will… or won’t…").first().fill(line);
  }
  async function putOnTable(page: Page) {
    await page.getByRole("button", { name: "Propose it" }).click();
    await page.getByRole("button", { name: "Yes, propose it" }).click();
    await expect(page.getByText("Proposed. It can be read")).toBeVisible();
  }
  async function sign(page: Page) {
    await page.goto(path);
    await page.getByLabel(/I have read these words/).check();
    await page.getByRole("button", { name: "Sign these words" }).click();
  }

  test("a draft is its author's; proposed, the other can read it", async () => {
    await write(chidi, title, words);
    await chidi.getByRole("button", { name: "Save draft" }).click();
    await expect(chidi.getByText("Saved. Only you can see it.")).toBeVisible();
    await dana.goto("/client/agreements");
    await expect(dana.getByText(title)).toHaveCount(0);

    await chidi.getByRole("link", { name: title }).click();
    await chidi.waitForURL(/draft=/);
    await expect(chidi.getByLabel("I/we will… or won’t…").first()).toHaveValue(words);
    await putOnTable(chidi);
    path = new URL(chidi.url()).pathname;
    await chidi.goto("/client/agreements");
    await expect(chidi.locator("main")).toContainText(title);
    await expect(chidi.locator('a[href*="draft="]', { hasText: title })).toHaveCount(0);
    await dana.goto("/client/agreements");
    await dana.getByRole("link", { name: title }).click();
    await expect(dana).toHaveURL(path);
    await expect(dana.getByText(words)).toBeVisible();
    await expect(dana.getByText("What signing means")).toBeVisible();
  });

  test("without the tick nothing is signed; one name shows nothing to the other; two let it stand", async () => {
    await chidi.goto(path);
    await chidi.getByRole("button", { name: "Sign these words" }).click();
    await expect(chidi.getByText("Please tick the line above").first()).toBeVisible();
    await sign(chidi);
    await expect(chidi.getByText("You have signed these words. You can withdraw")).toBeVisible();
    await dana.goto(path);
    await expect(dana.locator("main")).not.toContainText(/has signed|Chidi signed|Signed by/);
    await sign(dana);
    await expect(dana.getByText("Both of you have signed. It is in force from today.")).toBeVisible();
    await chidi.goto("/client/agreements");
    await expect(chidi.getByRole("region", { name: "In force" }).getByText(title)).toBeVisible();
    await chidi.goto("/client/agreements/print");
    await expect(chidi.getByText("Signed by Chidi and Dana")).toBeVisible();
  });

  test("another word is shown as a difference, and what was signed stands meanwhile", async () => {
    await dana.goto(path);
    await dana.getByRole("link", { name: "Suggest changes" }).click();
    await dana.getByLabel("I/we will… or won’t…").first().fill(newer);
    await putOnTable(dana);
    await chidi.goto(path);
    await expect(chidi.locator("ins", { hasText: "twenty" }).first()).toBeVisible();
    await expect(chidi.locator("del", { hasText: "ten" }).first()).toBeVisible();
    await expect(
      chidi.getByText("What you signed before stays in force until both have signed these."),
    ).toBeVisible();
    await sign(chidi);
    await sign(dana);
    await expect(dana.getByText("Both of you have signed.")).toBeVisible();
    await expect(dana.getByText(newer).first()).toBeVisible();
  });

  test("a rule for one of them alone is pointed out to the counselor, and to nobody else", async () => {
    await write(dana, `Evenings ${tag}`, rule);
    await putOnTable(dana);
    await expect(dana.locator("main")).not.toContainText(/ask|alone, about/i);
    const record = `/coach/couples/${await coupleIdOf("Chidi & Dana")}`;
    await coach.goto(`${record}/agreements`);
    await coach.getByRole("link", { name: "See it with the signals" }).click();
    const signal = coach
      .locator("#signals article")
      .filter({ hasText: "A line binds Chidi alone, about phone and messages" })
      .first();
    await signal.getByText("In their words").click();
    await expect(signal.getByText(rule)).toBeVisible();
    await dana.getByRole("button", { name: "Withdraw proposal" }).click();
    await dana.getByRole("button", { name: "Withdraw it", exact: true }).click();
    await expect(dana.getByText("The proposal is withdrawn.")).toBeVisible();
  });

  test("either withdraws at once; both read the same, and no name", async () => {
    await chidi.goto(path);
    await chidi.getByRole("button", { name: "Withdraw from agreement" }).click();
    await chidi.getByRole("button", { name: "Withdraw", exact: true }).click();
    await expect(chidi.getByText("The agreement has ended. You need not explain.")).toBeVisible();
    await dana.goto(path);
    await expect(dana.getByText("This agreement has ended")).toBeVisible();
    await expect(dana.locator("main")).not.toContainText("withdr");
  });

  test("a card is its owner's until it is opened; openness is closed until the counselor opens it", async () => {
    const card = `How I work ${tag}`;
    await chidi.goto("/client/agreements/card");
    await chidi.getByLabel("A short name").fill(card);
    await chidi.getByLabel("I will… or I won’t…").first().fill("I need half an hour.");
    await chidi.getByRole("button", { name: "Save card" }).click();
    await expect(chidi.getByText("Your card is saved.")).toBeVisible();
    await dana.goto("/client/agreements");
    await expect(dana.getByText(card)).toHaveCount(0);
    await chidi.getByRole("link", { name: `Change the card ${card}` }).click();
    await chidi.getByRole("radio", { name: /Dana too/ }).check();
    await chidi.getByRole("button", { name: "Save card" }).click();
    await expect(chidi.getByText("Your card is saved.")).toBeVisible();
    await dana.goto("/client/agreements");
    await expect(dana.getByText(card)).toBeVisible();
    await chidi.getByRole("button", { name: "Remove card" }).first().click();
    await chidi.getByRole("alertdialog").getByRole("button", { name: "Remove card" }).click();
    await expect(chidi.getByText("Your card is removed.")).toBeVisible();
    await dana.goto("/client/agreements/open-for-a-while");
    await expect(dana.getByText("This isn’t open at the moment")).toBeVisible();
  });
});
