import { z } from "zod";
import { found, idFrom } from "@/app/found";
import { Blankable } from "@/components/sessions/room/blankable";
import { RoomPartView } from "@/components/sessions/room/room-part";
import { TurnBack } from "@/components/sessions/room/turn-back";
import { TurnScreen } from "@/components/sessions/room/turn-screen";
import { isTurned, requireCoach } from "@/lib/platform/auth/session";
import { sessionRoom } from "@/lib/sessions/room/queries";
import { roomParts } from "@/lib/sessions/room/terms";
import { turnBackAction } from "./actions";

const search = z.object({ part: z.enum(roomParts).catch("agenda") });

type Props = {
  params: Promise<{ coupleId: string; sessionId: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

export const metadata = { title: "Session" };

export default async function RoomPage({ params, searchParams }: Props) {
  const coach = await requireCoach("room");
  const { coupleId: couplePart, sessionId } = await params;
  const coupleId = idFrom(couplePart);
  const appointmentId = idFrom(sessionId);
  const { part } = search.parse(await searchParams);
  const of = { coupleId, appointmentId };
  const [room, turned] = await Promise.all([found(sessionRoom(coach, { ...of, part })), isTurned(coach)]);
  return (
    <Blankable>
      {turned ? null : <TurnScreen {...of} />}
      <RoomPartView {...of} room={room} />
      {turned ? <TurnBack {...of} action={turnBackAction} /> : null}
    </Blankable>
  );
}
