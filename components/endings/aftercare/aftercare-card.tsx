import { ActionForm } from "@/components/forms/action-form";
import { OneButton } from "@/components/forms/one-button";
import { SeenWhen } from "@/components/safety/seen-when";
import { AudienceNote } from "@/components/ui/audience-note";
import { Card } from "@/components/ui/card";
import { ChoiceList } from "@/components/ui/choice-list";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/inputs";
import { Name } from "@/components/ui/name";
import { SubmitButton } from "@/components/ui/submit-button";
import { aftercareLimit } from "@/lib/endings/aftercare/schema";
import { howWords, monthWords } from "@/lib/endings/aftercare/terms";
import type { MyAftercare } from "@/lib/endings/aftercare/types";
import type { FormAction } from "@/lib/platform/actions/form-state";

type AftercareCardProps = {
  aftercare: MyAftercare;
  coachName: string;
  say: (at: Date) => string;
  wish: FormAction;
  write: FormAction;
};

const options = Object.entries(howWords).map(([value, label]) => ({ value, label }));

/** Being asked how things are, some months on: off until this person wishes it, and off again with one tap. */
export function AftercareCard({ aftercare, coachName, say, wish, write }: AftercareCardProps) {
  const { wished, asked, notes } = aftercare;
  return (
    <Card title="Some months on" id="afterwards" className="scroll-mt-20">
      <div className="space-y-5">
        {asked ? (
          <ActionForm action={write} aria-label="How things are now" className="space-y-4">
            <input type="hidden" name="month" value={asked} />
            <Field name="how" label="How are things now?" group required>
              <ChoiceList options={options} />
            </Field>
            <Field
              name="words"
              label="In your own words"
              note={<AudienceNote audience="coach" coachName={coachName} />}
              optional
            >
              <TextArea rows={4} limit={aftercareLimit} />
            </Field>
            <SeenWhen coachName={coachName} />
            <SubmitButton pendingText="Sending…">
              Send to <Name>{coachName}</Name>
            </SubmitButton>
          </ActionForm>
        ) : null}
        {notes.length > 0 ? (
          <ul className="space-y-3">
            {notes.map(({ month, how, words, writtenAt }) => (
              <li key={month}>
                <p>
                  {monthWords[month]}: {howWords[how]}
                </p>
                {words ? <p className="written">{words}</p> : null}
                <p className="text-sm text-ink-soft">{say(writtenAt)}</p>
              </li>
            ))}
          </ul>
        ) : null}
        <p className="text-ink-soft">
          {wished
            ? "After one, three and six months there is a question here: how things are now. It is yours to answer or to leave, and only your words to it are read by anybody."
            : "If you like, there is a question here after one, three and six months: how things are now. No mail, no reminder. Nobody is told that you wished it."}
        </p>
        <OneButton action={wish} fields={{ wish: wished ? "no" : "yes" }}>
          {wished ? "Don’t ask me any more" : "Ask me some months on"}
        </OneButton>
      </div>
    </Card>
  );
}
