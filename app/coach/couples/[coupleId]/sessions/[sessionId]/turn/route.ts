import { z } from "zod";
import { comesFirst } from "@/lib/platform/actions/comes-first";
import { fromOurPage } from "@/lib/platform/actions/run";
import { currentActor } from "@/lib/platform/auth/session";
import { turnScreen } from "@/lib/platform/auth/turned";
import { roomOf, screenTurned } from "@/lib/platform/auth/turned-screen";
import { NotFound } from "@/lib/platform/errors";
import { leaveOutUnready } from "@/lib/sessions/room/commands";

type Context = { params: Promise<{ coupleId: string; sessionId: string }> };

const headers = { "cache-control": "no-store" };
const away = (status: 403 | 404) => new Response(null, { status, headers });
const idOf = z.uuid().toLowerCase();

/** Turns this screen to the couple. A document of its own, so that nothing which was open before stays in the browser's memory. */
export async function POST(request: Request, { params }: Context) {
  if (!(await fromOurPage())) return away(403);
  const coach = await currentActor();
  if (coach?.kind !== "coach" || comesFirst(coach)) return away(404);
  const there = (room: Parameters<typeof roomOf>[0]) =>
    new Response(null, { status: 303, headers: { ...headers, location: roomOf(room) } });
  // Turned once, it stays with that session until the password is given.
  const turned = await screenTurned(coach);
  if (turned) return there(turned);
  const asked = await params;
  const ids = z.object({ coupleId: idOf, sessionId: idOf }).safeParse(asked);
  if (!ids.success) return away(404);
  const room = { coupleId: ids.data.coupleId, appointmentId: ids.data.sessionId };
  // What is sent otherwise than by the form has ticked nothing.
  const ticked = await request.formData().catch(() => new FormData());
  let shows: string[];
  try {
    shows = await leaveOutUnready(coach, room, ticked.getAll("show").map(String));
  } catch (error) {
    if (error instanceof NotFound) return away(404);
    throw error;
  }
  await turnScreen(coach.loginId, { ...room, shows, since: coach.at });
  return there(room);
}
