/** Saying it together, or that they see it differently: possible while both maps lie side by side. */
import "server-only";
import { asActor } from "@/db/access";
import type { Tx } from "@/db/client";
import { requireConflict } from "@/lib/conflicts/records/lock";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Client } from "@/lib/platform/auth/actor";
import {
  confirmWording,
  proposeWording,
  settleAsDifferent,
  takeBackWording,
  writeOwnView,
} from "./records/as-system";
import type { OwnView, ProposeSummary, SummaryId } from "./schema";

/** One change of what is said together, with its line in the audit log if anything changed. @throws NotFound */
const changeSummary = <Input extends { conflictId: string }>(
  client: Client,
  input: Input,
  verb: string,
  change: (tx: Tx, client: Client, input: Input) => Promise<boolean>,
): Promise<boolean> =>
  asActor(client, async (tx) => {
    await requireConflict(tx, input.conflictId);
    const isChanged = await change(tx, client, input);
    if (isChanged) {
      await recordAuditEvent(tx, client, {
        action: `conflict_summary.${verb}`,
        subjectKind: "conflict",
        subjectId: input.conflictId,
      });
    }
    return isChanged;
  });

/** Puts a wording on the table. Sent twice it lies there once. @throws NotFound; Refusal for a newer one that was not read */
export const proposeSummary = (client: Client, input: ProposeSummary): Promise<boolean> =>
  changeSummary(client, input, "propose", proposeWording);

/** Says yes to exactly this wording. Saying it twice changes nothing. @throws NotFound; Refusal when it has changed */
export const confirmSummary = (client: Client, input: SummaryId): Promise<boolean> =>
  changeSummary(client, input, "confirm", confirmWording);

/** Takes one's own suggestion off the table. @throws NotFound; Refusal once both have said yes */
export const takeBackSummary = (client: Client, input: SummaryId): Promise<boolean> =>
  changeSummary(client, input, "take_back", takeBackWording);

/** "We see it differently": either may say so, and it needs no yes. What is on the table goes; both views may stay. @throws NotFound */
export const seeDifferently = (client: Client, input: OwnView): Promise<boolean> =>
  changeSummary(client, input, "differ", settleAsDifferent);

/** One's own view, kept beside the other's; empty words take it away. @throws NotFound; Refusal when something else is settled */
export const keepView = (client: Client, input: OwnView): Promise<boolean> =>
  changeSummary(client, input, "view", writeOwnView);
