import { qualityWords } from "@/components/assignments/review/status-words";
import { signalTitle } from "@/components/caseload/signals/signal-words";
import { couplePath, givenPath, responsePath, signalsPath } from "@/components/practice/couples/paths";
import { dueWords, isDue } from "@/components/safety/check/due-words";
import { entryWords } from "@/components/timeline/words";
import { Link } from "@/components/ui/link";
import { Name } from "@/components/ui/name";
import { isolate } from "@/lib/platform/names/isolate";
import type { PartnerCard } from "@/lib/practice/couples/types";
import { titleOf } from "@/lib/sessions/brief/rules";
import type { Brief, BriefAnswer, BriefEntry } from "@/lib/sessions/brief/types";
import { allianceLines } from "./alliance-lines";
import { BriefPart } from "./brief-part";

type BriefSheetProps = {
  coupleId: string;
  brief: Brief;
  partners: readonly PartnerCard[];
  say: (at: Date) => string;
  today: string;
};

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

/** Everything since the last session on one page, what asks for the counselor first. */
export function BriefSheet({ coupleId, brief, partners, say, today }: BriefSheetProps) {
  const reader = { kind: "coach", coupleId } as const;
  const told = ({ entry, times }: BriefEntry) =>
    [
      entryWords(entry, reader).words,
      ...(titleOf(entry) ? [titleOf(entry)] : []),
      ...(times > 1 ? [`${times} times`] : []),
    ].join(" · ");
  const due = [
    ...brief.checks.flatMap(({ firstName, due }) => {
      const words = isDue(due) ? dueWords(due, today, say) : null;
      return words ? [`${isolate(firstName)}: ${words}`] : [];
    }),
    ...partners
      .filter(({ hasConsented, leftAt, joinStatus }) => !hasConsented && !leftAt && joinStatus === "joined")
      .map(({ firstName }) => `${isolate(firstName)} has not signed the current “Before you begin”`),
  ];
  const path = (part: Parameters<typeof couplePath>[1]) => couplePath(coupleId, part);
  return (
    <div className="brief-sheet">
      <BriefPart
        title="Needs attention first"
        href={signalsPath(coupleId)}
        lines={[
          ...brief.alone.map(({ firstName }) => `${isolate(firstName)} would like time alone with you`),
          ...brief.signals.map(signalTitle),
        ]}
      />
      <BriefPart
        title="Plan from the last note"
        href={path("sessions")}
        lines={brief.plan ? [`${brief.plan.words} (${say(brief.plan.on)})`] : []}
        none="No plan noted yet."
      />
      <BriefPart
        title="Agenda"
        href={path("sessions")}
        most={8}
        lines={[
          ...brief.points.map(
            ({ authorName, audience, words }) =>
              `${isolate(authorName)}${audience === "coach" ? ", for you alone" : ""}: ${words}`,
          ),
          ...brief.items.map(({ title, note }) => [title, note].filter(Boolean).join(": ")),
        ]}
        none="Nobody has brought anything yet."
      />
      <BriefPart
        title="How the last session was"
        href={path("sessions")}
        lines={allianceLines(brief.alliance)}
      />
      <BriefPart
        title="Trust, in words"
        href={path("trust")}
        lines={brief.trust.flatMap(({ name, rely, open }) => [
          <span key="rely">
            <b>
              <Name>{name}</Name>, could rely:
            </b>{" "}
            {rely.join(" ")}
          </span>,
          <span key="open">
            <b>
              <Name>{name}</Name>, was open:
            </b>{" "}
            {open.join(" ")}
          </span>,
        ])}
        none="No answers yet."
      />
      <BriefPart
        title="Answers, and what they were like"
        href={path("homework")}
        lines={brief.answers.map((answer) => (
          <Link
            key={answer.responseId}
            href={responsePath(coupleId, answer.responseId)}
            className="hover:underline"
          >
            {answerWords(answer)}
          </Link>
        ))}
        none="None since then."
      />
      <BriefPart
        title="Waiting to open"
        href={path("homework")}
        lines={brief.waiting.map(({ assignmentId, title, state }) => (
          <Link key={assignmentId} href={givenPath(coupleId, assignmentId)} className="hover:underline">
            {title}: {stateWords[state as keyof typeof stateWords]}
          </Link>
        ))}
      />
      <BriefPart title="Promises" href={path("promises")} lines={brief.promises.map(told)} />
      <BriefPart
        title="Agreements and proposals"
        href={path("agreements")}
        lines={brief.proposals.map(told)}
      />
      <BriefPart title="Setbacks" href={path("conflicts")} lines={brief.setbacks.map(told)} />
      <BriefPart title="Thanks and kindness" href={path("day-to-day")} lines={brief.kindness.map(told)} />
      <BriefPart title="Also since then" href={path("timeline")} most={4} lines={brief.others.map(told)} />
      <BriefPart title="Due" href={path("safety")} lines={due} />
    </div>
  );
}
