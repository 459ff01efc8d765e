import { expect, test } from "@playwright/test";
import { type OwnCouple, ownCouple } from "./support/own-couple";
import { asOwner } from "./support/people";

/** Something hard is told in stages; until its time the other finds nothing of it. */
test.describe("told in stages", () => {
  test.describe.configure({ mode: "serial", timeout: 150_000 });
  let us: OwnCouple;
  let appointmentId: string;

  test.beforeAll(async ({ browser }, info) => {
    test.setTimeout(150_000);
    const mark = `${info.project.name}${Date.now() % 1_000_000}`;
    us = await ownCouple(browser, [`Vera${mark}`, `Wim${mark}`]);
    const [booked] = await asOwner(
      (sql) => sql`insert into appointments (practice_id, couple_id, starts_at, ends_at)
        select practice_id, id, now() - interval '5 minutes', now() + interval '45 minutes'
        from couples where id = ${us.record.split("/").at(-1) ?? ""}
        returning id`,
    );
    appointmentId = String(booked?.id);
  });
  test.afterAll(async () => {
    for (const page of [us?.coach, us?.first, us?.second]) await page?.context().close();
  });

  test("facts: saved while they are written, sent to the counselor, and nothing for the other", async () => {
    const { first, second, coach, record } = us;
    await second.goto("/client/letters");
    const before = await second.locator("main").textContent();
    await first.goto("/client/letters");
    await first.getByLabel("What happened").fill("zqfacts: the second account");
    await expect(first.getByText(/Draft saved at/)).toBeVisible({ timeout: 15_000 });
    await first.goto("about:blank");
    await first.goto("/client/letters");
    await expect(first.getByLabel("What happened")).toHaveValue("zqfacts: the second account");
    await coach.goto(`${record}/disclosure`);
    await expect(coach.getByText("zqfacts")).toHaveCount(0);
    await first.getByRole("button", { name: /^Send to/ }).click();
    await expect(first.getByText(/to your counselor alone/).first()).toBeVisible();

    await second.goto("/client/letters");
    expect(await second.locator("main").textContent()).toBe(before);
    await coach.goto(`${record}/disclosure`);
    await expect(coach.getByText("zqfacts: the second account")).toBeVisible();
  });

  test("questions, told in session, a letter and an answer", async () => {
    const { first, second, coach, record } = us;
    await coach.goto(`${record}/disclosure`);
    await coach.getByRole("button", { name: "Mark facts as read" }).click();
    await coach.getByRole("button", { name: "Ask for questions" }).first().click();
    await expect(coach.getByText("Questions asked for.", { exact: true })).toBeVisible();

    await second.goto("/client/letters");
    await expect(second.getByText("zqfacts")).toHaveCount(0);
    await second.getByLabel("My questions").fill("zqquestions: is it over?");
    await second
      .getByRole("button", { name: /^Send to/ })
      .first()
      .click();
    await expect(second.getByText(/to your counselor alone/).first()).toBeVisible();
    await first.goto("/client/letters");
    await expect(first.getByText("zqquestions")).toHaveCount(0);

    await coach.goto(`${record}/disclosure`);
    await coach.getByRole("button", { name: "Agree on the questions" }).click();
    await expect(coach.getByText("Questions agreed.", { exact: true })).toBeVisible();
    await coach.goto(`${record}/brief`);
    await expect(coach.getByRole("heading", { name: "Disclosure: your next step" })).toBeVisible();
    await coach.goto(`${record}/sessions/${appointmentId}`);
    await expect(coach.getByText("zqfacts")).toHaveCount(0);
    await coach.getByRole("button", { name: "It was told" }).click();
    await expect(coach.getByText("Told.", { exact: true })).toBeVisible();

    await first.goto("/client/letters");
    await expect(first.getByText("zqquestions: is it over?")).toBeVisible();
    await second.goto("/client/letters");
    await expect(second.getByText("zqfacts: the second account")).toBeVisible();
    await second.getByLabel("My letter").fill("zqletter");
    await second
      .getByRole("button", { name: /^Send to/ })
      .first()
      .click();
    await expect(second.getByText(/to your counselor alone/).first()).toBeVisible();
    await coach.goto(`${record}/disclosure`);
    await coach.getByRole("button", { name: "Hand over the impact letter" }).click();
    await expect(coach.getByText("Impact letter handed over.", { exact: true })).toBeVisible();
    await first.goto("/client/letters");
    await expect(first.getByText("zqletter")).toBeVisible();
    await expect(first.getByLabel("My answer to the letter")).toBeVisible();
  });
});
