// Promise: an email says that something waits, to whoever asked for it, when they asked for it, once a day, and nothing else; nothing that the other does alone causes or stops one.

import type { AddressInfo } from "node:net";
import { sql } from "drizzle-orm";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { chooseNotices } from "@/lib/accounts/notices/commands";
import { myNotices } from "@/lib/accounts/notices/queries";
import { noticesRound, sendNotice } from "@/lib/accounts/notices/records/rounds";
import type { ChooseNotices } from "@/lib/accounts/notices/schema";
import { ownSignIn } from "@/lib/accounts/password/queries";
import { beginSeparation, closeCouple, pauseCouple, reopenCouple, tellPartner } from "@/lib/endings/commands";
import { sendWord } from "@/lib/everyday/kind-words/commands";
import { answerMeasure } from "@/lib/measures/answers/commands";
import { comeBack, pauseAlone } from "@/lib/pace/pauses/commands";
import { type Actor, actorAt, type Client } from "@/lib/platform/auth/actor";
import { practiceJobs } from "@/lib/practice/jobs/queries";
import { answerAlone } from "@/lib/safety/check/commands";
import { raiseConcern } from "@/lib/safety/commands";
import { answerQuietly } from "@/lib/safety/private-note/commands";
import { bookAppointments, cancelAppointment } from "@/lib/sessions/appointments/commands";
import { coupleAppointments } from "@/lib/sessions/appointments/queries";
import { saveDisclosureText, takeOwnStep } from "@/lib/sessions/disclosure/commands";
import { askTimeAlone, filePoint } from "@/lib/sessions/points/commands";
import { reopenReview, saveReview } from "@/lib/sessions/reviews/commands";
import { coupleReview } from "@/lib/sessions/reviews/queries";
import { answerPulse } from "@/lib/trust/pulses/commands";
import { mapOfCauses } from "@/tests/factories/homework";
import { askFor, makeMeasure, slotOf } from "@/tests/factories/measures";
import { makeWorld, stored, type World } from "@/tests/factories/world";

type Letter = { to: string; text: string };
const letters: Letter[] = [];
let refusing = false;
let server: SMTPServer;

