import { found, idFrom } from "@/app/found";
import { SupervisedFrame } from "@/components/caseload/supervision/supervised-frame";
import { SupervisedWeeks } from "@/components/caseload/supervision/supervised-weeks";
import { Profession } from "@/components/shell/profession";
import { supervisedRecord } from "@/lib/caseload/supervision/queries";
import { requireSupervisor } from "@/lib/platform/auth/session";

type Props = { params: Promise<{ coupleId: string }> };

export const metadata = { title: "Supervised check-ins" };

export default async function SupervisedTrustPage({ params }: Props) {
  const supervisor = await requireSupervisor();
  const coupleId = idFrom((await params).coupleId);
  const record = await found(supervisedRecord(supervisor, { coupleId, part: "trust" }));
  return (
    <SupervisedFrame couple={record.couple} part="trust">
      {record.partners.map((one) => (
        <SupervisedWeeks key={one.clientId} {...one} />
      ))}
      <p className="text-ink-soft">
        From 0 to 10, as each said it alone. How at ease somebody felt, and lines to their <Profession />, are
        not shown in supervision.
      </p>
    </SupervisedFrame>
  );
}
