import { randomUUID } from "node:crypto";
import { found, idFrom } from "@/app/found";
import { DraftStatus } from "@/components/library/authoring/draft-status";
import { ExerciseBuilder } from "@/components/library/authoring/exercise-builder";
import { NeedsScript } from "@/components/library/authoring/needs-script";
import { exercisePath } from "@/components/practice/couples/paths";
import { PageHeader } from "@/components/ui/page-header";
import { draftToEdit } from "@/lib/library/authoring/queries";
import { deviceKey } from "@/lib/offline-drafts/device-key";
import { requireCoach } from "@/lib/platform/auth/session";
import { discardDraftAction, makeItsOwnAction, publishDraftAction, saveExerciseDraftAction } from "./actions";

type Props = {
  params: Promise<{ exerciseId: string }>;
  searchParams: Promise<{ new?: string | string[] }>;
};

export const metadata = { title: "Edit exercise" };

export default async function EditExercisePage({ params, searchParams }: Props) {
  const coach = await requireCoach();
  const exerciseId = idFrom((await params).exerciseId);
  const fresh = (await searchParams).new === "yes";
  const draft = await found(draftToEdit(coach, { exerciseId, fresh }));
  const published = draft.baseVersion > 0;
  return (
    <>
      <PageHeader
        back={
          published
            ? { href: exercisePath(exerciseId), label: "The exercise as it is now" }
            : { href: "/coach/exercises", label: "Exercises" }
        }
        title={published ? "Change this exercise" : "Write your own"}
        lead={
          published
            ? "It is saved as you write, and seen by nobody else until you publish a new version."
            : "An exercise made of your own questions. It is saved as you write, and yours alone until you publish it."
        }
      />
      <NeedsScript />
      <DraftStatus
        draft={{ exerciseId, kept: draft.revision > 0, overtaken: draft.overtaken }}
        copyId={randomUUID()}
        discard={discardDraftAction}
        makeItsOwn={makeItsOwnAction}
      />
      <ExerciseBuilder
        key={draft.draftId}
        given={draft}
        deviceKey={deviceKey(coach)}
        coachName={coach.name}
        save={saveExerciseDraftAction}
        publish={publishDraftAction}
      />
    </>
  );
}
