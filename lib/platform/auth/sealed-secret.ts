/** The secret of an authenticator app as it is stored: encrypted for one sign-in, with a key made from the server's secret. */
import "server-only";
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { authSecret } from "./secret";

const ivBytes = 12;
const tagBytes = 16;

const key = () => new Uint8Array(hkdfSync("sha256", authSecret(), "", "secrets of second steps", 32));

/** @param accountId moved to another sign-in, it does not open */
export function sealSecret(secret: string, accountId: string): Buffer {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv("aes-256-gcm", key(), iv).setAAD(Buffer.from(accountId));
  return Buffer.concat([iv, cipher.update(secret, "utf8"), cipher.final(), cipher.getAuthTag()]);
}

/** @returns null when it was sealed for somebody else, or before the server's secret was changed */
export function openSecret(sealed: Buffer, accountId: string): string | null {
  try {
    const decipher = createDecipheriv("aes-256-gcm", key(), sealed.subarray(0, ivBytes));
    decipher.setAAD(Buffer.from(accountId)).setAuthTag(sealed.subarray(-tagBytes));
    const opened = [decipher.update(sealed.subarray(ivBytes, -tagBytes)), decipher.final()];
    return Buffer.concat(opened).toString("utf8");
  } catch {
    return null;
  }
}
