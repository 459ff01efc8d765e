/** What comes before the concern: exercises given, halves that only their author knows of, and openness opened. */
import { randomUUID } from "node:crypto";
import { daysOf } from "./forms";
import { giveAll } from "./given";
import type { Couple, Person, TwinHouse } from "./house";

export async function must(
  acted: Promise<{ result: { status: string } | null; text: string; status: number; headers: Headers }>,
): Promise<void> {
  const { result, text, status, headers } = await acted;
  if (result?.status === "done" || headers.get("x-action-redirect")) return;
  throw new Error(`not done (${status}): ${JSON.stringify(result)} ${text.slice(0, 400)}`);
}

async function conflictOf(house: TwinHouse, { coupleId }: Couple, title: string): Promise<string> {
  await must(
    house.coach.act("writeCoupleConflictAction", {
      ...{ coupleId, title, facts: "It was late.", kind: "broken_promise", scale: "small" },
      ...{ timing: "unsaid", hurt: "mutual", submitKey: randomUUID() },
    }),
  );
  const [row] = await house.sql`select id from conflicts where couple_id = ${coupleId} and title = ${title}`;
  await must(house.coach.act("shareCoupleConflictAction", { coupleId, conflictId: String(row?.id) }));
  return String(row?.id);
}

const handIn = (who: Person, assignmentId: string) =>
  must(
    who.visitor.act("submitHomeworkAction", {
      ...{ assignmentId, occurrence: "1", sheet: "own", owner: who.id, baseRevision: "", outcome: "partly" },
      ...{ quality: "", submitKey: randomUUID(), "f.not_clear": `${who.name}’s sealed words` },
    }),
  );
/** A word on it, for its author alone, who has read it: what is new leaves the first page by that. */
async function say(house: TwinHouse, who: Person, assignmentId: string): Promise<void> {
  const [row] = await house.sql`
    select id from responses where assignment_id = ${assignmentId} and client_id = ${who.id}`;
  const responseId = String(row?.id);
  await must(house.coach.act("commentAction", { responseId, to: "author", body: "Thank you for this." }));
  await who.visitor.page(`/client/homework/${assignmentId}`);
}
const makeReady = (who: Person, conflictId: string) =>
  must(
    who.visitor.act("makeMapReadyAction", {
      ...{ sheet: conflictId, owner: who.id, baseRevision: "0", "f.my_part": `${who.name}’s own part` },
      "f.causes.communication_gap.weight": "2",
    }),
  );

/** @param silent whose halves are left out: nobody but themselves could ever tell */
export async function tellBefore(house: TwinHouse, couple: Couple, silent?: "Ana" | "Ben"): Promise<void> {
  const { coupleId, ana, ben } = couple;
  const halves = [ana, ben].filter(({ name }) => name !== silent);
  await must(house.coach.act("openTransparencyAction", { coupleId, open: "yes" }));
  const ids = await giveAll(house.coach, { coupleId, ids: [ana.id, ben.id] });
  const conflicts = [
    await conflictOf(house, couple, "The evening with the keys"),
    await conflictOf(house, couple, "The evening with the call"),
  ];
  const { daysOn } = daysOf(house.ahead);
  for (const who of halves) {
    const at = who.name === "Ana" ? 0 : 1;
    await handIn(who, ids[at] ?? "");
    await say(house, who, ids[at] ?? "");
    await makeReady(who, conflicts[at] ?? "");
    const [from, to] = at === 0 ? [daysOn(-21), daysOn(-14)] : [daysOn(-35), daysOn(-28)];
    await must(who.visitor.act("offerPulseAction", { fromWeek: from, toWeek: to }));
  }
  for (const who of [ana, ben]) {
    for (const n of [1, 2])
      await must(
        who.visitor.act("askDoubtAction", { body: `${who.name} asks, ${n}`, submitKey: randomUUID() }),
      );
  }
  if (silent !== "Ben") return;
  // Of weeks, too, he has told more in the story than she has: only what both have said yes to is left.
  const [more] = await house.sql`
    select id, from_week::text as from, (from_week + 49)::text as to from pulse_offers where client_id = ${ben.id} and revoked_at is null`;
  await must(ben.visitor.act("withdrawOfferAction", { offerId: String(more?.id) }));
  await must(ben.visitor.act("offerPulseAction", { fromWeek: String(more?.from), toWeek: String(more?.to) }));
  // In the story his map of one evening is ready; nobody sees it being taken up again.
  const [sunday] = await house.sql`
    select m.conflict_id as id from cause_maps m where m.client_id = ${ben.id} and m.state = 'ready' limit 1`;
  await must(ben.visitor.act("reopenMapAction", { conflictId: String(sunday?.id) }));
}
