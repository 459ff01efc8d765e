import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { demoPassword } from "@/scripts/story/accounts";
import { assignmentIdOf, coupleIdOf, scripted, signIn } from "./support/people";

/** What becomes of a record: who has opened it, and a copy for somebody outside that each has authorized alone. */
test.describe("a couple's record", () => {
  test.describe.configure({ mode: "serial", timeout: 120_000 });
  let ana: Page;
  let ben: Page;
  let coach: Page;
  test.beforeAll(async ({ browser }) => {
    const open = async (who: "ana" | "ben" | "coach", javaScriptEnabled = true) => {
      const page = await (await browser.newContext({ javaScriptEnabled })).newPage();
      await signIn(page, who);
      return page;
    };
    ana = await open("ana");
    // Without a script.
    ben = await open("ben", false);
    coach = await open("coach");
  });
  test.afterAll(async () => {
    for (const page of [ana, ben, coach]) await page?.context().close();
  });

  test("each reads by whom, and in which week, their things were opened", async () => {
    await ana.goto("/client/my-data");

    await expect(ana.getByRole("heading", { name: "Who has opened what is yours" })).toBeVisible();
    await expect(
      ana.getByRole("listitem").filter({ hasText: "Ruth Okafor opened your record" }).first(),
    ).toContainText("Week of");
    await looked(ana, "my-data");
  });

  test("a yes is one's own: given, seen by the counselor, and by nobody else", async () => {
    await ana.goto("/client/my-data/record-copy");
    await ana.getByRole("button", { name: "Authorize one copy" }).click();
    await expect(ana.getByRole("link", { name: "Please say who it is for" })).toBeVisible();
    await ana.getByLabel("Who is the copy for?").fill("my lawyer, Ms. Rivers");
    await looked(ana, "authorize");
    await ana.getByRole("button", { name: "Authorize one copy" }).click();
    await expect(ana.getByRole("heading", { name: "You have authorized one copy" })).toBeVisible();

    for (const page of ["/client/my-data", "/client/my-data/record-copy", "/client"]) {
      await ben.goto(page);
      expect(await ben.content()).not.toContain("Ms. Rivers");
    }
    await coach.goto(`/coach/couples/${await coupleIdOf("Ana & Ben")}/settings`);
    await coach.getByRole("link", { name: "Authorizations and copies" }).click();
    await expect(coach.getByText("my lawyer, Ms. Rivers")).toBeVisible();
    await expect(coach.getByText("It can be made once both have authorized it.")).toBeVisible();
  });

  test("with a paper of the other's, the counselor makes a copy, to read and to keep as a file", async () => {
    await coach.getByText("Record a signed paper").click();
    await coach.getByRole("radio", { name: "Ben" }).check();
    await coach.getByLabel("Date on the paper").fill(new Date().toISOString().slice(0, 10));
    await coach.getByLabel("Who the copy is for, as the paper says").fill("Ana’s lawyer");
    await coach
      .getByRole("form", { name: "Record a signed paper" })
      .getByRole("button", { name: "Save" })
      .click();
    await expect(coach.getByText("Ana’s lawyer")).toBeVisible();
    await looked(coach, "authorized");
    await coach.getByRole("button", { name: "Make a copy for both" }).click();

    await expect(coach.getByRole("heading", { name: "From the record of Ana and Ben" })).toBeVisible();
    await expect(coach.getByText("How we disagree").first()).toBeVisible();
    // What Ana told Ruth alone is not in it: she has not ticked that.
    expect(await coach.content()).not.toContain("I count things: gas, groceries");
    await looked(coach, "copy");
    const download = coach.waitForEvent("download");
    await coach.getByRole("button", { name: "Save as a file" }).click();
    const file = JSON.parse(readFileSync(await (await download).path(), "utf8"));
    expect(file).toMatchObject({ format: "mendwork-copy", for: "Ana and Ben" });

    for (const who of [ana, ben]) {
      await who.goto("/client/my-data");
      await expect(who.getByText("made a copy of your record")).toHaveCount(1);
    }
    await coach.goto(`/coach/couples/${await coupleIdOf("Ana & Ben")}/settings/copy`);
    await expect(coach.getByText("Ana has not authorized a copy.")).toBeVisible();
  });

  test("the owner decides how long records are kept, and a hold is set by the number of a record alone", async () => {
    const coupleId = await coupleIdOf("Chidi & Dana");
    await coach.goto(`/coach/couples/${coupleId}/settings`);
    await expect(coach.getByText(coupleId)).toBeVisible();
    await coach.goto("/coach/settings");
    await coach.getByRole("link", { name: "Keeping records" }).click();
    await coach.getByLabel("Years after the work was closed").fill("0");
    await coach
      .getByRole("form", { name: "How long records are kept" })
      .getByRole("button", { name: "Save" })
      .click();
    await expect(coach.getByRole("link", { name: "Please give at least 1" })).toBeVisible();
    await coach.getByLabel("Years after the work was closed").fill("10");
    await coach
      .getByRole("form", { name: "How long records are kept" })
      .getByRole("button", { name: "Save" })
      .click();
    await expect(coach.getByText("Nothing is erased by it for a week.")).toBeVisible();

    await coach.getByText("Set a legal hold").click();
    await coach.getByLabel("Number of the record").fill("Chidi");
    await coach.getByLabel("Why").fill("A letter from a court");
    await coach.getByRole("button", { name: "Set the hold" }).click();
    await expect(coach.getByRole("link", { name: /^This is not the number of a record/ })).toBeVisible();
    await coach.getByLabel("Number of the record").fill(coupleId);
    await coach.getByRole("button", { name: "Set the hold" }).click();
    await expect(coach.getByRole("listitem").filter({ hasText: "A letter from a court" })).toContainText(
      coupleId,
    );
    await looked(coach, "keeping");

    await coach.goto(`/coach/couples/${coupleId}/settings`);
    await expect(coach.getByText("There is a legal hold on this record")).toBeVisible();
    await looked(coach, "couple-settings");
    await coach.goto("/coach/settings/records");
    await coach.getByRole("button", { name: "Lift", exact: true }).click();
    await coach.getByRole("button", { name: "Lift the hold" }).click();
    await expect(coach.getByText("A letter from a court")).toHaveCount(0);
  });
});

async function looked(page: Page, name: string) {
  if (!process.env.LOOKED) return;
  for (const [width, scheme] of [
    [390, "light"],
    [1280, "dark"],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: scheme });
    await page.screenshot({ path: `${process.env.LOOKED}/${name}-${width}.png`, fullPage: true });
  }
}

test("what only somebody can read is erased by their password, and does not come back", async ({ page }) => {
  await signIn(page, "chidi");
  const sheet = `/client/homework/${await assignmentIdOf("Chidi & Dana", "my-pace-and-my-limits")}`;
  await page.goto(sheet);
  await page.getByRole("textbox").first().fill("zz never sent");
  await page.getByRole("textbox").first().blur();
  await expect(page.getByText(/^Saved/).first()).toBeVisible();
  await page.goto("/client/my-data");
  await page.getByText("Erase them", { exact: true }).click();
  const form = page.getByRole("form", { name: "Erase what only I can read" });
  await scripted(form);
  await form.getByLabel("Your password").fill(demoPassword);

  await form.getByRole("button", { name: "Erase for good" }).click();

  await expect(page.getByText("Erased. Nothing of it can be brought back.")).toBeVisible();
  await page.goto(sheet);
  await scripted(page.locator("main"));
  await expect(page.getByRole("textbox").first()).toHaveValue("");
  await expect(page.getByText("zz never sent")).toHaveCount(0);
});
