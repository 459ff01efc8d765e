import { ActionForm } from "@/components/forms/action-form";
import { Profession } from "@/components/shell/profession";
import { Card } from "@/components/ui/card";
import { Name } from "@/components/ui/name";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/actions/form-state";
import type { MySupervision } from "@/lib/practice/supervision/types";

type OwnSupervisionProps = { supervision: NonNullable<MySupervision>; two: boolean; action: FormAction };

/** One's own yes or no to being read in supervision. Says nothing about the other. */
export function OwnSupervision({ supervision, two, action }: OwnSupervisionProps) {
  const { supervisionId, supervisorName, agreed } = supervision;
  const answer = (to: "yes" | "no", words: string) => (
    <ActionForm action={action} className="">
      <input type="hidden" name="supervisionId" value={supervisionId} />
      <input type="hidden" name="agreed" value={to} />
      <SubmitButton variant="quiet" pendingText="Saving…">
        {words}
      </SubmitButton>
    </ActionForm>
  );
  return (
    <Card title="Read in supervision" id="supervision">
      <div className="space-y-3">
        <p>
          Your <Profession /> works with a supervisor, <Name>{supervisorName}</Name>: somebody to think with
          about how they help. A supervisor only reads, and writes nothing.
        </p>
        <ul className="list-disc space-y-1 pl-5">
          <li>
            {two
              ? "They read what is open to you both, which exercises you have, your promises, and four of the numbers of your weekly check-ins."
              : "They read which exercises you have, what of yours was opened, your promises, and four of the numbers of your weekly check-ins."}
          </li>
          <li>
            What you tell your <Profession /> alone is not shown to them: notes, doubts, how safe you feel,
            where you stand.
          </li>
          <li>
            {two
              ? "Each of you decides alone, and nobody is told what either of you said. It can be read only while you both agree."
              : "You decide, and nobody is told what you said."}
          </li>
          <li>You can change your mind at any time, without a reason. It counts at once.</li>
        </ul>
        <p className="font-semibold">
          {agreed === null
            ? "You have not answered. That counts as no."
            : agreed
              ? "You have said yes."
              : "You have said no."}
        </p>
        <div className="flex flex-wrap gap-3">
          {agreed === true ? null : answer("yes", "Yes, they may read along")}
          {agreed === false ? null : answer("no", agreed ? "No longer: please stop" : "No")}
        </div>
      </div>
    </Card>
  );
}
