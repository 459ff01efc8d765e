// npm start: production. Takes everything from the environment, makes nothing up, never seeds.
import { resolve } from "node:path";
import { connectTo } from "@/db/client";
import { openDataDir } from "@/db/cluster/data-dir";
import { withAdmin } from "@/db/cluster/database";
import { StartProblem } from "@/db/cluster/problem";
import { schemaBehind, whatIsMissing } from "@/db/readiness";
import { EnvError } from "@/lib/platform/env";
import { demoDomain } from "@/scripts/story/accounts";
import { requireFreeAddress } from "./lib/address";
import { ensureBuild, holdBuild } from "./lib/build";
import { requireDatabase, whichDatabase } from "./lib/external";
import { asked, main, say, settings } from "./lib/main";
import { becomeServer, localUrl, serve, untilHealthy } from "./lib/serve";

await main(async () => {
  const given = settings();
  const { DATABASE_URL, AUTH_SECRET, NOTES_KEYS } = given;
  const missing = [
    ...(DATABASE_URL
      ? []
      : ["DATABASE_URL should be set: npm start uses your PostgreSQL, never the embedded one."]),
    ...(AUTH_SECRET ? [] : ["AUTH_SECRET should be set, such as to the output of: openssl rand -base64 32"]),
    ...(NOTES_KEYS
      ? []
      : ["NOTES_KEYS should be set, such as to k1: and the output of: openssl rand -base64 32"]),
  ];
  if (!DATABASE_URL || missing.length) throw new EnvError(missing.join("\n"));
  const env = {
    ...given,
    DATABASE_URL,
    MENDWORK_DATA_DIR: resolve(openDataDir(given.MENDWORK_DATA_DIR).path),
  };

  await requireFreeAddress(env, "start");
  say(whichDatabase(env));
  await requireDatabase(DATABASE_URL, env.DATABASE_POOLED);
  const { client } = connectTo(DATABASE_URL, 1, env.DATABASE_POOLED === "1");
  await requireReady(DATABASE_URL).finally(() => client.end({ timeout: 2 }));
  await ensureBuild({ noBuild: true, tell: say });
  const serving = await holdBuild();
  say(`Mendwork will be at ${env.APP_URL} (listening on ${localUrl(env)})`);
  becomeServer(env);
  const server = serve(env, { quiet: true });
  const leave = asked().then(() => "asked" as const);
  const first = await Promise.race([untilHealthy(env, server), leave]);
  if (first !== "asked") say("It answers.");
  const end = first === "asked" ? first : await Promise.race([leave, server.ended]);
  await server.stop();
  serving?.release();
  return end === "asked" ? 0 : 1;
});

async function requireReady(url: string): Promise<void> {
  const demo = await withAdmin(url, async (sql) => {
    const [found] = await sql`select to_regclass('public.accounts') is not null as ready`;
    if (!found?.ready)
      throw new StartProblem(
        "DATABASE_URL: this database is not prepared yet: run npm run db:migrate first.",
      );
    return sql.begin(async (tx) => {
      await tx`select set_config('role', 'mendwork_system', true)`;
      return (await tx`select 1 from accounts where email like ${`%${demoDomain}`} limit 1`).length > 0;
    });
  });
  if ((await whatIsMissing()).includes("schema")) throw new StartProblem(schemaBehind);
  if (demo) {
    throw new StartProblem(
      "DATABASE_URL: this database holds demo accounts, whose password is published; npm start refuses it. Use another database.",
    );
  }
}
