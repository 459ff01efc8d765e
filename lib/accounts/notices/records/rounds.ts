/** Emails that something waits: looked for in rounds, and sent one by one by the queue, which tries again what a mail server refused. */
import "server-only";
import { z } from "zod";
import { asSystem } from "@/db/system";
import { env } from "@/lib/platform/env";
import { sendJob } from "@/lib/platform/jobs";
import { noticeMail } from "@/lib/platform/mail/notice";
import { sendMail } from "@/lib/platform/mail/send";
import { noteJob } from "@/lib/practice/jobs/records";
import { giveDayBack, readersNow, takeDay } from "./people";
import { somethingWaits } from "./waiting";

const reason = "an email that somebody asked for";
const halfADay = 12 * 3_600;

const jobSchema = z.object({ practiceId: z.uuid(), accountId: z.uuid() });
type Job = z.output<typeof jobSchema>;
type Send = (job: Job, key: string) => Promise<void>;

const onQueue: Send = (job, key) => sendJob("notices", job, { key, once: halfADay });

/** Whoever's hour it is, and for whom something waits. @returns how many */
export async function noticesRound(
  at: Date,
  onProblem: (error: unknown) => void = () => {},
  send: Send = onQueue,
): Promise<number> {
  let sent = 0;
  for (const reader of await asSystem(reason, (system) => readersNow(system, at))) {
    try {
      if (!(await somethingWaits(reader, at))) continue;
      const { practiceId, accountId, today } = reader;
      await send({ practiceId, accountId }, `${accountId} ${today}`);
      sent += 1;
    } catch (error) {
      onProblem(error);
    }
  }
  return sent;
}

/**
 * One email, if it is still to be sent: somebody who was here meanwhile, or had one today, gets none.
 * @throws Error when the mail server did not take it, so that the queue tries again
 */
export async function sendNotice(data: unknown, at: Date = new Date()): Promise<boolean> {
  const job = jobSchema.safeParse(data);
  if (!job.success) return false;
  const [reader] = await asSystem(reason, (system) => readersNow(system, at, job.data));
  if (!reader || !(await somethingWaits(reader, at))) return false;
  if (!(await asSystem(reason, (system) => takeDay(system, reader, at)))) return false;
  const run = { practiceId: reader.practiceId, job: "notices", at } as const;
  if (await sendMail(noticeMail(reader.email, env().APP_URL))) {
    await noteJob({ ...run, doneOn: reader.today });
    return true;
  }
  await asSystem(reason, (system) => giveDayBack(system, reader));
  await noteJob({ ...run, problem: "mail was not taken" });
  throw new Error("mail was not sent");
}
