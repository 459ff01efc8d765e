/** What the counselor of the demo story has made themselves: an exercise, one in the making, a pathway in the making. */
import { draftOf } from "@/lib/library/pathways/rules/draft";
import type { PathwayContent } from "@/lib/library/pathways/schema";
import { asOwner } from "./people";

const practice = "Harbor Counseling";

/** An exercise of their own on the shelf, and one that nobody else has seen yet. */
export const ownExercises = () =>
  asOwner(async (sql) => {
    const rows = await sql`
      select e.id, e.current_version from exercises e join practices p on p.id = e.practice_id
      where p.name = ${practice} and e.origin = 'own' and e.retired_at is null and e.current_version is not null limit 1`;
    const [draft] = await sql`
      select d.exercise_id as id from exercise_drafts d join practices p on p.id = d.practice_id
      where p.name = ${practice} and d.base_version is null limit 1`;
    return { published: String(rows[0]?.id), draft: String(draft?.id) };
  });

/** The beginning of the path along the phases as a copy, not published: the story tells of none. */
export const ownPathway = () =>
  asOwner(async (sql) => {
    const [given] = await sql<{ practiceId: string; coachId: string; content: PathwayContent }[]>`
      select w.practice_id as "practiceId", v.content,
        (select id from coaches where practice_id = w.practice_id order by created_at limit 1) as "coachId"
      from pathways w join practices p on p.id = w.practice_id
        join pathway_versions v on v.practice_id = w.practice_id and v.pathway_id = w.id and v.version = w.current_version
      where p.name = ${practice} and w.slug = 'along-the-phases'`;
    if (!given) throw new Error("the story has no path along the phases");
    const slug = `own-${crypto.randomUUID().slice(0, 8)}`;
    const whole = draftOf(given.content);
    const draft = { ...whole, title: "Our own way", steps: whole.steps.slice(0, 2) };
    const [row] = await sql`
      insert into pathways (practice_id, id, slug, origin, author_id, draft)
      values (${given.practiceId}, ${crypto.randomUUID()}, ${slug}, 'own', ${given.coachId}, ${sql.json(draft as never)}) returning id`;
    return String(row?.id);
  });

/** A copy of the record of Ana and Ben that their counselor has made just now: the story tells of none. */
export const copyOfRecord = () =>
  asOwner(async (sql) => {
    const [copy] = await sql`
      insert into record_copies (practice_id, couple_id, made_by, made_at)
      select practice_id, id, coach_id, now() from couples where label = 'Ana & Ben' returning practice_id, couple_id, id`;
    await sql`
      insert into copy_authorizations (practice_id, couple_id, client_id, how, for_whom, confided, signed_on, given_at, used_by)
      select practice_id, couple_id, id, 'paper', 'their lawyer', true, current_date, now(), ${copy?.id}
      from clients where practice_id = ${copy?.practice_id} and couple_id = ${copy?.couple_id}`;
    return String(copy?.id);
  });

const labels = ["Not at all", "A little", "Somewhat", "Very"];
const closeness = {
  definition: {
    ...{ name: "Close", source: "", licence: "Our own", items: [{ max: 3 }, { max: 3 }, { max: 3 }], min: 0 },
    ...{ range: [0, 9], reversed: [2], subscales: {}, cutOff: 4, missing: null, about: "relationship" },
    change: { kind: "published", least: 2, source: "Made up for a test" },
  },
  wording: {
    ...{ lead: "Think of the last two weeks.", credit: "Written by the practice." },
    items: ["We laugh together.", "I keep things to myself.", "We plan ahead."].map((words) => ({
      words,
      labels,
    })),
  },
};

/** A measure that the practice has made itself. @returns its code */
export const ownMeasure = () =>
  asOwner(async (sql) => {
    await sql`
      insert into measure_versions (practice_id, measure, version, definition, wording, license, is_offered, made_by, made_at)
      select k.practice_id, 'own_close', 1, ${sql.json(closeness.definition as never)}, ${sql.json(closeness.wording)},
        'Our own', true, k.coach_id, now()
      from couples k where k.label = 'Ana & Ben' on conflict do nothing`;
    return "own_close";
  });

/** What Ana is asked for every four weeks. @returns the id */
export const askedOfAna = async () => {
  const measure = await ownMeasure();
  return asOwner(async (sql) => {
    const [before] = await sql`
      select a.id from measure_asks a join clients c on c.id = a.client_id and c.place = 1
        join couples k on k.id = a.couple_id where k.label = 'Ana & Ben' and a.measure = ${measure} limit 1`;
    if (before) return String(before.id);
    const [ask] = await sql`
      insert into measure_asks (practice_id, couple_id, client_id, measure, version, rhythm, every_weeks, starts_on, until_on, coach_id, asked_at)
      select k.practice_id, k.id, c.id, ${measure}, 1, 'weeks', 4, current_date - 1, current_date + 300, k.coach_id, now()
      from couples k join clients c on c.couple_id = k.id and c.place = 1 where k.label = 'Ana & Ben' returning id`;
    return String(ask?.id);
  });
};
