import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { z } from "zod";
import { found, idFrom } from "@/app/found";
import { AgreementForm } from "@/components/agreements/agreement-form";
import { CoupleFrame } from "@/components/practice/couples/couple-frame";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { coupleAgreements } from "@/lib/agreements/queries";
import { furthestLook } from "@/lib/agreements/schema";
import { requireCoach } from "@/lib/platform/auth/session";
import { addDays } from "@/lib/platform/time/day";
import { coupleHead } from "@/lib/practice/couples/queries";
import { recordTitle } from "../../title";
import { coachProposeAgreementAction, coachProposeChangeAction } from "../actions";

type Props = {
  params: Promise<{ coupleId: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

const search = z.object({ of: z.uuid().optional().catch(undefined) });

export const generateMetadata = recordTitle("Propose an agreement");

export default async function ProposeAgreementPage({ params, searchParams }: Props) {
  const coach = await requireCoach();
  const coupleId = idFrom((await params).coupleId);
  const { of } = search.parse(await searchParams);
  const [couple, { active, proposed, people }] = await found(
    Promise.all([coupleHead(coach, coupleId), coupleAgreements(coach, { coupleId })]),
  );
  const changed = [...active, ...proposed].find(({ agreementId }) => agreementId === of);
  if (of && !changed) notFound();
  const current = changed?.proposal ?? changed?.active;
  const { today, partners, ending } = people;
  return (
    <CoupleFrame place="Agreements" couple={couple}>
      {ending ? (
        <EmptyState title="Nothing new can be agreed">
          <p>
            {couple.status === "one_partner"
              ? "One of them works here alone."
              : `This couple is ${couple.status === "closed" ? "closed" : "separating"}.`}{" "}
            What they agreed stays here to read.
          </p>
        </EmptyState>
      ) : (
        <Card title={current ? "Suggest changes" : "Propose an agreement"} className="max-w-[46rem]">
          <AgreementForm
            action={current ? coachProposeChangeAction : coachProposeAgreementAction}
            partners={partners}
            me={null}
            submitKey={randomUUID()}
            coupleId={coupleId}
            of={of && current ? { agreementId: of, version: current.version } : undefined}
            given={{
              title: current?.words.title ?? "",
              items: current?.words.items ?? [],
              reviewOn: addDays(today, 28),
            }}
            days={{ first: addDays(today, 1), last: addDays(today, furthestLook) }}
            readers="Both partners can read it from then on."
          />
        </Card>
      )}
    </CoupleFrame>
  );
}
