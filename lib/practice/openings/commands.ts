/** Notes that a client's things were opened, beside the page that opens them; a part that has its line of this week costs nothing more. */
import "server-only";
import { asActor, asSupervisor } from "@/db/access";
import type { Coach, Staff, Supervisor } from "@/lib/platform/auth/actor";
import { dayIn } from "@/lib/platform/time/day";
import { type Opened, writeOpening, writeSupervised } from "./records";
import { weekOpened } from "./rules";

const mostRemembered = 5_000;
/** What has its line already, in this process: another one writes it once more, which changes nothing. */
const written = new Set<string>();

async function once(
  reader: Staff,
  opened: Opened,
  write: (on: ReturnType<typeof weekOpened>) => Promise<void>,
): Promise<void> {
  const on = weekOpened(dayIn(reader.timeZone, reader.at));
  const line = [reader.personId, opened.coupleId, opened.clientId, opened.part, on.onDay].join(" ");
  if (written.has(line)) return;
  await write(on);
  if (written.size >= mostRemembered) written.clear();
  written.add(line);
}

/** To be called once the reader is known to see the couple. @throws DataError when it cannot be written: nothing is shown without its line */
export const noteOpened = (coach: Coach, opened: Opened): Promise<void> =>
  once(coach, opened, (on) => asActor(coach, (tx) => writeOpening(tx, coach, opened, on)));

/** The same for a record that is read in supervision: a line for each partner who has agreed to it. */
export const noteSupervised = (supervisor: Supervisor, coupleId: string): Promise<void> =>
  once(supervisor, { coupleId, part: "supervision", clientId: null }, (on) =>
    asSupervisor(supervisor, (tx) => writeSupervised(tx, supervisor, coupleId, on)),
  );
