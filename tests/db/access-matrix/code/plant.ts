// Promise: words that are found only where they belong, and the situations that hold them.
import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { actorAt } from "@/lib/platform/auth/actor";
import { answerPulse } from "@/lib/trust/pulses/commands";
import { weekOf } from "@/lib/trust/rules/weeks";
import { keep, mapOfCauses } from "@/tests/factories/homework";
import { stored, type World } from "@/tests/factories/world";

export const plant = {
  self: "zzself-juniper",
  coach: "zzcoach-larkspur",
  shared: "zzshared-mulberry",
  draft: "zzdraft-tamarisk",
  note: "zznote-hellebore",
  line: "zzline-foxglove",
  concern: "zzconcern-hemlock",
  check: "zzcheck-monkshood",
  cause: "zzcause-bryony",
  hypothesis: "zzhypothesis-henbane",
  pattern: "zzpattern-clover",
  correction: "zzcorrection-yarrow",
  kept: "zzkept-aconite",
  happened: "zzhappened-betony",
  map: "zzmap-comfrey",
};

export const planted = {
  async draft(world: World) {
    const assignmentId = await mapOfCauses(world);
    await keep(world.ana, assignmentId, { my_part: plant.draft });
    const [response] = await stored<{ id: string }>(
      sql`select id from responses where assignment_id = ${assignmentId} and client_id = ${world.ana.personId}`,
    );
    if (!response) throw new Error("the draft has no response");
    return { assignmentId, responseId: response.id, marks: [plant.draft] };
  },

  /** Answered two weeks ago, so that the week is over; sent again it changes nothing. */
  async pulse(world: World) {
    const ana = actorAt(world.ana, new Date(world.ana.at.getTime() - 14 * 86_400_000));
    const weekOn = weekOf(ana.at.toISOString().slice(0, 10));
    const said = { rely: 7, open: 6, hope: 5, ease: 4, trusted: 3, line: plant.line };
    const [held] = await stored(
      sql`select 1 from pulses where client_id = ${ana.personId} and week_on = ${weekOn}`,
    );
    if (!held) await answerPulse(ana, { weekOn, ...said, submitKey: randomUUID() });
    return { coupleId: world.couple.coupleId, weekOn };
  },
};

/** Their counselor's name, and no other's: an entry before may have called all of them alike. */
export const counselorsName = async ({ coach }: World): Promise<{ marks: string[] }> => {
  await stored(sql`update coaches set name = ${coach.name} where id = ${coach.personId} returning 1`);
  return { marks: [coach.name] };
};
