import { randomUUID } from "node:crypto";
import type { Route } from "next";
import { z } from "zod";
import { found } from "@/app/found";
import { AgreementForm } from "@/components/agreements/agreement-form";
import { Profession } from "@/components/shell/profession";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { agreementDraft } from "@/lib/agreements/drafts/queries";
import { clientAgreements, agreement as readAgreement } from "@/lib/agreements/queries";
import { agreementKinds, furthestLook } from "@/lib/agreements/schema";
import { requireClientOfTwo } from "@/lib/platform/auth/session";
import { isolate } from "@/lib/platform/names/isolate";
import { addDays } from "@/lib/platform/time/day";
import { changeAgreementAction, newAgreementAction } from "../actions";

type Props = { searchParams: Promise<Record<string, string | string[]>> };

const id = z.uuid().optional().catch(undefined);
const search = z.object({ of: id, draft: id });
const line = z.record(z.string(), z.unknown());
/** Whatever a draft holds, as far as the form knows it. */
const drafted = z.object({
  title: z.string().catch(""),
  kind: z.enum(agreementKinds).optional().catch(undefined),
  items: z
    .union([z.array(line), z.record(z.string(), line).transform(Object.values<z.infer<typeof line>>)])
    .catch([]),
  reviewOn: z.iso.date().or(z.literal("")).catch(""),
});

export const metadata = { title: "Agreement" };

export default async function NewAgreementPage({ searchParams }: Props) {
  const client = await requireClientOfTwo();
  const asked = search.parse(await searchParams);
  const draft = asked.draft ? await found(agreementDraft(client, { draftId: asked.draft })) : null;
  const of = draft?.agreementId ?? asked.of;
  const changed = of ? await found(readAgreement(client, { agreementId: of })) : null;
  const people = changed?.people ?? (await clientAgreements(client)).people;
  const current = changed?.agreement.proposal ?? changed?.agreement.active ?? null;
  const { today, partners, me, coachName, ending } = people;
  const partner = partners.find(({ clientId }) => clientId !== me)?.firstName ?? "Your partner";
  const begun = draft
    ? drafted.parse(draft.content)
    : { title: current?.words.title ?? "", items: current?.words.items ?? [], reviewOn: "", kind: undefined };
  const days = { first: addDays(today, 1), last: addDays(today, furthestLook) };
  const back = of
    ? { href: `/client/agreements/${of}` as Route, label: "Back to it" }
    : { href: "/client/agreements" as Route, label: "Agreements" };

  return (
    <>
      <PageHeader
        back={back}
        title={of ? "Suggest changes" : "A new agreement"}
        lead={
          of
            ? "What is in force stays so until both of you have signed the new words."
            : "Yours alone until you propose it."
        }
      />
      {ending || (of && !current) ? (
        <EmptyState title="This isn’t open at the moment">
          <p>
            Your <Profession /> can tell you more.
          </p>
        </EmptyState>
      ) : (
        <AgreementForm
          action={of ? changeAgreementAction : newAgreementAction}
          partners={partners}
          me={me}
          submitKey={randomUUID()}
          draftId={draft?.draftId ?? randomUUID()}
          of={of && current ? { agreementId: of, version: current.version } : undefined}
          given={{ ...begun, reviewOn: begun.reviewOn || addDays(today, 28) }}
          days={days}
          readers={`${isolate(coachName)} can read it from then on, and ${isolate(partner)} once it is opened.`}
        />
      )}
    </>
  );
}
