/** What each answered, every week and to exercises, in a line each. */
import type { ReactNode } from "react";
import { qualityWords } from "@/components/assignments/review/status-words";
import { givenPath, responsePath } from "@/components/practice/couples/paths";
import { Link } from "@/components/ui/link";
import { Name } from "@/components/ui/name";
import { isolate } from "@/lib/platform/names/isolate";
import type { Brief, BriefAnswer } from "@/lib/sessions/brief/types";
import { toldViews } from "@/lib/trust/types";

const toldWords = { mean: "all five questions", rely: "could rely", open: "partner was open" } as const;

/** What changed comes first; what would say the same once more is left out. */
export const trustLines = (trust: Brief["trust"]): ReactNode[] =>
  trust.flatMap((told) =>
    toldViews
      .filter((view) => view === "mean" || told[view].join() !== told.mean.join())
      .map((view) => (
        <span key={view}>
          <b>
            <Name>{told.name}</Name>, {toldWords[view]}:
          </b>{" "}
          {told[view].join(" ")}
        </span>
      )),
  );

const stateWords = {
  sealed: "one of them has sent it; it opens once both have",
  with_you: "yours to open; not everybody is in",
  ready: "both are in; yours to open",
} as const;

const answerWords = ({ title, firstName, outcome, quality, unread }: BriefAnswer) =>
  [
    `${title}, ${firstName ? isolate(firstName) : "both"}`,
    ...(outcome === "partly" ? ["done in part"] : []),
    ...(qualityWords(quality) ? [qualityWords(quality)] : []),
    ...(unread ? ["not read yet"] : []),
  ].join(" · ");

export const answerLines = (answers: Brief["answers"], coupleId: string): ReactNode[] =>
  answers.map((answer) => (
    <Link
      key={answer.responseId}
      href={responsePath(coupleId, answer.responseId)}
      className="hover:underline"
    >
      {answerWords(answer)}
    </Link>
  ));

export const waitingLines = (waiting: Brief["waiting"], coupleId: string): ReactNode[] =>
  waiting.map(({ assignmentId, title, state }) => (
    <Link key={assignmentId} href={givenPath(coupleId, assignmentId)} className="hover:underline">
      {title}: {stateWords[state as keyof typeof stateWords]}
    </Link>
  ));
