import { signOutHere } from "@/lib/accounts/devices/commands";
import { fromOurPage } from "@/lib/platform/actions/run";
import { heldLogin } from "@/lib/platform/auth/cookie-jar";
import { endLogin } from "@/lib/platform/auth/pin";
import { leftCookie } from "@/lib/platform/auth/schema";
import { currentActor, leavingActor, sessionLeft } from "@/lib/platform/auth/session";

const headers = { "cache-control": "no-store" };

/** Whether the session behind this browser still counts, without using it: to ask does not prolong it. */
export async function GET() {
  return Response.json(await sessionLeft(), { headers });
}

/** Somebody is here, reading or writing: on a shared device it stays open as long as they are. */
export async function PUT() {
  if (!(await fromOurPage())) return new Response(null, { status: 403, headers });
  await currentActor();
  return new Response(null, { status: 204, headers });
}

/** Ends it, for a page that is already being left: a beacon that nobody waits for. */
export async function POST() {
  if (!(await fromOurPage())) return new Response(null, { status: 403, headers });
  const actor = await leavingActor();
  // One that waits for its PIN is nobody's until then, and can be left all the same.
  const held = actor ? null : await heldLogin();
  if (actor) await signOutHere(actor);
  else if (held) await endLogin(held, new Date());
  const heard = { "set-cookie": `${leftCookie}=; Path=/; Max-Age=0; SameSite=Strict` };
  return new Response(null, { status: 204, headers: { ...headers, ...heard } });
}
