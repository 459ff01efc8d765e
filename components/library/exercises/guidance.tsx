import { Card } from "@/components/ui/card";
import type { ExerciseDetail } from "@/lib/library/exercises/types";

/** Therapist to therapist. No client reads this. */
export function Guidance({ guidance }: { guidance: ExerciseDetail["guidance"] }) {
  const parts = [
    { name: "A good moment", text: guidance.useWhen },
    { name: "Not now", text: guidance.notWhen },
    { name: "Look out for", text: guidance.watchFor },
  ];
  return (
    <Card title="For you" eyebrow="Only you read this" tone="sunken">
      <dl className="space-y-3 text-sm">
        {parts.map(({ name, text }) =>
          text ? (
            <div key={name}>
              <dt className="font-semibold">{name}</dt>
              <dd>{text}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </Card>
  );
}
