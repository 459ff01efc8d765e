import { idFrom } from "@/app/found";
import type { Coach } from "@/lib/platform/auth/actor";
import { requireCoach } from "@/lib/platform/auth/session";
import { coupleHead } from "@/lib/practice/couples/queries";
import { recordTitle } from "../title";
import { assignExerciseAction } from "./actions";
import { AssignView, formOf, search } from "./assign-view";

type Props = {
  params: Promise<{ coupleId: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

export async function generateMetadata({ params, searchParams }: Props) {
  const { exercise } = search.parse(await searchParams);
  const read = exercise
    ? async (coach: Coach, coupleId: string) => (await formOf(coach, coupleId, exercise)).couple
    : coupleHead;
  return recordTitle("Assign", read)({ params });
}

export default async function AssignPage({ params, searchParams }: Props) {
  const coach = await requireCoach();
  const coupleId = idFrom((await params).coupleId);
  return (
    <AssignView coach={coach} coupleId={coupleId} query={await searchParams} action={assignExerciseAction} />
  );
}
