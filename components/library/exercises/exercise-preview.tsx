import { ExerciseFields } from "@/components/assignments/responses/exercise-fields";
import { ExerciseIntro } from "@/components/assignments/responses/exercise-intro";
import { firstFields } from "@/lib/assignments/responses/rules/later";
import type { OpensWhen } from "@/lib/assignments/responses/terms";
import { fieldsFor, mayHurt } from "@/lib/library/exercises/rules/roles";
import type { ExerciseDetail, Mode, PartnerRole } from "@/lib/library/exercises/types";
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

const whyHere = "Your own words: why this, and why now.";

/** What one partner will find, made of the very pieces they will see. Anything typed here goes nowhere. */
export function ExercisePreview({ content, mode, role, sheet, names, label }: ExercisePreviewProps) {
  const asked = fieldsFor(content, mode, role).filter((field) => !sheet || field.sheet === sheet);
  const first = new Set(firstFields(asked));
  const later = asked.filter((field) => !first.has(field));
  return (
    <div className="space-y-6">
      <div>
        <p className="text-xl font-semibold">{content.title}</p>
        <p className="text-ink-soft">{content.aim}</p>
      </div>
      <ExerciseIntro
        why={whyHere}
        coachName={names.coachName}
        partnerName={names.partnerName}
        minutes={content.minutes}
        mode={mode}
        steps={content.steps}
        mayHurt={mayHurt(content)}
        example={content.example ?? null}
      />
      {asked.length > 0 ? (
        <PreviewForm label={label}>
          <ExerciseFields fields={firstFields(asked)} readers={names} />
          {later.length > 0 ? (
            <div className="mt-9 space-y-6 border-t border-line pt-6">
              <p className="text-lg font-semibold">Afterwards</p>
              <ExerciseFields fields={later} readers={names} />
            </div>
          ) : null}
        </PreviewForm>
      ) : (
        <p className="text-ink-soft">In this role there is nothing to write.</p>
      )}
    </div>
  );
}
