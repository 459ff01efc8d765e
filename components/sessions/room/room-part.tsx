import type { Route } from "next";
import { roomPath } from "@/components/practice/couples/paths";
import { Name } from "@/components/ui/name";
import { PillLinks } from "@/components/ui/pill-links";
import { nothingHere, type RoomPart, roomLabels, roomParts, roomTitles } from "@/lib/sessions/room/terms";
import type { Room } from "@/lib/sessions/room/types";

type RoomPartViewProps = { coupleId: string; appointmentId: string; room: Room };

/** Large, and one part at a time: what both partners can read anyway. */
export function RoomPartView({ coupleId, appointmentId, room }: RoomPartViewProps) {
  const { part, items } = room;
  const to = (one: RoomPart) => `${roomPath(coupleId, appointmentId)}?part=${one}` as Route;
  return (
    <main id="main">
      <PillLinks
        label="What to look at"
        links={roomParts.map((one) => ({ href: to(one), label: roomLabels[one], current: one === part }))}
      />
      <h1 className="mt-8 text-3xl sm:text-4xl">{roomTitles[part]}</h1>
      {items.length === 0 ? (
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
