// npm run check: types, lint, borders, dead code.
import { runChecks, verdictLine } from "./lib/checks";
import { main, say } from "./lib/main";

await main(async () => {
  const verdicts = await runChecks((verdict) => {
    say(verdictLine(verdict));
    if (verdict.output) say(`${verdict.output}\n`);
  });
  return verdicts.every(({ ok }) => ok) ? 0 : 1;
});
