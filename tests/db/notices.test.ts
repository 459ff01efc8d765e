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
import { beginSeparation, closeCouple } from "@/lib/endings/commands";
import { sendWord } from "@/lib/everyday/kind-words/commands";
import { comeBack, pauseAlone } from "@/lib/pace/pauses/commands";
import { type Actor, actorAt, type Client } from "@/lib/platform/auth/actor";
import { practiceJobs } from "@/lib/practice/jobs/queries";
import { answerQuietly } from "@/lib/safety/private-note/commands";
import { bookAppointments, cancelAppointment } from "@/lib/sessions/appointments/commands";
import { coupleAppointments } from "@/lib/sessions/appointments/queries";
import { askTimeAlone, filePoint } from "@/lib/sessions/points/commands";
import { mapOfCauses } from "@/tests/factories/homework";
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
  chooseNotices(who, { news: "email", sessions: "never", hour: 18, ...changes });
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

test("nothing comes once the work is ending", async () => {
  for (const who of [world.ana, world.ben]) await choose(who, { sessions: "day_before" });
  await mapOfCauses(coachLater());
  await book("both", "2026-03-18");
  await beginSeparation(later(world.ana), { atOnce: false });

  expect(await round(evening())).toEqual([]);
  await closeCouple(world.coach, { ...world.couple, atOnce: true });
  expect(await round(evening())).toEqual([]);
});

test("a counselor is told of what came in, of their own couples alone", async () => {
  await choose(world.coach);
  await choose(world.colleague);
  await filePoint(later(world.ben), { words: "Evenings", audience: "couple" });

  expect(await round(evening())).toEqual(["coach"]);
});
