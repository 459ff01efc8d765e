/** More words of the planted couple: about goals, reviews, sessions, disclosure, and what goes between two people. */
import { randomUUID } from "node:crypto";
import { asOwner } from "../support/people";
import type { Visitor } from "../support/visitor";
import { type House, words } from "./planted-words";

type Fields = Record<string, string | readonly string[]>;

async function must(who: Visitor, action: string, fields: Fields, path = ""): Promise<void> {
  const { result, text, headers } = await who.act(action, fields, { path });
  if (result?.status !== "done" && !headers.get("x-action-redirect"))
    failed.push(`${action} did nothing: ${JSON.stringify(result)} ${text.slice(0, 300)}`);
}
const failed: string[] = [];

const idOf = (rows: readonly { id?: unknown }[]) => String(rows[0]?.id);
const dayIn = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const fresh = () => ({ submitKey: randomUUID() });

async function book({ coach, coupleId }: House, who: string, time: string): Promise<string> {
  await must(coach, "bookAppointmentsAction", {
    ...{ coupleId, who, day: dayIn(-1), time, minutes: "50", rhythm: "once", times: "" },
  });
  return asOwner(async (sql) =>
    idOf(
      await sql`select id from appointments where couple_id = ${coupleId} order by created_at desc, id limit 1`,
    ),
  );
}

const exerciseOf = (coupleId: string, slug: string) =>
  asOwner(async (sql) =>
    idOf(
      await sql`select e.id from exercises e join couples c on c.practice_id = e.practice_id
        where c.id = ${coupleId} and e.slug = ${slug}`,
    ),
  );

/** What one of them tells the counselor, and what the counselor makes of it. */
async function plantDisclosure({ coach, ida, jon, coupleId }: House): Promise<void> {
  const text = { kind: "facts", disclosureId: "", baseRevision: "0", writer: "" };
  await must(jon, "saveDisclosureTextAction", { ...text, words: words.letter });
  await must(ida, "saveDisclosureTextAction", { ...text, words: words.letterSent, send: "yes" });
  const disclosureId = await asOwner(async (sql) =>
    idOf(await sql`select id from disclosures where couple_id = ${coupleId} and state = 'sent'`),
  );
  await must(coach, "takeCounselorStepAction", {
    disclosureId,
    step: "ask_questions",
    reason: words.letterWhy,
  });
}

/** While nothing is held: what both may read from the moment it is shared. */
export async function plantForBoth(house: House): Promise<void> {
  const { coach, ida, coupleId } = house;
  const [own, shared] = [randomUUID(), randomUUID()];
  await must(ida, "saveGoalsAction", {
    version: "0",
    ...{ "goals.0.goalId": own, "goals.0.words": words.goal, "goals.0.picture": "", "goals.0.reached": "" },
    ...{ "goals.1.goalId": shared, "goals.1.words": words.goalShared, "goals.1.reached": "3" },
  });
  await must(ida, "shareGoalAction", { goalId: shared });
  const session = await book(house, "both", "09:00");
  await must(coach, "shareSummaryAction", { appointmentId: session, words: words.summary });
  await must(coach, "saveAgendaAction", {
    ...{ coupleId, baseRevision: "0", "lines.0": words.agendaShared, share: "yes" },
  });
  const review = { coupleId, view: "rely", parts: ["goals", "done"] };
  await must(coach, "saveReviewAction", { ...review, baseRevision: "0", words: words.review, give: "yes" });
  await must(coach, "saveReviewAction", { ...review, baseRevision: "2", words: words.reviewDraft });
  await must(ida, "answerAllianceAction", {
    ...{ appointmentId: session, heard: "2", topics: "3", pace: "1", fair: "4", words: words.alliance },
  });
  await plantDisclosure(house);
}

async function plantSessions(house: House): Promise<void> {
  const { coach, coupleId, idaId } = house;
  const exerciseId = await exerciseOf(coupleId, "what-it-did-to-me");
  const alone = await book(house, idaId, "11:00");
  await must(coach, "shareSummaryAction", { appointmentId: alone, words: words.summaryAlone });
  const noteId = await asOwner(async (sql) =>
    idOf(await sql`select id from progress_notes where couple_id = ${coupleId}`),
  );
  await must(coach, "addAddendumAction", { noteId, words: words.addendum });
  await must(coach, "assignInSessionAction", {
    ...{ coupleId, exerciseId, appointmentId: alone, mode: "one", why: words.why, repeat: "once" },
    ...{ "partners.0.clientId": idaId, "partners.0.role": "injured", releaseRule: "coach" },
    ...{ what: words.plan, whenWords: "On Sunday", whereWords: "", obstacle: "" },
  });
}

