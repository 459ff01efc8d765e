/** The exercises that lie behind them, set by set. */
import { answers } from "@/db/schema/answers";
import { assignmentPartners, assignments } from "@/db/schema/assignments";
import { responses } from "@/db/schema/responses";
import { insertOnly } from "@/db/statements";
import { asSystem } from "@/db/system";
import type { Coach } from "@/lib/platform/auth/actor";
import { joinedOf, type Shelf } from "./exercises";
import type { Met } from "./joining";
import { behind, wordsFor } from "./words";

const hour = 3_600_000;

/** Each given in its week, answered by both in the days after, and read. */
export async function tellWhatIsBehind(ruth: Coach, couples: readonly Met[], shelf: Shelf): Promise<void> {
  const { practiceId } = ruth;
  const given = couples.flatMap(({ coupleId, began, weeks, partners }, at) =>
    behind.flatMap(({ slug, week, why }) => {
      const exercise = shelf.get(slug);
      const createdAt = new Date(began.getTime() + (7 * week + 1) * 24 * hour);
      return week + 2 < weeks && exercise
        ? [
            {
              id: crypto.randomUUID(),
              coupleId,
              at,
              slug,
              why,
              exercise,
              createdAt,
              partners: joinedOf(partners),
            },
          ]
        : [];
    }),
  );
  const sheets = given.flatMap(({ id: assignmentId, coupleId, at, slug, createdAt, partners }) =>
    partners.map(({ clientId }, place) => ({
      key: { practiceId, coupleId, assignmentId, clientId },
      ...{ id: crypto.randomUUID(), slug, seed: 2 * at + place, createdAt },
      submittedAt: new Date(createdAt.getTime() + (50 + 31 * place + (at % 5)) * hour),
    })),
  );
  await asSystem("the story's exercises", async (tx) => {
    await insertOnly(
      tx,
      assignments,
      given.map(({ id, coupleId, why, exercise, createdAt, partners }) => ({
        ...{ practiceId, coupleId, id, coachId: ruth.personId, why, createdAt },
        mode: partners.length === 2 ? ("apart" as const) : ("one" as const),
        ...{ exerciseId: exercise.id, version: exercise.version, releaseRule: "automatic" as const },
        startsOn: createdAt.toISOString().slice(0, 10),
      })),
    );
    await insertOnly(
      tx,
      assignmentPartners,
      given.flatMap(({ id: assignmentId, coupleId, partners }) =>
        partners.map(({ clientId }) => ({
          ...{ practiceId, coupleId, assignmentId, clientId, role: "each" as const },
        })),
      ),
    );
    await insertOnly(
      tx,
      responses,
      sheets.map(({ key, id, seed, createdAt, submittedAt }) => ({
        ...{
          ...key,
          id,
          status: "done" as const,
          quality: 2 + (seed % 3),
          startedAt: createdAt,
          submittedAt,
        },
        readAt: new Date(submittedAt.getTime() + 20 * hour),
      })),
    );
    await insertOnly(
      tx,
      answers,
      sheets.flatMap(({ key, id: responseId, slug, seed, submittedAt: releasedAt }) =>
        Object.entries(wordsFor(slug, seed)).map(([fieldKey, value]) => ({
          ...{ ...key, responseId, occurrence: 1, fieldKey, value, audience: "coach" as const, releasedAt },
        })),
      ),
    );
  });
}
