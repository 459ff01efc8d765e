import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { importFile } from "@/lib/library/import-export/commands";
import { exchangeText, importPlan } from "@/lib/library/import-export/queries";
import {
  copyPathway,
  discardPathwayDraft,
  publishPathway,
  retirePathway,
  savePathway,
  startPathway,
} from "@/lib/library/pathways/commands";
import { pathwayDetail, pathwayInHand, pathwayShelf } from "@/lib/library/pathways/queries";
import { type PathwayDraft, savePathwaySchema } from "@/lib/library/pathways/schema";
import { beginPlan, leavePlan, makePlan } from "@/lib/plans/commands";
import { couplePathway } from "@/lib/plans/queries";
import { FieldErrors, NotFound, Refusal } from "@/lib/platform/errors";
import { auditEventsOf, makeWorld, stored, type World } from "@/tests/factories/world";

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const builtIn = async (slug: string) =>
  (await pathwayShelf(world.coach)).here.find((card) => card.slug === slug)?.pathwayId ?? "";
const inHand = (pathwayId: string, coach = world.coach) => pathwayInHand(coach, { pathwayId });
const whole = (changes: Partial<PathwayDraft> = {}): PathwayDraft => ({
  title: "Two weeks of thanks",
  aim: "To notice what is good, for two weeks.",
  suits: "Anybody.",
  notWhen: "When it would gloss something over.",
  steps: [
    {
      title: "Begin",
      watchFor: "Haste",
      delivery: { kind: "at_once" },
      exercises: [
        {
          slug: "three-kinds-of-thanks",
          mode: "apart",
          who: "both",
          why: "Something light.",
          repeat: "once",
          times: "",
          hopeDays: "",
        },
      ],
      refs: [],
    },
  ],
  ...changes,
});
const published = async (draft = whole()) => {
  const { pathwayId } = await startPathway(world.coach, { newId: randomUUID() });
  await publishPathway(world.coach, { pathwayId, baseRevision: 1, draft });
  return pathwayId;
};

describe("writing a pathway", () => {
  test("begun once by a double click; saved however unfinished; published only whole, each place named", async () => {
    const newId = randomUUID();
    await Promise.all([startPathway(world.coach, { newId }), startPathway(world.coach, { newId })]);
    expect(await auditEventsOf(world, "pathway.start")).toHaveLength(1);
    const { draft, revision } = await inHand(newId);
    const half = { ...draft, title: "Half" };
    await savePathway(world.coach, { pathwayId: newId, baseRevision: revision, draft: half });
    expect((await inHand(newId)).draft.title).toBe("Half");
    await expect(
      publishPathway(world.coach, { pathwayId: newId, baseRevision: revision + 1, draft: half }),
    ).rejects.toMatchObject({
      fieldErrors: {
        aim: expect.anything(),
        "steps.0.title": expect.anything(),
        "steps.0.exercises.0.slug": expect.anything(),
        "steps.0.exercises.0.why": expect.anything(),
      },
    });
    expect((await pathwayShelf(world.coach)).here.find((one) => one.pathwayId === newId)?.version).toBeNull();
    await expect(pathwayDetail(world.coach, { pathwayId: newId })).rejects.toThrow(NotFound);
  });

  test("the second of two tabs is told, and nothing is written over", async () => {
    const { pathwayId } = await startPathway(world.coach, { newId: randomUUID() });
    const save = (title: string) =>
      savePathway(world.coach, { pathwayId, baseRevision: 1, draft: whole({ title }) });
    const results = await Promise.allSettled([save("One tab"), save("Another tab")]);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const result of results)
      if (result.status === "rejected") expect(result.reason).toBeInstanceOf(Refusal);
  });

  test("an exercise that is gone, or not made for that way, is named at its place", async () => {
    const { pathwayId } = await startPathway(world.coach, { newId: randomUUID() });
    const draft = whole();
    const [one] = draft.steps[0]?.exercises ?? [];
    if (!one || !draft.steps[0]) throw new Error("no exercise");
    draft.steps[0].exercises = [
      { ...one, slug: "no-such-exercise" },
      { ...one, slug: "building-an-apology", mode: "together" },
    ];
    await expect(publishPathway(world.coach, { pathwayId, baseRevision: 1, draft })).rejects.toMatchObject({
      fieldErrors: {
        "steps.0.exercises.0.slug": expect.anything(),
        "steps.0.exercises.1.way": expect.anything(),
      },
    });
  });

  test("a new version is for new plans; a couple under way keeps theirs; published twice by a double click it is one", async () => {
    const pathwayId = await published();
    const { planId } = await makePlan(world.coach, {
      coupleId: world.couple.coupleId,
      pathwayId,
      ways: null,
      either: {},
    });
    await beginPlan(world.coach, { planId });
    const { draft, revision } = await inHand(pathwayId);
    const changed = { ...draft, title: "Three weeks of thanks" };
    const publish = () => publishPathway(world.coach, { pathwayId, baseRevision: revision, draft: changed });
    const results = await Promise.allSettled([publish(), publish()]);
    expect(results.map((one) => (one.status === "fulfilled" ? one.value.version : one.reason))).toEqual([
      2, 2,
    ]);
    expect((await pathwayDetail(world.coach, { pathwayId })).content.title).toBe("Three weeks of thanks");
    expect((await couplePathway(world.coach, { coupleId: world.couple.coupleId })).plan?.title).toBe(
      "Two weeks of thanks",
    );
    await retirePathway(world.coach, { pathwayId });
    expect((await couplePathway(world.coach, { coupleId: world.couple.coupleId })).plan?.state).toBe(
      "running",
    );
    await expect(
      makePlan(world.coach, { coupleId: world.otherCouple.coupleId, pathwayId, ways: null, either: {} }),
    ).rejects.toThrow(NotFound);
    await leavePlan(world.coach, { planId });
  });

  test("a draft can be thrown away; what is published stays", async () => {
    const pathwayId = await published();
    const { draft, revision } = await inHand(pathwayId);
    await savePathway(world.coach, {
      pathwayId,
      baseRevision: revision,
      draft: { ...draft, title: "Not this" },
    });
    expect(await inHand(pathwayId)).toMatchObject({ changed: true, draft: { title: "Not this" } });
    await discardPathwayDraft(world.coach, { pathwayId });
    await discardPathwayDraft(world.coach, { pathwayId });
    expect(await inHand(pathwayId)).toMatchObject({
      changed: false,
      draft: { title: "Two weeks of thanks" },
    });
  });

  test("a built-in one is copied, never changed; a colleague uses it, and changes only a copy", async () => {
    const pathwayId = await builtIn("along-the-phases");
    await expect(inHand(pathwayId)).rejects.toThrow(NotFound);
    await expect(retirePathway(world.coach, { pathwayId })).rejects.toThrow(NotFound);
    const copy = await copyPathway(world.colleague, { pathwayId, newId: randomUUID() });
    const { draft } = await inHand(copy.pathwayId, world.colleague);
    expect(draft.title).toBe("The full path, phase by phase (copy)");
    expect(draft.steps).toHaveLength(15);
    await publishPathway(world.colleague, { pathwayId: copy.pathwayId, baseRevision: 1, draft });
    expect((await pathwayDetail(world.coach, copy)).content.steps).toHaveLength(15);
    const mine = await published();
    expect((await pathwayDetail(world.colleague, { pathwayId: mine })).mine).toBe(false);
    await expect(
      savePathway(world.colleague, { pathwayId: mine, baseRevision: 2, draft: whole() }),
    ).rejects.toThrow(NotFound);
    await expect(pathwayDetail(world.stranger, { pathwayId: mine })).rejects.toThrow(NotFound);
  });

  test("as a form posts it, box by box", () => {
    const posted = savePathwaySchema.parse({
      pathwayId: randomUUID(),
      baseRevision: "3",
      intent: "publish",
      title: "One",
      steps: {
        "0": {
          title: "A",
          watchFor: "B",
          delivery: { kind: "every", days: "14" },
          refs: ["000.1"],
          exercises: {
            "0": { slug: "x", way: "one:injured", why: "w", repeat: "once", times: "1", hopeDays: "" },
          },
        },
      },
    });
    expect(posted).toMatchObject({
      intent: "publish",
      baseRevision: 3,
      draft: {
        steps: [{ refs: ["000.1"], delivery: { days: "14" }, exercises: [{ mode: "one", who: "injured" }] }],
      },
    });
  });
});

