/** Outgoing mail: through SMTP when it is set up, else as files in the data dir's outbox. Words are neutral; a subject gives nothing away. */
import "server-only";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import nodemailer from "nodemailer";
import { env } from "@/lib/env";

export type Mail = { to: string; subject: string; text: string };

const from = () => `"Mendwork" <no-reply@${new URL(env().APP_URL).hostname}>`;

/** @returns false when it could not be sent, so that the caller can offer the link instead */
export async function sendMail(mail: Mail): Promise<boolean> {
  try {
    if (env().SMTP_URL) {
      await nodemailer.createTransport(env().SMTP_URL).sendMail({ from: from(), ...mail });
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
    console.error("mail was not sent:", error instanceof Error ? error.name : "unknown");
    return false;
  }
}
