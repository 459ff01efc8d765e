// Promise: the test's own eyes and hands in the database: a login that no policy binds.
import postgres from "postgres";
import { worldUrl } from "@/tests/setup/world-url";

export async function openAdmin(): Promise<postgres.Sql> {
  const { adminUrl } = await worldUrl();
  return postgres(adminUrl, { max: 1, connect_timeout: 10, onnotice: () => {} });
}
