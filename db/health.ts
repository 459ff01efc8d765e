/** Whether the database answers, within three seconds and outside the pool's queue. */
import "server-only";
import { database } from "./client";

export async function databaseAnswers(): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), 3_000);
  });
  const asked = Promise.resolve()
    .then(() => database().client`select 1`)
    .then(
      () => true,
      () => false,
    );
  const answered = await Promise.race([asked, late]);
  clearTimeout(timer);
  return answered;
}
