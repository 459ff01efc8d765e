import { Name } from "@/components/ui/name";
import type { Happened } from "@/lib/commitments/types";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { dayInWords } from "@/lib/platform/time/day";
import { type NoteActions, NoteForm } from "./note-form";
import { ReportButton } from "./report-button";
import { StateMark } from "./state-mark";
import { WhatNext } from "./what-next";
import { stateWords } from "./words";

type HappenedListProps = {
  lines: readonly Happened[];
  today: string;
  partnerName: string;
  actions: { report: FormAction; whatNext: FormAction; note: NoteActions };
};

/** What happened, one line after the other: nothing is added up. */
export function HappenedList({ lines, today, partnerName, actions }: HappenedListProps) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {lines.map((line) => (
        <li key={`${line.commitmentId}${line.onDate}`} className="py-3">
          <div className="flex items-start gap-3">
            <StateMark state={line.state} className="mt-1 size-5" />
            <div className="min-w-0 flex-1">
              <p className="font-semibold">{line.words}</p>
              <p className="text-sm text-ink-soft">
                {line.mine ? "You" : <Name>{partnerName}</Name>}, {dayInWords(line.onDate, today)}:{" "}
                {stateWords[line.state]}
              </p>
              {line.reason ? (
                <p className="mt-1 whitespace-pre-wrap text-sm">
                  {line.reason} <span className="text-ink-soft">Instead:</span> {line.proposal}
                </p>
              ) : null}
              {line.mayUndo ? (
                <div className="-ml-3">
                  <ReportButton
                    action={actions.report}
                    commitmentId={line.commitmentId}
                    onDate={line.onDate}
                    step="undo"
                    variant="plain"
                    about={`${line.words}, ${dayInWords(line.onDate, today)}`}
                  >
                    Undo
                  </ReportButton>
                </div>
              ) : null}
              {line.askNext ? (
                <WhatNext
                  action={actions.whatNext}
                  commitmentId={line.commitmentId}
                  onDate={line.onDate}
                  today={today}
                />
              ) : null}
              <NoteForm line={line} partnerName={partnerName} actions={actions.note} />
            </div>
          </div>
        </li>
      ))}
    </ul>
  );
}
