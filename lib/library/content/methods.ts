/** The steps of the five methods, each of which at least one built-in exercise serves (its `seedRefs`). */

const numbered = (seed: string, count: number) =>
  Array.from({ length: count }, (_, at) => `${seed}.${at + 1}`);

export const methodSteps: readonly string[] = [
  ...numbered("000", 8),
  ...numbered("001", 8),
  ...numbered("002", 8),
  "003.intro",
  ...numbered("003.cause", 6).map((step) => step.replace("cause.", "cause_")),
  ...numbered("003", 8),
  ...["communication", "self_care", "empathy", "gratitude", "needs"].map((tool) => `003.tool_${tool}`),
  ...["lead", "importance", "causes", "honesty", "consistency", "patience", "foundation", "faq"].map(
    (part) => `004.${part}`,
  ),
];
