import { found, idFrom } from "@/app/found";
import { exerciseEntries } from "@/components/caseload/supervision/entries";
import { SupervisedFrame } from "@/components/caseload/supervision/supervised-frame";
import { SupervisedPart } from "@/components/caseload/supervision/supervised-part";
import { Profession } from "@/components/shell/profession";
import { supervisedRecord } from "@/lib/caseload/supervision/queries";
import { requireSupervisor } from "@/lib/platform/auth/session";

type Props = { params: Promise<{ coupleId: string }> };

export const metadata = { title: "Supervised exercises" };

export default async function SupervisedWorkPage({ params }: Props) {
  const supervisor = await requireSupervisor();
  const coupleId = idFrom((await params).coupleId);
  const record = await found(supervisedRecord(supervisor, { coupleId, part: "work" }));
  return (
    <SupervisedFrame couple={record.couple} part="work">
      <SupervisedPart
        title="Exercises"
        entries={exerciseEntries(record.exercises, supervisor.timeZone)}
        none="No exercise was assigned yet."
      />
      <p className="text-ink-soft">
        The newest sixty at most. Answers for themselves, and for their <Profession /> alone, are not shown in
        supervision.
      </p>
    </SupervisedFrame>
  );
}
