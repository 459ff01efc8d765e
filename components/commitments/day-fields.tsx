/** Which day of which promise a form is about. */
export function DayFields({ promiseId, onDate }: { promiseId: string; onDate: string }) {
  return (
    <>
      <input type="hidden" name="promiseId" value={promiseId} />
      <input type="hidden" name="onDate" value={onDate} />
    </>
  );
}
