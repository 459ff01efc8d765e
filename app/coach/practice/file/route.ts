import { found } from "@/app/found";
import { numberRows } from "@/components/caseload/numbers/number-rows";
import { practiceNumbers } from "@/lib/caseload/numbers/queries";
import { table } from "@/lib/caseload/numbers/rules";
import { requireCoach } from "@/lib/platform/auth/session";

/** The page as a table. */
export async function GET() {
  const owner = await requireCoach();
  const rows = numberRows(await found(practiceNumbers(owner)));
  const text = table([
    ["About", "What", "Number"],
    ...rows.map(({ part, label, value }) => [part, label, value]),
  ]);
  return new Response(text, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="practice.csv"',
      "cache-control": "no-store",
    },
  });
}
