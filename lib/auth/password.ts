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

/** @returns what is wrong and what to do, or null when it will do */
export function passwordProblem(password: string, around: string[] = []): string | null {
  if (password.length < passwordMinLength) {
    return `Please use at least ${passwordMinLength} characters. A few words in a row work well.`;
  }
  if (password.length > passwordMaxLength) return `Please use at most ${passwordMaxLength} characters.`;
  const plain = password.toLowerCase();
  const stem = plain.replace(/[^a-z]/g, "");
  if (isCommon(plain) || isCommon(stem) || /^(.)\1+$/.test(plain)) {
    return "This password is on lists that people try first. Please choose another, for example four words that do not belong together.";
  }
  if (around.some((text) => text.length > 5 && plain.includes(text.toLowerCase()))) {
    return "Please leave your name and e-mail address out of the password.";
  }
  return null;
}

export const hashPassword = (password: string) => hash(password, cost);

let decoy: Promise<string> | undefined;

/** Checks a password at the same price whether the account exists or not. */
export async function passwordMatches(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hash("no account has this password", cost);
  const matches = await verify(stored ?? (await decoy), password.slice(0, passwordMaxLength + 1)).catch(
    () => false,
  );
  return stored !== null && matches;
}
