import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { asActor } from "@/db/access";
import { timeAloneRequests } from "@/db/schema/agenda";
import { comment } from "@/lib/assignments/comments/commands";
import { beginSeparation } from "@/lib/endings/commands";
import { FieldErrors, NotFound, Refusal } from "@/lib/platform/errors";
import { diary } from "@/lib/sessions/appointments/queries";
import {
  askTimeAlone,
  filePoint,
  pointDiscussed,
  timeAloneDone,
  withdrawPoint,
} from "@/lib/sessions/points/commands";
import { couplePoints, myAgenda, timeAloneAsked } from "@/lib/sessions/points/queries";
import { commentBrought } from "@/lib/sessions/points/rules";
import {
  addLineToAgenda,
  addPointsToAgenda,
  saveAgenda,
  withdrawAgenda,
} from "@/lib/sessions/shared-agenda/commands";
import { coupleAgenda } from "@/lib/sessions/shared-agenda/queries";
import { handIn, mapOfCauses } from "@/tests/factories/homework";
import { auditEventsOf, makeWorld, stored, type World } from "@/tests/factories/world";

let world: World;
beforeEach(async () => {
  world = await makeWorld(new Date("2026-03-17T09:00:00Z"));
});

const of = () => ({ coupleId: world.couple.coupleId });
const brought = () => couplePoints(world.coach, of());
const forBoth = async (who: "ana" | "ben", words: string) =>
  (await filePoint(world[who], { words, audience: "couple" })).pointId;
const forCounselor = async (who: "ana" | "ben", words: string) =>
  (await filePoint(world[who], { words, audience: "coach" })).pointId;
const save = async (lines: string[], share?: "yes") => {
  const { revision } = await coupleAgenda(world.coach, of());
  return saveAgenda(world.coach, { ...of(), baseRevision: revision, lines, ...(share ? { share } : {}) });
};
const readBy = async (who: "ana" | "ben") => (await myAgenda(world[who])).lines;

describe("points", () => {
  test("are their author's and the counselor's to read, whatever they may become", async () => {
    await forCounselor("ana", "What he said on Sunday");
    await forBoth("ana", "The holidays");

    const points = (await brought()).points.toSorted((one, other) => one.words.localeCompare(other.words));
    expect(points).toMatchObject([
      { authorName: "Ana", audience: "couple", words: "The holidays", added: false },
      { authorName: "Ana", audience: "coach", words: "What he said on Sunday" },
    ]);
    expect((await myAgenda(world.ana)).points).toHaveLength(2);
    expect(await myAgenda(world.ben)).toMatchObject({ points: [], lines: null });
    await expect(couplePoints(world.colleague, of())).rejects.toThrow(NotFound);
  });

  test("said twice are one; taken back they are gone for the counselor, once and for all", async () => {
    const pointId = await forBoth("ana", "The holidays");
    expect(await forBoth("ana", "The holidays")).toBe(pointId);

    await withdrawPoint(world.ana, { pointId });
    await withdrawPoint(world.ana, { pointId });

    expect((await brought()).points).toEqual([]);
    expect((await myAgenda(world.ana)).points).toEqual([]);
    await expect(withdrawPoint(world.ben, { pointId })).rejects.toThrow(NotFound);
    expect(await auditEventsOf(world, "agenda_point.withdraw")).toHaveLength(1);
  });

  test("once they were talked about they leave both lists", async () => {
    const pointId = await forCounselor("ben", "My father");

    await pointDiscussed(world.coach, { pointId });
    await pointDiscussed(world.coach, { pointId });

    expect((await brought()).points).toEqual([]);
    expect((await myAgenda(world.ben)).points).toEqual([]);
    expect(await auditEventsOf(world, "agenda_point.discussed")).toHaveLength(1);
  });
});

