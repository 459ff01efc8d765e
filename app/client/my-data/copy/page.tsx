import { copyId } from "@/components/accounts/own-data/copy-line";
import { copyParts } from "@/components/accounts/own-data/copy-parts";
import { CopyView } from "@/components/accounts/own-data/copy-view";
import { SaveFile } from "@/components/accounts/own-data/save-file";
import { PageHeader } from "@/components/ui/page-header";
import { PrintButton } from "@/components/ui/print-button";
import { ownCopy } from "@/lib/accounts/own-data/queries";
import { requireClient } from "@/lib/platform/auth/session";
import { professionOf } from "@/lib/platform/text/profession";
import { noteReviewsOpened } from "@/lib/sessions/reviews/commands";

export const metadata = { title: "My copy" };

export default async function MyCopyPage() {
  const client = await requireClient("left");
  await noteReviewsOpened(client, { reviewId: null });
  const copy = await ownCopy(client);
  return (
    <>
      <div className="print:hidden">
        <PageHeader
          back={{ href: "/client/my-data", label: "My data" }}
          title="My copy"
          lead="Think about where you leave the paper, or the file."
          actions={
            <>
              <PrintButton />
              <SaveFile of={copyId} />
            </>
          }
        />
      </div>
      <CopyView
        parts={copyParts(copy, professionOf(client.profile).counselor)}
        names={[copy.name]}
        madeOn={copy.madeOn}
      />
    </>
  );
}
