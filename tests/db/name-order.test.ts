import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { caseload } from "@/lib/caseload/queries";
import { coupleConflicts } from "@/lib/conflicts/queries";
import { retireExercise } from "@/lib/library/authoring/commands";
import { laidAside } from "@/lib/library/authoring/queries";
import { exerciseShelf } from "@/lib/library/exercises/queries";
import { publishPathway, startPathway } from "@/lib/library/pathways/commands";
import { pathwayShelf } from "@/lib/library/pathways/queries";
import { createCouple } from "@/lib/practice/couples/commands";
import { conflictOf } from "@/tests/factories/conflicts";
import { ownExercise } from "@/tests/factories/own-exercise";
import { makeWorld, type World } from "@/tests/factories/world";

/** As they come in; by their bytes alone the small and the accented letters would be last. */
const mixed = ["Zoe at the door", "élan", "Ábel by the sea", "zest", "early on"];
const sorted = ["Ábel by the sea", "early on", "élan", "zest", "Zoe at the door"];

let world: World;
beforeAll(async () => {
  world = await makeWorld(new Date("2026-03-04T10:00:00Z"));
});

test("couples are listed as people look for a name", async () => {
  for (const [at, name] of ["Zoe", "Ábel", "Åsa", "Bea"].entries()) {
    await createCouple(world.stranger, {
      firstName: name,
      firstEmail: `order.${at}.${randomUUID().slice(0, 8)}@world.test`,
      secondName: "Quinn",
      secondEmail: null,
    });
  }
  const labels = (await caseload(world.stranger)).couples.map(({ label }) => label);
  expect(labels.filter((label) => label.endsWith("Quinn"))).toEqual([
    "Ábel & Quinn",
    "Åsa & Quinn",
    "Bea & Quinn",
    "Zoe & Quinn",
  ]);
});

test("exercises of one’s own are listed as people look for a title, on the shelf and laid aside", async () => {
  const ids: string[] = [];
  for (const title of mixed) ids.push(await ownExercise(world.colleague, { title }));
  const titles = (await exerciseShelf(world.colleague)).map(({ title }) => title);
  expect(titles.filter((title) => mixed.includes(title))).toEqual(sorted);

  for (const exerciseId of ids) await retireExercise(world.colleague, { exerciseId });
  expect((await laidAside(world.colleague)).map(({ title }) => title)).toEqual(sorted);
});

test("pathways of one’s own are listed as people look for a title, after those that are built in", async () => {
  for (const title of mixed) {
    const { pathwayId } = await startPathway(world.coach, { newId: randomUUID() });
    await publishPathway(world.coach, {
      pathwayId,
      baseRevision: 1,
      draft: {
        title,
        aim: "To notice what is good.",
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
      },
    });
  }
  const { here } = await pathwayShelf(world.coach);
  expect(here.slice(-mixed.length).map(({ title }) => title)).toEqual(sorted);
});

test("what happened on one day is listed by its title", async () => {
  for (const title of mixed) await conflictOf(world, world.coach, { title });
  const { conflicts } = await coupleConflicts(world.coach, world.couple.coupleId);
  expect(conflicts.map(({ head }) => head.title)).toEqual(sorted);
});
