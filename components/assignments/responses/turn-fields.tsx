/** Which turn of which assignment, for a form with one button. */
export function TurnFields({ assignmentId, occurrence }: { assignmentId: string; occurrence: number }) {
  return (
    <>
      <input type="hidden" name="assignmentId" value={assignmentId} />
      <input type="hidden" name="occurrence" value={occurrence} />
    </>
  );
}
