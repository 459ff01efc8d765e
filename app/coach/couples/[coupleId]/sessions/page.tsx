import { z } from "zod";
import { found, idFrom } from "@/app/found";
import { CoupleFrame } from "@/components/practice/couples/couple-frame";
import { couplePath } from "@/components/practice/couples/paths";
import { AgendaList } from "@/components/sessions/agenda-list";
import { AppointmentItem } from "@/components/sessions/appointments/appointment-item";
import { BookForm } from "@/components/sessions/appointments/book-form";
import { LaterAppointment } from "@/components/sessions/appointments/later-appointment";
import { PastSessions } from "@/components/sessions/appointments/past-sessions";
import { shownAppointment } from "@/components/sessions/appointments/shown";
import { BroughtPoints } from "@/components/sessions/points/brought-points";
import { TimeAlone } from "@/components/sessions/points/time-alone";
import { AddLine } from "@/components/sessions/shared-agenda/add-line";
import { AgendaCard } from "@/components/sessions/shared-agenda/agenda-card";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { requireCoach } from "@/lib/platform/auth/session";
import { dayIn, dayInWords } from "@/lib/platform/time/day";
import { coupleHead } from "@/lib/practice/couples/queries";
import { agenda } from "@/lib/sessions/agenda/queries";
import { coupleAppointments } from "@/lib/sessions/appointments/queries";
import { couplePoints } from "@/lib/sessions/points/queries";
import { notesOfSessions } from "@/lib/sessions/progress-notes/queries";
import { coupleAgenda } from "@/lib/sessions/shared-agenda/queries";
import { addLineSchema } from "@/lib/sessions/shared-agenda/schema";
import { discussedAction } from "../homework/[responseId]/actions";
import { recordTitle } from "../title";
import {
  addLineAction,
  addPointsAction,
  bookAppointmentsAction,
  cancelAppointmentAction,
  moveAppointmentAction,
  pointDiscussedAction,
  saveAgendaAction,
  timeAloneDoneAction,
  withdrawAgendaAction,
} from "./actions";

/** How many can be changed at once: further ones are opened for it, one at a time. */
const changeable = 3;
const search = z.object({
  change: z.uuid().optional().catch(undefined),
  back: addLineSchema.shape.back,
});

type Props = {
  params: Promise<{ coupleId: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

export const generateMetadata = recordTitle("Sessions");

export default async function SessionsPage({ params, searchParams }: Props) {
  const coach = await requireCoach();
  const { change, back } = search.parse(await searchParams);
  const coupleId = idFrom((await params).coupleId);
  const of = { coupleId };
  const [couple, { upcoming, past }, brought, shared, items, written] = await found(
    Promise.all([
      coupleHead(coach, coupleId),
      coupleAppointments(coach, of),
      couplePoints(coach, of),
      coupleAgenda(coach, of),
      agenda(coach, of),
      notesOfSessions(coach, of),
    ]),
  );
  const today = dayIn(coach.timeZone, coach.at);
  const say = (at: Date) => dayInWords(dayIn(coach.timeZone, at), today);
  const shown = (list: typeof upcoming) => list.map((one) => shownAppointment(one, couple.partners, coach));
  return (
    <CoupleFrame
      place="Sessions"
      couple={couple}
      actions={
        <ButtonLink href={couplePath(coupleId, "brief")} variant="quiet">
          Brief
        </ButtonLink>
      }
    >
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_26rem]">
        <div className="min-w-0 space-y-6">
          <TimeAlone alone={brought.alone} say={say} done={timeAloneDoneAction} />
          <BroughtPoints
            coupleId={coupleId}
            points={brought.points}
            say={say}
            add={addPointsAction}
            discussed={pointDiscussedAction}
          />
          <AgendaList items={items} coupleId={coupleId} discussed={discussedAction} />
          <div id="agenda" className="scroll-mt-20 space-y-6">
            {back === undefined ? null : (
              <Card title="One more line">
                <AddLine coupleId={coupleId} back={back} action={addLineAction} />
              </Card>
            )}
            <AgendaCard
              coupleId={coupleId}
              agenda={shared}
              say={say}
              save={saveAgendaAction}
              withdraw={withdrawAgendaAction}
            />
          </div>
        </div>
        <div className="min-w-0 space-y-6">
          <Card title="Coming up">
            {upcoming.length === 0 ? (
              <p className="text-ink-soft">No session booked.</p>
            ) : (
              <ul className="divide-y divide-line">
                {shown(upcoming).map((item, i) =>
                  i < changeable || item.appointmentId === change ? (
                    <AppointmentItem
                      key={item.appointmentId}
                      item={item}
                      coupleId={coupleId}
                      move={moveAppointmentAction}
                      cancel={cancelAppointmentAction}
                    />
                  ) : (
                    <LaterAppointment key={item.appointmentId} item={item} coupleId={coupleId} />
                  ),
                )}
              </ul>
            )}
          </Card>
          <PastSessions items={shown(past)} written={written} coupleId={coupleId} />
          {couple.status === "closed" ? null : (
            <Card title="Book a session">
              <BookForm
                coupleId={coupleId}
                partners={couple.partners.filter(({ leftAt }) => leftAt === null)}
                book={bookAppointmentsAction}
              />
            </Card>
          )}
        </div>
      </div>
    </CoupleFrame>
  );
}
