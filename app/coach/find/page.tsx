import { findGroups } from "@/components/caseload/finding/find-groups";
import { FindList } from "@/components/caseload/finding/find-list";
import { PageHeader } from "@/components/ui/page-header";
import { findable } from "@/lib/caseload/finding/queries";
import { findSchema } from "@/lib/caseload/finding/schema";
import { requireCoach } from "@/lib/platform/auth/session";

type Props = { searchParams: Promise<Record<string, string | string[]>> };

export const metadata = { title: "Go to" };

export default async function FindPage({ searchParams }: Props) {
  const coach = await requireCoach();
  const { q, part } = findSchema.parse(await searchParams);
  const groups = findGroups(await findable(coach), coach.isOwner, part);
  return (
    <>
      <PageHeader title={part === undefined ? "Go to" : "Switch couple"} />
      <FindList key={`${q} ${part}`} groups={groups} query={q} part={part} />
    </>
  );
}
