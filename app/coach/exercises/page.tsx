import { importPath, newExercisePath, sharePath } from "@/components/library/authoring/author-paths";
import { LaidAsideList, MyDrafts } from "@/components/library/authoring/my-drafts";
import { Shelf } from "@/components/library/exercises/shelf";
import { exercisePath } from "@/components/practice/couples/paths";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { laidAside, myDrafts } from "@/lib/library/authoring/queries";
import { exerciseShelf } from "@/lib/library/exercises/queries";
import { isNarrowed, narrowed } from "@/lib/library/shelf/rules";
import { shelfFilterSchema } from "@/lib/library/shelf/schema";
import { requireCoach } from "@/lib/platform/auth/session";
import { setFavoriteAction } from "./actions";

type Props = { searchParams: Promise<Record<string, string | string[]>> };

export const metadata = { title: "Exercises" };

export default async function ExercisesPage({ searchParams }: Props) {
  const coach = await requireCoach();
  const { used: _, ...filter } = shelfFilterSchema.parse(await searchParams);
  const [exercises, drafts, aside] = await Promise.all([
    exerciseShelf(coach),
    myDrafts(coach),
    laidAside(coach),
  ]);
  const whole = !isNarrowed(filter);
  return (
    <>
      <PageHeader
        title="Exercises"
        actions={
          <>
            <ButtonLink variant="quiet" href={newExercisePath}>
              Write your own
            </ButtonLink>
            <ButtonLink variant="plain" href={importPath}>
              Import file
            </ButtonLink>
            <ButtonLink variant="plain" href={sharePath}>
              Share exercises
            </ButtonLink>
          </>
        }
      />
      {whole ? <MyDrafts drafts={drafts} clock={{ timeZone: coach.timeZone, at: coach.at }} /> : null}
      <Shelf
        path="/coach/exercises"
        filter={filter}
        exercises={narrowed(exercises, filter)}
        total={exercises.length}
        to={exercisePath("")}
        star={setFavoriteAction}
      />
      {whole ? <LaidAsideList exercises={aside} /> : null}
    </>
  );
}