/** After a concern about Ida: sent to Jon as ever, and held from him. */
async function plantBetween({ coach, ida, jonId, coupleId }: House): Promise<void> {
  const today = dayIn(0);
  await must(ida, "askDoubtAction", { body: words.doubt, ...fresh() });
  await must(ida, "sendWordAction", { body: words.kindWord, ...fresh() });
  await must(ida, "beginJarAction", { size: "40" });
  await must(ida, "addMarbleAction", { kind: "word", line: words.marble, onDate: today, ...fresh() });
  await must(ida, "giveThanksAction", { kind: "you_are", how: "send", body: words.thanksSent, ...fresh() });
  await must(ida, "askSpaceAction", {
    ...{ fromDay: "", fromTime: "", backDay: dayIn(2), backTime: "18:30" },
    ...{ contact: "short", kindWord: "no", words: words.spaceWords },
  });
  await must(ida, "makeCommitmentAction", {
    ...{ words: words.promise, toWhom: "partner", startsOn: today, repeat: "once", ...fresh() },
  });
  await must(ida, "newAgreementAction", {
    ...{ intent: "propose", kind: "boundary", title: "Evenings", reviewOn: dayIn(30), ...fresh() },
    ...{ "items.0.words": words.proposed, "items.0.owner": jonId },
  });
  await must(coach, "openTransparencyAction", { coupleId, open: "yes" });
  await must(ida, "givePlanAction", {
    ...{ area: "plans", words: words.openness, why: "So that you know", untilOn: dayIn(7), ...fresh() },
  });
}

/** What is for the counselor alone, or was never for anybody else. */
async function plantForCounselor({ coach, ida, coupleId, idaId, jonId }: House): Promise<void> {
  const exerciseId = await exerciseOf(coupleId, "what-it-did-to-me");
  await must(ida, "saveIntakeAction", { version: "0", words: words.intake });
  await must(ida, "authorizeCopyAction", { forWhom: words.copyFor });
  await must(coach, "recordJudgmentAction", {
    ...{ coupleId, clientId: idaId, way: "spoken", words: words.judgment, nextOn: dayIn(42) },
  });
  const ids = await asOwner(async (sql) => ({
    hypothesisId: idOf(await sql`select id from root_cause_hypotheses where couple_id = ${coupleId}`),
    pathwayId: idOf(
      await sql`select p.id from pathways p join couples c on c.practice_id = p.practice_id
        where c.id = ${coupleId} and p.slug = 'along-the-phases'`,
    ),
  }));
  await must(coach, "letGoHypothesisAction", { hypothesisId: ids.hypothesisId, why: words.letGo });
  await must(coach, "dismissAttentionAction", { coupleId, key: "no_session", words: words.attention });
  await must(coach, "raiseConcernAction", { coupleId, aboutClientId: jonId, words: "Another one" });
  const concernId = await asOwner(async (sql) =>
    idOf(await sql`select id from safety_concerns where couple_id = ${coupleId} and words = 'Another one'`),
  );
  await must(coach, "settleConcernAction", { concernId, reason: words.settled });
  const newId = randomUUID();
  await must(coach, "copyPathwayAction", { pathwayId: ids.pathwayId, newId });
  await must(coach, "savePathwayAction", { pathwayId: newId, baseRevision: "1", title: words.pathwayDraft });
  await must(coach, "copyExerciseAction", { exerciseId, copyId: randomUUID() });
  await asOwner(
    (
      sql,
    ) => sql`update exercise_drafts set content = jsonb_set(content, '{title}', to_jsonb(${words.exerciseDraft}::text))
      where practice_id = (select practice_id from couples where id = ${coupleId})`,
  );
  await must(coach, "makePlanAction", { coupleId, pathwayId: ids.pathwayId, ways: "first_hurt" });
  const planId = await asOwner(async (sql) =>
    idOf(await sql`select id from plans where couple_id = ${coupleId}`),
  );
  await must(coach, "addStepAction", {
    ...{ planId, title: "One more", watchFor: words.stepNote, delivery: "when_opened", days: "" },
    ...{ exerciseId, forWhom: "first", why: "Because it fits" },
  });
}

/** After everything else, with a concern that stands. */
export async function plantAfterwards(house: House): Promise<void> {
  await plantSessions(house);
  await plantBetween(house);
  await plantForCounselor(house);
  if (failed.length > 0) throw new Error(failed.join("\n"));
}
