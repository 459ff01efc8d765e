import { expect, type Page, test } from "@playwright/test";
import { demoPassword } from "@/scripts/story/accounts";
import { type OwnCouple, ownCouple } from "./support/own-couple";
import { asOwner, coupleIdOf } from "./support/people";

/** A whole day of sessions: three couples prepared, one held, written up and signed, and what they take along. */
test.describe("a Tuesday", () => {
  test.describe.configure({ timeout: 180_000 });
  let us: OwnCouple;
  const others = ["Ana & Ben", "Chidi & Dana"];
  const bookedNow: string[] = [];

  /** Stands at this moment, or later today: only what a test needs beforehand. */
  const book = (coupleId: string, inMinutes: number) =>
    asOwner(async (sql) => {
      const [row] = await sql`insert into appointments (practice_id, couple_id, starts_at, ends_at)
        select practice_id, id, now() + ${inMinutes} * interval '1 minute', now() + ${inMinutes + 50} * interval '1 minute'
        from couples where id = ${coupleId} returning id`;
      bookedNow.push(String(row?.id));
    });

  test.beforeAll(async ({ browser }, info) => {
    test.setTimeout(180_000);
    const mark = `${info.project.name}${Date.now() % 1_000_000}`;
    us = await ownCouple(browser, [`Tess${mark}`, `Ugo${mark}`]);
    await book(us.record.split("/").at(-1) ?? "", -10);
    for (const [i, label] of others.entries()) await book(await coupleIdOf(label), 60 * (i + 1));
  });
  test.afterAll(async () => {
    await asOwner(async (sql) => {
      for (const id of bookedNow.slice(1)) await sql`delete from appointments where id = ${id}`;
    });
    for (const page of [us?.coach, us?.first, us?.second]) await page?.context().close();
  });

  const heading = (page: Page) => page.getByRole("heading", { level: 1 });

  test("is prepared on three pages, held, written up, signed and assigned in few presses", async () => {
    const { coach, first } = us;
    const presses = { prepare: 0, day: 0 };
    const pages: string[] = [];
    let part: keyof typeof presses = "prepare";
    coach.on("framenavigated", (frame) => {
      const { pathname } = new URL(frame.url());
      if (frame === coach.mainFrame() && pages.at(-1) !== pathname) pages.push(pathname);
    });
    const press = async (what: ReturnType<Page["getByRole"]>) => {
      presses[part] += 1;
      await what.click();
    };

    await first.goto("/client/agenda");
    await first.getByLabel("What I’d like to bring").fill("The evenings without a word");
    await first.getByRole("radio", { name: /may put it on the agenda/ }).check();
    await first.getByRole("button", { name: "Add it" }).click();
    await expect(first.getByRole("heading", { name: "What I bring" })).toBeVisible();

    await coach.goto("/coach");
    for (const label of [us.label, ...others]) {
      await press(coach.getByRole("link", { name: `Brief for ${label}` }).first());
      await expect(heading(coach)).toHaveText("Brief");
      await expect(coach.getByText("Trust, in words")).toBeVisible();
      await coach.goBack();
      await expect(heading(coach)).toHaveText(/^Today/);
    }
    expect(pages.filter((path) => path.endsWith("/brief"))).toHaveLength(3);
    expect(presses.prepare).toBe(3);

    part = "day";
    pages.length = 0;
    await press(coach.getByRole("link", { name: `session with ${us.label}` }).first());
    await expect(heading(coach)).toHaveText("Session");
    await press(coach.getByRole("link", { name: "Screen for both" }));
    await press(coach.getByRole("button", { name: "Turn the screen to them" }));
    await press(coach.getByText("Close this screen").first());
    await coach.getByLabel(/Password/).fill(demoPassword);
    await press(coach.getByRole("button", { name: "Close", exact: true }));
    await expect(heading(coach)).toHaveText("Session");

    const note = coach.getByRole("form", { name: "Progress note" });
    await note.getByLabel("Focus").fill("The evenings");
    await note.getByLabel("Plan").fill("Look at Thursday first");
    await press(note.getByRole("button", { name: "Sign note" }));
    await press(coach.getByRole("alertdialog").getByRole("button", { name: "Sign it" }));
    await expect(coach.getByText("Signed. It is part of the record now.")).toBeVisible();

    await press(coach.getByRole("link", { name: "Assign for next time" }));
    await press(coach.getByRole("link", { name: /Three kinds of thanks/ }).first());
    await coach.getByLabel("Why this, why now").fill("You both said that evenings go by without a word.");
    await coach.getByLabel("What exactly").fill("One thanks each, said aloud");
    await coach.getByLabel("When", { exact: true }).fill("Thursday, once the children are asleep");
    await coach.getByRole("radio", { name: "8", exact: true }).first().check({ force: true });
    presses.day += 1;
    await press(coach.getByRole("button", { name: /^Assign to/ }));
    await expect(coach.getByText("Assigned, with what you planned.")).toBeVisible();
    const atHand = coach.getByRole("complementary", { name: "At hand" });
    await expect(atHand.getByRole("heading", { name: "Agenda for both" })).toBeVisible();
    await expect(atHand.getByText("The evenings without a word")).toBeVisible();
    await atHand.getByRole("button", { name: "Mark as discussed" }).click();
    await expect(atHand.getByText("The evenings without a word")).toHaveCount(0);
    await expect(atHand.getByText("One thanks each, said aloud")).toBeVisible();

    expect(presses.day).toBeLessThanOrEqual(11);
    expect(new Set(pages).size).toBeLessThanOrEqual(4);

    await first.goto("/client");
    await first.locator("main a[href^='/client/homework/']").first().click();
    await expect(first.getByRole("heading", { name: "What you planned" })).toBeVisible();
    await expect(first.getByText("8 of 10")).toBeVisible();
  });
});
