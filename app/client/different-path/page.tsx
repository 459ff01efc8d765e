import { BeforeSeparating } from "@/components/endings/before-separating";
import { EndingKnown } from "@/components/endings/ending-known";
import { PageHeader } from "@/components/ui/page-header";
import { myEnding } from "@/lib/endings/queries";
import { requireClient } from "@/lib/platform/auth/session";
import { beginSeparationAction } from "./actions";

export const metadata = { title: "My path" };

export default async function DifferentPathPage() {
  const client = await requireClient("safe");
  const { known, partnerName, coachName } = await myEnding(client);
  return (
    <>
      <PageHeader
        title="Taking a different path"
        lead="Some couples part, and some stop working on it together. You can say so here, by yourself and without a reason."
      />
      {known === "open" ? (
        <BeforeSeparating action={beginSeparationAction} partnerName={partnerName} coachName={coachName} />
      ) : (
        <EndingKnown known={known} partnerName={partnerName} coachName={coachName} />
      )}
    </>
  );
}
