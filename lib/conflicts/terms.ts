/** What a conflict can be, and what can lie behind it: the causes of the library with finer kinds. Signs of danger are none of them. */
import { type Cause, causes } from "@/lib/library/exercises/terms";

export const subKinds: Readonly<Partial<Record<Cause, Readonly<Record<string, string>>>>> = {
  betrayal_infidelity: {
    sexual: "Something sexual with somebody else",
    emotional: "Being close to somebody else",
    online: "Something online",
    financial: "Money that was hidden",
    secret_keeping: "Secrets or lies",
    omission: "A white lie, or something left out",
    confidentiality: "Something private passed on",
  },
  harmful_pattern: {
    blame: "Blaming",
    criticism: "Criticizing the person",
    defensiveness: "Defending at once",
    contempt: "Mocking, looking down",
    withdrawal: "Going silent, closing up",
    passive_aggression: "Saying it sideways",
    impulsiveness: "Acting before thinking",
    lack_of_empathy: "Not feeling with the other",
  },
  communication_gap: {
    avoid_pursue: "One presses, the other steps back",
    unspoken_expectation: "Expectations never said aloud",
    misunderstanding: "A misunderstanding",
  },
  unmet_need: {
    affection: "Affection and closeness",
    respect: "Respect and trust",
    values_goals: "Shared values and goals",
    fun: "Fun and adventure",
    another_need: "Another need",
  },
  external_stress: {
    work: "Work",
    kids: "Children",
    money: "Money",
    health: "Health",
    family: "Family",
  },
};

export const subKindsOf = (cause: Cause): [value: string, label: string][] =>
  Object.entries(subKinds[cause] ?? {});

export const isSubKind = (cause: Cause, sub: string) => subKinds[cause]?.[sub] !== undefined;

/** Old wounds and doubt may lie behind something; they are not what happened. */
export const conflictKinds = [
  "broken_promise",
  "betrayal_infidelity",
  "harmful_pattern",
  "communication_gap",
  "unmet_need",
  "boundary_unclear",
  "external_stress",
  "values_mismatch",
  "other",
] as const satisfies readonly Cause[];
export type ConflictKind = (typeof conflictKinds)[number];

export const kindLabel = (kind: Cause) => causes[kind];

export const scales = {
  small: "A small moment",
  pattern: "Something that keeps coming back",
  major: "Something big",
} as const;
export type Scale = keyof typeof scales;

export const timings = {
  day: "On one day",
  range: "Between two days",
  over_time: "Over months or years",
  unsaid: "I would rather not say",
} as const;
export type Timing = keyof typeof timings;
