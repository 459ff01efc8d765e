import { found, idFrom } from "@/app/found";
import { eventEntries } from "@/components/caseload/supervision/entries";
import { SupervisedFrame } from "@/components/caseload/supervision/supervised-frame";
import { SupervisedPart } from "@/components/caseload/supervision/supervised-part";
import { supervisedRecord } from "@/lib/caseload/supervision/queries";
import { requireSupervisor } from "@/lib/platform/auth/session";

type Props = { params: Promise<{ coupleId: string }> };

export const metadata = { title: "Supervised events" };

export default async function SupervisedStoryPage({ params }: Props) {
  const supervisor = await requireSupervisor();
  const coupleId = idFrom((await params).coupleId);
  const record = await found(supervisedRecord(supervisor, { coupleId, part: "story" }));
  return (
    <SupervisedFrame couple={record.couple} part="story">
      <SupervisedPart
        title="Events"
        entries={eventEntries(record.events)}
        none="Nothing is shared with both yet."
      />
    </SupervisedFrame>
  );
}
