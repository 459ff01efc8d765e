import { found } from "@/app/found";
import { ErasedCard } from "@/components/practice/retention/erased-card";
import { HoldsCard } from "@/components/practice/retention/holds-card";
import { RulesForm } from "@/components/practice/retention/rules-form";
import { PageHeader } from "@/components/ui/page-header";
import { requireCoach } from "@/lib/platform/auth/session";
import { professionOf } from "@/lib/platform/text/profession";
import { dayIn, dayInWords } from "@/lib/platform/time/day";
import { retentionOverview } from "@/lib/practice/retention/queries";
import { chooseRetentionAction, liftHoldAction, setHoldAction } from "./actions";

export const metadata = { title: "Keeping records" };

export default async function RecordsSettingsPage() {
  const owner = await requireCoach();
  const { rules, isChosen, holds, deletions, job } = await found(retentionOverview(owner));
  const say = (at: Date) => dayInWords(dayIn(owner.timeZone, at), dayIn(owner.timeZone, owner.at));
  return (
    <>
      <PageHeader
        back={{ href: "/coach/settings", label: "Practice settings" }}
        title="Keeping records"
        lead="How long this practice keeps what couples wrote, what must not be erased, and what was."
      />
      <div className="max-w-[44rem] space-y-6">
        <RulesForm rules={rules} isChosen={isChosen} choose={chooseRetentionAction} />
        <HoldsCard
          holds={holds}
          say={say}
          counselor={professionOf(owner.profile).counselor}
          set={setHoldAction}
          lift={liftHoldAction}
        />
        <ErasedCard deletions={deletions} job={job} say={say} />
      </div>
    </>
  );
}
