// Promise: one secret per data folder signs its sessions and one encrypts private notes, made at first need and kept private.
import { randomBytes } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export const authSecret = (dataDir: string): string =>
  keptIn(join(dataDir, "auth-secret"), () => randomBytes(32).toString("base64url"));

/** One key that encrypts private notes, as NOTES_KEYS has it. */
export const notesKey = (dataDir: string): string =>
  keptIn(join(dataDir, "notes-keys"), () => `k1:${randomBytes(32).toString("base64")}`);

function keptIn(file: string, make: () => string): string {
  try {
    writeFileSync(file, `${make()}\n`, { flag: "wx", mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  return readFileSync(file, "utf8").trim();
}
