import { z } from "zod";
import { CaseloadTable } from "@/components/caseload/caseload-table";
import { Pages } from "@/components/practice/couples/pages";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { caseload } from "@/lib/caseload/queries";
import { requireCoach } from "@/lib/platform/auth/session";

const search = z.object({ page: z.coerce.number().int().min(1).max(100_000).catch(1) });

type Props = { searchParams: Promise<Record<string, string | string[]>> };

export const metadata = { title: "Couples" };

export default async function CouplesPage({ searchParams }: Props) {
  const coach = await requireCoach();
  const { page } = search.parse(await searchParams);
  const { couples, total, pages, page: shown } = await caseload(coach, { page });
  return (
    <>
      <PageHeader title="Couples" actions={<ButtonLink href="/coach/couples/new">Add a couple</ButtonLink>} />
      {total === 0 ? (
        <EmptyState
          title="Your first couple"
          action={<ButtonLink href="/coach/couples/new">Add a couple</ButtonLink>}
        >
          Two first names and two addresses are enough. Each partner gets a private link, and you can assign
          an exercise before they have even opened it.
        </EmptyState>
      ) : (
        <>
          <CaseloadTable couples={couples} />
          <Pages page={shown} pages={pages} path="/coach/couples" label="More couples" />
        </>
      )}
    </>
  );
}
