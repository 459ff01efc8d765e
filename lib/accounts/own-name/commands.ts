/** One's own name, for whoever works in a practice. A client's is changed together with the couple's. */
import "server-only";
import { evenWhenLeft } from "@/db/access";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Staff } from "@/lib/platform/auth/actor";
import { callStaff } from "./records";
import type { ChangeOwnName } from "./schema";

/** Holds for everybody who reads it from their next page on; what was signed under the old name keeps it. */
export const changeOwnName = (staff: Staff, { name }: ChangeOwnName): Promise<void> =>
  evenWhenLeft(staff, async (tx) => {
    if (!(await callStaff(tx, staff, name))) return;
    await recordAuditEvent(tx, staff, {
      action: "own_name.change",
      subjectKind: "coach",
      subjectId: staff.personId,
      fields: ["name"],
    });
  });
