import { found } from "@/app/found";
import { NamesInTitlesForm } from "@/components/practice/settings/names-in-titles-form";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { requireCoach } from "@/lib/platform/auth/session";
import { practiceSettings } from "@/lib/practice/settings/queries";
import { chooseNamesInTitlesAction } from "./actions";

export const metadata = { title: "Practice settings" };

export default async function SettingsPage() {
  const { namesInTitles } = await found(practiceSettings(await requireCoach()));
  return (
    <>
      <PageHeader title="Practice settings" lead="What you choose here applies to the whole practice." />
      <div className="max-w-[44rem] space-y-6">
        <Card title="Page titles">
          <NamesInTitlesForm action={chooseNamesInTitlesAction} chosen={namesInTitles} />
        </Card>
      </div>
    </>
  );
}
