/** Which day of which promise a form is about. */
export function DayFields({ commitmentId, onDate }: { commitmentId: string; onDate: string }) {
  return (
    <>
      <input type="hidden" name="commitmentId" value={commitmentId} />
      <input type="hidden" name="onDate" value={onDate} />
    </>
  );
}
