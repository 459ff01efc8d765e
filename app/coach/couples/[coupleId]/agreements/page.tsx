import type { Route } from "next";
import { found, idFrom } from "@/app/found";
import { CardList } from "@/components/agreements/card-list";
import { CoachAgreement } from "@/components/agreements/coach-agreement";
import { CoachTransparency } from "@/components/agreements/transparency/coach-transparency";
import { CoupleFrame } from "@/components/practice/couples/couple-frame";
import { signalsPath } from "@/components/practice/couples/paths";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { coupleAgreements } from "@/lib/agreements/queries";
import { furthestLook } from "@/lib/agreements/schema";
import { coupleTransparency } from "@/lib/agreements/transparency/queries";
import type { Agreement } from "@/lib/agreements/types";
import { requireCoach } from "@/lib/platform/auth/session";
import { addDays, dayIn } from "@/lib/platform/time/day";
import { coupleHead } from "@/lib/practice/couples/queries";
import { recordTitle } from "../title";
import {
  coachLookAgainAction,
  coachTakeProposalBackAction,
  endAgreementAction,
  openTransparencyAction,
} from "./actions";

type Props = { params: Promise<{ coupleId: string }> };

const actions = {
  end: endAgreementAction,
  look: coachLookAgainAction,
  takeBack: coachTakeProposalBackAction,
};

export const generateMetadata = recordTitle("Agreements");

export default async function CoupleAgreementsPage({ params }: Props) {
  const coach = await requireCoach();
  const coupleId = idFrom((await params).coupleId);
  const [couple, held, openness] = await found(
    Promise.all([
      coupleHead(coach, coupleId),
      coupleAgreements(coach, { coupleId }),
      coupleTransparency(coach, { coupleId }),
    ]),
  );
  const { active, proposed, past, cards, openHints, people } = held;
  const { today, ending } = people;
  const day = (at: Date) => dayIn(coach.timeZone, at);
  const days = { first: addDays(today, 1), last: addDays(today, furthestLook) };
  const propose = ending ? null : (
    <ButtonLink
      variant={active.length + proposed.length === 0 ? "primary" : "quiet"}
      href={`/coach/couples/${coupleId}/agreements/new` as Route}
    >
      Propose one
    </ButtonLink>
  );
  const listed = (agreements: readonly Agreement[]) => (
    <ul className="space-y-4">
      {agreements.map((agreement) => (
        <CoachAgreement
          key={agreement.agreementId}
          {...{ agreement, people, coupleId, day, days, actions }}
        />
      ))}
    </ul>
  );

  return (
    <CoupleFrame place="Agreements" couple={couple}>
      <div className="grid gap-6 xl:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="min-w-0 space-y-8">
          {active.length + proposed.length === 0 ? (
            <EmptyState title="Nothing agreed yet" action={propose}>
              <p>
                Either partner or you can propose words. They are in force once both have signed, each alone.
              </p>
            </EmptyState>
          ) : null}
          {active.length > 0 ? (
            <section aria-labelledby="in-force">
              <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
                <h2 id="in-force" className="text-xl">
                  In force
                </h2>
                {propose}
              </div>
              {listed(active)}
            </section>
          ) : null}
          {proposed.length > 0 ? (
            <section aria-labelledby="table">
              <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
                <h2 id="table" className="text-xl">
                  Proposed
                </h2>
                {active.length > 0 ? null : propose}
              </div>
              {listed(proposed)}
            </section>
          ) : null}
          {past.length > 0 ? (
            <Disclosure summary="Ended">
              <p className="mb-3 text-sm text-ink-soft">
                Either of them can withdraw at any time. No name is kept or shown; of two, each can tell.
              </p>
              {listed(past)}
            </Disclosure>
          ) : null}
        </div>
        <div className="space-y-6">
          {openHints > 0 ? (
            <Notice title="Ask each partner about this alone">
              {openHints === 1
                ? "A line here binds one of the two alone. "
                : `${openHints} lines here each bind one of the two alone. `}
              <Link href={signalsPath(coupleId)} className="link">
                See it with the signals
              </Link>
            </Notice>
          ) : null}
          {cards.length > 0 ? (
            <section aria-labelledby="cards">
              <h2 id="cards" className="mb-1 text-xl">
                Personal boundary cards
              </h2>
              <p className="mb-3 text-sm text-ink-soft">Those that their owner lets you read.</p>
              <CardList cards={cards} />
            </section>
          ) : null}
          <Card title="Shared for now">
            <CoachTransparency
              openness={openness}
              coupleId={coupleId}
              today={today}
              ending={ending}
              set={openTransparencyAction}
            />
          </Card>
        </div>
      </div>
    </CoupleFrame>
  );
}