describe("time alone", () => {
  test("is for the counselor to see, on the record and on their first page, until it is done", async () => {
    await askTimeAlone(world.ana);
    await askTimeAlone(world.ana);

    const [asked, ...more] = await timeAloneAsked(world.coach, of());
    expect(asked).toMatchObject({ firstName: "Ana" });
    expect(more).toEqual([]);
    expect((await diary(world.coach)).alone).toMatchObject([{ firstName: "Ana", coupleLabel: "Ana & Ben" }]);
    expect((await diary(world.colleague)).alone).toEqual([]);

    await timeAloneDone(world.coach, { requestId: asked?.requestId ?? "" });

    expect(await timeAloneAsked(world.coach, of())).toEqual([]);
    await askTimeAlone(world.ana);
    expect(await timeAloneAsked(world.coach, of())).toHaveLength(1);
  });

  test("leaves no trace with either partner, and none for the owner in the activity log", async () => {
    const before = [await myAgenda(world.ana), await myAgenda(world.ben)];

    await askTimeAlone(world.ana);

    expect([await myAgenda(world.ana), await myAgenda(world.ben)]).toEqual(before);
    for (const who of [world.ana, world.ben])
      await expect(
        asActor(who, (tx) => tx.select({ id: timeAloneRequests.id }).from(timeAloneRequests)),
      ).rejects.toThrow();
    expect(await auditEventsOf(world, "time_alone.ask")).toMatchObject([{ scope: "person" }]);
  });
});

