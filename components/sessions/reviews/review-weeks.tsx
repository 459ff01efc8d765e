import { PersonSample } from "@/components/charts/person-mark";
import { PlainChart } from "@/components/charts/plain-chart";
import { Name } from "@/components/ui/name";
import { isolateAll } from "@/lib/platform/names/isolate";
import { dateInWords } from "@/lib/platform/time/day-words";
import type { ReviewWeeks as Weeks } from "@/lib/sessions/reviews/types";
import { statementOf } from "@/lib/trust/pulses/terms";
import { trustViewLabels } from "@/lib/trust/terms";
import { ReviewPart } from "./review-part";

type ReviewWeeksProps = { shared: Weeks; nameOf: (clientId: string) => string; chart: boolean };

/** One question of the check-in in the weeks that both share: each by themselves, never one number for two. */
export function ReviewWeeks({ shared, nameOf, chart }: ReviewWeeksProps) {
  const { view, weeks, people } = shared;
  const names = isolateAll(people.map(({ clientId }) => nameOf(clientId)));
  return (
    <ReviewPart title={trustViewLabels[view]}>
      <p className="mb-2 text-sm text-ink-soft">In the past week … {statementOf(view)}</p>
      <ul className="space-y-1">
        {people.map(({ clientId, shape, sentences }) => (
          <li key={clientId} className="flex items-start gap-2">
            <span className="mt-1">
              <PersonSample shape={shape} lined={false} />
            </span>
            <span>
              <strong>
                <Name>{nameOf(clientId)}</Name>
              </strong>
              {sentences.length > 0 ? `: ${sentences.join(" ")}` : ""}
            </span>
          </li>
        ))}
      </ul>
      {chart ? (
        <>
          <div className="mt-3 h-40">
            <PlainChart
              people={people.map(({ shape, values }) => ({ shape, values, levels: [] }))}
              weeks={weeks.length}
              label={`${trustViewLabels[view]}, week by week from 0 to 10: ${names}`}
            />
          </div>
          <p className="mt-1 flex justify-between text-sm text-ink-soft">
            <span>{dateInWords(weeks[0] ?? "")}</span>
            <span>0 (not at all) to 10 (completely)</span>
            <span>{dateInWords(weeks.at(-1) ?? "")}</span>
          </p>
        </>
      ) : null}
    </ReviewPart>
  );
}
