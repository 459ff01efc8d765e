import type { FormAction } from "@/lib/actions/form-state";
import type { HomePromise } from "@/lib/promises/types";
import { dayInWords } from "@/lib/time/day";
import { ReportButton } from "./report-button";

type HomePromisesProps = { promises: readonly HomePromise[]; today: string; report: FormAction };

/** My own, with a day from now to Sunday; nothing when there are none. */
export function HomePromises({ promises, today, report }: HomePromisesProps) {
  if (promises.length === 0) return null;
  return (
    <section aria-labelledby="home-promises">
      <div className="flex items-baseline justify-between gap-4">
        <h2 id="home-promises" className="text-lg">
          Today and this week
        </h2>
        <a href="/client/promises" className="link text-sm">
          My promises
        </a>
      </div>
      <ul className="mt-2 divide-y divide-line border-y border-line">
        {promises.map(({ promiseId, words, onDate }) => {
          const day = onDate === today ? "Today" : dayInWords(onDate, today);
          return (
            <li key={promiseId} className="flex items-center justify-between gap-4 py-2.5">
              <span className="min-w-0">
                {words}
                <span className="block text-sm text-ink-soft">{day}</span>
              </span>
              <ReportButton
                action={report}
                promiseId={promiseId}
                onDate={onDate}
                step="keep"
                about={`${words}, ${day}`}
              >
                Kept
              </ReportButton>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
