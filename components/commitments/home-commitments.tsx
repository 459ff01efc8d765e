import type { HomeCommitment } from "@/lib/commitments/types";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { dayInWords } from "@/lib/platform/time/day";
import { ReportButton } from "./report-button";
import { ToldDay } from "./told-day";

type HomeCommitmentsProps = { commitments: readonly HomeCommitment[]; today: string; report: FormAction };

/** My own, with a day from now to Sunday; nothing when there are none. What was told today stays where it stood. */
export function HomeCommitments({ commitments, today, report }: HomeCommitmentsProps) {
  if (commitments.length === 0) return null;
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
        {commitments.map(({ commitmentId, words, ...open }) => {
          const day = open.onDate === today ? "Today" : dayInWords(open.onDate, today);
          const about = `${words}, ${day}`;
          return (
            <li key={commitmentId} className="flex min-h-16 items-center justify-between gap-4 py-2.5">
              <span className="min-w-0">
                {words}
                <span className="block text-sm text-ink-soft">{day}</span>
              </span>
              {open.steps.includes("keep") ? (
                <ReportButton
                  action={report}
                  commitmentId={commitmentId}
                  onDate={open.onDate}
                  step="keep"
                  about={about}
                >
                  Kept
                </ReportButton>
              ) : open.state === "planned" ? null : (
                <ToldDay day={open} commitmentId={commitmentId} action={report} about={about} />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
