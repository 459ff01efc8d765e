import { Card } from "@/components/ui/card";
import { Name } from "@/components/ui/name";
import { topicWords } from "@/lib/pace/rules";
import { paceWords, wordEveryWords } from "@/lib/pace/schema";
import type { CouplePace } from "@/lib/pace/types";
import { dayInWords } from "@/lib/platform/time/day";

/** Each wish with its name: the two of them see what is slower without one, and can tell all the same. */
export function PaceCard({ wishes, today }: { wishes: CouplePace; today: string }) {
  return (
    <Card title="Pace" eyebrow="The slower pace applies; of two, each can tell whose wish it is">
      {wishes.length === 0 ? (
        <p className="text-ink-soft">Neither has said a pace yet.</p>
      ) : (
        <ul className="divide-y divide-line">
          {wishes.map((wish) => {
            const topics = topicWords({ ...wish, words: wish.words ? [wish.words] : [] });
            return (
              <li key={wish.clientId} className="space-y-1 py-3 first:pt-0 last:pb-0">
                <p>
                  <span className="font-semibold">
                    <Name>{wish.firstName}</Name>
                  </span>
                  : {paceWords[wish.pace].toLowerCase()}{" "}
                  <span className="text-sm text-ink-soft">since {dayInWords(wish.setOn, today)}</span>
                </p>
                {topics.length > 0 ? <p>Not now: {topics.join("; ")}</p> : null}
                {wish.howToAsk ? (
                  <p className="whitespace-pre-wrap [overflow-wrap:anywhere]">
                    How to ask: “{wish.howToAsk}”
                  </p>
                ) : null}
                <p className="text-sm text-ink-soft">
                  Kind words at most {wordEveryWords[wish.wordEvery].toLowerCase()}
                </p>
              </li>
            );
          })}
        </ul>
      )}
    </Card>
  );
}
