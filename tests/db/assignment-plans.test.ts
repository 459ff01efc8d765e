// Promise: what is planned in a session is its partner's and the counselor's, and from one session there are two at most.
import { beforeEach, expect, test } from "vitest";
import { withdrawAssignment } from "@/lib/assignments/commands";
import { assignInSession } from "@/lib/assignments/planned/commands";
import { myPlan, plansBeside } from "@/lib/assignments/planned/queries";
import { type AssignInSession, assignInSessionSchema } from "@/lib/assignments/planned/schema";
import { FieldErrors, NotFound, Refusal } from "@/lib/platform/errors";
import { bookAppointments } from "@/lib/sessions/appointments/commands";
import { coupleAppointments } from "@/lib/sessions/appointments/queries";
import { handIn } from "@/tests/factories/homework";
import { makeWorld, type World } from "@/tests/factories/world";

let world: World;
let input: AssignInSession;
beforeEach(async () => {
  world = await makeWorld(new Date("2026-03-10T09:00:00Z"));
  input = await wanted("both", "10:00");
});

async function wanted(who: string, time: string): Promise<AssignInSession> {
  const { coupleId } = world.couple;
  const booking = { coupleId, who, day: "2026-03-10", time, minutes: 50, rhythm: "once" as const, times: 1 };
  await bookAppointments(world.coach, booking);
  const { upcoming } = await coupleAppointments(world.coach, { coupleId });
  return assignInSessionSchema.parse({
    coupleId,
    exerciseId: await world.exercise("map-of-causes-mine-first"),
    mode: "apart",
    partners: {
      0: { clientId: world.ana.personId, role: "injured" },
      1: { clientId: world.ben.personId, role: "involved" },
    },
    why: "You both said so.",
    appointmentId: upcoming.at(-1)?.appointmentId,
    what: "Ten minutes of it",
    whenWords: "Thursday at nine",
    obstacle: "A late shift: then Friday",
    sure: { 0: "8", 1: "" },
  });
}
const outcome = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error) => (error instanceof Refusal ? "refused" : String(error)),
  );

test("each finds their own plan with the exercise, and the counselor finds it beside the answer", async () => {
  const { assignmentId } = await assignInSession(world.coach, input);

  const plan = { what: "Ten minutes of it", whenWords: "Thursday at nine", whereWords: "" };
  expect(await myPlan(world.ana, { assignmentId })).toMatchObject({ ...plan, sure: 8 });
  expect(await myPlan(world.ben, { assignmentId })).toMatchObject({ ...plan, sure: null });
  expect(await myPlan(world.otherCouple.first, { assignmentId })).toBeNull();
  const { responseId } = await handIn(world.ben, assignmentId, { not_clear: "x" });
  expect(await plansBeside(world.coach, { responseId })).toMatchObject([{ firstName: "Ben", ...plan }]);
});

test("two at most from one session, even at once; a withdrawn one makes room", async () => {
  const { assignmentId } = await assignInSession(world.coach, input);

  const both = await Promise.all([1, 2].map(() => outcome(assignInSession(world.coach, input))));

  expect(both.sort()).toEqual(["done", "refused"]);
  await withdrawAssignment(world.coach, { assignmentId });
  expect(await outcome(assignInSession(world.coach, input))).toBe("done");
});

test("from a session with one of them, only to them", async () => {
  const alone = await wanted(world.ana.personId, "12:00");

  await expect(assignInSession(world.coach, alone)).rejects.toThrow(FieldErrors);
  const { assignmentId } = await assignInSession(world.coach, {
    ...alone,
    exerciseId: await world.exercise("a-pattern-from-before"),
    ...{ mode: "one", partners: [{ clientId: world.ana.personId, role: "each" }] },
  });
  expect(await myPlan(world.ben, { assignmentId })).toBeNull();
});

test("is nobody else's to plan", async () => {
  await expect(assignInSession(world.colleague, input)).rejects.toThrow(NotFound);
  const elsewhere = { ...input, coupleId: world.otherCouple.coupleId };
  await expect(assignInSession(world.coach, elsewhere)).rejects.toThrow(NotFound);
});
