import { Card } from "@/components/ui/card";
import type { PlanView } from "@/lib/assignments/planned/types";

const parts = [
  ["what", "What"],
  ["whenWords", "When"],
  ["whereWords", "Where"],
  ["obstacle", "What could get in the way"],
] as const;

type PlanNoteProps = { plan: PlanView; title: string };

/** What was planned in a session for this exercise. */
export function PlanNote({ plan, title }: PlanNoteProps) {
  return (
    <Card tone="sunken" title={title}>
      <dl className="space-y-2">
        {parts
          .filter(([key]) => plan[key] !== "")
          .map(([key, label]) => (
            <div key={key}>
              <dt className="text-sm text-ink-soft">{label}</dt>
              <dd className="written">{plan[key]}</dd>
            </div>
          ))}
        {plan.sure === null ? null : (
          <div>
            <dt className="text-sm text-ink-soft">How sure</dt>
            <dd>{plan.sure} of 10</dd>
          </div>
        )}
      </dl>
    </Card>
  );
}
