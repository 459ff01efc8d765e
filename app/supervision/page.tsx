import { SupervisedList } from "@/components/caseload/supervision/supervised-list";
import { PageHeader } from "@/components/ui/page-header";
import { supervisedCouples } from "@/lib/caseload/supervision/queries";
import { requireSupervisor } from "@/lib/platform/auth/session";

export const metadata = { title: "Supervision" };

export default async function SupervisionPage() {
  const supervisor = await requireSupervisor();
  return (
    <>
      <PageHeader
        title="Supervision"
        lead="Couples who have agreed that you read along. You read what they share with each other; you change nothing."
      />
      <SupervisedList couples={await supervisedCouples(supervisor)} />
    </>
  );
}
