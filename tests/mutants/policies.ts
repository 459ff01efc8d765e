// Promise: every row policy of the live database, made weaker in every way, one at a time.
import type postgres from "postgres";
import { grants } from "@/db/schema/grants";
import { loosened } from "./condition";

export type PolicyMutant = {
  kind: "opened" | "half opened" | "loosened";
  table: string;
  policy: string;
  role: string;
  command: string;
  /** The condition that is left out; "anything at all" when the whole policy is true. */
  without: string;
  apply: string;
  restore: string;
};

type Policy = {
  table: string;
  policy: string;
  role: string;
  command: string;
  using: string | null;
  check: string | null;
};

/** The system's own policies are true already: its grants and the list of its callers bound it. */
export async function policyMutants(sql: postgres.Sql): Promise<PolicyMutant[]> {
  const policies = await sql<Policy[]>`
    select tablename as table, policyname as policy, roles[1]::text as role, lower(cmd) as command, qual as using, with_check as check
    from pg_policies where schemaname = 'public' and roles[1] <> 'mendwork_system' order by 1, 2`;
  return policies.flatMap(mutantsOf).map((mutant, i, all) => {
    // The same words may stand twice in one policy.
    const before = all
      .slice(0, i)
      .filter((one) => one.policy === mutant.policy && one.without === mutant.without);
    return before.length > 0 ? { ...mutant, without: `${mutant.without} (${before.length + 1})` } : mutant;
  });
}

function mutantsOf({ using, check, ...policy }: Policy): PolicyMutant[] {
  const alter = (u: string | null, c: string | null) =>
    `alter policy "${policy.policy}" on "${policy.table}"${u ? ` using (${u})` : ""}${c ? ` with check (${c})` : ""}`;
  const restore = alter(using, check);
  const mutant = (kind: PolicyMutant["kind"], without: string, u: string | null, c: string | null) => ({
    ...policy,
    kind,
    without,
    apply: alter(u, c),
    restore,
  });
  const opened = mutant("opened", "anything at all", using && "true", check && "true");
  if (!using || !check || using === check) {
    return [
      opened,
      ...halves(),
      ...loosened(using ?? check ?? "").map(({ without, condition }) =>
        mutant("loosened", without, using && condition, check && condition),
      ),
    ];
  }
  return [
    opened,
    ...halves(),
    ...loosened(using).map((one) => mutant("loosened", `of which rows: ${one.without}`, one.condition, null)),
    ...loosened(check).map((one) =>
      mutant("loosened", `of what they become: ${one.without}`, null, one.condition),
    ),
  ];

  function halves(): PolicyMutant[] {
    if (!using || !check) return [];
    // Where both say the same and no column they name may be changed, either holds what the other does.
    const changed = grants[policy.role]?.[policy.table]?.update ?? "all";
    const isFixed = changed !== "all" && !changed.some((column) => new RegExp(`\\b${column}\\b`).test(using));
    if (using === check && isFixed) return [];
    return [
      mutant("half opened", "which rows", "true", null),
      mutant("half opened", "what they become", null, "true"),
    ];
  }
}
