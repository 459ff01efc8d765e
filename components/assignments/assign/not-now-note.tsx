import { Name } from "@/components/ui/name";
import { Notice } from "@/components/ui/notice";
import type { TopicsNotNow } from "@/lib/pace/types";

type NotNowNoteProps = {
  /** Whose wish decides here, in words; null where nothing rests. */
  rests: string | null;
  notNow: readonly TopicsNotNow[];
};

/** For the counselor: what rests, and words that only a person can weigh. */
export function NotNowNote({ rests, notNow }: NotNowNoteProps) {
  const inWords = notNow.filter(({ words }) => words !== null);
  if (!rests && inWords.length === 0) return null;
  return (
    <Notice tone={rests ? "warn" : "info"} title={rests ? "This rests for now" : "Not now, in their words"}>
      {rests ? <p>{rests} Choose something else for now, or say below why you assign it anyway.</p> : null}
      {inWords.map(({ clientId, firstName, words }) => (
        <p key={clientId}>
          <Name>{firstName}</Name>: “{words}”
        </p>
      ))}
    </Notice>
  );
}
