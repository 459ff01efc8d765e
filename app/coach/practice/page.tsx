import { found } from "@/app/found";
import { numberRows } from "@/components/caseload/numbers/number-rows";
import { PracticeNumbers } from "@/components/caseload/numbers/practice-numbers";
import { PageHeader } from "@/components/ui/page-header";
import { practiceNumbers } from "@/lib/caseload/numbers/queries";
import { requireCoach } from "@/lib/platform/auth/session";

export const metadata = { title: "The practice in numbers" };

export default async function PracticeNumbersPage() {
  const owner = await requireCoach();
  const rows = numberRows(await found(practiceNumbers(owner)));
  return (
    <>
      <PageHeader
        title="The practice in numbers"
        lead="Counts only, no names. What fewer than five people or couples make up is not shown."
        actions={
          <a href="/coach/practice/file" download className="link px-1 py-2.5">
            Save as a table (CSV)
          </a>
        }
      />
      <PracticeNumbers rows={rows} />
      <p className="mt-8 max-w-[44rem] text-ink-soft">
        Who comes, stays and answers is not chance, so these numbers do not say what the work has done. A
        change counts as reliable only where how far a measure moves by itself was published.
      </p>
    </>
  );
}
