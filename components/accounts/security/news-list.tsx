/** What happened to one's sign-in of late, newest first. */
export function NewsList({ news }: { news: readonly { id: string; words: string; when: string }[] }) {
  if (news.length === 0)
    return <p className="text-ink-soft">Nothing has changed in the last three months.</p>;
  return (
    <ul className="divide-y divide-line rounded-lg border border-line bg-raised">
      {news.map(({ id, words, when }) => (
        <li key={id} className="px-4 py-3 sm:px-6">
          <p>{words}</p>
          <p className="text-sm text-ink-soft">{when}</p>
        </li>
      ))}
    </ul>
  );
}
