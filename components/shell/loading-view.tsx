/** Holds the place of a page for a moment; appears only if the moment is long. */
export function LoadingView() {
  return (
    <div role="status" className="appear-late space-y-4">
      <span className="sr-only">One moment</span>
      <div className="h-9 w-2/3 max-w-96 rounded-md bg-sunken" />
      <div className="h-5 w-full max-w-[36rem] rounded-md bg-sunken" />
      <div className="h-40 rounded-lg bg-sunken" />
    </div>
  );
}