beforeAll(async () => {
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo: (_address, _session, done) => done(refusing ? new Error("not now") : undefined),
    onData(stream, { envelope }, done) {
      let text = "";
      stream.on("data", (chunk) => (text += chunk));
      stream.on("end", () => {
        letters.push({ to: envelope.rcptTo[0]?.address ?? "", text });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  vi.stubEnv("SMTP_URL", `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`);
  vi.stubEnv("APP_URL", "https://practice.example");
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await new Promise<void>((resolve) => server.close(resolve));
});

/** A Tuesday morning in London; from the evening of that day on emails may come. */
const tuesday = new Date("2026-03-17T09:00:00Z");
const evening = (days = 0) => new Date(Date.UTC(2026, 2, 17 + days, 18, 5));
const soon = new Date("2026-03-17T11:00:00Z");

let world: World;
beforeEach(async () => {
  world = await makeWorld(tuesday);
  letters.splice(0);
  refusing = false;
});

const choose = (who: Actor, changes: Partial<ChooseNotices> = {}) =>
  chooseNotices(who, { news: "email", sessions: "never", checkIn: "never", hour: 18, ...changes });
const later = <A extends Actor>(who: A) => actorAt(who, soon);
const coachLater = () => ({ ...world, coach: later(world.coach) });

/** One round, and what it puts on the queue. @returns for whom an email went out */
async function round(at: Date): Promise<string[]> {
  const names = new Map(
    [world.coach, world.ana, world.ben].map((who) => [
      who.accountId,
      who.kind === "coach" ? "coach" : who.name,
    ]),
  );
  const sent: string[] = [];
  await noticesRound(
    at,
    (error) => {
      throw error;
    },
    async (job) => {
      const name = names.get(job.accountId);
      if (name && (await sendNotice(job, at))) sent.push(name);
    },
  );
  return sent.sort();
}
const book = (who: string, day: string) =>
  bookAppointments(world.coach, {
    ...{ coupleId: world.couple.coupleId, who, day, time: "10:00", minutes: 50, rhythm: "once", times: 1 },
  });

describe("an email", () => {
  test("comes to nobody who has not asked for it", async () => {
    await mapOfCauses(coachLater());
    await book("both", "2026-03-18");
    expect(await myNotices(world.ana)).toMatchObject({ news: "never", sessions: "never", isChosen: false });

    expect(await round(evening())).toEqual([]);
    await choose(world.ana);
    await choose(world.ana, { news: "never" });
    expect(await round(evening())).toEqual([]);
  });

  test("comes once a day, from the chosen hour on, in one’s own time zone", async () => {
    await choose(world.ana);
    await mapOfCauses(coachLater());

    expect(await round(new Date("2026-03-17T17:55:00Z"))).toEqual([]);
    expect(await round(evening())).toEqual(["Ana"]);
    expect(await round(new Date("2026-03-17T19:05:00Z"))).toEqual([]);
    await stored(
      sql`update client_accounts set time_zone = 'Asia/Tokyo' where account_id = ${world.ben.accountId}`,
    );
    await choose(world.ben);
    await mapOfCauses(coachLater());
    expect(await round(new Date("2026-03-18T09:10:00Z"))).toEqual(["Ben"]);
  });

  test("comes on Thursday while one’s own check-in is open, to whoever asked for that, and never once it is done", async () => {
    await choose(world.ana, { news: "never", checkIn: "email" });
    await choose(world.ben);
    expect(await myNotices(world.ana)).toMatchObject({ news: "never", checkIn: "email" });

    for (const other of [0, 1, 3, 4, 5]) expect(await round(evening(other))).toEqual([]);
    expect(await round(evening(2))).toEqual(["Ana"]);
    expect(letters.map(({ text }) => /check/i.test(text.replace(/^[\w-]+:.*$/gm, "")))).toEqual([false]);
    expect(await round(evening(9))).toEqual(["Ana"]);
    expect(await round(evening(16))).toEqual([]);
  });

  test("that one has checked in stops it, and nothing that the other answers does", async () => {
    for (const who of [world.ana, world.ben]) await choose(who, { news: "never", checkIn: "email" });
    const said = { rely: 7, open: 6, hope: 5, ease: 4, trusted: 3, line: null };
    await answerPulse(world.ben, { ...said, weekOn: "2026-03-16", submitKey: crypto.randomUUID() });

    expect(await round(evening(2))).toEqual(["Ana"]);
  });

  test("of a counselor it asks nothing, and of nobody who rests", async () => {
    await choose(world.coach, { news: "never", checkIn: "email" });
    await choose(world.ana, { news: "never", checkIn: "email" });
    await pauseAlone(later(world.ana), { untilOn: null });

    expect(await round(evening(2))).toEqual([]);
  });

  test("comes to each of both when a review is given to them, and to neither for one that was taken back", async () => {
    await choose(world.ana);
    await choose(world.ben);
    const review = {
      ...world.couple,
      parts: [],
      view: "rely" as const,
      words: "Look how far.",
      give: "yes" as const,
    };
    const { reviewId } = await saveReview(later(world.coach), { ...review, baseRevision: 0 });
    await reopenReview(later(world.coach), { reviewId: reviewId ?? "" });
    expect(await round(evening())).toEqual([]);
    const { draft } = await coupleReview(world.coach, world.couple);
    await saveReview(later(world.coach), { ...review, baseRevision: draft.revision });

    expect(await round(evening())).toEqual(["Ana", "Ben"]);
  });

  test("comes when questions open to somebody, each time they do, and to the counselor when answers came", async () => {
    const { measure } = await makeMeasure(world.coach);
    await choose(world.ana);
    await choose(world.ben);
    const asking = { coupleId: world.couple.coupleId, clientIds: [world.ana.personId], measure };
    const [askId = ""] = await askFor(later(world.coach), {
      ...asking,
      rhythm: "weeks",
      everyWeeks: "2",
      untilOn: "2026-12-31",
    });
    expect(await round(evening())).toEqual(["Ana"]);

    await choose(world.coach);
    const wednesday = actorAt(world.ana, new Date("2026-03-18T09:00:00Z"));
    const slot = await slotOf(wednesday, askId);
    await answerMeasure(wednesday, { askId, slot, later: false, answers: { 1: 1, 2: 1, 3: 1 } });
    expect(await round(evening(1))).toEqual(["coach"]);
    expect(await round(evening(13))).toEqual([]);
    expect(await round(evening(14))).toEqual(["Ana"]);
  });

  test("is the same letters for whoever gets it and whatever waits", async () => {
    await choose(world.ana);
    await choose(world.ben, { news: "never", sessions: "day_before" });
    await choose(world.coach, { hour: 18 });
    await mapOfCauses(coachLater());
    await book(world.ben.personId, "2026-03-18");
    await filePoint(later(world.ana), { words: "Something to bring", audience: "coach" });

    expect(await round(evening())).toEqual(["Ana", "Ben", "coach"]);

    const [one, ...others] = letters.map(({ to, text }) =>
      text.replaceAll(to, "").replace(/^(Message-ID|Date): .*$/gm, ""),
    );
    for (const other of others) expect(other).toBe(one);
    expect(one).toContain("Subject: Something new is waiting");
    expect(one).not.toMatch(/Ana|Ben|Ruth|exercise|session|couple|partner|counsel|http:|<img|unsubscribe/i);
    expect(letters.map(({ to }) => to).sort()).toEqual(
      (await Promise.all([world.ana, world.ben, world.coach].map((who) => ownSignIn(who))))
        .map(({ email }) => email)
        .sort(),
    );
  });

  test("comes for nothing that is done already, or that somebody has been here since", async () => {
    await choose(world.ana);
    await mapOfCauses(coachLater());
    await stored(
      sql`update logins set last_seen_at = '2026-03-17T12:00:00Z' where account_id = ${world.ana.accountId}`,
    );

    expect(await round(evening())).toEqual([]);
  });

  test("stops after two that were not followed by a visit, and comes again after one", async () => {
    await choose(world.ana);
    for (const day of [0, 1, 2, 3]) {
      const at = new Date(Date.UTC(2026, 2, 17 + day, 11));
      await mapOfCauses({ ...world, coach: actorAt(world.coach, at) });
      expect(await round(evening(day)), `day ${day}`).toEqual(day < 2 ? ["Ana"] : []);
    }

    await stored(
      sql`update logins set last_seen_at = '2026-03-21T09:00:00Z' where account_id = ${world.ana.accountId}`,
    );
    await mapOfCauses({ ...world, coach: actorAt(world.coach, new Date("2026-03-21T11:00:00Z")) });

    expect(await round(evening(4))).toEqual(["Ana"]);
  });

  test("that a mail server refuses is tried again, once, and its owner reads that it failed and no name", async () => {
    await choose(world.ana);
    await mapOfCauses(coachLater());
    refusing = true;
    const job = { practiceId: world.practiceId, accountId: world.ana.accountId };

    await expect(sendNotice(job, evening())).rejects.toThrow("mail was not sent");
    expect(await practiceJobs(world.coach)).toMatchObject([
      { job: "notices", failures: 1, problem: "mail was not taken" },
    ]);
    refusing = false;
    const both = await Promise.all([sendNotice(job, evening()), sendNotice(job, evening())]);

    expect(both.filter(Boolean)).toHaveLength(1);
    expect(letters).toHaveLength(1);
    expect(await practiceJobs(world.coach)).toMatchObject([
      { job: "notices", failures: 0, doneOn: "2026-03-17" },
    ]);
    expect(await sendNotice({ accountId: "of another version" }, evening())).toBe(false);
  });
});

describe("a session", () => {
  test("is told of on the day before or on the day, to whoever comes", async () => {
    await choose(world.ana, { news: "never", sessions: "day_before" });
    await choose(world.ben, { news: "never", sessions: "same_day", hour: 7 });
    await book("both", "2026-03-18");

    expect(await round(evening())).toEqual(["Ana"]);
    expect(await round(new Date("2026-03-18T07:10:00Z"))).toEqual(["Ben"]);
    expect(await round(new Date("2026-03-18T18:10:00Z"))).toEqual([]);
  });

  test("alone with one of them, or canceled, brings the other nothing", async () => {
    for (const who of [world.ana, world.ben]) await choose(who, { news: "never", sessions: "day_before" });
    await book(world.ana.personId, "2026-03-18");
    expect(await round(evening())).toEqual(["Ana"]);
    await book("both", "2026-03-19");
    const { upcoming } = await coupleAppointments(world.coach, world.couple);
    const both = upcoming.find(({ clientId }) => clientId === null);
    await cancelAppointment(world.coach, { appointmentId: both?.appointmentId ?? "", scope: "this" });

    expect(await round(evening(1))).toEqual([]);
  });
});

describe("what the other does", () => {
  const hersAlone: [string, (ana: Client) => Promise<unknown>][] = [
    ["points for the counselor", (ana) => filePoint(ana, { words: "For you alone", audience: "coach" })],
    ["time alone", askTimeAlone],
    ["a concern", (ana) => answerQuietly(ana, { signs: ["fear"], words: null, inPerson: false })],
    ["a break", (ana) => pauseAlone(ana, { untilOn: null })],
    ["kind words", (ana) => sendWord(ana, { body: "Thinking of you.", submitKey: crypto.randomUUID() })],
  ];

  test.each(hersAlone)("%s: causes no email to him", async (_what, deed) => {
    await choose(world.ben);
    await deed(later(world.ana));

    expect(await round(evening())).toEqual([]);
  });

  test.each(hersAlone)("%s: stops none of his", async (_what, deed) => {
    await choose(world.ben);
    await mapOfCauses(coachLater());
    await deed(later(world.ana));

    expect(await round(evening())).toEqual(["Ben"]);
  });

  test("a break of one’s own stops one’s own, until one is back", async () => {
    await choose(world.ana);
    await mapOfCauses(coachLater());
    await pauseAlone(later(world.ana), { untilOn: null });
    expect(await round(evening())).toEqual([]);
    await comeBack(later(world.ana));

    expect(await round(evening())).toEqual(["Ana"]);
  });
});

describe("once the work is ending", () => {
  const stillRead = () =>
    stored(
      sql`update couples set joint_until = now() + interval '30 days' where id = ${world.couple.coupleId}`,
    );
  const told = () => tellPartner(world.coach, { ...world.couple, clientId: world.ben.personId });

  test("nothing comes to whoever knows; to the other what came before, until they are told", async () => {
    for (const who of [world.ana, world.ben])
      await choose(who, { news: "never", sessions: "day_before", checkIn: "email" });
    await book("both", "2026-03-18");
    await beginSeparation(later(world.ana), { atOnce: false });
    await stillRead();

    expect(await round(evening())).toEqual(["Ben"]);
    expect(await round(evening(2))).toEqual(["Ben"]);
    await told();
    expect(await round(evening(9))).toEqual([]);
  });

  test("work that its counselor had paused stays as quiet for the other as it was", async () => {
    await choose(world.ben, { sessions: "day_before" });
    await book("both", "2026-03-18");
    await pauseCouple(world.coach, world.couple);
    await beginSeparation(later(world.ana), { atOnce: false });
    await stillRead();

    expect(await round(evening())).toEqual([]);
  });

  test("of a session that the other can no longer read nothing is sent, as on their pages", async () => {
    await choose(world.ben, { sessions: "day_before" });
    await book("both", "2026-03-18");
    await beginSeparation(later(world.ana), { atOnce: true });

    expect(await round(evening())).toEqual([]);
  });

  test("after one that was opened again, who was told of that one alone is not told of the next", async () => {
    await choose(world.ben, { sessions: "day_before" });
    await book("both", "2026-03-18");
    await beginSeparation(later(world.ana), { atOnce: false });
    await told();
    await reopenCouple(world.coach, world.couple);
    await beginSeparation(later(world.ana), { atOnce: false });
    await stillRead();

    expect(await round(evening())).toEqual(["Ben"]);
  });

  test("and nothing to anybody once it is closed", async () => {
    for (const who of [world.ana, world.ben]) await choose(who, { sessions: "day_before" });
    await mapOfCauses(coachLater());
    await book("both", "2026-03-18");
    await closeCouple(world.coach, { ...world.couple, atOnce: true });

    expect(await round(evening())).toEqual([]);
  });
});

test("a counselor is told of what came in, of their own couples alone", async () => {
  await choose(world.coach);
  await choose(world.colleague);
  await filePoint(later(world.ben), { words: "Evenings", audience: "couple" });

  expect(await round(evening())).toEqual(["coach"]);
});

describe("what is most pressing", () => {
  const sendFacts = (ben: Client) =>
    saveDisclosureText(ben, {
      ...{ kind: "facts", disclosureId: null, words: "There is something I have not told her." },
      ...{ baseRevision: 0, writer: "one", send: "yes" },
    });
  const pressing: [string, (ben: Client) => Promise<unknown>][] = [
    ["a private note", (ben) => answerQuietly(ben, { signs: ["fear"], words: null, inPerson: false })],
    [
      "a safety check that tells of danger",
      (ben) => answerAlone(ben, { yes: ["weapons"], no: [], words: null, inPerson: false }),
    ],
    [
      "a safety check that tells of none",
      (ben) => answerAlone(ben, { yes: [], no: ["weapons"], words: null, inPerson: false }),
    ],
    ["the end of the work, begun", (ben) => beginSeparation(ben, { atOnce: false })],
    ["facts of a disclosure", sendFacts],
  ];

  test.each(pressing)(
    "%s: brings their counselor the email that comes for everything",
    async (_what, deed) => {
      for (const who of [world.coach, world.colleague, world.ana, world.ben]) await choose(who);
      await filePoint(later(world.ana), { words: "Something to bring", audience: "coach" });
      expect(await round(evening())).toEqual(["coach"]);
      await deed(actorAt(world.ben, new Date("2026-03-18T11:00:00Z")));

      expect(await round(evening(1))).toEqual(["coach"]);
      const [usual, pressing] = letters.map(({ text }) => text.replace(/^(Message-ID|Date): .*$/gm, ""));
      expect(pressing).toBe(usual);
      expect(await round(evening(2))).toEqual([]);
    },
  );

  test("what was taken back, given up, or written down by the counselor, brings none", async () => {
    await choose(world.coach);
    const { disclosureId } = await sendFacts(later(world.ben));
    await takeOwnStep(later(world.ben), { disclosureId, step: "take_back", kind: "facts" });
    await raiseConcern(later(world.coach), {
      ...{ coupleId: world.couple.coupleId, aboutClientId: null, words: "A feeling, from the last session." },
    });
    expect(await round(evening())).toEqual([]);
    const { disclosureId: again } = await sendFacts(later(world.ben));
    await takeOwnStep(later(world.ben), { disclosureId: again, step: "withdraw", kind: "facts" });

    expect(await round(evening())).toEqual([]);
  });
});
