// Promise: what a counselor writes about a session outlives an ended session, a lost connection and a second window.
import { expect, type Page, test } from "@playwright/test";
import { type OwnCouple, ownCouple } from "./support/own-couple";
import { asOwner, signIn } from "./support/people";

test.describe.configure({ mode: "serial", timeout: 120_000 });
let us: OwnCouple;
let session: string;

test.beforeAll(async ({ browser }, info) => {
  test.setTimeout(120_000);
  const mark = `${info.project.name}${Date.now() % 1_000_000}`;
  us = await ownCouple(browser, [`Vera${mark}`, `Willem${mark}`]);
  const { coach, record } = us;
  await coach.goto(`${record}/sessions`);
  const form = coach.getByRole("form", { name: "Book a session" });
  await form
    .getByLabel("Day", { exact: true })
    .fill(new Date(Date.now() - 86_400_000).toISOString().slice(0, 10));
  await form.getByLabel("Time").fill("10:00");
  await form.getByRole("button", { name: "Book session" }).click();
  await expect(coach.getByText(/^Session booked\./).first()).toBeVisible();
  const id = await asOwner(async (sql) =>
    String((await sql`select id from appointments order by created_at desc limit 1`)[0]?.id),
  );
  session = `${record}/sessions/${id}`;
});
test.afterAll(async () => {
  for (const page of [us?.coach, us?.first, us?.second]) await page?.context().close();
});

const notes = {
  "Progress note": { place: () => session, box: "Focus", saved: /Saved as a draft/ },
  "Private note": { place: () => `${session}/private`, box: "For yourself alone", saved: /Saved\. Only you/ },
} as const;
type Note = keyof typeof notes;
const boxOf = (page: Page, note: Note) =>
  page.getByRole("form", { name: note }).getByLabel(notes[note].box, { exact: true });
/** A script that takes the box over in the middle of a `fill` moves its selection, as it would a hand's. */
async function write(page: Page, note: Note, words: string) {
  const box = boxOf(page, note);
  await expect
    .poll(() => box.evaluate((node) => Object.keys(node).some((key) => key.startsWith("__reactProps"))))
    .toBe(true);
  await box.fill(words);
}
const press = (page: Page, note: Note) =>
  page
    .getByRole("form", { name: note })
    .getByRole("button", { name: note === "Progress note" ? "Save draft" : "Save private note" })
    .click();

/** The sign-in of this browser alone. */
const endSession = () =>
  asOwner(
    (sql) => sql`update logins set ended_at = now() where id = (
      select l.id from logins l join accounts a on a.id = l.account_id
      where a.email = 'coach@demo.mendwork.test' and l.ended_at is null order by l.last_seen_at desc limit 1)`,
  );

for (const note of ["Progress note", "Private note"] as const) {
  test(`${note}: a session that ends while it is written loses no word`, async () => {
    const { coach } = us;
    await coach.goto(notes[note].place());
    await write(coach, note, "What was said at first");
    await expect(coach.getByText(/Draft saved at/)).toBeVisible({ timeout: 15_000 });
    await endSession();
    await boxOf(coach, note).pressSequentially(", and what came after");
    await expect(
      coach
        .getByText(/Not on the server yet/)
        .or(coach.getByLabel("Password"))
        .first(),
    ).toBeVisible({
      timeout: 20_000,
    });

    await coach.goto(notes[note].place());
    await expect(coach.getByLabel("Password")).toBeVisible();
    await expect(coach.getByText("What was said at first")).toHaveCount(0);
    await signIn(coach, "coach");
    await coach.goto(notes[note].place());
    const whole = "What was said at first, and what came after";
    const putBack = coach.getByRole("form", { name: note }).getByRole("button", { name: /Put .*back/i });
    await expect
      .poll(async () => (await boxOf(coach, note).inputValue()) === whole || (await putBack.count()) > 0)
      .toBe(true);
    if ((await boxOf(coach, note).inputValue()) !== whole) await putBack.click();

    await expect(boxOf(coach, note)).toHaveValue(whole);
    await press(coach, note);
    await expect(coach.getByText(notes[note].saved).first()).toBeVisible();
    await coach.reload();
    await expect(boxOf(coach, note)).toHaveValue(whole);
  });

  test(`${note}: two windows keep both texts`, async () => {
    const { coach } = us;
    await coach.goto(notes[note].place());
    const other = await coach.context().newPage();
    await other.goto(notes[note].place());
    await write(coach, note, "From the first window");
    await press(coach, note);
    await expect(coach.getByText(notes[note].saved).first()).toBeVisible();

    await write(other, note, "From the second window");
    await expect(other.getByText(/There is a newer text of this note/).first()).toBeVisible({
      timeout: 15_000,
    });
    await press(other, note);

    await expect(boxOf(other, note)).toHaveValue("From the second window");
    await coach.reload();
    await expect(coach.getByText("From the first window").first()).toBeAttached();
    await other.close();
  });

  test(`${note}: what did not arrive is sent again by itself`, async () => {
    const { coach } = us;
    await coach.goto(notes[note].place());
    await coach.route("**/*", (route) =>
      route.request().headers()["next-action"] ? route.abort() : route.fallback(),
    );
    await write(coach, note, "Written while the line was down");
    await expect(coach.getByText(/Not on the server yet/)).toBeVisible({ timeout: 15_000 });

    await coach.unroute("**/*");

    await expect(coach.getByText(/Draft saved at/)).toBeVisible({ timeout: 30_000 });
    await coach.reload();
    await expect(boxOf(coach, note)).toHaveValue("Written while the line was down");
  });
}
