import { randomUUID } from "node:crypto";
import { z } from "zod";
import { found } from "@/app/found";
import { CommitmentForm } from "@/components/commitments/commitment-form";
import { Profession } from "@/components/shell/profession";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { commitmentToShrink, myCommitments } from "@/lib/commitments/queries";
import { deviceKey } from "@/lib/offline-drafts/device-key";
import { requireClientOfTwo } from "@/lib/platform/auth/session";
import { makeCommitmentAction } from "../actions";

const search = z.object({ smaller: z.uuid().optional().catch(undefined) });

type Props = { searchParams: Promise<Record<string, string | string[]>> };

export const metadata = { title: "Promise" };

export default async function NewPromisePage({ searchParams }: Props) {
  const client = await requireClientOfTwo();
  const { smaller } = search.parse(await searchParams);
  const [{ today, partnerName, ending }, from] = await Promise.all([
    myCommitments(client),
    smaller ? found(commitmentToShrink(client, smaller)) : null,
  ]);
  return (
    <>
      <PageHeader
        back={{ href: "/client/promises", label: "Promises" }}
        title={from ? "A smaller one" : "A promise"}
        lead={from ? "What of it would you do even on a hard day?" : "Small, with a day, and yours to keep."}
      />
      {ending ? (
        <EmptyState title="Not just now">
          <p>
            Between the two of you everything rests as it is now. Your <Profession /> can tell you more.
          </p>
        </EmptyState>
      ) : (
        <CommitmentForm
          action={makeCommitmentAction}
          submitKey={randomUUID()}
          deviceKey={deviceKey(client)}
          today={today}
          partnerName={partnerName}
          from={from}
        />
      )}
    </>
  );
}
