import { randomUUID } from "node:crypto";
import { found, idFrom } from "@/app/found";
import { CoupleFrame } from "@/components/practice/couples/couple-frame";
import { sessionPath } from "@/components/practice/couples/paths";
import { PrivateForm } from "@/components/sessions/notes/private-form";
import { Link } from "@/components/ui/link";
import { requireCoach } from "@/lib/platform/auth/session";
import { longMomentInWords } from "@/lib/platform/time/day";
import { coupleHead } from "@/lib/practice/couples/queries";
import { privateNote } from "@/lib/sessions/private-notes/queries";
import { sessionRecord } from "@/lib/sessions/progress-notes/queries";
import { recordTitle } from "../../../title";
import { keepPrivateNoteAction, removePrivateNoteAction, savePrivateNoteAction } from "../actions";

type Props = { params: Promise<{ coupleId: string; sessionId: string }> };

export const generateMetadata = recordTitle("Private note");

export default async function PrivateNotePage({ params }: Props) {
  const coach = await requireCoach();
  const { coupleId: couplePart, sessionId } = await params;
  const coupleId = idFrom(couplePart);
  const appointmentId = idFrom(sessionId);
  const [couple, session, note] = await found(
    Promise.all([
      coupleHead(coach, coupleId),
      sessionRecord(coach, { coupleId, appointmentId }),
      privateNote(coach, { appointmentId }),
    ]),
  );
  return (
    <CoupleFrame place="Private note" couple={couple}>
      <div className="max-w-[48rem] space-y-4">
        <p className="flex flex-wrap items-baseline justify-between gap-3">
          <strong>{longMomentInWords(session.startsAt, coach.timeZone, coach.at)}</strong>
          <Link href={sessionPath(coupleId, appointmentId)} className="link py-2">
            Back to the session
          </Link>
        </p>
        <PrivateForm
          appointmentId={appointmentId}
          note={note}
          writer={randomUUID()}
          keep={keepPrivateNoteAction}
          save={savePrivateNoteAction}
          remove={removePrivateNoteAction}
        />
      </div>
    </CoupleFrame>
  );
}
