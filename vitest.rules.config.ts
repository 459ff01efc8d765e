// Promise: the tests of the pure rules alone, under the settings of all unit tests: the mutation run cannot choose a project of a config.
import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";
import config from "./vitest.config";

const unit = config.test?.projects?.find(
  (project): project is TestProjectInlineConfiguration =>
    typeof project === "object" && "test" in project && project.test?.name === "unit",
);
if (!unit) throw new Error("vitest.config.ts has no project named unit");
const { projects: _, ...shared } = config.test ?? {};

export default defineConfig({
  resolve: config.resolve,
  ssr: unit.ssr,
  test: {
    ...shared,
    ...unit.test,
    // Each rule by its own tests: what whole libraries of exercises show by the way takes long, and says little about an edge.
    include: [
      "tests/unit/agreements/coercion*.test.ts",
      "tests/unit/caseload/*.test.ts",
      "tests/unit/names.test.ts",
      "tests/unit/pathway-order.test.ts",
      "tests/unit/pathway-planning.test.ts",
      "tests/unit/plans/*.test.ts",
      "tests/unit/platform/*.test.ts",
      "tests/unit/trust/*.test.ts",
      "tests/unit/ways.test.ts",
    ],
  },
});
