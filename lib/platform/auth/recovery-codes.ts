/** Codes for when the phone is not at hand: sixty random bits each, in letters that nobody mixes up. */
import "server-only";
import { createHash, randomInt } from "node:crypto";

const letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const length = 12;
const howMany = 10;

const one = () =>
  Array.from({ length }, () => letters[randomInt(letters.length)])
    .join("")
    .replace(/(.{4})(?=.)/g, "$1-");

/** "7K2M-P4QX-09TB", ten of them. */
export const makeRecoveryCodes = (): string[] => Array.from({ length: howMany }, one);

/** However it is typed: small letters, other gaps, an O for a zero. */
const asPrinted = (typed: string) =>
  typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");

export const hashRecoveryCode = (typed: string) =>
  createHash("sha256").update(asPrinted(typed)).digest("base64url");
