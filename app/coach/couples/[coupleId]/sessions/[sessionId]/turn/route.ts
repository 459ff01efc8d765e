import { comesFirst } from "@/lib/platform/actions/comes-first";
import { fromOurPage } from "@/lib/platform/actions/run";
import { currentActor, roomOf } from "@/lib/platform/auth/session";
import { turnScreen } from "@/lib/platform/auth/turned";
import { NotFound } from "@/lib/platform/errors";
import { sessionRoom } from "@/lib/sessions/room/queries";

type Context = { params: Promise<{ coupleId: string; sessionId: string }> };

const headers = { "cache-control": "no-store" };

/** Turns this screen to the couple. A document of its own, so that nothing which was open before stays in the browser's memory. */
export async function POST(_request: Request, { params }: Context) {
  if (!(await fromOurPage())) return new Response(null, { status: 403, headers });
  const coach = await currentActor();
  if (coach?.kind !== "coach" || comesFirst(coach)) return new Response(null, { status: 404, headers });
  const { coupleId, sessionId: appointmentId } = await params;
  try {
    await sessionRoom(coach, { coupleId, appointmentId, part: "agenda" });
  } catch (error) {
    if (error instanceof NotFound) return new Response(null, { status: 404, headers });
    throw error;
  }
  await turnScreen(coach.loginId, { coupleId, appointmentId });
  return new Response(null, {
    status: 303,
    headers: { ...headers, location: roomOf({ coupleId, appointmentId }) },
  });
}
