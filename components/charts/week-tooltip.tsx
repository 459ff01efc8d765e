"use client";
import { answerText } from "@/components/charts/answer-text";
import type { ChartModel } from "@/components/charts/chart-model";
import { PersonSample } from "@/components/charts/person-mark";
import { Name } from "@/components/ui/name";

/** What one week holds, for pointer and keyboard alike; Recharts announces it as it changes. */
export function WeekTooltip({ model, week }: { model: ChartModel; week: number }) {
  const around = model.flags.flatMap(({ at, until, what }, i) =>
    at < week + 0.5 && (until ?? at) >= week - 0.5 ? [`${i + 1} ${what}`] : [],
  );
  return (
    <div className="max-w-56 rounded-md border border-line bg-raised px-3 py-2 text-sm text-ink shadow-over">
      <p className="text-xs text-ink-soft">Week of {model.weeks[week]}</p>
      {model.people.map((person) => (
        <p key={person.shape} className="flex items-center gap-2">
          <PersonSample shape={person.shape} lined={false} />
          <span>
            <Name>{person.name}</Name>: <strong>{answerText(person, week)}</strong>
          </span>
        </p>
      ))}
      {around.length > 0 ? <p className="mt-1 text-xs text-ink-soft">{around.join(", ")}</p> : null}
    </div>
  );
}
