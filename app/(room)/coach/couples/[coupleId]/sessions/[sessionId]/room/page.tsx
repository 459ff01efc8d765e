import { z } from "zod";
import { bringToRoomAction } from "@/app/coach/couples/[coupleId]/sessions/[sessionId]/actions";
import { found, idFrom } from "@/app/found";
import { Blankable } from "@/components/sessions/room/blankable";
import { BringSealed } from "@/components/sessions/room/bring-sealed";
import { RoomPartView } from "@/components/sessions/room/room-part";
import { TurnBack } from "@/components/sessions/room/turn-back";
import { TurnScreen } from "@/components/sessions/room/turn-screen";
import { requireCoach } from "@/lib/platform/auth/session";
import { screenTurned } from "@/lib/platform/auth/turned-screen";
import { dayIn } from "@/lib/platform/time/day";
import { sealedForRoom, sessionRoom } from "@/lib/sessions/room/queries";
import { isSame } from "@/lib/sessions/room/rules";
import { roomParts } from "@/lib/sessions/room/terms";
import { openTogetherAction, turnBackAction } from "./actions";

const search = z.object({ part: z.enum(roomParts).catch("agenda") });

type Props = {
  params: Promise<{ coupleId: string; sessionId: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

export const metadata = { title: "Session" };

export default async function RoomPage({ params, searchParams }: Props) {
  const { coupleId, sessionId: appointmentId } = await params;
  const of = { coupleId, appointmentId };
  const coach = await requireCoach(of);
  for (const id of [coupleId, appointmentId]) idFrom(id);
  const { part } = search.parse(await searchParams);
  const turned = await screenTurned(coach);
  const [room, toBring] = await found(
    Promise.all([sessionRoom(coach, { ...of, part, turned }), turned ? [] : sealedForRoom(coach, of)]),
  );
  // What turning leaves out is not what they will see.
  const left = toBring.filter(({ state }) => state === "changed");
  const shown = { ...room, sealed: room.sealed.filter((one) => !left.some((other) => isSame(one, other))) };
  return (
    <Blankable>
      {turned ? null : (
        <TurnScreen {...of} parts={room.parts}>
          <BringSealed
            {...of}
            sealed={toBring}
            today={dayIn(coach.timeZone, coach.at)}
            action={bringToRoomAction}
          />
        </TurnScreen>
      )}
      <RoomPartView {...of} room={shown} open={turned ? openTogetherAction : null} />
      {turned ? <TurnBack {...of} action={turnBackAction} /> : null}
    </Blankable>
  );
}
