/**
 * A concern leaves no trace, proved with twins: five couples of one practice are told one story. Three get a concern – from their
 * counselor, out of a private answer, out of an answer in an exercise – and two get none.
 *
 * What is held looks as if the other had never done it. So Ben's pages and answers are compared with those of a Ben without a
 * concern whose Ana did nothing of what is held: neither after the concern nor, where only she could know of it (a sealed sheet, a
 * map made ready, weeks offered), before it; else what he adds would open hers. Ana's are compared with those of an Ana whose Ben
 * was silent in the same way: a concern is symmetrical, and its author's own side must not differ either. What is delivered whatever
 * stands (`seen` in twins/steps.ts) is done by the silent one, too. Nobody is compared with a couple that was told anything else.
 *
 * Once it is settled, Ana's pages are compared with her own of just before: Ben has done more since then than the silent one.
 *
 * Times of day, ids and keys are neutralized; words, numbers, order, days, headings and what is there at all are not.
 */
import { expect, test } from "@playwright/test";
import { actions } from "../support/visitor";
import { against, lookOf, type View } from "./looks";
import { differences } from "./still";
import { must, tellBefore } from "./twins/before";
import { doAll, wasDone } from "./twins/doing";
import { daysOf } from "./twins/forms";
import { type Couple, TwinHouse } from "./twins/house";
import { steps } from "./twins/steps";

test.describe.configure({ mode: "serial", timeout: 240_000 });

const house = new TwinHouse();
const concerned = () => [house.couples.counselor, house.couples.private, house.couples.exercise];

test.beforeAll(async () => {
  test.setTimeout(240_000);
  await house.open();
  const { benAlone, anaAlone } = house.couples;
  await Promise.all([
    ...concerned().map((couple) => tellBefore(house, couple)),
    tellBefore(house, benAlone, "Ana"),
    tellBefore(house, anaAlone, "Ben"),
  ]);
});
test.afterAll(() => house.close());

type Name = "Ana" | "Ben";
const control = (name: Name) => (name === "Ben" ? house.couples.benAlone : house.couples.anaAlone);
const look = (couple: Couple, name: Name, how: Parameters<typeof lookOf>[3] = {}) =>
  lookOf(house.sql, couple.coupleId, (name === "Ben" ? couple.ben : couple.ana).visitor, how);

/** Every page of theirs is as in the control. */
async function expectAlike(
  name: Name,
  couples: Couple[],
  { payloads = false, than = null as View | null } = {},
) {
  const [other, ...views] = await Promise.all([
    than ?? look(control(name), name, { payloads }),
    ...couples.map((couple) => look(couple, name, { payloads })),
  ]);
  expect(Object.keys(other).length).toBeGreaterThan(100);
  const found = couples.flatMap((couple, i) =>
    differences(...against(views[i] ?? {}, other)).map((one) => `${name} of ${couple.name}: ${one}`),
  );
  expect(found).toEqual([]);
  return other;
}

/** All do everything once, and each is answered as in the control. */
async function expectAnsweredAlike(name: Name, couples: Couple[], round: number) {
  const [other = {}, ...answers] = await Promise.all(
    [control(name), ...couples].map((couple) => doAll(house, couple, name, round)),
  );
  const found = couples.flatMap((couple, i) =>
    differences(answers[i] ?? {}, other).map((one) => `${name} of ${couple.name}: ${one}`),
  );
  expect(found).toEqual([]);
  return other;
}

let before: Record<Name, View>;

test("every action of a client is among what they do", () => {
  const known = new Set([
    ...steps.map(({ action }) => action),
    "answerQuietlyAction",
    "beginSeparationAction",
  ]);
  const clients = actions().filter(({ file }) => file.startsWith("app/client/"));
  expect([...known].sort()).toEqual(clients.map(({ name }) => name).sort());
});

test("before it the twins are alike: the comparison is sound", async () => {
  before = {
    Ben: await expectAlike("Ben", [house.couples.private]),
    Ana: await expectAlike("Ana", [house.couples.private]),
  };
});

