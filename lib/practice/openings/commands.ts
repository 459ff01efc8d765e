/** Notes that a client's things were opened, beside the page that opens them; a part that has its line of this week costs nothing more. */
import "server-only";
import { asActor } from "@/db/access";
import type { Coach } from "@/lib/platform/auth/actor";
import { dayIn } from "@/lib/platform/time/day";
import { type Opened, writeOpening } from "./records";
import { weekOpened } from "./rules";

const mostRemembered = 5_000;
/** What has its line already, in this process: another one writes it once more, which changes nothing. */
const written = new Set<string>();

/** To be called once the reader is known to see the couple. @throws DataError when it cannot be written: nothing is shown without its line */
export async function noteOpened(coach: Coach, opened: Opened): Promise<void> {
  const on = weekOpened(dayIn(coach.timeZone, coach.at));
  const line = [coach.personId, opened.coupleId, opened.clientId, opened.part, on.onDay].join(" ");
  if (written.has(line)) return;
  await asActor(coach, (tx) => writeOpening(tx, coach, opened, on));
  if (written.size >= mostRemembered) written.clear();
  written.add(line);
}
