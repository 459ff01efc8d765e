import { expect, type Page, test } from "@playwright/test";
import { nothingHere, notToday, roomParts, roomTitles } from "@/lib/sessions/room/terms";
import { demoPassword } from "@/scripts/story/accounts";
import { type OwnCouple, ownCouple } from "./support/own-couple";
import { asOwner, scripted } from "./support/people";
import { actions, Visitor } from "./support/visitor";

/** A screen that both partners look at, and the way back to one's own side. */
test.describe("the screen for both", () => {
  test.describe.configure({ mode: "serial", timeout: 120_000 });
  let us: OwnCouple;
  let session: string;

  test.beforeAll(async ({ browser }, info) => {
    test.setTimeout(120_000);
    const mark = `${info.project.name}${Date.now() % 1_000_000}`;
    us = await ownCouple(browser, [`Mara${mark}`, `Nils${mark}`]);
    const { coach, record } = us;
    await coach.goto(`${record}/sessions`);
    const form = coach.getByRole("form", { name: "Book a session" });
    await form
      .getByLabel("Day", { exact: true })
      .fill(new Date(Date.now() - 86_400_000).toISOString().slice(0, 10));
    await form.getByLabel("Time").fill("10:00");
    await form.getByRole("button", { name: "Book session" }).click();
    await expect(coach.getByText(/^Session booked\./).first()).toBeVisible();
    await coach.getByText("Past sessions").click();
    await coach
      .getByRole("link", { name: /10:00 AM/ })
      .first()
      .click();
    await expect(coach.getByRole("heading", { level: 1 })).toHaveText("Session");
    session = coach.url();
  });
  test.afterAll(async () => {
    for (const page of [us?.coach, us?.first, us?.second]) await page?.context().close();
  });

  const heading = (page: Page) => page.getByRole("heading", { level: 1 });
  const save = async (page: Page, form: string, box: string, words: string, press: string) => {
    const sheet = page.getByRole("form", { name: form });
    await sheet.getByLabel(box, { exact: true }).fill(words);
    await sheet.getByRole("button", { name: press }).click();
  };

  test("is looked at before it is turned, and holds no word that is not for both", async () => {
    const { coach, first, record } = us;
    await first.goto("/client/agenda");
    await first.getByLabel(/What I’d like to bring/).fill("zqpoint: what I cannot say to Nils");
    await first.getByRole("radio", { name: /alone/ }).check();
    await first.getByRole("button", { name: "Add it" }).click();
    await expect(first.getByText("zqpoint: what I cannot say to Nils").first()).toBeVisible();
    await coach.goto(session);
    await save(coach, "Progress note", "Focus", "zqprogress: the keys", "Save draft");
    await expect(coach.getByText("Saved as a draft. Only you can see it.")).toBeVisible();
    await coach.goto(`${session}/private`);
    await save(coach, "Private note", "For yourself alone", "zqprivate: my doubt", "Save private note");
    await expect(coach.getByText("Saved. Only you can see it.")).toBeVisible();
    await coach.goto(`${record}/sessions`);
    await save(coach, "Agenda for both", "Line 1", "The week in August", "Share with both");
    await expect(coach.getByText("Shared. Both can read it.")).toBeVisible();

    await coach.goto(session);
    await coach.getByRole("link", { name: "Screen for both" }).click();

    await expect(heading(coach)).toHaveText("What we talk about today");
    await expect(coach.getByText("The week in August")).toBeVisible();
    await expect(coach).toHaveTitle("Session – Mendwork");
    for (const part of roomParts)
      for (const headers of [{}, { rsc: "1" }] as Record<string, string>[]) {
        const text = await (await coach.request.get(`${session}/room?part=${part}`, { headers })).text();
        expect(text).not.toMatch(/zqpoint|zqprogress|zqprivate|Ana &|Chidi|Harbor/);
      }
  });

  test("turned, this browser opens nothing else, by no way", async () => {
    const { coach } = us;
    await coach.goto(session);
    await coach.getByRole("link", { name: "Screen for both" }).click();
    await coach.getByRole("button", { name: "Turn the screen to them" }).click();
    await expect(coach.getByText("Close this screen").first()).toBeVisible();

    for (const place of ["/coach", "/coach/couples", session, `${session}/private`, "/coach/find"]) {
      await coach.goto(place);
      await expect(heading(coach)).toHaveText("What we talk about today");
    }
    await coach.goBack();
    await coach.goBack();
    await expect(coach.getByText("Only you can see it")).toHaveCount(0);
    await expect(heading(coach)).toHaveText("What we talk about today");
    await coach.getByRole("link", { name: "Agreements" }).click();
    await expect(heading(coach)).toHaveText("What you have agreed");
  });

  /** By hand, with the cookies that this browser has. */
  async function byHand(base: string) {
    const visitor = new Visitor(base);
    for (const { name, value } of await us.coach.context().cookies()) visitor.cookies.set(name, value);
    return visitor;
  }
  const inAccount = ["/security", "/security/second-step", "/devices", "/reminders"];

  test("turned, it reaches no page by hand, not even of one’s own sign-in or of another session", async ({
    baseURL,
  }) => {
    const hand = await byHand(baseURL ?? "");
    const room = new URL(`${session}/room`).pathname;
    const [other] = await asOwner(
      (sql) => sql`select a.id, a.couple_id as couple from appointments a join couples c on c.id = a.couple_id
        where c.label = 'Ana & Ben' and a.client_id is null and a.canceled_at is null limit 1`,
    );
    const elsewhere = `/coach/couples/${other?.couple}/sessions/${other?.id}`;
    const places = [
      ...inAccount.map((part) => `/account${part}`),
      ...["/coach/practice/file", `${elsewhere}/room`, `${elsewhere}/room?part=thanks`],
    ];
    for (const place of places)
      for (const read of [hand.page, hand.payload.bind(hand)]) {
        const { text, location } = await read(place);
        expect(location ?? text, place).toContain(room);
        expect(text, place).not.toMatch(/Ana|coach@|Harbor|Ruth/);
      }
    for (const place of [
      elsewhere,
      new URL(session).pathname.replace(/[0-9a-f-]{36}/g, (id) => id.toUpperCase()),
    ]) {
      const answer = await hand.post(`${place}/turn`, "", { origin: baseURL ?? "" });
      expect(answer.location, place).toBe(room);
      expect((await hand.page("/coach")).location, place).toBe(room);
    }
  });

  test("turned, whatever cookie is taken away, nothing else opens", async ({ baseURL }) => {
    for (const name of (await byHand(baseURL ?? "")).cookies.keys()) {
      const hand = await byHand(baseURL ?? "");
      hand.cookies.delete(name);
      expect((await hand.page("/coach")).location, name).toMatch(/\/room$|\/sign-in$/);
    }
  });

  test("turned, every deed is refused by hand, but to turn it back and to sign out", async ({ baseURL }) => {
    const hand = await byHand(baseURL ?? "");
    // What the counselor chose can be opened on it: by hand nothing else, as is tried below.
    const mayStill = new Set(["turnBackAction", "signOutAction", "openTogetherAction"]);
    const ofCounselors = actions().filter(
      ({ file, name }) => /^app\/(coach|account|\(room\))\//.test(file) && !mayStill.has(name),
    );
    expect(ofCounselors.length).toBeGreaterThan(80);
    const ofClients = /^(chooseTimeZone|setPin|turnOffPin|lockNow)Action$/;
    const taken: string[] = [];
    for (const { name } of ofCounselors) {
      const { result } = await hand.act(name, {}, { path: new URL(`${session}/room`).pathname });
      const message = result?.message ?? "";
      if (!/turned to the couple/.test(message) && !ofClients.test(name))
        taken.push(`${name}: ${result?.status} ${message}`);
    }
    expect(taken).toEqual([]);
  });

  test("one key leaves nothing on it, and the same key brings it back", async () => {
    const { coach } = us;
    await coach.goto(`${session}/room`);
    await scripted(coach.getByRole("button", { name: /Blank the screen/ }));
    await coach.keyboard.press("Escape");
    await expect(coach.getByText("The week in August")).toBeHidden();
    await expect(coach.getByRole("heading")).toHaveCount(0);
    await coach.keyboard.press("Escape");
    await expect(coach.getByText("The week in August")).toBeVisible();
    await coach.getByRole("button", { name: /Blank the screen/ }).click();
    await expect(coach.getByText("The week in August")).toBeHidden();
    await coach.getByRole("button", { name: "Show the screen again" }).click();
    await expect(coach.getByText("The week in August")).toBeVisible();
  });

  test("the way back to one’s own side asks for the password; there again it does not", async () => {
    const { coach } = us;
    await coach.goto(`${session}/room`);
    await coach.getByText("Close this screen").first().click();
    const form = coach.getByRole("form", { name: "Close this screen" });
    await form.getByLabel(/Password/).fill("not this one at all");
    await form.getByRole("button", { name: "Close" }).click();
    await expect(form.getByText(/This is not your current password/).first()).toBeVisible();
    await form.getByLabel(/Password/).fill(demoPassword);
    await form.getByRole("button", { name: "Close" }).click();

    await expect(heading(coach)).toHaveText("Session");
    await expect(coach.getByRole("form", { name: "Progress note" }).getByLabel("Focus")).toHaveValue(/keys/);
    await coach.getByRole("link", { name: "Screen for both" }).click();
    await coach.getByRole("button", { name: "Turn the screen to them" }).click();
    await expect(coach.getByText("Close this screen").first()).toBeVisible();
    for (const [width, height] of [
      [1280, 800],
      [820, 1180],
      [390, 844],
    ] as const) {
      await coach.setViewportSize({ width, height });
      await coach.screenshot({ path: test.info().outputPath(`room-${width}.png`), fullPage: true });
      expect(
        await coach.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
      ).toBeLessThanOrEqual(0);
    }
  });

  test("has the parts that its counselor chose and no others, with a script and without", async ({
    browser,
  }) => {
    const { coach } = us;
    const context = await browser.newContext({
      ...{ javaScriptEnabled: false, storageState: await coach.context().storageState() },
    });
    for (const page of [coach, await context.newPage()]) {
      await page.goto(`${session}/room`);
      await page.getByText("Close this screen").first().click();
      const form = page.getByRole("form", { name: "Close this screen" });
      await form.getByLabel(/Password/).fill(demoPassword);
      await form.getByRole("button", { name: "Close" }).click();
      await expect(heading(page)).toHaveText("Session");
      await page.goto(`${session}/room?part=thanks`);
      await expect(heading(page)).toHaveText(roomTitles.thanks);
      await page.getByText("What to show").first().click();
      for (const name of ["The weeks", "Thanks"]) await page.getByRole("checkbox", { name }).uncheck();
      await page.getByRole("button", { name: "Turn the screen to them" }).click();

      await expect(page.getByText("Close this screen").first()).toBeVisible();
      const links = page.getByRole("navigation", { name: "What to look at" }).getByRole("link");
      await expect(links).toHaveText(["Today", "Your answers", "Agreements", "Promises", "The jar"]);
      await page.goto(`${session}/room?part=thanks`);
      await expect(heading(page)).toHaveText(roomTitles.agenda);
      await page.goto(`${session}/room?part=jar`);
      await expect(heading(page)).toHaveText(roomTitles.jar);
    }
    await context.close();
  });
});

