import { changeSessionPath, sessionPath } from "@/components/practice/couples/paths";
import { Link } from "@/components/ui/link";
import type { ShownAppointment } from "./appointment-item";

/** One further ahead: a line, and the way to changing it. */
export function LaterAppointment({ item, coupleId }: { item: ShownAppointment; coupleId: string }) {
  const { appointmentId, when, about } = item;
  return (
    <li className="row flex flex-wrap items-baseline justify-between gap-x-4">
      <span>
        <Link href={sessionPath(coupleId, appointmentId)} className="link font-semibold">
          {when}
        </Link>{" "}
        <span className="text-sm text-ink-soft">{about}</span>
      </span>
      <Link href={changeSessionPath(coupleId, appointmentId)} className="link py-2 text-sm">
        Change<span className="sr-only"> the session of {when}</span>
      </Link>
    </li>
  );
}