test("right after it nothing has changed for either of the two", async () => {
  const { counselor, private: told, exercise } = house.couples;
  const about = (couple: Couple) => ({
    ...{ coupleId: couple.coupleId, aboutClientId: couple.ana.id, words: "She is afraid of him." },
  });
  await must(house.coach.act("raiseConcernAction", about(counselor)));
  await must(told.ana.visitor.act("answerQuietlyAction", { "signs[]": ["fear"], words: "I am afraid." }));
  const answered = {
    "answers.fear": "y",
    "answers.strangulation": "y",
    words: "He holds the door.",
    inPerson: "y",
  };
  const { headers } = await told.ana.visitor.act("answerAloneAction", answered);
  expect(headers.get("x-action-redirect")).toMatch(/^\/client;replace$/);
  const [offer] = await house.sql`
    select a.id from assignments a join exercises e on e.id = a.exercise_id join assignment_partners p on p.assignment_id = a.id
    where e.slug = 'what-im-willing-to-share-until-when' and p.client_id = ${exercise.ana.id}`;
  await must(
    exercise.ana.visitor.act("submitHomeworkAction", {
      ...{ assignmentId: String(offer?.id), occurrence: "1", sheet: "own", owner: exercise.ana.id },
      ...{ baseRevision: "", outcome: "done", quality: "", submitKey: crypto.randomUUID() },
      ...{ "f.whose_idea": "not_free", "f.why": "so that it is quiet", "a.why": "couple" },
    }),
  );
  await must(house.coach.act("raiseConcernAction", about(exercise)));
  await expectAlike("Ben", concerned(), { than: before.Ben });
  await expectAlike("Ana", [counselor, told], { than: before.Ana });
});

test("whatever both do then is answered as ever, and looks as if the other had done nothing", async () => {
  const { counselor, private: told, benAlone, anaAlone } = house.couples;
  const [anas] = await Promise.all([
    expectAnsweredAlike("Ana", [counselor, told], 1),
    doAll(house, benAlone, "Ana", 1, { seenOnly: true }),
  ]);
  const [bens] = await Promise.all([
    expectAnsweredAlike("Ben", [counselor, told], 1),
    doAll(house, anaAlone, "Ben", 1, { seenOnly: true }),
  ]);
  for (const answers of [anas, bens])
    expect(Object.values(answers).filter(wasDone).length, "most is done").toBeGreaterThan(75);
  await expectAlike("Ben", [counselor, told]);
  await expectAlike("Ana", [told]);
});

test("a week later, after the rounds of each day, it is still so", async () => {
  await house.goOn(7);
  await expectAlike("Ben", [house.couples.counselor, house.couples.private]);
});

test("two months later, too, on what the router fetches as well, and whatever he does", async () => {
  await house.goOn(54);
  await expectAlike("Ben", [house.couples.private], { payloads: true });
  await expectAnsweredAlike("Ben", [house.couples.private], 2);
});

test("settled, it opens nothing and is answered as before", async () => {
  const { counselor, private: told } = house.couples;
  const standing = await house.sql`
    select s.id from safety_concerns s where s.settled_at is null and s.couple_id in ${house.sql([counselor.coupleId, told.coupleId])}`;
  expect(standing.length).toBeGreaterThanOrEqual(2);
  const anas = await look(told, "Ana");
  for (const { id } of standing)
    await must(house.coach.act("settleConcernAction", { concernId: String(id), reason: "talked it over" }));
  await expectAlike("Ben", [told]);
  await expectAlike("Ana", [told], { than: anas });
  await expectAnsweredAlike("Ben", [told], 3);
});

test("and the comparison can fail: what reaches a partner shows", async () => {
  const { benAlone } = house.couples;
  const seen = () => look(benAlone, "Ben", { only: ["/client", "/client/day"] });
  const quiet = await seen();
  await must(
    benAlone.ana.visitor.act("writeDayAction", { onDate: daysOf(house.ahead).today, success: "zqseen" }),
  );
  const found = differences(await seen(), quiet);
  expect(found.length).toBeGreaterThan(1);
  expect(found.join("")).toContain("/client/day");
});
