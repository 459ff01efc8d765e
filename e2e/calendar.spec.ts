// Promise: a partner makes an address for their calendar, a calendar reads it without signing in, and it ends when they say so; emails come only to whoever asks; a summary of a session reaches who came.
import { expect, type Page, test } from "@playwright/test";
import ICAL from "ical.js";
import { demoPassword } from "@/scripts/story/accounts";
import { type OwnCouple, ownCouple } from "./support/own-couple";
import { asOwner } from "./support/people";

const joinedPassword = "a quiet harbour at six";

test.describe.configure({ mode: "serial", timeout: 120_000 });
let us: OwnCouple;

test.beforeAll(async ({ browser }, info) => {
  test.setTimeout(120_000);
  const mark = `${info.project.name}${Date.now() % 1_000_000}`;
  us = await ownCouple(browser, [`Yara${mark}`, `Zeno${mark}`]);
});
test.afterAll(async () => {
  for (const page of [us?.coach, us?.first, us?.second]) await page?.context().close();
});

const nextWeek = () => new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10);

async function book(who: RegExp, time: string) {
  await us.coach.goto(`${us.record}/sessions`);
  const form = us.coach.getByRole("form", { name: "Book a session" });
  await form.getByRole("radio", { name: who }).check();
  await form.getByLabel("Day", { exact: true }).fill(nextWeek());
  await form.getByLabel("Time").fill(time);
  await form.getByRole("button", { name: "Book session" }).click();
  await expect(us.coach.getByText(/^Session booked\./).first()).toBeVisible();
}

async function makeAddress(page: Page, password: string, button = "Make an address") {
  await page.goto("/account/reminders");
  const form = page.getByRole("form", { name: button });
  await form.getByLabel("Your password").fill(password);
  await form.getByRole("button", { name: button }).click();
  const shown = page.getByRole("heading", { name: "Your calendar’s address" });
  await expect(shown).toBeVisible();
  return String(await page.locator("code", { hasText: "/calendar/" }).textContent());
}

const sessionsOf = (coupleId: string) =>
  asOwner(async (sql) => {
    const rows = await sql`select id, client_id from appointments where couple_id = ${coupleId}`;
    return { alone: String(rows.find(({ client_id }) => client_id !== null)?.id) };
  });

/** As a calendar asks: without a cookie. */
async function read(address: string) {
  const answer = await fetch(address);
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}
const titles = (text: string) =>
  new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents("vevent")
    .map((event) => event.getFirstPropertyValue("summary"));

test("each reads their own sessions, and what is alone with one is in no other's", async () => {
  await book(/^Both/, "10:00");
  await book(/^Yara.* alone$/, "15:00");
  const [hers, his] = [
    await makeAddress(us.first, joinedPassword),
    await makeAddress(us.second, joinedPassword),
  ];

  const [first, second] = [await read(hers), await read(his)];

  expect(titles(first.text)).toEqual(["Appointment", "Appointment"]);
  expect(titles(second.text)).toEqual(["Appointment"]);
  expect(first.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
  expect(first.headers.get("cache-control")).toBe("private, no-store");
  expect(first.headers.get("set-cookie")).toBeNull();
  expect(`${first.text}${second.text}`).not.toMatch(/Yara|Zeno|Harbor|mendwork/i);
});

test("a counselor has one of their own", async () => {
  const feed = await read(await makeAddress(us.coach, demoPassword));

  expect(new Set(titles(feed.text))).toEqual(new Set(["Appointment"]));
  await us.coach.getByRole("button", { name: "Turn it off" }).click();
  await expect(us.coach.getByText(/no longer opens anything/).first()).toBeVisible();
  await expect(us.coach.getByRole("form", { name: "Make an address" })).toBeVisible();
});

test("a renewed address, one turned off and one that never was answer letter by letter the same", async () => {
  const before = await makeAddress(us.first, joinedPassword, "Make a new address");
  const after = await makeAddress(us.first, joinedPassword, "Make a new address");
  expect((await read(after)).status).toBe(200);
  await us.first.reload();
  await us.first.getByRole("button", { name: "Turn it off" }).click();
  await expect(us.first.getByRole("form", { name: "Make an address" })).toBeVisible();

  const never = after.replace(/[^/]+\.ics$/, `${"n".repeat(43)}.ics`);
  const answers = await Promise.all([before, after, never].map(read));

  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  const said = answers.map(({ headers }) =>
    [...headers].filter(([name]) => !/date|security-policy/.test(name)),
  );
  expect(said[1]).toEqual(said[0]);
  expect(said[2]).toEqual(said[0]);
});

test("emails are off until one asks for them, and can be chosen without a script", async ({ browser }) => {
  const plain = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await us.first.context().storageState(),
  });
  const page = await plain.newPage();
  await page.goto("/account/reminders");
  await expect(
    page.getByText("You get no emails about your work here unless you ask for them."),
  ).toBeVisible();
  const form = page.getByRole("form", { name: "Emails" });
  await form.getByRole("radio", { name: "An email the day before" }).check();
  await form.getByLabel("Around what time").selectOption("8 AM");
  await form.getByRole("button", { name: "Save" }).click();

  await expect(page.getByText("You can change this at any time.")).toBeVisible();
  await expect(form.getByRole("radio", { name: "An email the day before" })).toBeChecked();
  await expect(form.getByLabel("Around what time")).toHaveValue("8");
  await plain.close();
});

test("each finds their own sessions, and the summary of one alone is hers", async () => {
  const { coach, first, second, record } = us;
  const { alone } = await sessionsOf(record.split("/").at(-1) ?? "");
  await coach.goto(`${record}/sessions/${alone}`);
  const form = coach.getByRole("form", { name: "Summary of the session" });
  await form.getByLabel("What you’d like them to take along").fill("You found words for it.");
  await form.getByRole("button", { name: /^Share this/ }).click();
  await expect(coach.getByText("Shared. Whoever came to this session can read it.").first()).toBeVisible();

  await first.goto("/client/sessions");
  await expect(first.getByRole("listitem").filter({ hasText: "3:00 PM" })).toHaveCount(1);
  await first.locator("summary", { hasText: "3:00 PM" }).click();
  await expect(first.getByText("You found words for it.")).toBeVisible();
  await second.goto("/client/sessions");
  await expect(second.getByRole("listitem").filter({ hasText: "10:00 AM" })).toHaveCount(1);
  await expect(second.getByText(/3:00 PM|found words/)).toHaveCount(0);
});

test("an owner sees what runs by itself, and sends a test to themselves", async () => {
  const { coach } = us;
  await coach.goto("/coach/settings");
  await coach.getByRole("link", { name: "Mail and jobs" }).click();
  await expect(coach.getByRole("heading", { level: 1, name: "Mail and jobs" })).toBeVisible();
  await coach.getByRole("button", { name: "Send a test to myself" }).click();
  await expect(coach.getByText(/Look into the mailbox of your own sign-in/).first()).toBeVisible();
});
