import { couplePath } from "@/components/practice/couples/paths";
import { DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import { Name } from "@/components/ui/name";

export type AuditLogRow = {
  id: string;
  when: string;
  who: string;
  what: string;
  couple: { coupleId: string; label: string } | null;
  fields: readonly string[];
  reason: string | null;
};

export function AuditLogTable({ rows }: { rows: readonly AuditLogRow[] }) {
  return (
    <DataTable
      caption="What was done, newest first"
      hideCaption
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          id: "what",
          header: "What",
          rowHeader: true,
          cell: ({ what, fields, reason }) => (
            <>
              {what}
              {fields.length > 0 ? (
                <span className="block text-sm font-normal text-ink-soft">{fields.join(", ")}</span>
              ) : null}
              {reason ? <span className="block text-sm font-normal text-ink-soft">Why: {reason}</span> : null}
            </>
          ),
        },
        { id: "who", header: "Who", cell: ({ who }) => <Name>{who}</Name> },
        {
          id: "couple",
          header: "Couple",
          cell: ({ couple }) =>
            couple ? (
              <Link href={couplePath(couple.coupleId)} className="link">
                <Name>{couple.label}</Name>
              </Link>
            ) : (
              <span className="text-ink-soft">–</span>
            ),
        },
        { id: "when", header: "When", align: "end", cell: ({ when }) => when },
      ]}
    />
  );
}
