import { randomUUID } from "node:crypto";
import { found, idFrom } from "@/app/found";
import { CoupleFrame } from "@/components/practice/couples/couple-frame";
import {
  assignInSessionPath,
  couplePath,
  privateNotePath,
  roomPath,
} from "@/components/practice/couples/paths";
import { SaidAfter } from "@/components/sessions/alliance/said-after";
import { whoComes } from "@/components/sessions/appointments/shown";
import { SessionAtHand } from "@/components/sessions/at-hand/session-at-hand";
import { ProgressForm } from "@/components/sessions/notes/progress-form";
import { SignedNote } from "@/components/sessions/notes/signed-note";
import { SummaryCard } from "@/components/sessions/summaries/summary-card";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { requireCoach } from "@/lib/platform/auth/session";
import { longMomentInWords, momentInWords } from "@/lib/platform/time/day";
import { coupleHead } from "@/lib/practice/couples/queries";
import { isApart, isEnding } from "@/lib/practice/couples/rules/ending";
import { coupleAlliance } from "@/lib/sessions/alliance/queries";
import { sessionAtHand } from "@/lib/sessions/at-hand/queries";
import { sessionRecord } from "@/lib/sessions/progress-notes/queries";
import { sharedSummary } from "@/lib/sessions/summaries/queries";
import { takeCounselorStepAction } from "../../disclosure/actions";
import { recordTitle } from "../../title";
import { pointDiscussedAction } from "../actions";
import {
  addAddendumAction,
  keepProgressNoteAction,
  saveProgressNoteAction,
  shareSummaryAction,
  withdrawSummaryAction,
} from "./actions";

type Props = { params: Promise<{ coupleId: string; sessionId: string }> };

export const generateMetadata = recordTitle("Session");

export default async function SessionPage({ params }: Props) {
  const coach = await requireCoach();
  const { coupleId: couplePart, sessionId } = await params;
  const coupleId = idFrom(couplePart);
  const appointmentId = idFrom(sessionId);
  const [couple, session, atHand, summary, alliance] = await found(
    Promise.all([
      coupleHead(coach, coupleId),
      sessionRecord(coach, { coupleId, appointmentId }),
      sessionAtHand(coach, { coupleId, appointmentId }),
      sharedSummary(coach, { coupleId, appointmentId }),
      coupleAlliance(coach, { coupleId }),
    ]),
  );
  const { clientId, startsAt, canceledAt, notes, hasPrivateNote } = session;
  const came = couple.partners.filter((partner) => clientId === null || partner.clientId === clientId);
  const own = notes.find(({ mine }) => mine) ?? null;
  const signed = notes.filter(({ signedAt }) => signedAt !== null);
  const say = (at: Date) => momentInWords(at, coach.timeZone, coach.at);
  return (
    <CoupleFrame
      place="Session"
      couple={couple}
      actions={
        clientId === null && !canceledAt && !isApart(couple.status) ? (
          <ButtonLink href={roomPath(coupleId, appointmentId)} variant="quiet">
            Screen for both
          </ButtonLink>
        ) : undefined
      }
    >
      <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,48rem)_minmax(0,24rem)]">
        <SessionAtHand
          atHand={atHand}
          coupleId={coupleId}
          say={say}
          discussed={pointDiscussedAction}
          step={takeCounselorStepAction}
        />
        <div className="min-w-0 space-y-6 xl:col-start-1 xl:row-start-1">
          <div className="flex flex-wrap items-baseline justify-between gap-3">
            <p>
              <strong>{longMomentInWords(startsAt, coach.timeZone, coach.at)}</strong>{" "}
              <span className="text-ink-soft">
                {whoComes(clientId, couple.partners)}
                {canceledAt ? " · canceled" : ""}
              </span>
            </p>
            <span className="flex flex-wrap gap-x-5">
              {canceledAt || isEnding(couple.status) ? null : (
                <Link href={assignInSessionPath(coupleId, appointmentId)} className="link py-2">
                  Assign for next time
                </Link>
              )}
              <Link href={couplePath(coupleId, "sessions")} className="link py-2">
                All sessions
              </Link>
            </span>
          </div>
          {alliance.some(({ said }) => said.some((one) => one.appointmentId === appointmentId)) ? (
            <Card title="How it was for each of them" eyebrow="Said alone, for you">
              <SaidAfter partners={alliance} appointmentId={appointmentId} />
            </Card>
          ) : null}
          {signed.map((note) => (
            <SignedNote
              key={note.noteId}
              note={note}
              partners={couple.partners}
              say={say}
              add={addAddendumAction}
            />
          ))}
          {own?.signedAt ? null : (
            <ProgressForm
              appointmentId={appointmentId}
              note={own}
              headings={session.headings}
              partners={came}
              profile={coach.profile}
              writer={randomUUID()}
              keep={keepProgressNoteAction}
              save={saveProgressNoteAction}
            />
          )}
          {canceledAt ? null : (
            <SummaryCard
              appointmentId={appointmentId}
              summary={summary && { words: summary.words, when: say(summary.sharedAt) }}
              readers={came.map(({ firstName }) => firstName)}
              share={shareSummaryAction}
              withdraw={withdrawSummaryAction}
            />
          )}
          <p>
            <Link
              href={privateNotePath(coupleId, appointmentId)}
              className="link inline-flex items-center gap-2 py-2"
            >
              <Icon name="lock-keyhole" />
              {hasPrivateNote ? "Open your private note" : "Write a private note"}
            </Link>
          </p>
        </div>
      </div>
    </CoupleFrame>
  );
}
