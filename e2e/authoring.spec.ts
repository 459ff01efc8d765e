import { expect, type Page, test } from "@playwright/test";
import { asOwner, coupleIdOf, signIn } from "./support/people";

/** An exercise of the practice's own, from the first word to the answer that keeps its question. */
test("a counselor writes an exercise, publishes it, gives it, and changes it without changing what was given", async ({
  browser,
  page,
}, info) => {
  test.setTimeout(180_000);
  const mark = `${info.project.name}${Date.now() % 1_000_000}`;
  const title = `A walk without words ${mark}`;
  await signIn(page, "coach");

  await test.step("question by question, saved as it is written", async () => {
    await page.goto("/coach/exercises");
    await page.getByRole("link", { name: "Write your own" }).click();
    const form = page.getByRole("form", { name: "The exercise" });
    await expect(form).toHaveAttribute("data-ready", "");
    await page.getByLabel("Title").fill(title);
    await page.getByLabel("What it is for, in a sentence").fill("Being side by side, with nothing to solve.");
    await page.getByLabel("Step 1", { exact: true }).fill("Walk for ten minutes and say nothing.");
    await page.getByLabel("Step 2", { exact: true }).fill("At home, write down what you noticed.");
    await addQuestion(page, /^Long text/, "What did you notice?");
    await page.getByText("Word it for each of the two").click();
    await page.getByLabel("For the partner who was hurt").fill("What did you need on the way?");
    await addQuestion(page, /^Short text/, "How was it for you?");
    await page.keyboard.press("Escape");
    const up = page.getByRole("button", { name: "Move question 2 up" });
    await up.focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("button", { name: /^1\. How was it for you\?/ })).toBeVisible();
    await expect(page.getByRole("button", { name: "Move question 1 up" })).toBeFocused();
    await expect(page.getByText(/^Saved/).first()).toBeVisible({ timeout: 30_000 });
    await page.reload();
    await expect(page.getByLabel("Title")).toHaveValue(title);
  });

  await test.step("seen as each partner will read it", async () => {
    if (await page.getByRole("button", { name: "See it as they will" }).isVisible()) {
      await page.getByRole("button", { name: "See it as they will" }).click();
    }
    const seen = page.getByRole("region", { name: "As they will see it" });
    await expect(seen.getByLabel("What did you need on the way?")).toBeVisible();
    await seen.getByRole("button", { name: "The partner who broke trust" }).click();
    await expect(seen.getByLabel("What did you notice?")).toBeVisible();
    if (await page.getByRole("button", { name: "Write", exact: true }).isVisible()) {
      await page.getByRole("button", { name: "Write", exact: true }).click();
    }
  });

  await test.step("what is missing is named, then it is published", async () => {
    await page.getByRole("button", { name: "Publish" }).click();
    const list = page.getByRole("alert").filter({ hasText: "Almost there" });
    await expect(list.getByRole("link")).toHaveCount(3);
    await list.getByRole("link", { name: /when this is a good idea/ }).click();
    await expect(page.getByLabel("A good moment")).toBeFocused();
    await page.getByLabel("A good moment").fill("When talking has become hard work.");
    await page.getByLabel("Not now").fill("When one of them is afraid of the other.");
    await page.getByLabel("Coming closer").check();
    await page.getByRole("button", { name: "Publish" }).click();
    await page.waitForURL(/\/coach\/exercises\/[0-9a-f-]+$/);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  });
  const exercise = page.url();
  const exerciseId = exercise.split("/").at(-1) ?? "";

  await test.step("it is given, and a partner finds their own wording", async () => {
    const couple = `/coach/couples/${await coupleIdOf("Chidi & Dana")}`;
    await page.goto(`${couple}/assign?exercise=${exerciseId}`);
    await page.getByRole("link", { name: /Chidi was hurt, Dana broke trust/ }).click();
    await page.getByLabel("Why this, why now").fill("Something without words.");
    await page.getByRole("button", { name: /^Assign to/ }).click();
    await expect(page).toHaveURL(/\/homework/);
  });
  const chidi = await (await browser.newContext()).newPage();
  await signIn(chidi, "chidi");
  const sheet = await sheetOf(exerciseId);
  await chidi.goto(sheet);
  await expect(chidi.getByLabel("What did you need on the way?")).toBeVisible();
  await chidi.getByLabel("What did you need on the way?").fill(`A slower step ${mark}`);
  await expect(chidi.getByText(/^Saved/).first()).toBeVisible();
  await chidi.getByRole("button", { name: "Done – send it" }).click();
  await expect(chidi.getByRole("button", { name: "Done – send it" })).toHaveCount(0);

  await test.step("a new version leaves the old answer with its question", async () => {
    await page.goto(exercise);
    await page.getByRole("link", { name: "Change it" }).click();
    await expect(page.getByRole("form", { name: "The exercise" })).toHaveAttribute("data-ready", "");
    await page.getByRole("button", { name: /^2\. What did you notice\?/ }).click();
    await page.getByLabel("The question, as they read it").fill("What stayed with you?");
    await page.getByLabel("For the partner who was hurt").fill("");
    await expect(page.getByText(/^Saved/).first()).toBeVisible({ timeout: 30_000 });
    await page.getByRole("button", { name: "Publish the new version" }).click();
    await page.waitForURL(exercise);
    await expect(page.getByLabel("What stayed with you?").first()).toBeVisible();
    await chidi.goto(sheet);
    await expect(chidi.getByText("What did you need on the way?").first()).toBeVisible();
    await expect(chidi.getByText(`A slower step ${mark}`).first()).toBeVisible();
    await expect(chidi.getByText("What stayed with you?")).toHaveCount(0);
  });

  await test.step("it is handed on as a file, and a colleague elsewhere brings it in", async () => {
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Export file" }).click();
    const path = await (await download).path();
    const elsewhere = await (await browser.newContext()).newPage();
    await signIn(elsewhere, "stranger");
    await elsewhere.goto("/coach/exercises/import");
    await elsewhere.getByLabel("The file", { exact: true }).setInputFiles(path);
    await elsewhere.getByRole("button", { name: "Preview" }).click();
    await expect(elsewhere.getByText(title, { exact: true })).toBeVisible();
    await elsewhere.getByRole("button", { name: "Add this exercise" }).click();
    await elsewhere.getByRole("link", { name: title }).click();
    await expect(elsewhere.getByRole("heading", { level: 1 })).toHaveText(title);
    await elsewhere.context().close();
  });

  await test.step("laid aside, it leaves the shelf", async () => {
    await page.getByRole("button", { name: "Archive" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Archive" }).click();
    await expect(page.getByText("This exercise is archived")).toBeVisible();
    await page.goto(`/coach/exercises?query=${encodeURIComponent(mark)}`);
    await expect(page.getByText(title)).toHaveCount(0);
  });
  await chidi.context().close();
});

async function addQuestion(page: Page, kind: RegExp, words: string): Promise<void> {
  await page.getByText("Add a question", { exact: true }).click();
  await page.getByRole("button", { name: kind }).click();
  await page.getByLabel("The question, as they read it").fill(words);
}

/** The page of what was just given of it. */
const sheetOf = (exerciseId: string) =>
  asOwner(async (sql) => {
    const [row] =
      await sql`select id from assignments where exercise_id = ${exerciseId} order by created_at desc limit 1`;
    return `/client/homework/${row?.id}`;
  });
