import { Notice } from "@/components/ui/notice";
import type { ExerciseContent } from "@/lib/exercises/schema";
import { whatRests } from "@/lib/pace/rules";
import type { TopicsNotNow } from "@/lib/pace/types";

type NotNowNoteProps = {
  content: Pick<ExerciseContent, "phases" | "causes">;
  notNow: readonly TopicsNotNow[];
};

/** For the counselor: what rests, and words that only a person can weigh. */
export function NotNowNote({ content, notNow }: NotNowNoteProps) {
  const rests = whatRests(content, notNow);
  const inWords = notNow.filter(({ words }) => words !== null);
  if (!rests && inWords.length === 0) return null;
  return (
    <Notice tone={rests ? "warn" : "info"} title={rests ? "This rests for now" : "Not now, in their words"}>
      {rests ? <p>{rests} It can be given again when that changes.</p> : null}
      {inWords.map(({ clientId, firstName, words }) => (
        <p key={clientId}>
          {firstName}: “{words}”
        </p>
      ))}
    </Notice>
  );
}
