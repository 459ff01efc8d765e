/** A session with a screen for both, and sealed answers for it: chosen, looked at, opened through the real queries and commands. */
import { sql } from "drizzle-orm";
import { bookAppointments } from "@/lib/sessions/appointments/commands";
import { coupleAppointments } from "@/lib/sessions/appointments/queries";
import { bringToRoom, openTogether } from "@/lib/sessions/room/commands";
import { sealedForRoom, sessionRoom } from "@/lib/sessions/room/queries";
import { handIn, mapOfCauses } from "./homework";
import { makeWorld, stored, type World } from "./world";

export const written = (words: string) => ({
  causes: [{ cause: "broken_promise", weight: "4", words }],
  starting_point: "at the door",
});

/** Of both, on February 3. @returns its id */
export async function bookedAt({ coach, couple: { coupleId } }: World, time: string): Promise<string> {
  const when = { day: "2026-02-03", time, minutes: 50, rhythm: "once" as const, times: 1 };
  await bookAppointments(coach, { coupleId, who: "both", ...when });
  const { upcoming } = await coupleAppointments(coach, { coupleId });
  return upcoming.find(({ startsAt }) => startsAt.toISOString().includes(time))?.appointmentId ?? "";
}

export type Screen = Awaited<ReturnType<typeof makeScreen>>;

export async function makeScreen() {
  const world = await makeWorld(new Date("2026-01-28T10:00:00Z"));
  const { coupleId } = world.couple;
  const of = { coupleId, appointmentId: await bookedAt(world, "12:00") };
  return {
    ...{ world, coupleId, of },
    /** Both have sent it, and it is the counselor's to open. `responseId` is Ana's. */
    ready: async (mark = "zz") => {
      const assignmentId = await mapOfCauses(world, { releaseRule: "coach" });
      const { responseId } = await handIn(world.ana, assignmentId, written(`${mark} of Ana`));
      await handIn(world.ben, assignmentId, written(`${mark} of Ben`));
      return { assignmentId, responseId };
    },
    choose: (assignmentId: string, bring: "yes" | "no" = "yes") =>
      bringToRoom(world.coach, { ...of, assignmentId, occurrence: 1, bring }),
    open: (assignmentId: string) => openTogether(world.coach, { ...of, assignmentId, occurrence: 1 }),
    toBring: async () =>
      (await sealedForRoom(world.coach, of)).map(({ assignmentId, state }) => [assignmentId, state]),
    onScreen: async () =>
      (await sessionRoom(world.coach, { ...of, part: "sealed" })).sealed.map(
        ({ assignmentId, rows }) => [assignmentId, rows === null ? "closed" : JSON.stringify(rows)] as const,
      ),
    releases: () => stored(sql`select 1 from releases where couple_id = ${coupleId}`),
  };
}
