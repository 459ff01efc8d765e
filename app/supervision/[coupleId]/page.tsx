import { found, idFrom } from "@/app/found";
import { agreementEntries, promiseEntries } from "@/components/caseload/supervision/entries";
import { SupervisedFrame } from "@/components/caseload/supervision/supervised-frame";
import { SupervisedPart } from "@/components/caseload/supervision/supervised-part";
import { supervisedRecord } from "@/lib/caseload/supervision/queries";
import { requireSupervisor } from "@/lib/platform/auth/session";

type Props = { params: Promise<{ coupleId: string }> };

export const metadata = { title: "Supervised agreements" };

export default async function SupervisedOverviewPage({ params }: Props) {
  const supervisor = await requireSupervisor();
  const coupleId = idFrom((await params).coupleId);
  const record = await found(supervisedRecord(supervisor, { coupleId, part: "overview" }));
  return (
    <SupervisedFrame couple={record.couple} part="overview">
      <SupervisedPart
        title="Agreements"
        entries={agreementEntries(record.agreements, supervisor.timeZone)}
        none="They have not signed an agreement yet."
      />
      <SupervisedPart
        title="Promises"
        entries={promiseEntries(record.promises)}
        none="No promise was made yet."
      />
    </SupervisedFrame>
  );
}
