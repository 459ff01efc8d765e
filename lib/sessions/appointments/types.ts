/** What screens show of sessions that are booked, or were held. */

export type AppointmentView = {
  appointmentId: string;
  /** Who comes alone; null: both. */
  clientId: string | null;
  startsAt: Date;
  endsAt: Date;
  /** How many of its series are still to come, this one among them; 1 for a single session. */
  left: number;
};

export type CoupleAppointments = {
  /** Running now or still to come, the next first. */
  upcoming: AppointmentView[];
  /** Over, the latest first. */
  past: AppointmentView[];
};

type OfCouple = { coupleId: string; coupleLabel: string };

export type Diary = {
  /** From today on, for a week: of all the counselor's couples. */
  coming: (OfCouple & { appointmentId: string; startsAt: Date; aloneName: string | null })[];
  /** Who would like time alone with the counselor, the longest waiting first. */
  alone: (OfCouple & { requestId: string; firstName: string })[];
  /** Held in the last two weeks, without a signed note; the latest first, ten at most. */
  unwritten: (OfCouple & { appointmentId: string; startsAt: Date })[];
  /** Couples that work and have no session booked; the first ten by name. */
  unbooked: OfCouple[];
  unbookedTotal: number;
};