/** Sealed answers that are the counselor's to open: chosen before the screen is turned, opened on it. */
test.describe("sealed answers on the screen for both", () => {
  test.describe.configure({ mode: "serial", timeout: 120_000 });
  let us: OwnCouple;
  let session: string;
  let coupleId: string;
  const given: Record<string, { id: string; title: string }> = {};
  const causes = "map-of-causes-mine-first";
  const shoes = "walking-in-their-shoes";
  const words = {
    [causes]: { "f.not_clear": "zqcauses", "a.not_clear": "couple" },
    [shoes]: {
      ...{ "f.moment": "zqshoes", "a.moment": "couple" },
      ...{ "f.question": "zqshoes", "a.question": "couple" },
    },
  };

  async function byHand(page: Page) {
    const visitor = new Visitor(new URL(us.record).origin);
    for (const { name, value } of await page.context().cookies()) visitor.cookies.set(name, value);
    return visitor;
  }
  const releasesOf = (slug: string) =>
    asOwner((sql) => sql`select 1 from releases where assignment_id = ${given[slug]?.id ?? null}`);
  const toScreen = async () => {
    await us.coach.goto(`${session}/room?part=sealed`);
    await us.coach.getByRole("button", { name: "Turn the screen to them" }).click();
    await expect(us.coach.getByText("Close this screen").first()).toBeVisible();
    await us.coach.getByRole("link", { name: "Your answers" }).click();
    await expect(us.coach.getByRole("heading", { level: 1 })).toHaveText("What you have each written");
  };
  const turnBack = async () => {
    const { coach } = us;
    await coach.getByText("Close this screen").first().click();
    const form = coach.getByRole("form", { name: "Close this screen" });
    await form.getByLabel(/Password/).fill(demoPassword);
    await form.getByRole("button", { name: "Close" }).click();
    await expect(coach.getByRole("heading", { level: 1 })).toHaveText("Session");
  };

  test.beforeAll(async ({ browser }, info) => {
    test.setTimeout(180_000);
    const mark = `${info.project.name}${Date.now() % 1_000_000}`;
    us = await ownCouple(browser, [`Ola${mark}`, `Pim${mark}`]);
    coupleId = us.record.split("/").at(-1) ?? "";
    const hand = await byHand(us.coach);
    const day = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
    await hand.act("bookAppointmentsAction", {
      ...{ coupleId, who: "both", day, time: "10:00", minutes: "50", rhythm: "once", times: "1" },
    });
    const people = await asOwner(
      (sql) => sql`select id from clients where couple_id = ${coupleId} order by place`,
    );
    const [ola, pim] = people.map(({ id }) => String(id));
    for (const [slug, fields] of Object.entries(words)) {
      const [exercise] = await asOwner(
        (sql) => sql`select e.id from exercises e join couples c on c.practice_id = e.practice_id
          where c.id = ${coupleId} and e.slug = ${slug}`,
      );
      const assigned = await hand.act("assignExerciseAction", {
        ...{ coupleId, exerciseId: String(exercise?.id), mode: "apart", why: "Because it fits." },
        ...{ "partners.0.clientId": ola ?? "", "partners.0.role": "injured" },
        ...{ "partners.1.clientId": pim ?? "", "partners.1.role": "involved" },
        ...{ repeat: "once", releaseRule: "coach" },
      });
      expect(assigned.headers.get("x-action-redirect"), assigned.text.slice(0, 300)).not.toBeNull();
      const [row] = await asOwner(
        (
          sql,
        ) => sql`select a.id, v.title from assignments a join exercise_versions v on v.practice_id = a.practice_id
          and v.exercise_id = a.exercise_id and v.version = a.version
          where a.couple_id = ${coupleId} and a.exercise_id = ${exercise?.id ?? null}`,
      );
      given[slug] = { id: String(row?.id), title: String(row?.title) };
      for (const [page, owner] of [
        [us.first, ola],
        [us.second, pim],
      ] as const) {
        const { result, text } = await (await byHand(page)).act("submitHomeworkAction", {
          ...{ assignmentId: String(row?.id), occurrence: "1", sheet: "own", owner: owner ?? "" },
          ...{ outcome: "partly", submitKey: crypto.randomUUID() },
          ...fields,
        });
        expect(result?.status, text.slice(0, 300)).toBe("done");
      }
    }
    const [one] = await asOwner((sql) => sql`select id from appointments where couple_id = ${coupleId}`);
    session = `${us.record}/sessions/${one?.id}`;
  });
  test.afterAll(async () => {
    for (const page of [us?.coach, us?.first, us?.second]) await page?.context().close();
  });

  test("are chosen beforehand, and nothing is on the screen of what is not", async () => {
    const { coach } = us;
    await coach.goto(`${session}/room?part=sealed`);
    await expect(coach.getByText("Only you see this list")).toBeVisible();
    await expect(coach.getByText(nothingHere)).toBeVisible();

    await coach.getByRole("button", { name: `Bring it to the screen: ${given[causes]?.title}` }).click();

    await expect(coach.getByText("On the screen, still closed")).toBeVisible();
    await expect(coach.getByRole("heading", { level: 2, name: given[causes]?.title })).toBeVisible();
    await expect(coach.getByRole("button", { name: "Open it together" })).toHaveCount(0);
    await expect(coach.getByText(/zq/)).toHaveCount(0);

    await toScreen();
    const hand = await byHand(coach);
    for (const part of roomParts)
      for (const read of [hand.page, hand.payload.bind(hand)]) {
        const { text } = await read(`${new URL(`${session}/room`).pathname}?part=${part}`);
        expect(text, part).not.toMatch(/zqcauses|zqshoes|Only you see this list/);
        expect(text, part).not.toContain(given[shoes]?.title);
      }
  });

  test("by hand the screen opens nothing that was not chosen for it", async () => {
    const hand = await byHand(us.coach);
    const path = new URL(`${session}/room`).pathname;
    const [theirs] = await asOwner(
      (
        sql,
      ) => sql`select r.assignment_id as id, a.couple_id as couple from responses r join assignments a on a.id = r.assignment_id
        join couples c on c.id = a.couple_id where c.label = 'Ana & Ben' and r.submitted_at is not null limit 1`,
    );
    const tries: Record<string, string>[] = [
      { assignmentId: given[shoes]?.id ?? "", occurrence: "1" },
      { assignmentId: given[causes]?.id ?? "", occurrence: "2" },
      { assignmentId: String(theirs?.id), occurrence: "1", coupleId: String(theirs?.couple) },
    ];
    for (const fields of tries) {
      const { result } = await hand.act("openTogetherAction", fields, { path });
      expect(result?.status, JSON.stringify(fields)).toBe("refused");
    }
    expect(await releasesOf(shoes)).toHaveLength(0);
    expect(await releasesOf(causes)).toHaveLength(0);
  });

  test("by hand nothing opens on a screen that has no answers on it", async () => {
    const { coach } = us;
    await turnBack();
    await coach.goto(`${session}/room`);
    await coach.getByText("What to show").first().click();
    await coach.getByRole("checkbox", { name: "Your answers" }).uncheck();
    await coach.getByRole("button", { name: "Turn the screen to them" }).click();
    await expect(coach.getByText("Close this screen").first()).toBeVisible();

    const hand = await byHand(coach);
    const fields = { assignmentId: given[causes]?.id ?? "", occurrence: "1" };
    const { result } = await hand.act("openTogetherAction", fields, {
      path: new URL(`${session}/room`).pathname,
    });

    expect(result?.status).toBe("refused");
    expect(await releasesOf(causes)).toHaveLength(0);
    await turnBack();
    await toScreen();
  });

  test("are opened there by one button, and both are read side by side", async () => {
    const { coach, first } = us;
    await coach.getByRole("button", { name: "Open it together" }).click();

    await expect(coach.getByText("zqcauses")).toHaveCount(2);
    await expect(coach.getByText(/^Ola/)).toBeVisible();
    await expect(coach.getByText(/^Pim/)).toBeVisible();
    await expect(coach.getByRole("button", { name: "Open it together" })).toHaveCount(0);
    await scripted(coach.getByRole("button", { name: /Blank the screen/ }));
    await coach.keyboard.press("Escape");
    await expect(coach.getByText("zqcauses").first()).toBeHidden();
    await coach.keyboard.press("Escape");
    await expect(coach.getByText("zqcauses").first()).toBeVisible();
    await coach.keyboard.press("a");
    await expect(coach.getByRole("dialog")).toHaveCount(0);
    await first.goto(`/client/homework/${given[causes]?.id}`);
    await expect(first.getByRole("heading", { name: "Open to read" })).toBeVisible();
    for (const width of [1280, 390]) {
      await coach.setViewportSize({ width, height: 900 });
      for (const colorScheme of ["light", "dark"] as const) {
        await coach.emulateMedia({ colorScheme });
        await coach.screenshot({
          path: test.info().outputPath(`opened-${width}-${colorScheme}.png`),
          fullPage: true,
        });
      }
      expect(
        await coach.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
      ).toBeLessThanOrEqual(0);
    }
    await coach.setViewportSize({ width: 1280, height: 900 });
    await coach.emulateMedia({ colorScheme: "light" });
    await turnBack();
  });

  test("what was taken back since is said in one sentence that tells nothing, also without a script", async ({
    browser,
  }) => {
    const { coach, first } = us;
    await coach.goto(`${session}/room?part=sealed`);
    await coach.getByRole("button", { name: `Bring it to the screen: ${given[shoes]?.title}` }).click();
    await expect(coach.getByText("On the screen, still closed")).toBeVisible();
    await expect(coach.getByText("On the screen, opened")).toBeVisible();
    await toScreen();
    const [sent] = await asOwner(
      (sql) => sql`select r.id from responses r join clients c on c.id = r.client_id
        where r.assignment_id = ${given[shoes]?.id ?? null} and c.place = 1`,
    );
    await (await byHand(first)).act("withdrawAnswerAction", {
      ...{ responseId: String(sent?.id), fieldKey: "question" },
    });

    await coach.getByRole("button", { name: "Open it together" }).click();
    await expect(coach.getByText(notToday)).toBeVisible();
    await expect(coach.getByText("zqshoes")).toHaveCount(0);
    const context = await browser.newContext({
      ...{ javaScriptEnabled: false, storageState: await coach.context().storageState() },
    });
    const page = await context.newPage();
    await page.goto(`${session}/room?part=sealed`);
    await page.getByRole("button", { name: "Open it together" }).click();
    await expect(page.getByText(notToday)).toBeVisible();
    await context.close();
    expect(await releasesOf(shoes)).toHaveLength(0);
    await turnBack();
  });

  test("what has changed before the screen is turned is not on it, and its counselor is told beforehand", async () => {
    const { coach } = us;
    await coach.goto(`${session}/room?part=sealed`);
    await expect(coach.getByText(/not as it was when you chose it/)).toBeVisible();
    await expect(coach.getByRole("heading", { level: 2, name: given[causes]?.title })).toBeVisible();
    await expect(coach.getByRole("heading", { level: 2, name: given[shoes]?.title })).toHaveCount(0);

    await toScreen();

    await expect(coach.getByRole("heading", { level: 2, name: given[causes]?.title })).toBeVisible();
    const { text } = await (await byHand(coach)).page(`${new URL(`${session}/room`).pathname}?part=sealed`);
    expect(text).not.toContain(given[shoes]?.title);
    await turnBack();
  });
});
