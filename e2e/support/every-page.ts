// Promise: every page of the product by its address in the story; a page that is missing here fails tests/architecture.
import { askedOfAna, copyOfRecord, ownExercises, ownMeasure, ownPathway } from "./own-things";
import { asOwner, assignmentIdOf, coupleIdOf, type Person } from "./people";

const conflictId = (title: string) =>
  asOwner(async (sql) => String((await sql`select id from conflicts where title = ${title} limit 1`)[0]?.id));

const agreementId = (title: string) =>
  asOwner(async (sql) => {
    const [row] =
      await sql`select agreement_id as id from agreement_versions where words ->> 'title' = ${title} limit 1`;
    return String(row?.id);
  });

/** The pages of one person, or of nobody. */
export async function pagesOf(who: Person | "nobody"): Promise<string[]> {
  if (who === "nobody")
    return [
      "/sign-in",
      "/sign-in/code",
      "/unlock",
      "/recover",
      "/recover/nothing-here",
      "/new-email/nothing-here",
      "/invite/nothing-here",
      "/join/nothing-here",
      "/no-such-page",
      "/help-now",
    ];
  const couple = `/coach/couples/${await coupleIdOf("Ana & Ben")}`;
  if (who === "coach") {
    const [response] = await asOwner(
      (sql) => sql`select r.id from responses r join couples k on k.id = r.couple_id
        where k.label = 'Ana & Ben' and r.submitted_at is not null order by r.submitted_at desc limit 1`,
    );
    const [exercise] = await asOwner(
      (sql) => sql`select e.id from exercises e join practices p on p.id = e.practice_id
        where p.name = 'Harbor Counseling' and slug = 'building-an-apology'`,
    );
    const own = await ownExercises();
    return [
      "/coach",
      "/coach/couples",
      "/coach/couples/new",
      "/coach/find",
      couple,
      `${couple}/assign`,
      `${couple}/assign?exercise=${exercise?.id}`,
      `${couple}/brief`,
      `${couple}/disclosure`,
      `${couple}/review`,
      `${couple}/review/${await reviewOf("Ana & Ben")}`,
      `${couple}/sessions`,
      `${couple}/sessions/${await sessionOf("Ana & Ben")}`,
      `${couple}/sessions/${await sessionOf("Ana & Ben")}/private`,
      `${couple}/sessions/${await sessionOf("Ana & Ben")}/room`,
      `${couple}/sessions/${await sessionOf("Ana & Ben")}/assign?exercise=${exercise?.id}`,
      `${couple}/homework`,
      `${couple}/homework/${response?.id}`,
      `${couple}/conflicts`,
      `${couple}/settings/copy`,
      `${couple}/settings/copy/${await copyOfRecord()}`,
      `${couple}/conflicts/new`,
      `${couple}/conflicts/${await conflictId("The three loans")}`,
      `${couple}/conflicts/${await conflictId("The Sunday at her sister’s")}`,
      `${couple}/conflicts/note`,
      `${couple}/conflicts/note/share`,
      `${couple}/trust`,
      `${couple}/pathway`,
      `${couple}/pathway?step=${await planStep()}`,
      `/coach/couples/${await coupleIdOf("Chidi & Dana")}/pathway`,
      "/coach/pathways",
      `/coach/pathways/${await alongThePhases()}`,
      `/coach/pathways/${await ownPathway()}/edit`,
      `${couple}/agreements`,
      `${couple}/agreements/new`,
      `${couple}/promises`,
      `${couple}/day-to-day`,
      `${couple}/timeline`,
      `${couple}/measures`,
      `${couple}/safety`,
      `${couple}/settings`,
      "/coach/exercises",
      `/coach/exercises/${exercise?.id}`,
      "/coach/exercises/new",
      `/coach/exercises/${own.published}/edit`,
      `/coach/exercises/${own.draft}/edit`,
      "/coach/exercises/import",
      "/coach/exercises/share",
      "/coach/settings",
      "/coach/settings/records",
      "/coach/settings/measures",
      `/coach/settings/measures/${await ownMeasure()}`,
      "/coach/practice",
      "/coach/settings/jobs",
      "/coach/trail",
      "/account",
      "/account/security",
      "/account/security/second-step",
      "/account/devices",
      "/account/reminders",
    ];
  }
  const opened = await assignmentIdOf("Ana & Ben", "map-of-causes-mine-first");
  const started = await assignmentIdOf("Ana & Ben", "what-forgiveness-means-to-me");
  const talk = await assignmentIdOf("Ana & Ben", "listening-without-interrupting");
  return [
    "/client",
    `/client/homework/${talk}/talk`,
    `/client/homework/${talk}`,
    `/client/homework/${started}`,
    `/client/homework/${opened}`,
    "/client/check-in",
    "/client/trust",
    "/client/together",
    "/client/agreements",
    "/client/agreements/new",
    "/client/agreements/card",
    "/client/agreements/open-for-a-while",
    "/client/agreements/print",
    `/client/agreements/${await agreementId("How we disagree")}`,
    `/client/agreements/${await agreementId("Letters from the bank")}`,
    "/client/conflicts",
    "/client/conflicts/new",
    "/client/conflicts/setback",
    `/client/conflicts/${await conflictId("The three loans")}`,
    `/client/conflicts/${await conflictId("The three loans")}/map`,
    `/client/conflicts/${await conflictId("The three loans")}/together`,
    `/client/conflicts/${await conflictId("The Sunday at her sister’s")}/map`,
    "/client/conflicts/pattern",
    "/client/promises",
    "/client/promises/new",
    "/client/day",
    "/client/jar",
    "/client/thanks",
    "/client/pace",
    "/client/note",
    "/client/questions",
    `/client/questions/${await askedOfAna()}`,
    "/client/doubts",
    "/client/timeline",
    "/client/agenda",
    "/client/letters",
    "/client/sessions",
    "/client/record",
    "/client/different-path",
    "/client/consent",
    "/client/where-i-stand",
    "/client/goals",
    "/client/after-session",
    "/client/reviews",
    `/client/reviews/${await reviewOf("Ana & Ben")}`,
    "/client/first-day",
    "/client/first-day?screen=leaving",
    "/client/first-day?screen=pace",
    "/client/left",
    "/client/on-my-own",
    "/client/my-data",
    "/client/my-data/copy",
    "/client/my-data/record-copy",
    "/account",
    "/account/security",
    "/account/devices",
    "/account/reminders",
    "/exit-help",
    "/help-now",
    "/client/nothing-here",
  ];
}

const sessionOf = (label: string) =>
  asOwner(async (sql) => {
    const [row] = await sql`select a.id from appointments a join couples k on k.id = a.couple_id
      where k.label = ${label} order by a.starts_at limit 1`;
    return String(row?.id);
  });
const reviewOf = (label: string) =>
  asOwner(async (sql) => {
    const [row] = await sql`select r.id from progress_reviews r join couples k on k.id = r.couple_id
      where k.label = ${label} and r.withdrawn_at is null order by r.given_at desc limit 1`;
    return String(row?.id);
  });
const planStep = () =>
  asOwner(async (sql) => {
    const [row] = await sql`select s.id from plan_steps s join couples k on k.id = s.couple_id
      where k.label = 'Ana & Ben' and s.state = 'coming' order by s.position limit 1`;
    return String(row?.id);
  });
const alongThePhases = () =>
  asOwner(async (sql) => {
    const [row] = await sql`select w.id from pathways w join practices p on p.id = w.practice_id
      where p.name = 'Harbor Counseling' and w.slug = 'along-the-phases'`;
    return String(row?.id);
  });
