"use client";
import { answerText } from "@/components/charts/answer-text";
import type { ChartModel } from "@/components/charts/chart-model";
import { eventLabels } from "@/components/charts/event-labels";
import { PersonSample } from "@/components/charts/person-mark";
import { Name } from "@/components/ui/name";

/** What one week holds, for pointer and keyboard alike; Recharts announces it as it changes. */
export function WeekTooltip({ model, week }: { model: ChartModel; week: number }) {
  const around = model.marks.filter(({ at, until }) => at < week + 0.5 && (until ?? at) >= week - 0.5);
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
      {around.map(({ kind, at, text }) => (
        <p key={`${kind}${at}${text}`} className="mt-1 text-xs text-ink-soft">
          {eventLabels[kind]}
          {text ? `: ${text}` : ""}
        </p>
      ))}
    </div>
  );
}
