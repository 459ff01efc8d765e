/** Outgoing mail: through SMTP when it is set up, else as files in the data dir's outbox. Words are neutral; a subject gives nothing away. */
import "server-only";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import nodemailer from "nodemailer";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";

export type Mail = { to: string; subject: string; text: string };

/** A mail server that says nothing is given up after this, in ms. */
const patience = 5_000;
const limits = ["dnsTimeout", "connectionTimeout", "greetingTimeout", "socketTimeout"];

/** The driver reads its limits from the address, and from nowhere else once there is an address. */
function withLimits(smtpUrl: string): string {
  const url = new URL(smtpUrl);
  for (const limit of limits) {
    if (!url.searchParams.has(limit)) url.searchParams.set(limit, String(patience));
  }
  return url.href;
}

const from = () => env().MAIL_FROM ?? `"Mendwork" <no-reply@${new URL(env().APP_URL).hostname}>`;

/** @returns false when it could not be sent within the mail server's few seconds; the log says so, without the address */
export async function sendMail(mail: Mail): Promise<boolean> {
  try {
    const { SMTP_URL } = env();
    if (SMTP_URL) {
      await nodemailer.createTransport(withLimits(SMTP_URL)).sendMail({ from: from(), ...mail });
      return true;
    }
    const built = await nodemailer
      .createTransport({ streamTransport: true, buffer: true, newline: "unix" })
      .sendMail({ from: from(), ...mail });
    const folder = join(env().MENDWORK_DATA_DIR, "outbox");
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const name = `${new Date().toISOString().replace(/[:.]/g, "-")}-${crypto.randomUUID().slice(0, 8)}.eml`;
    await writeFile(join(folder, name), built.message as Buffer, { mode: 0o600 });
    return true;
  } catch (error) {
    log.error("mail was not sent:", error instanceof Error ? error.name : "unknown");
    return false;
  }
}
