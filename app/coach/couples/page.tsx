import { CaseloadTable } from "@/components/caseload/caseload-table";
import { KeepView } from "@/components/caseload/view/keep-view";
import { ViewForm } from "@/components/caseload/view/view-form";
import { isUsual, showWords, viewPath } from "@/components/caseload/view/view-words";
import { Pages } from "@/components/practice/couples/pages";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { PillLinks } from "@/components/ui/pill-links";
import { caseload } from "@/lib/caseload/queries";
import { caseloadViewSchema } from "@/lib/caseload/schema";
import { caseloadShown } from "@/lib/caseload/types";
import { requireCoach } from "@/lib/platform/auth/session";
import { dayIn, shortDayInWords, shortMomentInWords } from "@/lib/platform/time/day";
import { saveCaseloadViewAction } from "./actions";
import { keptView } from "./kept-view";

type Props = { searchParams: Promise<Record<string, string | string[]>> };

export const metadata = { title: "Couples" };

export default async function CouplesPage({ searchParams }: Props) {
  const coach = await requireCoach();
  const [asked, kept] = await Promise.all([searchParams, keptView(coach)]);
  const wanted = Object.keys(asked).length === 0 && kept ? kept : caseloadViewSchema.parse(asked);
  const { couples, total, pages, page, view, counts } = await caseload(coach, wanted);
  const offered = caseloadShown.filter((one) => one === "current" || one === view.show || counts[one] > 0);
  const today = dayIn(coach.timeZone, coach.at);
  const isFirst = counts.current + counts.closed === 0;
  return (
    <>
      <PageHeader
        title="Couples"
        actions={isFirst ? null : <ButtonLink href="/coach/couples/new">Add a couple</ButtonLink>}
      />
      {offered.length > 1 ? (
        <div className="mb-4">
          <PillLinks
            label="Which couples"
            links={offered.map((one) => ({
              href: viewPath(view, { show: one }),
              label: `${showWords[one]} (${counts[one]})`,
              current: one === view.show,
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
      ) : (
        <>
          <ViewForm view={view} />
          <KeepView view={view} kept={kept} keep={saveCaseloadViewAction} />
          {total === 0 ? (
            <p className="text-ink-soft">
              {isUsual(view)
                ? "No couples here."
                : "No couple fits. Try fewer letters, or clear what is chosen."}
            </p>
          ) : (
            <CaseloadTable
              couples={couples}
              say={(at) => shortMomentInWords(at, coach.timeZone, coach.at)}
              dayOf={(at) => shortDayInWords(dayIn(coach.timeZone, at), today)}
            />
          )}
          <Pages page={page} pages={pages} path={viewPath(view)} label="More couples" />
        </>
      )}
    </>
  );
}