describe("the agenda for both", () => {
  test("is the counselor's alone until it is shared, and then the same for both", async () => {
    await save(["The holidays", "How we say goodnight"]);
    expect([await readBy("ana"), await readBy("ben")]).toEqual([null, null]);

    await save(["How we say goodnight", "The holidays"], "yes");

    const lines = ["How we say goodnight", "The holidays"];
    expect([await readBy("ana"), await readBy("ben")]).toEqual([lines, lines]);
    expect((await coupleAgenda(world.coach, of())).shared?.lines).toEqual(lines);
  });

  test("a changed draft leaves what both read as it was, until it is shared anew or withdrawn", async () => {
    await save(["The holidays"], "yes");
    await save(["The holidays", "Money"]);
    expect(await readBy("ben")).toEqual(["The holidays"]);

    await save(["The holidays", "Money"], "yes");
    expect(await readBy("ben")).toEqual(["The holidays", "Money"]);

    await withdrawAgenda(world.coach, of());
    await withdrawAgenda(world.coach, of());
    expect([await readBy("ana"), await readBy("ben")]).toEqual([null, null]);
    expect(await auditEventsOf(world, "shared_agenda.withdraw")).toHaveLength(1);
  });

  test("takes what its author allowed, each as a line or joined, once", async () => {
    const first = await forBoth("ana", "The holidays");
    const second = await forBoth("ben", "Your parents");
    const third = await forBoth("ben", "The car");

    await addPointsToAgenda(world.coach, { ...of(), pointIds: [first, second], as: "one" });
    await addPointsToAgenda(world.coach, { ...of(), pointIds: [first, third], as: "lines" });

    expect((await coupleAgenda(world.coach, of())).lines).toEqual(["The holidays / Your parents", "The car"]);
    expect((await brought()).points.map(({ added }) => added)).toEqual([true, true, true]);
    expect(await readBy("ana")).toBeNull();
  });

  test("one line more goes to its end, once, and is the counselor’s alone until it is shared", async () => {
    await save(["The holidays"], "yes");

    await addLineToAgenda(world.coach, { ...of(), line: "Money" });
    await addLineToAgenda(world.coach, { ...of(), line: "Money" });

    expect((await coupleAgenda(world.coach, of())).lines).toEqual(["The holidays", "Money"]);
    expect(await readBy("ana")).toEqual(["The holidays"]);
    expect(await auditEventsOf(world, "shared_agenda.add_line")).toHaveLength(1);
  });

  test("two lines from two tabs at once are both on it", async () => {
    await Promise.all(["One", "Two"].map((line) => addLineToAgenda(world.coach, { ...of(), line })));

    expect((await coupleAgenda(world.coach, of())).lines.toSorted()).toEqual(["One", "Two"]);
  });

  test("a full one takes no line more, and says so at the box", async () => {
    const lines = Array.from({ length: 12 }, (_, at) => `Line ${at}`);
    await save(lines);

    await expect(addLineToAgenda(world.coach, { ...of(), line: "One more" })).rejects.toThrow(FieldErrors);
    expect((await coupleAgenda(world.coach, of())).lines).toEqual(lines);
  });

  test("never takes, nor repeats, what was written for the counselor alone", async () => {
    const pointId = await forCounselor("ana", "I am afraid of Sunday evenings");
    const add = addPointsToAgenda(world.coach, { ...of(), pointIds: [pointId], as: "lines" });
    await expect(add).rejects.toThrow(NotFound);

    const copied = save(["The holidays", "I’m: I am afraid of Sunday evenings!"], "yes");

    await expect(copied).rejects.toThrow(FieldErrors);
    expect(await readBy("ben")).toBeNull();
    await pointDiscussed(world.coach, { pointId });
    await expect(save(["afraid of Sunday evenings"], "yes")).rejects.toThrow(FieldErrors);
  });

  test("does repeat a comment of the counselor’s own that a partner brings back, and an exercise’s name", async () => {
    const assignmentId = await mapOfCauses(world);
    const { responseId } = await handIn(world.ana, assignmentId, { not_clear: "The loans" });
    const body = "Perhaps begin with the evening that went well";
    await comment(world.coach, { responseId, to: "author", body });
    const title = "Map of causes, mine first";
    await forCounselor("ana", commentBrought({ title, body }));
    const lines = ["Begin with the evening that went well", title];

    await save(lines, "yes");

    expect(await readBy("ben")).toEqual(lines);
    await forCounselor("ana", commentBrought({ title, body: "I am afraid of Sunday evenings" }));
    await expect(save(["I am afraid of Sunday evenings"], "yes")).rejects.toThrow(FieldErrors);
  });

  test("an older tab overwrites nothing, and the same text again is no change", async () => {
    const { revision } = await save(["The holidays"]);
    await save(["The holidays", "Money"]);
    const older = { ...of(), baseRevision: revision, lines: ["Mine"] };

    await expect(saveAgenda(world.coach, older)).rejects.toThrow(Refusal);

    const same = { ...older, lines: ["The holidays", "Money"] };
    expect((await saveAgenda(world.coach, same)).revision).toBe(revision + 1);
  });

  test("is not shared while their work is ending, and what was shared ends with their joint reading", async () => {
    await save(["The holidays"], "yes");
    await beginSeparation(world.ana, { atOnce: true });

    await expect(save(["Money"], "yes")).rejects.toThrow(Refusal);

    await stored(sql`update couples set status = 'closed', joint_until = now() - interval '1 day'
      where id = ${world.couple.coupleId} returning 1`);
    expect(await readBy("ben")).toBeNull();
  });

  test("what both bring while it is being shared is lost to nobody and shown to neither", async () => {
    const lines = ["The holidays"];
    const { revision } = await save(lines);

    await Promise.all([
      forBoth("ana", "Ana’s late point"),
      saveAgenda(world.coach, { ...of(), baseRevision: revision, lines, share: "yes" }),
      forBoth("ben", "Ben’s late point"),
      forCounselor("ben", "Ben’s, for her alone"),
    ]);

    expect((await brought()).points.map(({ words }) => words).sort()).toEqual(
      ["Ana’s late point", "Ben’s late point", "Ben’s, for her alone"].sort(),
    );
    expect([await readBy("ana"), await readBy("ben")]).toEqual([lines, lines]);
    expect((await myAgenda(world.ana)).points.map(({ words }) => words)).toEqual(["Ana’s late point"]);
  });

  test("two who share at once leave one agenda", async () => {
    const { revision } = await save(["The holidays"]);
    const share = (line: string) =>
      saveAgenda(world.coach, { ...of(), baseRevision: revision, lines: [line], share: "yes" });

    const answers = await Promise.allSettled([share("One"), share("Two")]);

    expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect([["One"], ["Two"]]).toContainEqual(await readBy("ana"));
  });
});
