import { Name } from "@/components/ui/name";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { isolate } from "@/lib/platform/names/isolate";
import { quietLimit, quietSigns } from "@/lib/safety/private-note/schema";
import { ActionForm } from "../forms/action-form";
import { PrivateWords } from "../practice/consent/private-words";
import { ChoiceList } from "../ui/choice-list";
import { Disclosure } from "../ui/disclosure";
import { Field } from "../ui/field";
import { TextArea } from "../ui/inputs";
import { SubmitButton } from "../ui/submit-button";
import { SeenWhen } from "./seen-when";

type CounselorNoteProps = { action: FormAction; coachName: string };

/** A few words to the counselor alone. At first sight an ordinary note; nothing of it is kept in this browser or listed anywhere for its author. */
export function CounselorNote({ action, coachName }: CounselorNoteProps) {
  return (
    <div className="max-w-[42rem] space-y-5">
      <p className="text-ink-soft">
        It is kept on no list of yours and nowhere on this device: once sent or left, it is gone from this
        page. Best written when you are by yourself.
      </p>
      <ActionForm
        action={action}
        keeps="nothing"
        afterDone="clear"
        aria-label={`A note to ${isolate(coachName)}`}
      >
        <Field name="words" label="In your own words" optional>
          <TextArea rows={4} limit={quietLimit} autoComplete="off" />
        </Field>
        <PrivateWords coachName={coachName} />
        <Disclosure summary="Or tick lines instead of writing">
          <div className="-ml-6 space-y-4">
            <p className="text-sm text-ink-soft">
              Some things are hard to put into words. Tick whatever is true for you, as many as you like.
            </p>
            <Field name="signs" label="What is true for me" group optional>
              <ChoiceList
                type="checkbox"
                name="signs[]"
                options={Object.entries(quietSigns).map(([value, label]) => ({ value, label }))}
              />
            </Field>
          </div>
        </Disclosure>
        <Field name="inPerson" label="Or" group hideLabel>
          <ChoiceList
            type="checkbox"
            options={[{ value: "yes", label: `I would rather talk: please ask me when I’m alone` }]}
          />
        </Field>
        <SeenWhen coachName={coachName} />
        <SubmitButton variant="quiet" pendingText="Sending…">
          Send to <Name>{coachName}</Name>
        </SubmitButton>
      </ActionForm>
    </div>
  );
}
