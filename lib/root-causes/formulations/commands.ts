/** Sharing a formulation of the cycle with both, and each partner's own answer to it. Nothing that was read ever changes. */
import type { Profession } from "@/lib/platform/text/profession";
import "server-only";
import { isDeepStrictEqual } from "node:util";
import { and, eq, isNull, sql } from "drizzle-orm";
import { asActor } from "@/db/access";
import { formulationAnswers, formulations } from "@/db/schema/formulations";
import { insertFrom, insertOnly } from "@/db/statements";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Client, Coach } from "@/lib/platform/auth/actor";
import { firstOrNotFound, NotFound, Refusal } from "@/lib/platform/errors";
import { lockCoupleAs } from "@/lib/practice/couples/records";
import { isApart } from "@/lib/practice/couples/rules/ending";
import { checkPeople } from "@/lib/root-causes/records/people";
import { readVersionState } from "./records/as-system";
import { answersOf, formulationsOf } from "./records/read";
import { mayAnswer } from "./rules";
import type { AnswerFormulation, ShareFormulation, TakeBackFormulation } from "./schema";

const newerShared =
  "A newer version has been shared meanwhile, perhaps from another tab. Yours is still here: copy what you want to keep, then open the page again.";
const whileEnding =
  "They are no longer working together here, so nothing new is shared between them. You can change that on the couple’s page.";
const newerToRead =
  "There is a newer text to read first. What you have written is still here: copy it if you want to keep it, then open the page again.";
const notOnTheTable =
  "This is not here to be answered any more. What you have written is still here, should you want to keep it.";
const notWhileEnding = ({ counselor }: Profession) =>
  `This isn’t open to be answered at the moment. You can always write to your ${counselor} directly.`;

/** Puts a new version before both, who are each asked anew. @throws NotFound, Refusal, FieldErrors */
export function shareFormulation(coach: Coach, input: ShareFormulation): Promise<{ version: number }> {
  const { coupleId, baseVersion, ...content } = input;
  return asActor(coach, async (tx) => {
    await checkPeople(tx, coupleId, content.turns);
    const { status } = await lockCoupleAs(tx, coach, coupleId);
    if (isApart(status)) throw new Refusal(whileEnding);
    const [latest] = await formulationsOf(tx, coupleId);
    if (latest && !latest.withdrawnAt) {
      const { lead, turns, wayOut } = latest;
      if (isDeepStrictEqual({ lead, turns, wayOut }, content)) return { version: latest.version };
    }
    if ((latest?.version ?? 0) !== baseVersion) throw new Refusal(newerShared);
    const version = baseVersion + 1;
    await tx
      .update(formulations)
      .set({ replacedAt: coach.at })
      .where(and(eq(formulations.coupleId, coupleId), isNull(formulations.replacedAt)));
    await insertOnly(tx, formulations, {
      practiceId: coach.practiceId,
      coupleId,
      version,
      content,
      coachId: coach.personId,
      sharedAt: coach.at,
    });
    await recordAuditEvent(tx, coach, {
      action: "formulation.share",
      subjectKind: "formulation",
      coupleId,
      fields: [`version_${version}`],
    });
    return { version };
  });
}

/** Hides the version on the table from both; done twice, or for one that was replaced, it changes nothing. @throws NotFound */
export function takeBackFormulation(coach: Coach, input: TakeBackFormulation): Promise<void> {
  const { coupleId, version } = input;
  const thisVersion = and(eq(formulations.coupleId, coupleId), eq(formulations.version, version));
  return asActor(coach, async (tx) => {
    firstOrNotFound(await tx.select({ version: formulations.version }).from(formulations).where(thisVersion));
    await lockCoupleAs(tx, coach, coupleId);
    const changed = await tx
      .update(formulations)
      .set({ withdrawnAt: coach.at })
      .where(and(thisVersion, isNull(formulations.replacedAt), isNull(formulations.withdrawnAt)))
      .returning({ version: formulations.version });
    if (changed.length === 0) return;
    await recordAuditEvent(tx, coach, {
      action: "formulation.take_back",
      subjectKind: "formulation",
      coupleId,
      fields: [`version_${version}`],
    });
  });
}

/** Says, or says anew, how one sees it. The same answer again changes nothing. @throws NotFound, Refusal for a version that is not on the table */
export function answerFormulation(client: Client, input: AnswerFormulation): Promise<void> {
  const { version, answer } = input;
  const words = input.words || null;
  return asActor(client, async (tx) => {
    const { status } = await lockCoupleAs(tx, client, client.coupleId);
    const state = await readVersionState(tx, client, version);
    if (state === null) throw new NotFound();
    const mine = (await answersOf(tx, client.coupleId)).find(
      (one) => one.version === version && one.clientId === client.personId,
    );
    if (!mayAnswer(state, mine?.answer ?? "unanswered", answer)) {
      throw new Refusal(state === "replaced" ? newerToRead : notOnTheTable);
    }
    if (isApart(status)) throw new Refusal(notWhileEnding);
    if (mine?.answer === answer && mine.words === words) return;
    const { practiceId, coupleId, personId } = client;
    const turn = sql`coalesce(max(${formulationAnswers.turn}), 0) + 1`;
    await insertFrom(
      tx,
      formulationAnswers,
      { practiceId, coupleId, version, clientId: personId, turn, answer, words, answeredAt: client.at },
      sql`from ${formulationAnswers}
        where ${and(eq(formulationAnswers.version, version), eq(formulationAnswers.clientId, personId))}`,
    );
    await recordAuditEvent(tx, client, {
      action: "formulation.answer",
      subjectKind: "formulation",
      fields: [`version_${version}`],
      scope: "person",
    });
  });
}
