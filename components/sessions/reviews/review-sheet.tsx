import { AgreementLines } from "@/components/agreements/agreement-lines";
import { GoalText } from "@/components/sessions/goals/goal-text";
import { Name } from "@/components/ui/name";
import { marbleKinds } from "@/lib/everyday/marbles/schema";
import { isolateAll } from "@/lib/platform/names/isolate";
import { dateInWords } from "@/lib/platform/time/day-words";
import { partTitles } from "@/lib/sessions/reviews/terms";
import type { ReviewContent } from "@/lib/sessions/reviews/types";
import { ReviewPart } from "./review-part";
import { ReviewWeeks } from "./review-weeks";

/** One review, to look at together or to print: only what both may read. */
export function ReviewSheet({ content }: { content: ReviewContent }) {
  const { people, fromDay, untilDay, parts, words, goals, done, shared, agreements, jar } = content;
  const has = (part: keyof typeof partTitles) => parts.includes(part);
  const nameOf = (clientId: string) => people.find((person) => person.clientId === clientId)?.firstName ?? "";
  return (
    <article className="review-sheet">
      <header className="border-b-2 border-ink pb-2">
        <h2 className="text-2xl print:text-xl">
          Looking back: {isolateAll(people.map(({ firstName }) => firstName))}
        </h2>
        <p className="text-sm text-ink-soft">
          {dateInWords(fromDay)} to {dateInWords(untilDay)}.
        </p>
      </header>
      {words ? <p className="written text-lg print:text-base">{words}</p> : null}
      {has("goals") ? (
        <ReviewPart title={partTitles.goals}>
          <ul className="space-y-3">
            {goals?.map((goal) => (
              <li key={`${goal.clientId} ${goal.words}`}>
                <p className="text-sm text-ink-soft">
                  <Name>{nameOf(goal.clientId)}</Name>
                </p>
                <GoalText {...goal} />
              </li>
            ))}
          </ul>
        </ReviewPart>
      ) : null}
      {has("done") ? (
        <ReviewPart title={partTitles.done}>
          <ul className="list-disc pl-5">
            {done?.map(({ title, onDay }) => (
              <li key={`${title} ${onDay}`}>
                {title} <span className="text-sm text-ink-soft">{dateInWords(onDay)}</span>
              </li>
            ))}
          </ul>
        </ReviewPart>
      ) : null}
      {shared && (has("trend") || has("chart")) ? (
        <ReviewWeeks shared={shared} nameOf={nameOf} chart={has("chart")} />
      ) : null}
      {has("agreements") ? (
        <ReviewPart title={partTitles.agreements}>
          <div className="space-y-4">
            {agreements?.map(({ title, items }) => (
              <section key={title}>
                <h4 className="mb-2">{title}</h4>
                <AgreementLines items={items} partners={people} />
              </section>
            ))}
          </div>
        </ReviewPart>
      ) : null}
      {has("jar") ? (
        <ReviewPart title={partTitles.jar}>
          <ul className="list-disc pl-5">
            {jar?.map(({ kind, line, onDay }) => (
              <li key={`${line} ${onDay}`} className="break-words">
                {line}{" "}
                <span className="text-sm text-ink-soft">
                  {marbleKinds[kind]}, {dateInWords(onDay)}
                </span>
              </li>
            ))}
          </ul>
        </ReviewPart>
      ) : null}
      <p className="text-sm text-ink-soft">
        Only what both of you share is in here. It stays as it was on the day it was given.
      </p>
    </article>
  );
}
