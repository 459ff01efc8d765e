import { randomUUID } from "node:crypto";
import { editPath } from "@/components/authoring/author-paths";
import { ExerciseBuilder } from "@/components/authoring/exercise-builder";
import { NeedsScript } from "@/components/authoring/needs-script";
import { PageHeader } from "@/components/ui/page-header";
import { requireCoach } from "@/lib/auth/session";
import { blankExercise } from "@/lib/authoring/rules/editing";
import { deviceKey } from "@/lib/drafts/device-key";
import { publishDraftAction, saveExerciseDraftAction } from "../[exerciseId]/edit/actions";

export default async function NewExercisePage() {
  const coach = await requireCoach();
  const exerciseId = randomUUID();
  return (
    <>
      <PageHeader
        back={{ href: "/coach/exercises", label: "Exercises" }}
        title="Write your own"
        lead="An exercise made of your own questions. It is saved as you write, and yours alone until you publish it."
      />
      <NeedsScript />
      <ExerciseBuilder
        given={{
          exerciseId,
          draftId: randomUUID(),
          revision: 0,
          baseVersion: 0,
          overtaken: false,
          content: blankExercise(),
        }}
        deviceKey={deviceKey(coach)}
        coachName={coach.name}
        save={saveExerciseDraftAction}
        publish={publishDraftAction}
        address={editPath(exerciseId)}
      />
    </>
  );
}
