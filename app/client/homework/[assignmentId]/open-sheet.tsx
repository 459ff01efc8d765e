import { outcomeWords } from "@/components/assignments/responses/becomes-words";
import { ExerciseFields } from "@/components/assignments/responses/exercise-fields";
import { ExerciseSheet } from "@/components/assignments/responses/exercise-sheet";
import { questionsOf } from "@/components/assignments/responses/questions";
import { AnswerValue } from "@/components/library/exercises/answer-value";
import { Notice } from "@/components/ui/notice";
import { plannedOutcomesOf } from "@/lib/assignments/outcomes/rules/made";
import { comesAfterPlan, firstFields } from "@/lib/assignments/responses/rules/later";
import type { ClientSheet, WorkSheet } from "@/lib/assignments/responses/types";
import { entriesOfDraft } from "@/lib/offline-drafts/rules/entries";
import { isolate } from "@/lib/platform/names/isolate";
import { dayInWords } from "@/lib/platform/time/day";
import { keepForLaterAction, saveDraftAction, submitHomeworkAction } from "./actions";

type OpenSheetProps = {
  page: ClientSheet;
  sheet: WorkSheet;
  owner: string;
  deviceKey: string;
  today: string;
  submitKey: string;
};

/** A sheet that can still be written on, or, when the exercise was taken back, what had been written on it. */
export function OpenSheet({ page, sheet, owner, deviceKey, today, submitKey }: OpenSheetProps) {
  const { coachName, partnerName, assignmentId, turn } = page;
  const shared = sheet.sheet === "shared";
  if (page.withdrawn) {
    const written = sheet.fields.filter((field) => sheet.draft?.content.values[field.key] !== undefined);
    return (
      <dl className="space-y-5">
        {written.map((field) => (
          <div key={field.key}>
            <dt className="font-semibold">{field.label}</dt>
            <dd>
              <AnswerValue field={field} value={sheet.draft?.content.values[field.key]} />
            </dd>
          </div>
        ))}
      </dl>
    );
  }
  const fields = firstFields(sheet.fields);
  if (comesAfterPlan(sheet, page.sheets)) {
    return (
      <p className="rounded-md bg-sunken px-4 py-3 text-ink-soft">
        First the plan. Once it is sent, there are a few questions for afterwards here, for you alone.
      </p>
    );
  }
  const second = fields.length > 0 && fields.every((field) => field.later);
  const becomes = new Map(
    shared || page.opens === "alone"
      ? [...plannedOutcomesOf(page.yields, fields)].map(
          ([key, makes]) => [key, outcomeWords(makes, { coachName, partnerName })] as const,
        )
      : [],
  );
  return (
    <section className="space-y-8" aria-label={shared ? "Your shared sheet" : "Your own sheet"}>
      {page.sheets.length > 1 ? (
        <header>
          <h2 className="text-xl">
            {shared ? "The two of you" : second ? "Afterwards, just you" : "Just you"}
          </h2>
          <p className="text-ink-soft">
            {shared
              ? `You and ${isolate(partnerName)} both write on this sheet, and both read it at once.`
              : "This part is yours alone to write. Above each box you see who can read it."}
          </p>
        </header>
      ) : null}
      {sheet.status === "set_aside" && sheet.setAsideUntil ? (
        <Notice>
          You postponed this until {dayInWords(sheet.setAsideUntil)}. You can write here all the same,
          whenever you like.
        </Notice>
      ) : null}
      {sheet.status === "not_for_us" ? (
        <Notice>You said that this is not for you. If that has changed, simply begin.</Notice>
      ) : null}
      <ExerciseSheet
        key={sheet.round}
        hidden={{
          ...{ assignmentId, occurrence: turn.occurrence, sheet: sheet.sheet },
          ...{ round: sheet.round, owner, submitKey },
        }}
        deviceKey={deviceKey}
        draft={{
          revision: sheet.draft?.revision ?? 0,
          entries: sheet.draft ? entriesOfDraft(sheet.draft.content) : [],
        }}
        questions={questionsOf(fields)}
        other={
          shared
            ? `${isolate(partnerName)}, or you on another device, wrote here in the meantime.`
            : "You wrote here on another device, or in another tab, in the meantime."
        }
        save={saveDraftAction}
        keep={keepForLaterAction}
        submit={submitHomeworkAction}
        home="/client"
      >
        <ExerciseFields
          fields={fields}
          kind={page.kind}
          today={today}
          becomes={becomes}
          stepwise={page.stepwise}
          readers={{ coachName, partnerName, opens: shared ? "together" : page.opens }}
        />
      </ExerciseSheet>
    </section>
  );
}
