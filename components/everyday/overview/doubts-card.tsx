import { AnswerWords } from "@/components/everyday/doubts/answer-words";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Name } from "@/components/ui/name";
import { Notice } from "@/components/ui/notice";
import { helpedWords } from "@/lib/everyday/doubts/schema";
import type { CoupleDoubts, DoubtView } from "@/lib/everyday/doubts/types";
import { dayInWords } from "@/lib/platform/time/day";

const shownAtOnce = 2;

/** Doubts and answers, with the asker's own note. The hint above them is the counselor's alone. */
export function DoubtsCard({ doubts: { doubts, manyOn }, today }: { doubts: CoupleDoubts; today: string }) {
  return (
    <Card title="Doubts and answers">
      {manyOn.length > 0 ? (
        <Notice className="mb-4" title="Worth asking each of them alone">
          {manyOn.map(({ day, firstName }) => (
            <p key={day + firstName}>
              <Name>{firstName}</Name> said many doubts on {dayInWords(day, today)}. It can be fright that
              finds no rest, or something still unsaid, or questioning that has become hard to bear. Only you
              see this.
            </p>
          ))}
        </Notice>
      ) : null}
      {doubts.length === 0 ? (
        <p className="text-ink-soft">None said here.</p>
      ) : (
        <Doubts doubts={doubts.slice(0, shownAtOnce)} today={today} />
      )}
      {doubts.length > shownAtOnce ? (
        <Disclosure summary="And the ones before">
          <div className="-ml-6">
            <Doubts doubts={doubts.slice(shownAtOnce)} today={today} />
          </div>
        </Disclosure>
      ) : null}
    </Card>
  );
}

function Doubts({ doubts, today }: { doubts: readonly DoubtView[]; today: string }) {
  return (
    <ul className="divide-y divide-line">
      {doubts.map((doubt) => (
        <li key={doubt.doubtId} className="space-y-2 py-3">
          <p className="text-sm text-ink-soft">
            <Name>{doubt.askerName}</Name>, {dayInWords(doubt.askedOn, today)}
          </p>
          <p className="whitespace-pre-wrap [overflow-wrap:anywhere]">{doubt.body}</p>
          {doubt.answer ? <AnswerWords answer={doubt.answer} from={doubt.answererName} /> : null}
          {doubt.helped ? (
            <p className="text-sm text-ink-soft">
              <Name>{doubt.askerName}</Name>’s own note: {helpedWords[doubt.helped].toLowerCase()}
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
