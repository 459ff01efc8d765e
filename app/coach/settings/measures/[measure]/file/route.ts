import { found } from "@/app/found";
import { measureFile } from "@/lib/measures/own/queries";
import { requireCoach } from "@/lib/platform/auth/session";

type Context = { params: Promise<{ measure: string }> };

/** A measure of the practice's own, for a colleague elsewhere. */
export async function GET(_request: Request, { params }: Context) {
  const owner = await requireCoach();
  const text = await found(measureFile(owner, await params));
  return new Response(text, {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": 'attachment; filename="measure.json"',
      "cache-control": "no-store",
    },
  });
}
