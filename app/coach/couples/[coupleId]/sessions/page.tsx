import { found, idFrom } from "@/app/found";
import { CoupleFrame } from "@/components/practice/couples/couple-frame";
import { AppointmentItem } from "@/components/sessions/appointments/appointment-item";
import { BookForm } from "@/components/sessions/appointments/book-form";
import { shownAppointment } from "@/components/sessions/appointments/shown";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { requireCoach } from "@/lib/platform/auth/session";
import { coupleHead } from "@/lib/practice/couples/queries";
import { coupleAppointments } from "@/lib/sessions/appointments/queries";
import { recordTitle } from "../title";
import { bookAppointmentsAction, cancelAppointmentAction, moveAppointmentAction } from "./actions";

type Props = { params: Promise<{ coupleId: string }> };

export const generateMetadata = recordTitle("Sessions");

export default async function SessionsPage({ params }: Props) {
  const coach = await requireCoach();
  const coupleId = idFrom((await params).coupleId);
  const [couple, { upcoming, past }] = await found(
    Promise.all([coupleHead(coach, coupleId), coupleAppointments(coach, { coupleId })]),
  );
  const shown = (list: typeof upcoming) => list.map((one) => shownAppointment(one, couple.partners, coach));
  return (
    <CoupleFrame place="Sessions" couple={couple}>
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_26rem]">
        <div className="min-w-0 space-y-6">
          <Card title="Coming up">
            {upcoming.length === 0 ? (
              <p className="text-ink-soft">No session booked.</p>
            ) : (
              <ul className="divide-y divide-line">
                {shown(upcoming).map((item) => (
                  <AppointmentItem
                    key={item.appointmentId}
                    item={item}
                    move={moveAppointmentAction}
                    cancel={cancelAppointmentAction}
                  />
                ))}
              </ul>
            )}
          </Card>
          {past.length > 0 ? (
            <Disclosure summary="Past sessions">
              <ul className="space-y-2">
                {shown(past).map(({ appointmentId, when, about }) => (
                  <li key={appointmentId}>
                    {when} <span className="text-sm text-ink-soft">{about}</span>
                  </li>
                ))}
              </ul>
            </Disclosure>
          ) : null}
        </div>
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
    </CoupleFrame>
  );
}
