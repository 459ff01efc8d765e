import { Notice } from "@/components/ui/notice";
import { type Shared, topicWords } from "@/lib/pace/rules";

/** What the two wishes come to. It carries no name, and says that of two each can tell. */
export function SharedPace({ shared }: { shared: Shared | null }) {
  const topics = shared ? topicWords(shared) : [];
  if (!shared?.slower && topics.length === 0) {
    return <Notice>You can go on as you are. Nothing has to go more slowly just now.</Notice>;
  }
  return (
    <Notice title={topics.length > 0 ? "Let’s go slower with" : "Let’s go slower"}>
      {topics.length > 0 ? (
        <ul className="list-disc pl-5">
          {topics.map((topic) => (
            <li key={topic}>{topic}</li>
          ))}
        </ul>
      ) : null}
      {shared?.slower && topics.length > 0 ? <p className="mt-1">And with all of it, a little.</p> : null}
      <p className="mt-1 text-sm text-ink-soft">
        The slower pace applies to both of you. Once it is opened, each of you can tell whose it is.
      </p>
    </Notice>
  );
}
