import { OneButton } from "@/components/forms/one-button";
import { Name } from "@/components/ui/name";
import type { FormAction } from "@/lib/platform/actions/form-state";
import type { OwnPoint } from "@/lib/sessions/points/types";

type MyPointsProps = { points: readonly OwnPoint[]; coachName: string; withdraw: FormAction };

/** What somebody brings, theirs to take back until it was talked about. */
export function MyPoints({ points, coachName, withdraw }: MyPointsProps) {
  if (points.length === 0) return null;
  return (
    <section aria-labelledby="my-points">
      <h2 id="my-points" className="mb-3 text-xl">
        What I bring
      </h2>
      <ul className="divide-y divide-line">
        {points.map(({ pointId, words, audience }) => (
          <li key={pointId} className="row flex items-start justify-between gap-4">
            <div className="min-w-0">
              <p className="written">{words}</p>
              <p className="text-sm text-ink-soft">
                {audience === "coach" ? "For " : "May go on the agenda. Until then for "}
                <Name>{coachName}</Name> alone
              </p>
            </div>
            <OneButton action={withdraw} fields={{ pointId }}>
              Withdraw
            </OneButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
