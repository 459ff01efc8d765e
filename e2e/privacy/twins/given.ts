/** Exercises of every way of opening, given to both and to each alone. */
import { asOwner } from "../../support/people";
import type { Visitor } from "../../support/visitor";

const given = [
  ["map-of-causes-mine-first", "apart"],
  ["map-of-causes-mine-first", "apart"],
  ["my-pace-and-my-limits", "apart"],
  ["answering-a-doubt-calmly", "apart"],
  ["what-im-willing-to-share-until-when", "ana"],
  ["what-im-willing-to-share-until-when", "ben"],
  ["what-it-did-to-me", "ana"],
] as const;

type Place = { coupleId: string; ids: readonly [string, string] };

/** @returns the assignments' ids, in the order of `given` */
export async function giveAll(coach: Visitor, { coupleId, ids }: Place): Promise<string[]> {
  await askEach(coupleId, ids);
  const made: string[] = [];
  const shelf = await exercisesOf(coupleId);
  for (const [slug, mode] of given) {
    const exerciseId = shelf.get(slug) ?? "";
    const roles = slug.startsWith("what-im") ? ["each", "each"] : ["injured", "involved"];
    const to = [0, 1].filter((at) => mode === "apart" || (mode === "ana") === (at === 0));
    const { text, headers } = await coach.act(
      "assignExerciseAction",
      {
        ...{ coupleId, exerciseId, why: "Because it fits.", mode: mode === "apart" ? "apart" : "one" },
        ...{ repeat: "once", releaseRule: "automatic" },
        ...Object.fromEntries(
          to.flatMap((at, i) => [
            [`partners.${i}.clientId`, ids[at] ?? ""],
            [`partners.${i}.role`, roles[at] ?? ""],
          ]),
        ),
      },
      { path: `/coach/couples/${coupleId}/assign?exercise=${exerciseId}` },
    );
    const id = /#([0-9a-f-]{36})/.exec(headers.get("x-action-redirect") ?? "")?.[1];
    if (!id) throw new Error(`${slug} was not given: ${text.slice(0, 300)}`);
    made.push(id);
  }
  return made;
}

/** Two questions of the practice's own for each of them alone. */
const askEach = (coupleId: string, ids: readonly string[]) =>
  asOwner(async (sql) => {
    const labels = ["Not at all", "A little", "Very"];
    const definition = {
      ...{ name: "Close", source: "", licence: "", items: [{ max: 2 }, { max: 2 }], min: 0, range: [0, 4] },
      ...{ reversed: [], subscales: {}, cutOff: null, change: null, missing: null, about: "relationship" },
    };
    const wording = {
      lead: "",
      credit: "",
      items: ["We laugh.", "We plan."].map((words) => ({ words, labels })),
    };
    await sql`
      insert into measure_versions (practice_id, measure, version, definition, wording, license, is_offered, made_by, made_at)
      select practice_id, 'own_close', 1, ${sql.json(definition as never)}, ${sql.json(wording)}, 'Our own', true, coach_id, now()
      from couples where id = ${coupleId} on conflict do nothing`;
    for (const id of ids)
      await sql`
        insert into measure_asks (practice_id, couple_id, client_id, measure, version, rhythm, starts_on, coach_id, asked_at)
        select practice_id, id, ${id}, 'own_close', 1, 'once', '2020-01-06', coach_id, now() from couples where id = ${coupleId}`;
  });

const exercisesOf = (coupleId: string) =>
  asOwner(
    async (sql) =>
      new Map(
        (
          await sql<{ slug: string; id: string }[]>`
            select e.slug, e.id from exercises e join couples c on c.practice_id = e.practice_id where c.id = ${coupleId}`
        ).map(({ slug, id }) => [slug, id]),
      ),
  );
