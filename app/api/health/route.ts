import { databaseAnswers } from "@/db/health";

export const dynamic = "force-dynamic";

export async function GET() {
  const ok = await databaseAnswers();
  return Response.json(
    { status: ok ? "ok" : "error", database: ok ? "ok" : "unreachable" },
    { status: ok ? 200 : 503, headers: ok ? {} : { "Retry-After": "5" } },
  );
}
