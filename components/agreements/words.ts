/** How agreements are spoken of. */

import type { AgreementStatus } from "@/lib/agreements/rules/states";
import type { AgreementKind } from "@/lib/agreements/schema";
import type { Area } from "@/lib/agreements/transparency/schema";
import type { Person } from "@/lib/agreements/types";
import { isolate } from "@/lib/platform/names/isolate";

export const kindWords: Record<AgreementKind, string> = {
  boundary: "A boundary",
  expectation: "Something we expect of each other",
  communication: "How we talk and disagree",
};

export const kindOptions = [
  { value: "communication", label: kindWords.communication, hint: "A pause, a time to stop, a way back." },
  { value: "expectation", label: kindWords.expectation, hint: "What you want to be able to count on." },
  { value: "boundary", label: kindWords.boundary, hint: "A line around oneself, not around the other." },
];

/** To partners. What is over is over, whoever let go of it. */
export const clientStatus: Record<AgreementStatus, string> = {
  proposed: "Proposed",
  signed: "You have signed",
  active: "In force",
  due_review: "Time to review",
  revised: "Earlier version",
  ended: "Ended",
  withdrawn: "Ended",
};

export const coachStatus: Record<AgreementStatus, string> = {
  ...clientStatus,
  signed: "Signed by one",
  ended: "Ended",
  withdrawn: "Withdrawn by one of them",
};

export const areaWords: Record<Area, string> = {
  actions: "What I do",
  feelings: "What I feel",
  plans: "What I plan",
  decisions: "What I decide",
};

export const fieldWords = {
  words: "The line",
  why: "Why",
  when: "When it applies",
  ifCrossed: "If this isn’t kept",
} as const;

/** Whom a line is about, as the reader would say it. */
export const ownerWords = (owner: string | null, partners: readonly Person[], me: string | null) =>
  owner === null
    ? "Both"
    : owner === me
      ? "You"
      : isolate(partners.find(({ clientId }) => clientId === owner)?.firstName ?? "");
