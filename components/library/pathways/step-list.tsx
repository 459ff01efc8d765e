import { exercisePath } from "@/components/practice/couples/paths";
import { Link } from "@/components/ui/link";
import type { PathwayDetail } from "@/lib/library/pathways/types";
import { deliveryWords, doerWords, modeWords, repeatWords } from "./words";

/** The steps of a pathway, for whoever thinks of using it. */
export function StepList({ steps }: { steps: PathwayDetail["content"]["steps"] }) {
  return (
    <ol className="space-y-4">
      {steps.map((step, at) => (
        <li key={step.title} className="rounded-lg border border-line bg-raised p-4 sm:p-5">
          <p className="text-sm text-ink-soft">
            Step {at + 1}. {deliveryWords(step.delivery)}
          </p>
          <h3 className="text-lg">{step.title}</h3>
          <ul className="mt-2 space-y-2">
            {step.exercises.map((one) => (
              <li key={`${one.slug}${one.who}`}>
                {one.exerciseId ? (
                  <Link className="link font-semibold" href={exercisePath(one.exerciseId)}>
                    {one.title}
                  </Link>
                ) : (
                  <span className="font-semibold">“{one.title}” is not on your shelf</span>
                )}{" "}
                <span className="text-sm text-ink-soft">
                  for {doerWords[one.who]}
                  {one.who === "both" ? `, ${modeWords[one.mode]}` : ""}
                  {repeatWords(one)}
                </span>
                <p className="text-sm text-ink-soft">“{one.why}”</p>
              </li>
            ))}
          </ul>
          <p className="mt-3 text-sm">
            <span className="font-semibold">Watch for.</span> {step.watchFor}
          </p>
        </li>
      ))}
    </ol>
  );
}
