import { ActionForm } from "@/components/forms/action-form";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { DateInput, TextInput } from "@/components/ui/inputs";
import { Name } from "@/components/ui/name";
import { SubmitButton } from "@/components/ui/submit-button";
import { backNotes, contactWords, kindWordWords } from "@/lib/pace/space/schema";
import type { SpaceView } from "@/lib/pace/space/types";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { isolate } from "@/lib/platform/names/isolate";
import { momentInWords } from "@/lib/platform/time/day";

export type Clock = { timeZone: string; now: Date; today: string };
export type SpaceActions = { move: FormAction; end: FormAction; note: FormAction };
type SpaceCardProps = { space: SpaceView; clock: Clock; actions?: SpaceActions };

/** A stretch of space as both see it, in the words of the one who asked. */
export function SpaceCard({ space, clock, actions }: SpaceCardProps) {
  const say = (at: Date) => momentInWords(at, clock.timeZone, clock.now);
  const who = space.mine ? "You" : isolate(space.askerName);
  const isActive = space.state === "planned" || space.state === "running";
  return (
    <div className="space-y-2">
      <p className="font-semibold">
        {isActive
          ? `${who} ${space.mine ? "need" : "needs"} some space, back ${say(space.backAt)}`
          : `${who} took some space, ${say(space.startsAt)} to ${say(space.endedAt ?? space.backAt)}`}
      </p>
      {space.state === "planned" ? <p>It begins {say(space.startsAt)}.</p> : null}
      {space.words ? <p className="whitespace-pre-wrap [overflow-wrap:anywhere]">“{space.words}”</p> : null}
      {isActive ? (
        <dl className="text-sm text-ink-soft">
          <div>
            <dt className="inline">Contact: </dt>
            <dd className="inline">{contactWords[space.contact]}</dd>
          </div>
          <div>
            <dt className="inline">A kind message: </dt>
            <dd className="inline">{kindWordWords[space.kindWord]}</dd>
          </div>
        </dl>
      ) : null}
      {space.backNote ? (
        <p className="text-sm text-ink-soft">
          <Name>{space.askerName}</Name>’s note: “{backNotes[space.backNote]}”
        </p>
      ) : null}
      {actions && space.mine ? (
        <Own space={space} clock={clock} actions={actions} isActive={isActive} />
      ) : null}
    </div>
  );
}

function Own({ space, clock, actions, isActive }: Required<SpaceCardProps> & { isActive: boolean }) {
  const hidden = <input type="hidden" name="spaceId" value={space.spaceId} />;
  if (!isActive) {
    if (space.backNote) return null;
    return (
      <ActionForm action={actions.note} className="flex flex-wrap gap-2" aria-label="A note on coming back">
        {hidden}
        {Object.entries(backNotes).map(([value, label]) => (
          <SubmitButton
            key={value}
            name="note"
            value={value}
            variant="quiet"
            size="small"
            pendingText="One moment…"
          >
            {label}
          </SubmitButton>
        ))}
      </ActionForm>
    );
  }
  return (
    <div className="space-y-1">
      <ActionForm action={actions.end} className="">
        {hidden}
        <SubmitButton variant="quiet" size="small" pendingText="One moment…">
          I am back already
        </SubmitButton>
      </ActionForm>
      <Disclosure summary="I will be back at another time">
        <ActionForm
          action={actions.move}
          className="-ml-6 space-y-4"
          aria-label="Another time of coming back"
        >
          {hidden}
          <div className="grid gap-4 sm:grid-cols-2">
            <Field name="backDay" label="Back on" required>
              <DateInput min={clock.today} />
            </Field>
            <Field name="backTime" label="At" required>
              <TextInput type="time" className="max-w-40" />
            </Field>
          </div>
          <SubmitButton variant="quiet" size="small" pendingText="One moment…">
            Save
          </SubmitButton>
        </ActionForm>
      </Disclosure>
    </div>
  );
}
