import { ActionForm } from "@/components/forms/action-form";
import { ChoiceList } from "@/components/ui/choice-list";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import { causes } from "@/lib/library/exercises/terms";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { monthInWords } from "@/lib/platform/time/day";
import { patternsLimit } from "@/lib/root-causes/schema";
import type { RootCauseNote } from "@/lib/root-causes/types";
import { FixedHere } from "./fixed-here";
import { TurnFields } from "./turn-fields";

type NoteFormProps = {
  note: RootCauseNote;
  say: (day: string) => string;
  action: FormAction;
};

/** The note itself. It goes on from the text it was opened with: what another tab wrote meanwhile is never written over. */
export function NoteForm({ note: { coupleId, note, people, conflicts }, say, action }: NoteFormProps) {
  return (
    <ActionForm action={action} className="space-y-5" aria-label="The note">
      <input type="hidden" name="coupleId" value={coupleId} />
      <FixedHere name="baseRevision" value={String(note.revision)} />
      <TurnFields turns={note.turns} people={people} />
      <Field name="patterns" label="Recurring themes" hint="Across all events." optional>
        <TextArea rows={3} limit={patternsLimit} defaultValue={note.patterns} />
      </Field>
      <Disclosure summary="Causes" open={note.causes.length > 0}>
        <div className="-ml-6 pt-1">
          <Field name="causes" label="Causes" hideLabel group>
            <ChoiceList
              type="checkbox"
              name="causes[]"
              columns={2}
              defaultValue={note.causes}
              options={Object.entries(causes).map(([value, label]) => ({ value, label }))}
            />
          </Field>
        </div>
      </Disclosure>
      {conflicts.length > 0 ? (
        <Disclosure summary="Linked events" open={note.conflictIds.length > 0}>
          <div className="-ml-6 pt-1">
            <Field name="conflictIds" label="Linked events" hideLabel group>
              <ChoiceList
                type="checkbox"
                name="conflictIds[]"
                defaultValue={note.conflictIds}
                options={conflicts.map(({ conflictId, title, timing, onDate }) => ({
                  value: conflictId,
                  label: title,
                  hint: onDate
                    ? timing === "over_time"
                      ? `since about ${monthInWords(onDate)}`
                      : say(onDate)
                    : undefined,
                }))}
              />
            </Field>
          </div>
        </Disclosure>
      ) : null}
      <SubmitButton pendingText="One moment…">Save note</SubmitButton>
    </ActionForm>
  );
}
