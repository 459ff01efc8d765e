import { exercisePath } from "@/components/couples/paths";
import { Shelf } from "@/components/exercises/shelf";
import { PageHeader } from "@/components/ui/page-header";
import { requireCoach } from "@/lib/auth/session";
import { narrowed } from "@/lib/exercises/finding";
import { exerciseShelf } from "@/lib/exercises/queries";
import { shelfFilterSchema } from "@/lib/exercises/shelf-filter";
import { setFavouriteAction } from "./actions";

type Props = { searchParams: Promise<Record<string, string | string[]>> };

export default async function ExercisesPage({ searchParams }: Props) {
  const coach = await requireCoach();
  const { used: _, ...filter } = shelfFilterSchema.parse(await searchParams);
  const exercises = await exerciseShelf(coach);
  return (
    <>
      <PageHeader title="Exercises" />
      <Shelf
        path="/coach/exercises"
        filter={filter}
        exercises={narrowed(exercises, filter)}
        total={exercises.length}
        to={exercisePath("")}
        star={setFavouriteAction}
      />
    </>
  );
}
