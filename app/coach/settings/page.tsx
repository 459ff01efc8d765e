import { found } from "@/app/found";
import { HelpSignIn } from "@/components/accounts/vouching/help-sign-in";
import { NamesInTitlesForm } from "@/components/practice/settings/names-in-titles-form";
import { SecondStepRule } from "@/components/practice/settings/second-step-rule";
import { Card } from "@/components/ui/card";
import { Name } from "@/components/ui/name";
import { PageHeader } from "@/components/ui/page-header";
import { otherCoaches } from "@/lib/accounts/vouching/queries";
import { requireCoach } from "@/lib/platform/auth/session";
import { practiceRules, practiceSettings } from "@/lib/practice/settings/queries";
import { chooseNamesInTitlesAction, linkForCoachAction, requireSecondStepAction } from "./actions";

export const metadata = { title: "Practice settings" };

export default async function SettingsPage() {
  const owner = await requireCoach();
  const [{ namesInTitles }, { secondStepRequired }, others] = await found(
    Promise.all([practiceSettings(owner), practiceRules(owner), otherCoaches(owner)]),
  );
  return (
    <>
      <PageHeader title="Practice settings" lead="What you choose here applies to the whole practice." />
      <div className="max-w-[44rem] space-y-6">
        <Card title="Page titles">
          <NamesInTitlesForm action={chooseNamesInTitlesAction} chosen={namesInTitles} />
        </Card>
        <Card title="Second step at sign-in">
          <SecondStepRule action={requireSecondStepAction} required={secondStepRequired} />
        </Card>
        {others.length > 0 ? (
          <Card title="People who work here">
            <ul className="divide-y divide-line">
              {others.map(({ coachId, name }) => (
                <li key={coachId} className="py-3 first:pt-0 last:pb-0">
                  <p className="font-semibold">
                    <Name>{name}</Name>
                  </p>
                  <HelpSignIn who={{ field: "coachId", id: coachId, name }} makeLink={linkForCoachAction} />
                </li>
              ))}
            </ul>
          </Card>
        ) : null}
      </div>
    </>
  );
}
