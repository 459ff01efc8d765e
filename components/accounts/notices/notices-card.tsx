import { ActionForm } from "@/components/forms/action-form";
import { Card } from "@/components/ui/card";
import { ChipChoices } from "@/components/ui/chip-choices";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import { hours } from "@/lib/accounts/notices/schema";
import {
  checkInChoices,
  checkInTells,
  hourInWords,
  newsChoices,
  sessionChoices,
} from "@/lib/accounts/notices/terms";
import type { MyNotices } from "@/lib/accounts/notices/types";
import type { FormAction } from "@/lib/platform/actions/form-state";

const options = (words: Record<string, string>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));
const everyHour = Array.from({ length: hours.last - hours.first + 1 }, (_, i) => {
  const hour = hours.first + i;
  return { value: String(hour), label: hourInWords(hour) };
});

type NoticesCardProps = {
  notices: MyNotices;
  /** There is a weekly check-in to answer. */
  hasCheckIn: boolean;
  choose: FormAction;
};

/** One person's own choice: whether an email says that something waits, and when. */
export function NoticesCard({ notices, hasCheckIn, choose }: NoticesCardProps) {
  return (
    <Card title="Emails" id="emails" className="scroll-mt-20">
      <div className="space-y-4">
        <p>
          {notices.isChosen
            ? "You can change this at any time."
            : "You get no emails about your work here unless you ask for them."}
        </p>
        <p>
          Every email reads the same, “Something new is waiting”, whatever it is about. It says nothing about
          you, and nothing about anybody else. You get one a day at most, and after two with no visit from you
          they stop by themselves.
        </p>
        <p className="text-ink-soft">
          Somebody who can read your email can see that it came. If that could cause trouble, leave it off.
        </p>
        <ActionForm action={choose} className="space-y-5" aria-label="Emails">
          <Field name="news" label="When there is something new from here" group>
            <ChipChoices given={notices.news} options={options(newsChoices)} />
          </Field>
          <Field name="sessions" label="Before a session" group>
            <ChipChoices given={notices.sessions} options={options(sessionChoices)} />
          </Field>
          {hasCheckIn ? (
            <Field name="checkIn" label="This week’s check-in" hint={checkInTells} group>
              <ChipChoices given={notices.checkIn} options={options(checkInChoices)} />
            </Field>
          ) : null}
          <Field name="hour" label="Around what time">
            <Select options={everyHour} defaultValue={String(notices.hour)} />
          </Field>
          <SubmitButton pendingText="One moment…">Save</SubmitButton>
        </ActionForm>
      </div>
    </Card>
  );
}
