import { expect, test } from "@playwright/test";
import { asOwner, coupleIdOf, signIn } from "./support/people";

/** A session of theirs that was two days ago. */
const sessionOf = (label: string) =>
  asOwner(async (sql) => {
    const [row] = await sql`insert into appointments (practice_id, couple_id, starts_at, ends_at)
      select practice_id, id, now() - interval '2 days', now() - interval '2 days' + interval '50 minutes'
      from couples where label = ${label} returning id`;
    return String(row?.id);
  });

test("how it was is said without a script, once; the counselor reads it, the other finds nothing", async ({
  browser,
}, info) => {
  const session = await sessionOf("Chidi & Dana");
  const theirs = await browser.newContext({ javaScriptEnabled: false });
  const page = await theirs.newPage();
  await signIn(page, "dana");
  await page.goto("/client");
  await page.locator("main").getByRole("link", { name: "After the session" }).click();
  await page.getByRole("group", { name: "I felt heard" }).getByText("Only a little").click();
  await page.getByLabel(/different next time/).fill("Please ask me first.");
  await page.screenshot({ path: info.outputPath("after.png"), fullPage: true });
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.locator("main").getByRole("link", { name: "After the session" })).toHaveCount(0);
  await page.goto("/client/after-session");
  await expect(page.getByText("Nothing to answer now")).toBeVisible();

  const others = await browser.newContext();
  const other = await others.newPage();
  await signIn(other, "chidi");
  await other.goto("/client/after-session");
  await other.getByRole("button", { name: "Not this time" }).click();
  await expect(other.getByText("Please ask me first.")).toHaveCount(0);

  const hers = await browser.newContext();
  const coach = await hers.newPage();
  await signIn(coach, "coach");
  const record = `/coach/couples/${await coupleIdOf("Chidi & Dana")}`;
  await coach.goto(`${record}/sessions/${session}`);
  await expect(coach.getByText("felt heard: only a little")).toBeVisible();
  await coach.goto(`${record}/brief`);
  await expect(coach.getByText(/Please ask me first\./)).toBeVisible();
  for (const one of [theirs, others, hers]) await one.close();
});
