import { redirect } from "next/navigation";
import { Profession } from "@/components/shell/profession";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { requireClient } from "@/lib/platform/auth/session";
import { isolate } from "@/lib/platform/names/isolate";

export const metadata = { title: "Your space" };

/** For somebody who no longer takes part: calm, and the way to what is theirs. */
export default async function LeftPage() {
  const client = await requireClient("left");
  if (!client.left) redirect("/client");
  return (
    <>
      <PageHeader
        title={`Hello ${isolate(client.name)}`}
        lead="Your part in the work here has come to its end."
      />
      <div className="space-y-6">
        <Card title="What is yours stays yours">
          <p className="mb-4">
            What you wrote is still here for you to read, and you can take a copy with you. What you wrote for
            yourself alone stays with you alone.
          </p>
          <ButtonLink href="/client/my-data" variant="quiet">
            My data
          </ButtonLink>
        </Card>
        <Card title="If you have a question">
          <p>
            Please call or write to your <Profession /> in person: nothing can be sent from here any more. If
            this comes as a surprise, asking is always all right. If you want to come back one day, that is a
            new beginning, and your <Profession /> can open it.
          </p>
          <p className="mt-3">
            If you are in danger, or it gets to be too much:{" "}
            <a href="/help-now" className="link">
              get help now
            </a>
            .
          </p>
        </Card>
      </div>
    </>
  );
}
