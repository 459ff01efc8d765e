import { ExerciseFields } from "@/components/homework/exercise-fields";
import { Disclosure } from "@/components/ui/disclosure";
import { fieldsFor } from "@/lib/exercises/rules";
import type { ExerciseDetail, Mode, PartnerRole } from "@/lib/exercises/types";
import type { OpensWhen } from "@/lib/homework/audience-words";
import { PreviewForm } from "./preview-form";

type ExercisePreviewProps = {
  content: ExerciseDetail["content"];
  mode: Mode;
  role: PartnerRole;
  /** Only one of the two sheets, when it is given to both together. */
  sheet?: "own" | "shared";
  names: { coachName: string; partnerName: string; opens: OpensWhen };
  label: string;
};

/** What one partner will find, made of the very pieces they will see. Anything typed here goes nowhere. */
export function ExercisePreview({ content, mode, role, sheet, names, label }: ExercisePreviewProps) {
  const asked = fieldsFor(content, mode, role).filter((field) => !sheet || field.sheet === sheet);
  return (
    <div className="space-y-6">
      <p>
        {content.aim} <span className="text-ink-soft">About {content.minutes} minutes.</span>
      </p>
      <ol className="list-decimal space-y-1.5 pl-5">
        {content.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {content.example ? (
        <Disclosure summary="An example">
          <p className="whitespace-pre-wrap">{content.example}</p>
        </Disclosure>
      ) : null}
      {asked.length > 0 ? (
        <PreviewForm label={label}>
          <ExerciseFields fields={asked} readers={names} />
        </PreviewForm>
      ) : (
        <p className="text-ink-soft">In this role there is nothing to write.</p>
      )}
    </div>
  );
}