describe("handing pathways on", () => {
  test("a file holds the pathway and nothing of the practice; elsewhere it is new, then here; at home it is here", async () => {
    const pathwayId = await published();
    const { text, name } = await exchangeText(world.coach, { pathwayIds: [pathwayId] });
    expect(name).toBe("mendwork-two-weeks-of-thanks.json");
    for (const id of [world.practiceId, world.coach.personId, pathwayId]) expect(text).not.toContain(id);
    const becomes = async (coach: typeof world.coach) =>
      (await importPlan(coach, { text })).pathways.map((one) => one.becomes);
    expect(await becomes(world.coach)).toEqual(["here"]);
    expect(await becomes(world.stranger)).toEqual(["new"]);
    const first = await importFile(world.stranger, { text });
    expect(first.addedPathways.map(({ title }) => title)).toEqual(["Two weeks of thanks"]);
    expect((await importFile(world.stranger, { text })).addedPathways).toEqual([]);
    const { content, mine } = await pathwayDetail(world.stranger, {
      pathwayId: first.addedPathways[0]?.pathwayId ?? "",
    });
    expect(mine).toBe(true);
    expect(content.steps[0]?.exercises[0]).toMatchObject({
      slug: "three-kinds-of-thanks",
      title: "Three kinds of thanks",
    });
  });

  test("one whose exercise is nowhere to be found says which, and nothing of the file comes in", async () => {
    const file = JSON.parse((await exchangeText(world.coach, { pathwayIds: [await published()] })).text);
    file.pathways[0].slug = "thanks-90210";
    file.pathways[0].content.steps[0].exercises[0].slug = "our-walk-12345";
    const text = JSON.stringify(file);
    const count = () => stored<{ n: number }>(sql`select count(*)::int as n from pathways`);
    const before = await count();
    for (const attempt of [importPlan, importFile]) {
      const error = await attempt(world.stranger, { text }).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(FieldErrors);
      expect((error as FieldErrors).fieldErrors.text?.[0]).toMatch(/Two weeks of thanks.*“our-walk-12345”/);
    }
    expect(await count()).toEqual(before);
  });

  test("a broken step is said at its place", async () => {
    const file = JSON.parse((await exchangeText(world.coach, { pathwayIds: [await published()] })).text);
    file.pathways[0].content.steps[0].watchFor = undefined;
    const error = await importPlan(world.stranger, { text: JSON.stringify(file) }).catch(
      (thrown: unknown) => thrown,
    );
    expect((error as FieldErrors).fieldErrors.text?.[0]).toMatch(
      /^Pathway 1 “Two weeks of thanks”, step 1 “Begin”: /,
    );
  });

  test("nobody hands on what they cannot see", async () => {
    await expect(exchangeText(world.stranger, { pathwayIds: [await published()] })).rejects.toThrow(NotFound);
  });
});
