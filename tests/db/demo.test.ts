import { beforeAll, expect, test } from "vitest";
import { asksOf } from "@/components/caseload/today/asks";
import { connectTo, database } from "@/db/client";
import { type Urls, withAdmin } from "@/db/cluster/database";
import { attentionKinds } from "@/lib/caseload/attention/types";
import { caseload } from "@/lib/caseload/queries";
import { supervisedCouples } from "@/lib/caseload/supervision/queries";
import { today } from "@/lib/caseload/today/queries";
import { untoldPartners } from "@/lib/endings/queries";
import { type Actor, actorOf, type Coach, signedInAs } from "@/lib/platform/auth/actor";
import { signInWithPassword } from "@/lib/platform/auth/password-sign-in";
import { dayIn } from "@/lib/platform/time/day";
import { coupleAppointments, diary } from "@/lib/sessions/appointments/queries";
import type { ReviewContent } from "@/lib/sessions/reviews/types";
import { seedDemo } from "@/scripts/story";
import { demoDomain, demoPassword } from "@/scripts/story/accounts";
import { worldUrl } from "@/tests/setup/world-url";

const now = new Date("2026-03-03T07:30:00Z");
let open: number;
let urls: Urls;
let ruth: Coach;

const signIn = async (name: string): Promise<Actor | null> => {
  const email = `${name}${demoDomain}`;
  const result = await signInWithPassword({
    ...{ email, password: demoPassword, address: "demo", userAgent: "", at: now },
  });
  return result.ok ? actorOf(result.loginId, now) : null;
};

beforeAll(async () => {
  urls = await worldUrl();
  await seedDemo(urls, { now });
  open = await withAdmin(urls.adminUrl, async (sql) =>
    Number((await sql`select count(*) as open from logins where ended_at is null`)[0]?.open),
  );
  connectTo(urls.appUrl, 4);
  ruth = (await signIn("coach")) as Coach;
  return () => database().client.end({ timeout: 2 });
});

test("the coach of the demo has 25 couples: one paused, one separating, one with one partner, two of one name", async () => {
  const { couples, total, counts } = await caseload(ruth);
  expect(total).toBe(25);
  expect(counts).toMatchObject({ current: 25, paused: 1, separating: 1, closed: 0 });
  const labels = couples.map(({ label }) => label);
  expect(labels).toEqual(expect.arrayContaining(["Ana & Ben", "Chidi & Dana"]));
  expect(labels.filter((label, at) => labels.indexOf(label) !== at)).toEqual(["Sam & Robin"]);
  expect(couples.filter(({ status }) => status === "one_partner")).toHaveLength(1);
  expect(
    couples.filter(({ status, activeAssignments }) => status === "active" && activeAssignments > 0).length,
  ).toBeGreaterThan(15);
});

test("its morning has reasons of many kinds and no wall of one", async () => {
  const { attention, signals, unreadTotal } = await today(ruth);
  const kinds = attention.items.map(({ kind }) => kind);
  expect(new Set(kinds)).toEqual(new Set(attentionKinds));
  for (const kind of new Set(kinds))
    expect(kinds.filter((one) => one === kind).length).toBeLessThanOrEqual(4);
  expect(signals.signals.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["word_alone", "low_ease"]));
  expect(signals.total).toBeLessThanOrEqual(5);
  expect(unreadTotal).toBeGreaterThanOrEqual(3);
});

test("the caseload and the first page agree: who asks, in which order, and why", async () => {
  const [{ attention, signals, unread, dueChecks }, untold, { alone }] = await Promise.all([
    today(ruth),
    untoldPartners(ruth),
    diary(ruth),
  ]);
  const found = { signals: signals.signals, untold, alone, dueChecks, unread, items: attention.items };
  const asks = asksOf(found, { day: String, moment: String });
  const inOrder = [...new Set(asks.map(({ coupleId }) => coupleId))];

  const { couples } = await caseload(ruth);
  const { couples: asking } = await caseload(ruth, { only: "attention" });

  expect(inOrder.length).toBeGreaterThan(10);
  expect(asking.map(({ coupleId }) => coupleId)).toEqual(inOrder);
  expect(couples.slice(0, inOrder.length).map(({ coupleId }) => coupleId)).toEqual(inOrder);
  expect(couples.filter(({ needsALook }) => needsALook)).toHaveLength(inOrder.length);
  for (const { coupleId, asks: theirs } of couples)
    expect(theirs.flatMap((ask) => (ask.what === "item" ? [ask.item] : []))).toEqual(
      attention.items.filter((item) => item.coupleId === coupleId),
    );
});

test("Ana and Ben come today, Chidi and Dana this week", async () => {
  const { couples } = await caseload(ruth);
  const days = (label: string) => {
    const next = couples.find((couple) => couple.label === label)?.nextSession;
    return next ? dayIn(ruth.timeZone, next) : null;
  };
  expect(days("Ana & Ben")).toBe("2026-03-03");
  expect(days("Chidi & Dana")).toBe("2026-03-05");
  const { coming, unwritten } = await diary(ruth);
  expect(coming.filter(({ startsAt }) => dayIn(ruth.timeZone, startsAt) === "2026-03-03")).toHaveLength(4);
  expect(unwritten.length).toBeLessThanOrEqual(3);
});

test("a session on the timeline is one of the calendar, and what a review holds was there on its day", async () => {
  const { couples } = await caseload(ruth);
  const labelled = couples.find(({ label }) => label === "Ana & Ben");
  const coupleId = labelled?.coupleId ?? "";
  const onDay = (at: Date) => dayIn(ruth.timeZone, at);
  const [{ past }, told] = await Promise.all([
    coupleAppointments(ruth, { coupleId }),
    withAdmin(
      urls.adminUrl,
      (sql) => sql<{ on: string }[]>`select on_date::text as on from chart_events
        where couple_id = ${coupleId} and kind = 'session'`,
    ),
  ]);
  const calendar = past.map(({ startsAt }) => onDay(startsAt));

  expect(told.length).toBeGreaterThan(4);
  expect(calendar).toEqual(expect.arrayContaining(told.map(({ on }) => on)));

  const reviews = await withAdmin(
    urls.adminUrl,
    (sql) =>
      sql<{ at: Date; content: ReviewContent }[]>`select given_at as at, content from progress_reviews`,
  );
  expect(reviews.length).toBeGreaterThan(5);
  for (const { at, content } of reviews)
    for (const one of [...(content.done ?? []), ...(content.jar ?? [])])
      expect(one.onDay <= onDay(at), JSON.stringify(one)).toBe(true);
});

test("whoever has joined signs in with the password of the demo, and nobody is left signed in", async () => {
  expect((await signIn("grace.1"))?.kind).toBe("client");
  expect(open).toBe(0);
});

test("somebody reads one couple in supervision, of two who have both agreed", async () => {
  const result = await signInWithPassword({
    ...{ email: `supervisor${demoDomain}`, password: demoPassword, address: "demo", userAgent: "", at: now },
  });
  const supervisor = result.ok ? await signedInAs(result.loginId, now) : null;
  if (supervisor?.kind !== "supervisor") throw new Error("nobody supervises");

  expect((await supervisedCouples(supervisor)).map(({ names }) => names)).toEqual([["Nadia", "Owen"]]);
  expect(supervisor.supervised.clients).toHaveLength(2);
});
