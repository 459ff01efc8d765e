import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import type { CoupleWords } from "@/lib/everyday/kind-words/types";
import { thanksKinds } from "@/lib/everyday/thanks/schema";
import type { CoupleThanks } from "@/lib/everyday/thanks/types";
import { isolate } from "@/lib/platform/names/isolate";
import { dayInWords } from "@/lib/platform/time/day";

type Said = { id: string; on: string; body: string; note: string };

const shownAtOnce = 4;

/** What was sent. What was kept or taken back is out of reach. */
export function WordsCard({
  thanks,
  words,
  today,
}: {
  thanks: CoupleThanks;
  words: CoupleWords;
  today: string;
}) {
  const said: Said[] = [
    ...thanks.map((one) => ({
      id: one.thanksId,
      on: one.sentOn,
      body: one.body,
      note: `${isolate(one.authorName)}’s thanks, ${thanksKinds[one.kind].toLowerCase()}`,
    })),
    ...words.map((one) => ({
      id: one.wordId,
      on: one.sentOn,
      body: one.body,
      note: `${isolate(one.authorName)}’s kind word`,
    })),
  ].sort((a, b) => b.on.localeCompare(a.on));
  return (
    <Card title="Thanks and kind words" eyebrow="Only what was sent">
      {said.length === 0 ? (
        <p className="text-ink-soft">Nothing sent yet.</p>
      ) : (
        <Lines said={said.slice(0, shownAtOnce)} today={today} />
      )}
      {said.length > shownAtOnce ? (
        <Disclosure summary="And the ones before">
          <div className="-ml-6">
            <Lines said={said.slice(shownAtOnce)} today={today} />
          </div>
        </Disclosure>
      ) : null}
    </Card>
  );
}

function Lines({ said, today }: { said: readonly Said[]; today: string }) {
  return (
    <ul className="divide-y divide-line">
      {said.map((one) => (
        <li key={one.id} className="py-2.5">
          <p className="whitespace-pre-wrap [overflow-wrap:anywhere]">{one.body}</p>
          <p className="text-sm text-ink-soft">
            {one.note} · {dayInWords(one.on, today)}
          </p>
        </li>
      ))}
    </ul>
  );
}
