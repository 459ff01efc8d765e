/** What the server has mailed: without a mail server it lies in the outbox. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";

const outbox = () => process.env.OUTBOX ?? "";

/** The words of every mail to this address, oldest first. */
export const mailsTo = (address: string): string[] =>
  (existsSync(outbox()) ? readdirSync(outbox()) : [])
    .sort()
    .map((name) => readFileSync(join(outbox(), name), "utf8").replace(/=\n/g, ""))
    .filter((mail) => mail.includes(`To: ${address}`));

/** Mails leave after the answer. @returns the newest one of those with these words */
export async function newestMail(address: string, words: string): Promise<string> {
  const found = () => mailsTo(address).filter((mail) => mail.includes(words));
  await expect.poll(() => found().length).toBeGreaterThan(0);
  return found().at(-1) ?? "";
}
