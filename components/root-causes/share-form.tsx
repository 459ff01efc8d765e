import { ActionForm } from "@/components/forms/action-form";
import { sharePath } from "@/components/practice/couples/paths";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/inputs";
import { Link } from "@/components/ui/link";
import { Name } from "@/components/ui/name";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { isolate } from "@/lib/platform/names/isolate";
import { leadLimit } from "@/lib/root-causes/formulations/schema";
import type { RootCauseNote } from "@/lib/root-causes/types";
import { FixedHere } from "./fixed-here";
import { TurnFields } from "./turn-fields";

type ShareFormProps = { note: RootCauseNote; fromNote: boolean; action: FormAction };

/** The words that both of them will read: begun from what they last read, or from the note. */
export function ShareForm({ note, fromNote, action }: ShareFormProps) {
  const { coupleId, people, formulations } = note;
  const last = formulations[0];
  const turns = last && !fromNote ? last.turns : note.note.turns;
  const [first, second] = people;
  return (
    <>
      <p className="mb-5 text-ink-soft">
        <Name>{first.firstName}</Name> and <Name>{second.firstName}</Name> both read this, word for word. Name
        what each does without taking sides; leave out what only you suppose.{" "}
        {last ? (
          <Link href={sharePath(coupleId, fromNote ? undefined : "note")} className="link">
            {fromNote ? "Begin from what they last read" : "Begin from your note instead"}
          </Link>
        ) : null}
      </p>
      <ActionForm
        key={fromNote ? "note" : "last"}
        action={action}
        className="space-y-5"
        aria-label="What both of them read"
      >
        <input type="hidden" name="coupleId" value={coupleId} />
        <FixedHere name="baseVersion" value={String(last?.version ?? 0)} />
        <Field name="lead" label="What the two of them are looking at" required>
          <TextArea
            rows={3}
            limit={leadLimit}
            defaultValue={last?.lead}
            placeholder="When it gets tight between you, it seems to go like this…"
          />
        </Field>
        <TurnFields turns={turns} people={people} />
        <Field name="wayOut" label="A way out that you are trying" optional>
          <TextArea rows={2} limit={leadLimit} defaultValue={last?.wayOut} />
        </Field>
        <ConfirmDialog
          trigger="Share it with both"
          title={`Share this with ${isolate(first.firstName)} and ${isolate(second.firstName)}?`}
          confirmLabel="Share it"
          cancelLabel="Not yet"
          variant="primary"
        >
          Each finds it under “Between us” and can say that it fits, put it differently or say “not yet”.
          Neither is shown the other’s answer. {last ? "It takes the place of what they read before." : ""}
        </ConfirmDialog>
      </ActionForm>
    </>
  );
}
