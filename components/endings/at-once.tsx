/** A wish that needs no reason. It is one of several why what both can read closes early, so that none of them can be told from it. */
export function AtOnce() {
  return (
    <label className="choice">
      <input type="checkbox" name="atOnce" value="yes" className="mt-0.5 size-5 shrink-0" />
      <span className="min-w-0">
        Close what both can read now, too
        <span className="mt-0.5 block text-sm text-ink-soft">
          Then each has only their own words from now on, without the thirty days.
        </span>
      </span>
    </label>
  );
}
