import type { Route } from "next";
import { z } from "zod";
import { CaseloadTable } from "@/components/caseload/caseload-table";
import { Pages } from "@/components/practice/couples/pages";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { PillLinks } from "@/components/ui/pill-links";
import { caseload } from "@/lib/caseload/queries";
import { type CaseloadShown, caseloadShown } from "@/lib/caseload/types";
import { requireCoach } from "@/lib/platform/auth/session";
import { momentInWords } from "@/lib/platform/time/day";

const search = z.object({
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
  show: z.enum(caseloadShown).catch("current"),
});

const labels: Record<CaseloadShown, string> = {
  current: "Current",
  paused: "Paused",
  separating: "Separating",
  closed: "Closed",
};
const pathTo = (show: CaseloadShown) =>
  (show === "current" ? "/coach/couples" : `/coach/couples?show=${show}`) as Route;

type Props = { searchParams: Promise<Record<string, string | string[]>> };

export const metadata = { title: "Couples" };

export default async function CouplesPage({ searchParams }: Props) {
  const coach = await requireCoach();
  const { couples, total, pages, page, show, counts } = await caseload(
    coach,
    search.parse(await searchParams),
  );
  const offered = caseloadShown.filter((one) => one === "current" || one === show || counts[one] > 0);
  const isFirst = counts.current + counts.closed === 0;
  return (
    <>
      <PageHeader
        title="Couples"
        actions={isFirst ? null : <ButtonLink href="/coach/couples/new">Add a couple</ButtonLink>}
      />
      {offered.length > 1 ? (
        <div className="mb-6">
          <PillLinks
            label="Which couples"
            links={offered.map((one) => ({
              href: pathTo(one),
              label: `${labels[one]} (${counts[one]})`,
              current: one === show,
            }))}
          />
        </div>
      ) : null}
      {isFirst ? (
        <EmptyState
          title="Your first couple"
          action={<ButtonLink href="/coach/couples/new">Add a couple</ButtonLink>}
        >
          Two first names and two addresses are enough. Each partner gets a private link, and you can assign
          an exercise to each of them as soon as they have signed.
        </EmptyState>
      ) : total === 0 ? (
        <p className="text-ink-soft">No couples here.</p>
      ) : (
        <>
          <CaseloadTable couples={couples} say={(at) => momentInWords(at, coach.timeZone, coach.at)} />
          <Pages page={page} pages={pages} path={pathTo(show)} label="More couples" />
        </>
      )}
    </>
  );
}
