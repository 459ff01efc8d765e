import { Card } from "@/components/ui/card";
import type { MyPlan, Plan } from "@/lib/agreements/transparency/types";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { dayInWords } from "@/lib/platform/time/day";
import { DayForm, Pressed } from "../small-forms";
import { areaWords } from "../words";

function Words({ plan, whyLabel }: { plan: Plan; whyLabel: string }) {
  return (
    <>
      <p className="break-words whitespace-pre-wrap text-lg leading-snug">{plan.words}</p>
      <p className="mt-2 break-words text-sm text-ink-soft">
        {whyLabel} {plan.why}
      </p>
    </>
  );
}

const theirAreas = {
  actions: "What they do",
  feelings: "What they feel",
  plans: "What they plan",
  decisions: "What they decide",
} as const;

/** What the partner lets one read, while it stands. */
export function TheirPlans({ plans, today }: { plans: readonly Plan[]; today: string }) {
  return (
    <ul className="space-y-3">
      {plans.map((plan) => (
        <Card
          key={plan.planId}
          as="li"
          eyebrow={`until ${dayInWords(plan.untilOn, today)}`}
          title={theirAreas[plan.area]}
          level={3}
        >
          <Words plan={plan} whyLabel="Why:" />
        </Card>
      ))}
    </ul>
  );
}

type MyPlansProps = {
  plans: readonly MyPlan[];
  today: string;
  days: { first: string; last: string; usual: string };
  renew: FormAction;
  stop: FormAction;
};

/** One's own: what stands, and whether it still helps. */
export function MyPlans({ plans, today, days, renew, stop }: MyPlansProps) {
  return (
    <ul className="space-y-3">
      {plans.map((plan) => (
        <Card
          key={plan.planId}
          as="li"
          level={3}
          eyebrow={`${plan.over ? "ended by itself" : "until"} ${dayInWords(plan.untilOn, today)}`}
          title={areaWords[plan.area]}
        >
          <Words plan={plan} whyLabel="Why I share it:" />
          <div className="mt-4 space-y-3 border-t border-line pt-4">
            {plan.lookAtIt ? (
              <>
                <p>Does it still help? If not, it may simply end.</p>
                <DayForm
                  action={renew}
                  fields={{ planId: plan.planId }}
                  days={days}
                  name="untilOn"
                  label="Share it again until"
                  value={days.usual}
                  button="Share it again"
                />
              </>
            ) : null}
            <Pressed action={stop} fields={{ planId: plan.planId }} variant={plan.over ? "plain" : "quiet"}>
              {plan.over ? "Put it away" : "Stop it now"}
            </Pressed>
          </div>
        </Card>
      ))}
    </ul>
  );
}
