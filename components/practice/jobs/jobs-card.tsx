import { Card } from "@/components/ui/card";
import type { JobView } from "@/lib/practice/jobs/types";

const names: Record<JobView["job"], string> = {
  notices: "Emails that people asked for",
  retention: "Erasing what is due",
};

const how = ({ doneOn, failures, problem }: JobView, say: (day: string) => string) => {
  const last = doneOn ? `Last done ${say(doneOn)}.` : "Not done so far.";
  if (failures === 0) return last;
  const times = failures === 1 ? "once" : `${failures} times`;
  return `${last} Since then it failed ${times} (${problem ?? "unknown"}). It is tried again by itself.`;
};

/** What the program does by itself for this practice, and what failed. */
export function JobsCard({ jobs, say }: { jobs: readonly JobView[]; say: (day: string) => string }) {
  return (
    <Card title="What runs by itself">
      {jobs.length === 0 ? (
        <p>Nothing has run so far. It begins within some minutes of the server’s start.</p>
      ) : (
        <ul className="divide-y divide-line">
          {jobs.map((job) => (
            <li key={job.job} className="py-3 first:pt-0 last:pb-0">
              <p className="font-semibold">{names[job.job]}</p>
              <p className={job.failures > 0 ? "text-clay" : "text-ink-soft"}>{how(job, say)}</p>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
