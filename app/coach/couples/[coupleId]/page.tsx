import { found, idFrom } from "@/app/found";
import { CoupleSignals } from "@/components/caseload/signals/couple-signals";
import { lowsInWords } from "@/components/caseload/signals/lows";
import { EndingNote } from "@/components/endings/ending-note";
import { RestNote } from "@/components/everyday/overview/rest-note";
import { ReferralList } from "@/components/practice/contacts/referral-list";
import { CoupleFrame } from "@/components/practice/couples/couple-frame";
import { NowList } from "@/components/practice/couples/now-list";
import { PartnerCard } from "@/components/practice/couples/partner-card";
import { SafetyCard } from "@/components/safety/safety-card";
import { AgendaList } from "@/components/sessions/agenda-list";
import { NextSession } from "@/components/sessions/appointments/next-session";
import { shownAppointment } from "@/components/sessions/appointments/shown";
import { EvennessTable } from "@/components/sessions/evenness/evenness-table";
import { TimeAlone } from "@/components/sessions/points/time-alone";
import { ReviewProposed } from "@/components/sessions/reviews/review-proposed";
import { TrustAtAGlance } from "@/components/trust/trust-at-a-glance";
import { Card } from "@/components/ui/card";
import { coupleHomework } from "@/lib/assignments/queries";
import { coupleSignals } from "@/lib/caseload/signals/queries";
import { coupleEnding } from "@/lib/endings/queries";
import { couplePauses } from "@/lib/pace/pauses/queries";
import { requireCoach } from "@/lib/platform/auth/session";
import { dayIn, dayInWords, momentInWords } from "@/lib/platform/time/day";
import { referrals } from "@/lib/practice/contacts/queries";
import { coupleHead } from "@/lib/practice/couples/queries";
import { heldThings } from "@/lib/reconsent/queries";
import { safetyConcerns } from "@/lib/safety/queries";
import { agenda } from "@/lib/sessions/agenda/queries";
import { nextAppointment } from "@/lib/sessions/appointments/queries";
import { evennessMirror } from "@/lib/sessions/evenness/queries";
import { timeAloneAsked } from "@/lib/sessions/points/queries";
import { reviewProposed } from "@/lib/sessions/reviews/queries";
import { coupleTrust } from "@/lib/trust/queries";
import {
  askAgainAction,
  invitePartnerAction,
  linkForClientAction,
  raiseConcernAction,
  reviewSignalAction,
  settleConcernAction,
  signOutClientAction,
} from "./actions";
import { discussedAction } from "./homework/[responseId]/actions";
import { timeAloneDoneAction } from "./sessions/actions";
import { tellPartnerAction } from "./settings/actions";
import { recordTitle } from "./title";

type Props = { params: Promise<{ coupleId: string }> };

const weeksShown = 13;
export const generateMetadata = recordTitle("Overview");

export default async function CouplePage({ params }: Props) {
  const coach = await requireCoach();
  const coupleId = idFrom((await params).coupleId);
  const known = safetyConcerns(coach, { coupleId });
  const [
    couple,
    { assignments, today },
    picture,
    items,
    concerns,
    signals,
    work,
    pauses,
    held,
    refers,
    next,
    alone,
    proposed,
    evenness,
  ] = await found(
    Promise.all([
      coupleHead(coach, coupleId),
      coupleHomework(coach, { coupleId }),
      coupleTrust(coach, { coupleId, weeks: weeksShown }),
      agenda(coach, { coupleId }),
      known,
      coupleSignals(coach, { coupleId }),
      coupleEnding(coach, { coupleId }),
      couplePauses(coach, { coupleId }),
      heldThings(coach, { coupleId }),
      known.then(({ open }) => (open.length > 0 ? referrals(coach) : null)),
      nextAppointment(coach, { coupleId }),
      timeAloneAsked(coach, { coupleId }),
      reviewProposed(coach, { coupleId }),
      evennessMirror(coach, { coupleId }),
    ]),
  );
  const say = (at: Date) => dayInWords(dayIn(coach.timeZone, at), today);
  return (
    <CoupleFrame place="Overview" couple={couple}>
      <CoupleSignals {...signals} say={say} review={reviewSignalAction} lows={lowsInWords(picture, today)} />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="min-w-0 space-y-6">
          <TimeAlone alone={alone} say={say} done={timeAloneDoneAction} />
          <ReviewProposed proposed={proposed} coupleId={coupleId} />
          <EndingNote work={work} coupleId={coupleId} say={say} tell={tellPartnerAction} />
          <RestNote pauses={pauses} coupleId={coupleId} today={today} />
          <NowList assignments={assignments} coupleId={coupleId} />
          <AgendaList items={items} coupleId={coupleId} discussed={discussedAction} />
        </div>
        <div className="space-y-6">
          <NextSession
            coupleId={coupleId}
            next={next ? shownAppointment(next, couple.partners, coach) : null}
            canBook={couple.status !== "closed"}
          />
          <Card title="Partners" eyebrow={`Since ${dayInWords(couple.startedOn, today)}`}>
            <ul className="divide-y divide-line">
              {couple.partners.map((partner) => (
                <PartnerCard
                  key={partner.clientId}
                  partner={partner}
                  signedOn={partner.signed && say(partner.signed.at)}
                  until={partner.expiresAt && momentInWords(partner.expiresAt, coach.timeZone, coach.at)}
                  invite={invitePartnerAction}
                  makeLink={linkForClientAction}
                  signOut={signOutClientAction}
                />
              ))}
            </ul>
          </Card>
          <SafetyCard
            refers={refers && <ReferralList contacts={refers} isOwner={coach.isOwner} />}
            concerns={concerns}
            coupleId={coupleId}
            partners={couple.partners}
            say={say}
            raise={raiseConcernAction}
            settle={settleConcernAction}
            held={held}
            ask={askAgainAction}
          />
          <EvennessTable rows={evenness} />
          <TrustAtAGlance picture={picture} coupleId={coupleId} today={today} />
        </div>
      </div>
    </CoupleFrame>
  );
}
