import { Name } from "@/components/ui/name";
import type { SupervisedWeek } from "@/lib/caseload/supervision/types";
import { dateInWords } from "@/lib/platform/time/day";
import { trustViewLabels } from "@/lib/trust/terms";

const items = ["rely", "open", "hope", "trusted"] as const;

type SupervisedWeeksProps = { firstName: string; weeks: readonly SupervisedWeek[] };

/** One partner's weeks, newest first. */
export function SupervisedWeeks({ firstName, weeks }: SupervisedWeeksProps) {
  return (
    <section>
      <h2 className="mb-3 text-xl">
        <Name>{firstName}</Name>
      </h2>
      {weeks.length === 0 ? <p className="text-ink-soft">No check-in yet.</p> : null}
      <ul className="divide-y divide-line">
        {weeks.map((week) => (
          <li key={week.weekOn} className="py-3">
            <h3 className="text-sm text-ink-soft">
              Week of <time dateTime={week.weekOn}>{dateInWords(week.weekOn)}</time>
            </h3>
            <dl className="mt-1 flex flex-wrap gap-x-6 gap-y-1">
              {items.map((item) => (
                <div key={item} className="flex gap-2">
                  <dt className="text-ink-soft">{trustViewLabels[item]}</dt>
                  <dd className="font-semibold tabular-nums">{week[item] ?? "–"}</dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
    </section>
  );
}
