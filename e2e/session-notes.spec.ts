import { expect, test } from "@playwright/test";
import { type OwnCouple, ownCouple } from "./support/own-couple";
import { asOwner } from "./support/people";

/** A session is written up: for the record, and for the counselor alone. */
test.describe("notes on a session", () => {
  test.describe.configure({ mode: "serial", timeout: 120_000 });
  let us: OwnCouple;

  test.beforeAll(async ({ browser }, info) => {
    test.setTimeout(120_000);
    const mark = `${info.project.name}${Date.now() % 1_000_000}`;
    us = await ownCouple(browser, [`Yara${mark}`, `Zeno${mark}`]);
    const { coach, record } = us;
    await coach.goto(`${record}/sessions`);
    const form = coach.getByRole("form", { name: "Book a session" });
    await form
      .getByLabel("Day", { exact: true })
      .fill(new Date(Date.now() - 86_400_000).toISOString().slice(0, 10));
    await form.getByLabel("Time").fill("10:00");
    await form.getByRole("button", { name: "Book session" }).click();
    await expect(coach.getByText(/^Session booked\./).first()).toBeVisible();
  });
  test.afterAll(async () => {
    for (const page of [us?.coach, us?.first, us?.second]) await page?.context().close();
  });

  const openSession = async () => {
    const { coach, record } = us;
    await coach.goto(`${record}/sessions`);
    await coach.getByText("Past sessions").click();
    await coach
      .getByRole("link", { name: /10:00 AM/ })
      .first()
      .click();
    await expect(coach.getByRole("heading", { level: 1 })).toHaveText("Session");
  };
  const form = () => us.coach.getByRole("form", { name: "Progress note" });

  test("a draft is on the server once its writer pauses, and a crash loses nothing", async () => {
    const { coach } = us;
    await openSession();
    await form().getByRole("checkbox", { name: /^Yara/ }).check();
    await form().getByLabel("Focus").fill("The evening with the keys");
    await form().getByLabel("Plan").fill("Begin with August");
    await expect(form().getByText(/Draft saved at/)).toBeVisible({ timeout: 15_000 });
    await coach.goto("about:blank");

    await openSession();
    await expect(form().getByLabel("Focus")).toHaveValue("The evening with the keys");
    await expect(form().getByLabel("Plan")).toHaveValue("Begin with August");
    await expect(form().getByRole("checkbox", { name: /^Yara/ })).toBeChecked();
  });

  test("two windows never overwrite each other, and keep what was typed", async () => {
    const { coach } = us;
    const other = await coach.context().newPage();
    await other.goto(coach.url());
    const theirs = other.getByRole("form", { name: "Progress note" });
    await form().getByLabel("What was done").fill("Listened in turns");
    await form().getByRole("button", { name: "Save draft" }).click();
    await expect(coach.getByText("Saved as a draft. Only you can see it.")).toBeVisible();

    await theirs.getByLabel("What was done").fill("From the other window");
    await theirs.getByRole("button", { name: "Save draft" }).click();

    await expect(theirs.getByText(/There is a newer text of this note/).first()).toBeVisible();
    await expect(theirs.getByLabel("What was done")).toHaveValue("From the other window");
    await other.close();
  });

  test("a window that opens with the words of another, which are not saved yet, is no less a window of its own", async () => {
    const { coach } = us;
    await openSession();
    await form().getByLabel("What was done").fill("Not saved anywhere yet");
    await expect(form().getByText(/kept on this device/i)).toBeVisible();
    const other = await coach.context().newPage();
    await other.goto(coach.url());
    const theirs = other.getByRole("form", { name: "Progress note" });
    await expect(theirs.getByLabel("What was done")).toHaveValue("Not saved anywhere yet");

    await form().getByLabel("What was done").fill("Saved by the first");
    await form().getByRole("button", { name: "Save draft" }).click();
    await expect(coach.getByText("Saved as a draft. Only you can see it.").first()).toBeVisible();
    await theirs.getByLabel("What was done").fill("By the second");
    await theirs.getByRole("button", { name: "Save draft" }).click();

    await expect(theirs.getByText(/There is a newer text of this note/).first()).toBeVisible();
    await expect(theirs.getByLabel("What was done")).toHaveValue("By the second");
    await other.close();
    await openSession();
    await form().getByRole("button", { name: "Discard" }).click();
    await expect(form().getByLabel("What was done")).toHaveValue("Saved by the first");
  });

  test("a private note looks like nothing else, is stored sealed, and is in no other place", async () => {
    const { coach } = us;
    await openSession();
    await coach.getByRole("link", { name: "Write a private note" }).click();
    await expect(coach.getByRole("heading", { name: /Not part of the record/ })).toBeVisible();
    const sheet = coach.getByRole("form", { name: "Private note" });
    await sheet.getByLabel("For yourself alone").fill("zqprivate: my own doubt");
    await sheet.getByRole("button", { name: "Save private note" }).click();
    await expect(coach.getByText("Saved. Only you can see it.")).toBeVisible();

    const [row] = await asOwner(
      (sql) => sql`select sealed, encode(sealed, 'escape') as text from private_notes
        order by saved_at desc limit 1`,
    );
    expect(String(row?.text)).not.toContain("zqprivate");
    await coach.reload();
    await expect(sheet.getByLabel("For yourself alone")).toHaveValue("zqprivate: my own doubt");
  });

  test("once signed it is locked, and can only be added to", async () => {
    const { coach } = us;
    await openSession();
    await form().getByRole("button", { name: "Sign note" }).click();
    await coach.getByRole("alertdialog").getByRole("button", { name: "Sign it" }).click();
    await expect(coach.getByText("Signed. It is part of the record now.")).toBeVisible();
    await expect(form()).toHaveCount(0);

    await coach.getByText("Add to this note").click();
    const add = coach.getByRole("form", { name: "Add to this note" });
    await add.getByLabel("What is to be added").fill("Called on Friday.");
    await add.getByRole("button", { name: "Add and sign" }).click();
    await expect(coach.getByRole("region", { name: "Added later" })).toContainText("Called on Friday.");
  });
});
