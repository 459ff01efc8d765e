import { idFrom } from "@/app/found";
import type { Coach } from "@/lib/platform/auth/actor";
import { requireCoach } from "@/lib/platform/auth/session";
import { coupleHead } from "@/lib/practice/couples/queries";
import { AssignView, formOf, search } from "../../../assign/assign-view";
import { recordTitle } from "../../../title";
import { assignInSessionAction } from "../actions";

type Props = {
  params: Promise<{ coupleId: string; sessionId: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

export async function generateMetadata({ params, searchParams }: Props) {
  const { exercise } = search.parse(await searchParams);
  const read = exercise
    ? async (coach: Coach, coupleId: string) => (await formOf(coach, coupleId, exercise)).couple
    : coupleHead;
  return recordTitle("Assign", read)({ params });
}

export default async function AssignInSessionPage({ params, searchParams }: Props) {
  const coach = await requireCoach();
  const { coupleId, sessionId } = await params;
  return (
    <AssignView
      coach={coach}
      coupleId={idFrom(coupleId)}
      appointmentId={idFrom(sessionId)}
      query={await searchParams}
      action={assignInSessionAction}
    />
  );
}
