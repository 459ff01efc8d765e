import { found, idFrom } from "@/app/found";
import { copyId as copyPlace } from "@/components/accounts/own-data/copy-line";
import { CopyView } from "@/components/accounts/own-data/copy-view";
import { SaveFile } from "@/components/accounts/own-data/save-file";
import { recordParts } from "@/components/accounts/record-copies/copy-parts";
import { couplePath } from "@/components/practice/couples/paths";
import { PageHeader } from "@/components/ui/page-header";
import { PrintButton } from "@/components/ui/print-button";
import { recordCopy } from "@/lib/accounts/record-copies/queries";
import { requireCoach } from "@/lib/platform/auth/session";
import { isolate } from "@/lib/platform/names/isolate";
import { professionOf } from "@/lib/platform/text/profession";
import { recordTitle } from "../../../title";

type Props = { params: Promise<{ coupleId: string; copyId: string }> };

export const generateMetadata = recordTitle("Copy of the record");

export default async function RecordCopyPage({ params }: Props) {
  const coach = await requireCoach();
  const ids = await params;
  const coupleId = idFrom(ids.coupleId);
  const copy = await found(recordCopy(coach, { coupleId, copyId: idFrom(ids.copyId) }));
  return (
    <>
      <div className="print:hidden">
        <PageHeader
          back={{ href: couplePath(coupleId, "settings/copy"), label: "Copy of the record" }}
          title="Copy of the record"
          lead="You can open it here until tomorrow. Think about who will read it next, and where it lies until then."
          actions={
            <>
              <PrintButton />
              <SaveFile of={copyPlace} />
            </>
          }
        />
      </div>
      <CopyView
        parts={recordParts(copy, professionOf(coach.profile).counselor)}
        names={copy.of}
        madeOn={copy.madeOn}
        by={`${copy.practiceName}, ${isolate(copy.coachName)}`}
      />
    </>
  );
}
