/** What exactly is signed: the words of one version, in one fixed order. */
import "server-only";
import { createHash } from "node:crypto";
import type { AgreementWords } from "../types";

/** Whom a line binds and every word of it; the inner names of lines are nobody's words. */
const told = ({ title, items }: AgreementWords) =>
  JSON.stringify([
    title,
    ...items.map(({ owner, words, why, when, ifCrossed }) => [owner, words, why, when, ifCrossed]),
  ]);

export const hashOf = (words: AgreementWords) => createHash("sha256").update(told(words)).digest("hex");

export const sameWords = (one: AgreementWords, other: AgreementWords) => told(one) === told(other);
