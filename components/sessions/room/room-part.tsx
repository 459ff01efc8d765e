import type { Route } from "next";
import { roomPath } from "@/components/practice/couples/paths";
import { Name } from "@/components/ui/name";
import { PillLinks } from "@/components/ui/pill-links";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { nothingHere, type RoomPart, roomLabels, roomTitles } from "@/lib/sessions/room/terms";
import type { Room } from "@/lib/sessions/room/types";
import { RoomSealed } from "./room-sealed";

type RoomPartViewProps = {
  coupleId: string;
  appointmentId: string;
  room: Room;
  /** Opens what was chosen; null before the screen is turned. */
  open: FormAction | null;
};

/** Large, and one part at a time: what both partners can read anyway, and by name what waits to be opened there. */
export function RoomPartView({ coupleId, appointmentId, room, open }: RoomPartViewProps) {
  const { part, parts, items, sealed } = room;
  const to = (one: RoomPart) => `${roomPath(coupleId, appointmentId)}?part=${one}` as Route;
  return (
    <main id="main">
      <div className="print:hidden">
        <PillLinks
          label="What to look at"
          links={parts.map((one) => ({ href: to(one), label: roomLabels[one], current: one === part }))}
        />
      </div>
      <h1 className="mt-8 text-3xl sm:text-4xl">{roomTitles[part]}</h1>
      {sealed.length > 0 ? (
        <RoomSealed sealed={sealed} open={open} />
      ) : items.length === 0 ? (
        <p className="mt-6 text-xl text-ink-soft">{nothingHere}</p>
      ) : (
        <ul className="mt-6 divide-y divide-line text-xl sm:text-2xl">
          {items.map(({ id, by, words, more }) => (
            <li key={id} className="py-5">
              <p className="written">{words}</p>
              {more.map((line) => (
                <p key={line} className="written mt-2 text-lg text-ink-soft sm:text-xl">
                  {line}
                </p>
              ))}
              {by ? (
                <p className="mt-1 text-lg text-ink-soft">
                  <Name>{by}</Name>
                </p>
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </main>
  );
}
