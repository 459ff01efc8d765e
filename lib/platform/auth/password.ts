/** Passwords: long enough, not among the commonest, stored as argon2id. No other rules. */
import "server-only";
import { hash, verify } from "@node-rs/argon2";
import { dictionary } from "@zxcvbn-ts/language-common";

export const passwordMinLength = 12;
export const passwordMaxLength = 200;

/** OWASP's least setting for argon2id (19 MiB, two passes): about 24 ms of a core. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The 49,000 commonest, as kept by zxcvbn-ts; read at the first use. */
let common: Set<string> | undefined;
const isCommon = (text: string) => {
  common ??= new Set(dictionary["passwords-common"] as string[]);
  return common.has(text);
};

/** One password, however a keyboard composes its accents. */
const composed = (password: string) => password.normalize("NFKC");

/** @returns what is wrong and what to do, or null when it will do */
export function passwordProblem(typed: string, around: string[] = []): string | null {
  const password = composed(typed);
  if (password.length < passwordMinLength) {
    return `Please use at least ${passwordMinLength} characters. A few words in a row work well.`;
  }
  if (password.length > passwordMaxLength) return `Please use at most ${passwordMaxLength} characters.`;
  const plain = password.toLowerCase();
  const stem = plain.replace(/[^a-z]/g, "");
  if (isCommon(plain) || isCommon(stem) || /^(.)\1+$/.test(plain)) {
    return "This password is on lists that people try first. Please choose another, for example four words that do not belong together.";
  }
  if (around.some((text) => text.length > 5 && plain.includes(composed(text).toLowerCase()))) {
    return "Please leave your name and email address out of the password.";
  }
  return null;
}

export const hashPassword = (password: string) => hash(composed(password), cost);

let decoy: Promise<string> | undefined;

/** The password as it is hashed today; after it, the ways in which it may have been typed when hashes were made of bare keystrokes. */
const spellings = (password: string) => [
  ...new Set([composed(password), password, password.normalize("NFC"), password.normalize("NFD")]),
];

/**
 * Compares at the same price whether the account exists or not: how often depends on what was typed alone.
 * @returns `outdated` for a hash from before passwords were composed, which is to be made anew
 */
export async function comparePassword(
  stored: string | null,
  password: string,
): Promise<{ matches: boolean; outdated: boolean }> {
  decoy ??= hash("no account has this password", cost);
  const against = stored ?? (await decoy);
  for (const [i, spelling] of spellings(password).entries()) {
    const right = await verify(against, spelling.slice(0, passwordMaxLength + 1)).catch(() => false);
    if (right && stored !== null) return { matches: true, outdated: i > 0 };
  }
  return { matches: false, outdated: false };
}
