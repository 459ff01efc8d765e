import { signOutHere } from "@/lib/accounts/devices/commands";
import { fromOurPage } from "@/lib/platform/actions/run";
import { leftCookie } from "@/lib/platform/auth/schema";
import { leavingActor, sessionLeft } from "@/lib/platform/auth/session";

const headers = { "cache-control": "no-store" };

/** Whether the session behind this browser still counts, without using it: to ask does not prolong it. */
export async function GET() {
  return Response.json(await sessionLeft(), { headers });
}

/** Ends it, for a page that is already being left: a beacon that nobody waits for. */
export async function POST() {
  if (!(await fromOurPage())) return new Response(null, { status: 403, headers });
  const actor = await leavingActor();
  if (actor) await signOutHere(actor);
  const heard = { "set-cookie": `${leftCookie}=; Path=/; Max-Age=0; SameSite=Strict` };
  return new Response(null, { status: 204, headers: { ...headers, ...heard } });
}
