import type { Question } from "@/components/offline-drafts/question-words";
import { weights } from "@/lib/conflicts/cause-maps/schema";
import { kindLabel, subKindsOf } from "@/lib/conflicts/terms";
import { type Cause, causes } from "@/lib/library/exercises/terms";

/** What two versions of a map are compared by, for somebody who has written on two devices. */
export const mapQuestions: readonly Question[] = [
  ...(Object.keys(causes) as Cause[]).map((cause) => ({
    key: `causes.${cause}`,
    label: kindLabel(cause),
    choices: { ...weights, ...Object.fromEntries(subKindsOf(cause)) },
  })),
  { key: "tags", label: "Other words for it" },
  { key: "my_part", label: "My own part" },
  { key: "triggers", label: "What sets it off" },
  { key: "early_signs", label: "How I notice it coming" },
];
