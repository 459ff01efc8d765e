import { shapeOf } from "@/components/practice/couples/partner-card";
import { PartnerName } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Name } from "@/components/ui/name";
import type { CoachDay, CoachCommitment as Commitment } from "@/lib/commitments/types";
import { isolate } from "@/lib/platform/names/isolate";
import { dayInWords } from "@/lib/platform/time/day";
import { StateMark } from "./state-mark";
import { stateWords } from "./words";

type CoachCommitmentProps = { commitment: Commitment; otherName: string; today: string };

const nextWords = {
  smaller: "Then: a smaller one",
  another_day: "Then: another day",
  let_go: "Then: let it go",
};

function Day({ day, commitment, otherName, today }: CoachCommitmentProps & { day: CoachDay }) {
  const { onDate, state, movedFrom, reason, proposal, next, note, sawDifferently } = day;
  return (
    <li className="flex items-start gap-3 py-2">
      <StateMark state={state} className="mt-0.5 size-5" />
      <div className="min-w-0">
        <p>
          {dayInWords(onDate, today)}: {stateWords[state]}
          {movedFrom ? (
            <span className="text-ink-soft">, in place of {dayInWords(movedFrom, today)}</span>
          ) : null}
        </p>
        {reason ? (
          <p className="whitespace-pre-wrap text-sm">
            {reason} <span className="text-ink-soft">Instead:</span> {proposal}
          </p>
        ) : null}
        {next ? <p className="text-sm text-ink-soft">{nextWords[next]}</p> : null}
        {note ? (
          <p className="mt-1 whitespace-pre-wrap rounded-md bg-sunken px-3 py-2 text-sm">
            <span className="block text-ink-soft">
              <Name>{commitment.giver.firstName}</Name>, to you alone
            </span>
            {note}
          </p>
        ) : null}
        {sawDifferently === null ? null : (
          <p className="mt-1 whitespace-pre-wrap rounded-md bg-sunken px-3 py-2 text-sm">
            <span className="block text-ink-soft">
              <Name>{otherName}</Name> saw it differently, to you alone.{" "}
              <Name>{commitment.giver.firstName}</Name> does not know.
            </span>
            {sawDifferently}
          </p>
        )}
      </div>
    </li>
  );
}

export function CoachCommitment({ commitment, otherName, today }: CoachCommitmentProps) {
  const { giver, words, toWhom, rhythm, closedOn, closedBy, days } = commitment;
  return (
    <Card
      as="li"
      level={3}
      title={words}
      aside={closedOn ? <Badge>Ended</Badge> : null}
      className={closedOn ? "opacity-90" : undefined}
    >
      <p className="-mt-1 flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-ink-soft">
        <PartnerName name={giver.firstName} shape={shapeOf(giver.place)} />
        <span className="min-w-0">
          {toWhom === "us" ? "to both" : `to ${isolate(otherName)}`}, {rhythm}
          {closedOn && closedBy ? `. Ended by ${isolate(closedBy)} on ${dayInWords(closedOn, today)}` : ""}
        </span>
      </p>
      {days.length > 0 ? (
        <ul className="mt-2 divide-y divide-line">
          {days.map((day) => (
            <Day key={day.onDate} day={day} commitment={commitment} otherName={otherName} today={today} />
          ))}
        </ul>
      ) : null}
    </Card>
  );
}
