import { Name } from "@/components/ui/name";
import { Notice } from "@/components/ui/notice";
import type { CoupleTransparency } from "@/lib/agreements/transparency/types";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { dayInWords } from "@/lib/platform/time/day";
import { Pressed } from "../small-forms";

const areas = { actions: "actions", feelings: "feelings", plans: "plans", decisions: "decisions" } as const;

type Props = {
  openness: CoupleTransparency;
  coupleId: string;
  today: string;
  ending: boolean;
  set: FormAction;
};

/** What each tells the other by choice, and whether it is open at all. */
export function CoachTransparency({ openness, coupleId, today, ending, set }: Props) {
  const { opened, held, plans } = openness;
  return (
    <div className="space-y-4">
      <p className="text-sm text-ink-soft">
        One partner tells the other something in words, by choice, for thirty days at most. Closed until you
        open it. Ask each of them alone first. Closed for whatever reason, both read the same: “This isn’t
        open at the moment.”
      </p>
      {held ? (
        <Notice tone="warn">
          A safety concern is open. What is shared or renewed now comes to you, and the other does not see it;
          what they see already stays until its day. Neither of them is told.
        </Notice>
      ) : null}
      {ending ? null : (
        <Pressed action={set} fields={{ coupleId, open: opened ? "no" : "yes" }}>
          {opened ? "Stop sharing for both" : "Allow sharing for both"}
        </Pressed>
      )}
      {plans.length > 0 ? (
        <ul className="divide-y divide-line">
          {plans.map((plan) => (
            <li key={plan.planId} className="py-3">
              <p className="text-sm text-ink-soft">
                <Name>{plan.giver}</Name>, about {areas[plan.area]}, until {dayInWords(plan.untilOn, today)}
              </p>
              <p className="break-words whitespace-pre-wrap">{plan.words}</p>
              <p className="text-sm break-words text-ink-soft">Why: {plan.why}</p>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
