/** The words an exercise is filed under: phase, cause, kind, role. Codes here, labels beside them. */

export const phases = {
  stabilise: "Steady ground",
  acknowledge: "Naming it",
  understand: "Understanding why",
  agree: "Agreeing",
  act: "Keeping promises",
  reconnect: "Coming closer",
  let_go: "Letting go",
  sustain: "Keeping it well",
} as const;
export type Phase = keyof typeof phases;

export const causes = {
  broken_promise: "Broken promises",
  betrayal_infidelity: "Betrayal or infidelity",
  harmful_pattern: "A harmful pattern",
  past_trauma_attachment: "Old wounds",
  communication_gap: "Talking past each other",
  unmet_need: "Unmet needs",
  boundary_unclear: "Unclear boundaries",
  external_stress: "Stress from outside",
  values_mismatch: "Different values",
  post_reconciliation_doubt: "Doubt after coming back together",
  other: "Something else",
} as const;
export type Cause = keyof typeof causes;

/** The five methods that exercises and pathways follow, in names of our own; an exercise serves steps of theirs through its `seedRefs`. */
export const methods = {
  "000": "Eight steps after a conflict",
  "001": "Trust, section by section",
  "002": "From apology to closeness",
  "003": "Six causes, with tools for each",
  "004": "Staying well after coming back",
} as const;
export type Method = keyof typeof methods;

/** The kinds of exercises, by the code that stored content and exchange files carry; E32 is what a practice writes itself. */
export const kinds = {
  E01: "acknowledgement",
  E02: "impact_statement",
  E03: "responsibility_inventory",
  E04: "apology",
  E05: "listening_session",
  E06: "root_cause_map",
  E07: "hard_truth_prep",
  E08: "reframe",
  E09: "clear_request",
  E10: "agreement",
  E11: "commitment",
  E12: "transparency_plan",
  E13: "check_in",
  E14: "trust_pulse",
  E15: "listen_or_advice",
  E16: "quality_time",
  E17: "marble_jar",
  E18: "gratitude",
  E19: "needs_inventory",
  E20: "values_goals",
  E21: "forgiveness_reflection",
  E22: "regulation_plan",
  E23: "perspective_taking",
  E24: "reassurance",
  E25: "pace_agreement",
  E26: "setback_review",
  E27: "reading",
  E28: "memory",
  E29: "personal_pattern",
  E30: "support_and_goals",
  E31: "vulnerable_share",
  E32: "custom",
  E33: "small_steps",
  E34: "styles_expectations",
  E35: "feelings_log",
} as const;
export type KindCode = keyof typeof kinds;

/** The code of each kind by its name. */
export const kindCodes = Object.fromEntries(Object.entries(kinds).map(([code, name]) => [name, code])) as {
  readonly [C in KindCode as (typeof kinds)[C]]: C;
};

/** Who a field speaks to. `injured` and `involved` belong to one conflict, never to a person. */
export const fieldRoles = {
  injured: "The partner who was hurt",
  involved: "The partner who broke trust",
  each: "Each partner",
  joint: "Both, on one sheet",
} as const;
export type FieldRole = keyof typeof fieldRoles;

/** What a choice tells the counselor before anything else. */
export const optionSignals = ["not_free", "word_alone"] as const;
export type OptionSignal = (typeof optionSignals)[number];

/** Who may read an answer. The author may widen it later, never anybody else. */
export const audiences = ["self", "coach", "couple"] as const;
export type Audience = (typeof audiences)[number];

declare module "@/db/schema/stored" {
  interface Stored {
    phase: Phase;
    cause: Cause;
  }
}
