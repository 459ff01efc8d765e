import { redirect } from "next/navigation";
import { Profession } from "@/components/shell/profession";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { requireClient } from "@/lib/platform/auth/session";

export const metadata = { title: "On my own" };

/** Where the rooms for two lead for somebody who works here alone. */
export default async function OnMyOwnPage() {
  if (!(await requireClient()).alone) redirect("/client");
  return (
    <>
      <PageHeader title="On your own" lead="Here you work by yourself, with your own pace." />
      <div className="space-y-6">
        <Card title="Who reads what you write">
          <p>
            You, and your <Profession /> where the box says so. Nobody else.
          </p>
        </Card>
        <Card title="What is put away">
          <p className="mb-4">
            The parts of Mendwork that are made for two people are put away. Whatever you wrote there is kept.
            You find it in your copy, under “My data”.
          </p>
          <ButtonLink href="/client/my-data" variant="quiet">
            My data
          </ButtonLink>
        </Card>
      </div>
    </>
  );
}
