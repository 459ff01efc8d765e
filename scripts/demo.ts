// npm run demo: everything, from nothing to a page that answers with a story in it.
import { rmSync } from "node:fs";
import { join } from "node:path";
import { StartProblem } from "@/db/cluster/problem";
import { bringUpToDate } from "@/scripts/lib/bring-up-to-date";
import { ensureBuild } from "./lib/build";
import { tellAccounts } from "./lib/demo-accounts";
import { databaseProblem } from "./lib/external";
import { main, say, step } from "./lib/main";
import { runLocal } from "./lib/run-local";
import { bringStory } from "./lib/story";

const known = ["--fresh", "--no-build"];
const args = process.argv.slice(2);
const fresh = args.includes("--fresh");
let told = false;

await main(async () => {
  const unknown = args.find((arg) => !known.includes(arg));
  if (unknown)
    throw new StartProblem(`npm run demo does not know ${unknown}; it knows ${known.join(" and ")}.`);
  return runLocal({
    command: "demo",
    prepare: async (database, env) => {
      if (database.embedded) {
        if (fresh) rmSync(join(env.MENDWORK_DATA_DIR, "outbox"), { recursive: true, force: true });
        told = await bringStory(database, { fresh });
      } else if (fresh) {
        throw new StartProblem(
          "DATABASE_URL is set, and --fresh never empties a database of yours. Leave one of them out.",
        );
      } else {
        await step("Database is up to date", () => bringUpToDate(database.adminUrl)).catch((error) => {
          throw databaseProblem(database.adminUrl, error);
        });
      }
      await ensureBuild({ noBuild: args.includes("--no-build"), tell: (line) => say(`  ${line}`) });
    },
    answer: (env) => {
      say(`\nMendwork is at ${env.APP_URL}`);
      if (told) tellAccounts();
      else
        say("  The demo story is only told in a database that npm run demo made; this one is left as it is.");
      say("  Ctrl-C stops it.");
    },
  });
});
