import { readFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import { asOwner, coupleIdOf, signIn } from "./support/people";

test.describe.configure({ mode: "serial" });

test("a counselor enters two results, reads what the change means, and takes one out again", async ({
  page,
}, info) => {
  await signIn(page, "coach");
  await page.goto(`/coach/couples/${await coupleIdOf("Chidi & Dana")}/measures`);
  const form = page.getByRole("form", { name: "Enter a result" });
  const enter = async (day: string, total: string) => {
    await form.getByRole("radio", { name: "Dana" }).check();
    await form.getByLabel("Measure").selectOption({ label: "RDAS: Revised Dyadic Adjustment Scale" });
    await form.getByLabel("Day it was filled in").fill(day);
    await form.getByLabel("Total").fill(total);
    await form.getByRole("button", { name: "Save result" }).click();
  };

  await enter("2026-03-02", "99");
  await expect(form.getByText("Its total is from 0 to 69").first()).toBeVisible();
  await enter("2026-03-02", "40");
  await expect(page.getByText("Saved. Only you can see it.")).toBeVisible();
  await enter("2026-05-04", "52");

  await expect(page.getByText("+12: reliably higher, and past the cut-off")).toBeVisible();
  const chart = page.getByRole("img", { name: /^Dana: RDAS.*from .* to / });
  await expect(chart).toBeVisible();
  await expect(page.getByText("cut-off 47.31", { exact: true })).toBeVisible();
  await expect(page.getByText(/a change is not reliable\./)).toBeVisible();
  await page.screenshot({ path: info.outputPath("chart.png"), fullPage: true });
  await page.emulateMedia({ colorScheme: "dark" });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.screenshot({ path: info.outputPath("chart-phone-dark.png"), fullPage: true });
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  ).toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect(page.getByText(/11\.58 points or more is reliable at 95 % \(Anderson/)).toBeVisible();
  for (const left of [1, 0]) {
    await page.getByRole("button", { name: "Remove" }).first().click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Remove" }).click();
    await expect(page.getByRole("row").filter({ hasText: "Remove" })).toHaveCount(left);
  }
});

const closeness = "We laugh together.\nNever\nSometimes\nOften\n\nI keep things to myself.\n\nWe plan ahead.";

test("a practice makes a measure of its own, saves it as a file, and adds it from one; what is wrong with a file is said", async ({
  page,
}, info) => {
  await signIn(page, "coach");
  await page.goto("/coach/settings/measures");
  const form = page.getByRole("form", { name: "Measure" });
  await form.getByLabel("Name", { exact: true }).fill("=Close(1)");
  await form.getByLabel("The questions with their answers").fill(closeness);
  await form.getByLabel("Questions that count the other way round").fill("9");
  await form.getByLabel("Why your practice may use these words").fill("Our own.");
  await form.getByText("Our practice may use these words with its couples").click();
  await form.getByRole("button", { name: "Save measure" }).click();
  await expect(form.getByText("Please give numbers of questions, like 2, 5").first()).toBeVisible();
  await form.getByLabel("Questions that count the other way round").fill("2");
  await form.getByRole("button", { name: "Save measure" }).click();
  await expect(page.getByRole("heading", { name: "=Close(1)", level: 1 })).toBeVisible();
  await page.screenshot({ path: info.outputPath("own.png"), fullPage: true });
  const wait = page.waitForEvent("download");
  await page.getByRole("link", { name: "Save as a file (JSON)" }).click();
  const file = await (await wait).path();

  await page.goto("/coach/settings/measures");
  const add = page.getByRole("form", { name: "Add a measure from a file" });
  await add.getByLabel("The text of the file").fill('{"format":"mendwork-measure","version":1}');
  await add.getByRole("button", { name: "Add this measure" }).click();
  await expect(add.getByText(/^Nothing was added\. At license:/).first()).toBeVisible();
  await add.getByLabel("The file", { exact: true }).setInputFiles(file);
  await expect(add.getByText("is read.")).toBeVisible();
  await add.getByRole("button", { name: "Add this measure" }).click();
  await expect(page.getByText("Added to your measures.")).toBeVisible();
  await page.getByRole("button", { name: "Stop offering it" }).click();
  await expect(page.getByText("It is no longer offered.")).toBeVisible();
  await page.goto("/coach/settings/measures");
  await expect(page.getByRole("link", { name: "=Close(1)" })).toHaveCount(2);
});

/** For the first so many partners of the practice: a result, and a second one. */
const results = (measure: string, people: number, second: string | null) =>
  asOwner(async (sql) => {
    const rows = [["2026-01-12", "40"], ...(second ? [["2026-03-02", second]] : [])];
    for (const [day = "", total = ""] of rows)
      await sql`
        insert into measure_results (practice_id, couple_id, client_id, measure, version, on_date, total, entered_by, entered_at)
        select c.practice_id, c.couple_id, c.id, m.measure, m.version, ${day}, ${total}, k.coach_id, now()
        from (select distinct on (id) * from clients order by id) c
          join couples k on k.id = c.couple_id join practices p on p.id = k.practice_id and p.name = 'Harbor Counseling'
          cross join (select ${measure}::text as measure, null::int as version where not ${measure}::text like '=%'
            union (select measure, version from measure_versions where definition ->> 'name' = ${measure} order by version limit 1)) m
        where k.label not in ('Ana & Ben', 'Chidi & Dana') order by c.id limit ${people}`;
  });

test("an owner reads the practice in numbers: start and latest, reliable change of how many, nothing of fewer than five", async ({
  page,
  browser,
}, info) => {
  await results("rdas", 7, "55");
  await results("das", 4, "60");
  await results("=Close(1)", 6, null);
  await signIn(page, "coach");

  await page.goto("/coach/practice");

  const of = (name: RegExp) => page.locator("main section").filter({ hasText: name });
  const line = (name: RegExp, words: string) => of(name).locator("dl > div").filter({ hasText: words });
  await expect(line(/^RDAS/, "Mean at the start, of these 7")).toContainText("40");
  await expect(line(/^RDAS/, "Mean of the latest, of these 7")).toContainText("55");
  await expect(line(/^RDAS/, "Reliably higher, of 7")).toContainText("7");
  await expect(line(/^DAS/, "With a second result on a later day")).toContainText("fewer than five");
  await expect(of(/^DAS/).getByText(/Mean/)).toHaveCount(0);
  await page.screenshot({ path: info.outputPath("practice.png"), fullPage: true });

  const wait = page.waitForEvent("download");
  await page.getByRole("link", { name: "Save as a table (CSV)" }).click();
  const text = await readFile(await (await wait).path(), "utf8");
  expect(text).toContain("Reliably higher, of 7");
  expect(text).toContain("'=Close(1)");
  expect(
    text
      .split("\r\n")
      .flatMap((line) => line.split(","))
      .filter((cell) => /^"?[=+@-]/.test(cell)),
  ).toEqual([]);
  expect(text).not.toMatch(/Ana|Ben|Chidi|Dana/);
  const others = await browser.newContext();
  const colleague = await others.newPage();
  await signIn(colleague, "colleague");
  expect((await colleague.goto("/coach/practice"))?.status()).toBe(404);
  await others.close();
});
