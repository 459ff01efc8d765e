import { found, idFrom } from "@/app/found";
import { MadeCopies } from "@/components/accounts/record-copies/made-copies";
import { PaperForm } from "@/components/accounts/record-copies/paper-form";
import { PartnerLine } from "@/components/accounts/record-copies/partner-line";
import { OneButton } from "@/components/forms/one-button";
import { CoupleFrame } from "@/components/practice/couples/couple-frame";
import { Card } from "@/components/ui/card";
import { coupleCopies } from "@/lib/accounts/record-copies/queries";
import { requireCoach } from "@/lib/platform/auth/session";
import { dayIn, dayInWords } from "@/lib/platform/time/day";
import { coupleHead } from "@/lib/practice/couples/queries";
import { recordTitle } from "../../title";
import { makeCopyAction, recordPaperAction, withdrawPaperAction } from "./actions";

type Props = { params: Promise<{ coupleId: string }> };

export const generateMetadata = recordTitle("Copy of the record");

export default async function RecordCopiesPage({ params }: Props) {
  const coach = await requireCoach();
  const coupleId = idFrom((await params).coupleId);
  const [couple, { partners, copies }] = await found(
    Promise.all([coupleHead(coach, coupleId), coupleCopies(coach, { coupleId })]),
  );
  const say = (at: Date) => dayInWords(dayIn(coach.timeZone, at), dayIn(coach.timeZone, coach.at));
  const both = partners.every(({ authorization }) => authorization !== null);
  return (
    <CoupleFrame place="Copy of the record" couple={couple}>
      <div className="max-w-[44rem] space-y-6">
        <Card title="What each has authorized">
          <p className="text-ink-soft">
            Each authorizes alone, under My data, and one does not read what the other has done. An
            authorization is good for one copy and 90 days.
          </p>
          <ul className="my-3 divide-y divide-line border-y border-line">
            {partners.map((partner) => (
              <PartnerLine
                key={partner.clientId}
                coupleId={coupleId}
                partner={partner}
                make={makeCopyAction}
                withdraw={withdrawPaperAction}
              />
            ))}
          </ul>
          <PaperForm coupleId={coupleId} partners={partners} record={recordPaperAction} />
        </Card>
        <Card title="A copy for both">
          {both ? (
            <OneButton action={makeCopyAction} fields={{ coupleId, ofClient: "" }} variant="primary">
              Make a copy for both
            </OneButton>
          ) : (
            <p>It can be made once both have authorized it.</p>
          )}
          <p className="mt-3 text-ink-soft">
            Your formulation, hypotheses, agenda, private notes to you and everything about safety are in no
            copy. What is kept from one of them for now is not in a copy for both. Whose record it is reads
            under My data that a copy was made.
          </p>
        </Card>
        <MadeCopies coupleId={coupleId} copies={copies} say={say} />
      </div>
    </CoupleFrame>
  );
}
