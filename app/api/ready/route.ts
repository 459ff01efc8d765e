import { whatIsMissing } from "@/db/readiness";
import { makesRounds } from "@/lib/platform/clock";

export const dynamic = "force-dynamic";

/** For whoever runs the program: whether it can serve, and if not, what is missing. */
export async function GET() {
  const missing = [...(await whatIsMissing()), ...(makesRounds() ? [] : ["jobs"])];
  const ready = missing.length === 0;
  return Response.json(ready ? { status: "ready" } : { status: "not ready", missing }, {
    status: ready ? 200 : 503,
    headers: ready ? {} : { "Retry-After": "5" },
  });
}
