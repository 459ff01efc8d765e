/** What Ruth has written herself: one exercise on the shelf, and one that is not finished yet. */
import { randomUUID } from "node:crypto";
import { publishDraft, saveExerciseDraft } from "@/lib/library/authoring/commands";
import { blankExercise, blankField } from "@/lib/library/authoring/rules/editing";
import type { DraftContent } from "@/lib/library/authoring/schema";
import type { Coach } from "@/lib/platform/auth/actor";

const walk = (): DraftContent => ({
  ...blankExercise(),
  title: "The harbor walk",
  aim: "Twenty minutes side by side, where nothing has to be solved.",
  phases: ["reconnect", "stabilise"],
  causes: ["communication_gap", "external_stress"],
  minutes: 25,
  modes: ["apart", "one"],
  steps: [
    { key: "~s1", text: "Walk the same way, together or each alone, and leave the phone at home." },
    { key: "~s2", text: "Say nothing about what is hard. If it comes up, let it walk along quietly." },
    { key: "~s3", text: "Back home, write down what you noticed." },
  ],
  example:
    "I noticed that you slow down where the boats are, and that I always hurry there. So today I slowed down too. Neither of us said a word about it, and it was the nicest thing that happened all week.",
  guidance: {
    useWhen: "When every talk at home turns into the same talk.",
    notWhen: "When one of them does not feel safe alone with the other.",
    watchFor: "A walk that becomes a hearing. Then suggest that each goes alone first.",
  },
  fields: [
    {
      ...blankField("long_text"),
      label: "What did you notice that you had not seen before?",
      audience: "couple",
      optional: false,
    },
    {
      ...blankField("scale"),
      label: "How easy was it to be quiet beside each other?",
      lowLabel: "Hard",
      highLabel: "Easy",
    },
    {
      ...blankField("short_text"),
      label: "One thing you would like to walk past again",
      labelFor: { injured: "One place where you felt at ease", involved: "" },
      audience: "couple",
    },
  ],
});

async function written(coach: Coach, content: DraftContent) {
  const draft = { exerciseId: randomUUID(), draftId: randomUUID() };
  await saveExerciseDraft(coach, { ...draft, baseRevision: 0, baseVersion: 0, content });
  return draft;
}

export async function writeOwnExercises(ruth: Coach): Promise<void> {
  await publishDraft(ruth, { ...(await written(ruth, walk())), revision: 1 });
  await written(ruth, {
    ...blankExercise(),
    title: "A letter to who we were",
    aim: "Remembering two people who knew less, without laughing at them.",
    fields: [{ ...blankField("long_text"), label: "What would you tell them?" }],
  });
}
