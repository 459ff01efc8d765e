import { randomUUID } from "node:crypto";
import { found, idFrom } from "@/app/found";
import { OwnExercise } from "@/components/library/authoring/own-exercise";
import { ExercisePreview } from "@/components/library/exercises/exercise-preview";
import { FavoriteForm } from "@/components/library/exercises/favorite-form";
import { Guidance } from "@/components/library/exercises/guidance";
import { PreviewTabs } from "@/components/library/exercises/preview-tabs";
import { previewFor, previewsOf } from "@/components/library/exercises/previews";
import { causeWords, phaseWords, shortFacts } from "@/components/library/exercises/words";
import { ReferralList } from "@/components/practice/contacts/referral-list";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { opensWhen } from "@/lib/assignments/sealed/rules/opening";
import { ownership } from "@/lib/library/authoring/queries";
import { exerciseDetail } from "@/lib/library/exercises/queries";
import { requireCoach } from "@/lib/platform/auth/session";
import { referrals } from "@/lib/practice/contacts/queries";
import {
  bringBackExerciseAction,
  copyExerciseAction,
  handOnAction,
  retireExerciseAction,
  setFavoriteAction,
} from "../actions";

type Props = {
  params: Promise<{ exerciseId: string }>;
  searchParams: Promise<{ as?: string | string[] }>;
};

export const metadata = { title: "Exercise" };

export default async function ExercisePage({ params, searchParams }: Props) {
  const coach = await requireCoach();
  const exerciseId = idFrom((await params).exerciseId);
  const ownedBy = ownership(coach, { exerciseId });
  const [{ content, guidance, favorite }, owned, refers] = await found(
    Promise.all([
      exerciseDetail(coach, exerciseId),
      ownedBy,
      ownedBy.then(({ retired, origin }) => (retired && origin === "library" ? referrals(coach) : null)),
    ]),
  );
  const previews = previewsOf(content);
  const { as, mode, role, sheet, title } = previewFor(previews, (await searchParams).as);
  const opens = opensWhen({ mode, sealed: content.sealed, releaseRule: "automatic" });
  return (
    <>
      <PageHeader
        back={{ href: "/coach/exercises", label: "Exercises" }}
        title={content.title}
        lead={content.aim}
        actions={
          owned.retired ? undefined : (
            <FavoriteForm exerciseId={exerciseId} favorite={favorite} action={setFavoriteAction} />
          )
        }
      />
      {owned.retired ? (
        <Notice className="mb-6">
          {owned.origin === "library"
            ? "This exercise is for licensed practices only. In coaching, refer to somebody trained for it. Whoever has it already keeps it."
            : "This exercise is archived: it can’t be assigned any more. Whoever has it already keeps it."}
        </Notice>
      ) : null}
      {refers ? (
        <div className="mb-6">
          <ReferralList contacts={refers} isOwner={coach.isOwner} />
        </div>
      ) : null}
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0">
          <PreviewTabs exerciseId={exerciseId} previews={previews} as={as} />
          <Card>
            <p className="mb-4 text-sm text-ink-soft">
              Exactly what they will see. Try it: nothing you type here is kept.
            </p>
            <ExercisePreview
              content={content}
              mode={mode}
              role={role}
              sheet={sheet}
              names={{ coachName: coach.name, partnerName: "your partner", opens }}
              label={title}
              key={as}
            />
          </Card>
        </div>
        <div className="space-y-6">
          <Guidance guidance={guidance} />
          <OwnExercise
            exerciseId={exerciseId}
            ownership={owned}
            copyId={randomUUID()}
            actions={{
              copy: copyExerciseAction,
              retire: retireExerciseAction,
              bringBack: bringBackExerciseAction,
              handOn: handOnAction,
            }}
          />
          <dl className="space-y-3 px-1 text-sm">
            <div>
              <dt className="text-ink-soft">Phase</dt>
              <dd>{phaseWords(content)}</dd>
            </div>
            {content.causes.length > 0 ? (
              <div>
                <dt className="text-ink-soft">Helps with</dt>
                <dd>{causeWords(content)}</dd>
              </div>
            ) : null}
            <div>
              <dt className="text-ink-soft">How it can be assigned</dt>
              <dd>{shortFacts(content)}</dd>
            </div>
          </dl>
        </div>
      </div>
    </>
  );
}
