import { Badge } from "@/components/ui/badge";
import type { Becomes, ImportPlan } from "@/lib/library/import-export/types";

const words: Record<Becomes, { tone: "accent" | "clay" | "neutral"; said: string }> = {
  new: { tone: "accent", said: "New" },
  copy: { tone: "clay", said: "A copy beside yours" },
  here: { tone: "neutral", said: "Here already" },
  left_out: { tone: "neutral", said: "Left out" },
};

const hints: Partial<Record<Becomes, string>> = {
  copy: "Yours stays as it is.",
  here: "Exactly the same: nothing to add.",
  left_out: "It is for licensed practices only. In coaching, refer to somebody trained for it.",
};

const questions = (count: number) =>
  count === 0 ? "no questions" : count === 1 ? "one question" : `${count} questions`;

/** What would become of each piece of a file. */
export function ImportPlanView({ plan }: { plan: ImportPlan }) {
  return (
    <>
      <ul className="divide-y divide-line">
        {plan.exercises.map(({ slug, title, aim, questions: count, becomes }) => (
          <li key={slug} className="py-3">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <span className="font-semibold">{title}</span>
              <Badge tone={words[becomes].tone}>{words[becomes].said}</Badge>
            </p>
            <p className="text-sm text-ink-soft">
              {aim} {`${questions(count).charAt(0).toUpperCase()}${questions(count).slice(1)}.`}{" "}
              {hints[becomes] ?? ""}
            </p>
          </li>
        ))}
      </ul>
      {plan.pathways.length > 0 ? (
        <>
          <p className="mt-4 font-semibold text-clay">
            {plan.pathways.length === 1 ? "A pathway" : "Pathways"}
          </p>
          <ul className="divide-y divide-line">
            {plan.pathways.map(({ slug, title, aim, steps, becomes }) => (
              <li key={slug} className="py-3">
                <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
                  <span className="font-semibold">{title}</span>
                  <Badge tone={words[becomes].tone}>{words[becomes].said}</Badge>
                </p>
                <p className="text-sm text-ink-soft">
                  {aim} {steps === 1 ? "One step." : `${steps} steps.`} {hints[becomes] ?? ""}
                </p>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}
