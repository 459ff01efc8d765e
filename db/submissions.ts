/** A form sent twice counts once: each of its transactions gives back what it gave back the first time, and does nothing again. */
import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from "node:crypto";
import { deserialize, serialize } from "node:v8";
import { and, eq, lt } from "drizzle-orm";
import type { Anyone } from "@/lib/platform/auth/actor";
import type { Tx } from "./client";
import { submissions } from "./schema/submissions";

type Submission = { digest: string; seal: Uint8Array; parts: number; repeated: boolean };

const current = new AsyncLocalStorage<Submission>();
const keptMs = 2 * 86_400_000;
const ivBytes = 12;
const tagBytes = 16;

/**
 * Runs an action as the submission of one form.
 * @param key minted with the form, known to nobody else: what is stored can be read with it alone
 * @param entries what was sent; other words under the same key are another submission
 */
export function asSubmission<T>(key: string, entries: string, work: () => Promise<T>): Promise<T> {
  const digest = createHash("sha256").update(`${key}\n${entries}`).digest("base64url");
  const seal = new Uint8Array(hkdfSync("sha256", key, "", "what a submission gave back", 32));
  return current.run({ digest, seal, parts: 0, repeated: false }, work);
}

/** Whether this form had been sent before, so that what is not in the database (a mail) is not done again either. */
export const isRepeated = () => current.getStore()?.repeated ?? false;

/** Whether an action is under way that came from a form. */
export const inSubmission = () => current.getStore() !== undefined;

function sealed(key: Uint8Array, result: unknown): Buffer {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv("aes-256-gcm", key, iv);
  return Buffer.concat([iv, cipher.update(serialize(result)), cipher.final(), cipher.getAuthTag()]);
}

function opened(key: Uint8Array, stored: Buffer): unknown {
  const decipher = createDecipheriv("aes-256-gcm", key, stored.subarray(0, ivBytes));
  decipher.setAuthTag(stored.subarray(-tagBytes));
  return deserialize(Buffer.concat([decipher.update(stored.subarray(ivBytes, -tagBytes)), decipher.final()]));
}

type Once = <T>(tx: Tx, actor: Anyone, work: () => Promise<T>) => Promise<T>;

const always: Once = (_tx, _actor, work) => work();

/** How the next transaction runs: within a submission once, otherwise as often as asked. Called where the transaction is asked for. */
export function nextPart(): Once {
  const submission = current.getStore();
  if (!submission) return always;
  const part = submission.parts++;
  return async <T>(tx: Tx, actor: Anyone, work: () => Promise<T>): Promise<T> => {
    const { practiceId, accountId } = actor;
    const mine = and(eq(submissions.practiceId, practiceId), eq(submissions.accountId, accountId));
    const row = and(mine, eq(submissions.digest, submission.digest), eq(submissions.part, part));
    // One that is under way holds this back until it has ended, one way or the other.
    const claimed = await tx
      .insert(submissions)
      .values({ practiceId, accountId, digest: submission.digest, part, sentAt: actor.at })
      .onConflictDoNothing()
      .returning({ part: submissions.part });
    if (claimed.length === 0) {
      const [first] = await tx.select({ result: submissions.result }).from(submissions).where(row);
      submission.repeated = true;
      return (first?.result ? opened(submission.seal, first.result) : undefined) as T;
    }
    const result = await work();
    await tx
      .update(submissions)
      .set({ result: sealed(submission.seal, result) })
      .where(row);
    if (part === 0) {
      const before = new Date(actor.at.getTime() - keptMs);
      await tx.delete(submissions).where(and(mine, lt(submissions.sentAt, before)));
    }
    return result;
  };
}
