// The arrows of the architecture: app -> components -> lib pure, and app -> lib server -> db. Never back.
const pureFiles =
  "^lib/.+/(schema|types|rules|terms|form-state)\\.ts$|^lib/.+/(schema|rules|terms)/|^lib/platform/errors\\.ts$";

/** The only places that may act for nobody in particular (db/system.ts). */
const asSystemCallers = [
  "^lib/platform/auth/(code-sign-in|exit-explained|limits|own-password|pin|password-sign-in|refused-sign-ins)\\.ts$",
  "^lib/accounts/(email|own-name|password|second-step|shared-device|vouching)/records\\.ts$",
  "^lib/accounts/(email|recovery)/(queries|commands)\\.ts$",
  "^lib/accounts/calendar/(queries|records/feeds)\\.ts$",
  "^lib/accounts/notices/records/",
  "^lib/practice/jobs/records\\.ts$",
  "^lib/practice/commands\\.ts$",
  "^lib/practice/invitations/(queries|commands)\\.ts$",
  "^lib/practice/couples/records\\.ts$",
  "^lib/practice/people/records/as-owner\\.ts$",
  "^lib/practice/covers/records/as-owner\\.ts$",
  "^lib/caseload/numbers/records/as-system\\.ts$",
  "^lib/practice/supervision/records/open\\.ts$",
  "^lib/accounts/own-data/records/erase\\.ts$",
  "^lib/practice/settings/records\\.ts$",
  "^lib/root-causes/records/as-system\\.ts$",
  "^lib/assignments/(responses|sealed)/records/as-system\\.ts$",
  "^lib/assignments/voiding/records\\.ts$",
  "^lib/sessions/(private-notes|reviews)/records/as-system\\.ts$",
  "^lib/accounts/record-copies/records/as-system\\.ts$",
  "^lib/plans/(records/as-system|hard-week/records)\\.ts$",
  "^lib/trust/records/settle-sharing\\.ts$",
  "^lib/safety/(records/raise|signals/records|check/records/as-system)\\.ts$",
  "^lib/reconsent/records/as-system\\.ts$",
  "^lib/root-causes/formulations/records/as-system\\.ts$",
  "^lib/conflicts/((cause-maps|summaries|setbacks|repairs)/)?records/as-system\\.ts$",
  "^lib/agreements/(transparency/)?records/as-system\\.ts$",
  "^lib/agreements/(signatures|flags)/records\\.ts$",
  "^lib/practice/retention/records/(as-system|runs)\\.ts$",
  "^lib/endings/records/(as-system|erase|leave|lock)\\.ts$",
  "^lib/pace/(records/shared|pauses/records/as-system)\\.ts$",
  "^lib/everyday/(marbles/records/as-system|doubts/records)\\.ts$",
];

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    { name: "no-circles", severity: "error", from: {}, to: { circular: true } },
    { name: "nothing-missing", severity: "error", from: {}, to: { couldNotResolve: true } },
    {
      name: "components-know-no-server",
      comment: "Props in, markup out; server actions arrive as props.",
      severity: "error",
      from: { path: "^components/" },
      to: {
        path: "^(app|db|scripts|tests|e2e|bench)/|/(queries|commands|records)\\.ts$|/records/|^lib/platform/(auth/(?!schema)|audit/(?!schema|terms|types)|env|mail)",
      },
    },
    {
      name: "lib-looks-down-only",
      severity: "error",
      from: { path: "^lib/" },
      to: { path: "^(app|components|scripts|tests|e2e|bench|db/cluster|db/embedded)" },
    },
    {
      name: "db-looks-at-nothing-above",
      comment:
        "The actor's type is what proves who asks; nothing else of the program is known to the database.",
      severity: "error",
      from: { path: "^db/" },
      to: {
        path: "^(lib|app|components|scripts|tests|e2e|bench)/",
        pathNot: "^lib/platform/auth/actor\\.ts$",
      },
    },
    {
      name: "pages-reach-data-through-lib",
      comment: "A page asks queries and commands; it never opens the database itself.",
      severity: "error",
      from: { path: "^app/", pathNot: "^app/api/(health|ready)/" },
      to: { path: "^db/" },
    },
    {
      name: "nothing-imports-pages",
      severity: "error",
      from: { pathNot: "^(app|tests|e2e)/" },
      to: { path: "^app/" },
    },
    {
      name: "pure-stays-pure",
      comment: "Shared by form and server: no database, no request, no server-only.",
      severity: "error",
      from: { path: pureFiles },
      to: {
        path: "^db/(?!errors)|^lib/platform/(auth/(?!schema)|env|audit/(?!schema|terms|types)|mail)|node_modules/(server-only|next|postgres|drizzle-orm)/",
      },
    },
    {
      name: "requests-are-met-at-the-edge",
      comment: "Commands stay callable from seed, jobs and tests.",
      severity: "error",
      from: { path: "^(lib|db|components)/", pathNot: "^lib/platform/(auth|actions)/" },
      to: {
        path: "node_modules/next/(headers|cache)|node_modules/next/dist/(server/request|server/web/exports)",
      },
    },
    {
      name: "only-pages-redirect",
      severity: "error",
      from: { path: "^(lib|db)/", pathNot: "^lib/platform/(auth|actions)/" },
      to: { path: "node_modules/next/navigation" },
    },
    {
      name: "next-auth-in-one-room",
      severity: "error",
      from: { pathNot: "^lib/platform/auth/" },
      to: { path: "node_modules/(next-auth|@auth)/" },
    },
    {
      name: "as-system-is-listed",
      comment: "Whoever acts for nobody in particular is named above.",
      severity: "error",
      from: {
        pathNot: [...asSystemCallers, "^tests/", "^scripts/story/", "^bench/", "^scripts/lib/pooler-trial"],
      },
      to: { path: "^db/system\\.ts$" },
    },
    {
      name: "tests-stay-out",
      severity: "error",
      from: { path: "^(app|components|lib|db|scripts)/" },
      to: { path: "^(tests|e2e|bench)/" },
    },
  ],
  required: [
    {
      name: "actions-go-through-the-door",
      severity: "error",
      module: { path: "^app/.+/actions\\.ts$" },
      to: { path: "^lib/platform/actions/" },
    },
    {
      name: "reads-and-writes-know-their-actor",
      comment:
        "Opening a practice, accepting an invitation and finding a way back in happen before there is an actor.",
      severity: "error",
      module: {
        path: "^lib/.+/(queries|commands)\\.ts$",
        pathNot: "^lib/(practice/(commands|invitations/)|accounts/(recovery/|email/queries))",
      },
      to: { path: "^lib/platform/auth/(actor|session)\\.ts$" },
    },
    {
      name: "reads-and-writes-stay-on-the-server",
      severity: "error",
      module: { path: "^lib/.+/(queries|commands)\\.ts$" },
      to: { path: "server-only" },
    },
  ],
  options: {
    exclude: {
      path: "(^|/)node_modules/(?!(next|next-auth|@auth|server-only|postgres|drizzle-orm)/)|^\\.(next|data|git|ci)|^(test-results|coverage)/",
    },
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["react-server", "import", "require", "node", "default", "types"],
      mainFields: ["module", "main", "types"],
    },
  },
};
