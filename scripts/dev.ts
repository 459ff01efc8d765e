// npm run dev: the same application with hot reload.
import { bringUpToDate } from "@/scripts/lib/bring-up-to-date";
import { tellAccounts } from "./lib/demo-accounts";
import { databaseProblem } from "./lib/external";
import { main, say, step } from "./lib/main";
import { runLocal } from "./lib/run-local";
import { toldIn } from "./lib/story";

let told = false;

await main(() =>
  runLocal({
    command: "dev",
    prepare: async (database) => {
      await step("Database is up to date", () => bringUpToDate(database.adminUrl)).catch((error) => {
        throw database.embedded ? error : databaseProblem(database.adminUrl, error);
      });
      told = database.embedded && (await toldIn(database.adminUrl)) === "told";
    },
    answer: (env) => {
      say(`\nMendwork is at ${env.APP_URL}, and follows your edits`);
      if (told) tellAccounts();
      else say("  Nobody can sign in yet? npm run demo tells the story once; dev then has it too.");
    },
  }),
);
