/** Words as they are stored where nobody but their writer may read them: AES-256-GCM, with the keys of NOTES_KEYS. */
import "server-only";
import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { EnvError, env, notesKeys } from "./env";

const ivBytes = 12;
const tagBytes = 16;

export type SealedText = { keyId: string; sealed: Buffer };

/** The newest first. @throws EnvError when NOTES_KEYS is not set */
function keys() {
  const known = notesKeys(env().NOTES_KEYS ?? "");
  if (!known) throw new EnvError("NOTES_KEYS should be set, to write private notes.");
  return known;
}

/** The key that seals from now on. @throws EnvError when NOTES_KEYS is not set */
function newestKey() {
  const [newest] = keys();
  if (!newest) throw new EnvError("NOTES_KEYS should hold a key.");
  return newest;
}

export const newestKeyId = (): string => newestKey().id;

/** With the newest key. @param about what it belongs to: moved elsewhere, it does not open */
export function sealText(words: string, about: string): SealedText {
  const newest = newestKey();
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv("aes-256-gcm", newest.key, iv).setAAD(Buffer.from(about));
  const sealed = Buffer.concat([iv, cipher.update(words, "utf8"), cipher.final(), cipher.getAuthTag()]);
  return { keyId: newest.id, sealed };
}

/** @returns null when it belongs to something else, was changed, or its key is no longer among them */
export function openText({ keyId, sealed }: SealedText, about: string): string | null {
  const known = keys().find(({ id }) => id === keyId);
  if (!known) return null;
  try {
    const decipher = createDecipheriv("aes-256-gcm", known.key, sealed.subarray(0, ivBytes));
    decipher.setAAD(Buffer.from(about)).setAuthTag(sealed.subarray(-tagBytes));
    const opened = [decipher.update(sealed.subarray(ivBytes, -tagBytes)), decipher.final()];
    return Buffer.concat(opened).toString("utf8");
  } catch {
    return null;
  }
}
