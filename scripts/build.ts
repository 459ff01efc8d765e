// npm run build: the production build, with what Next says about it.
import { build, sourceHash } from "./lib/build";
import { main } from "./lib/main";

await main(async () => {
  await build(sourceHash(), false);
  return 0;
});
