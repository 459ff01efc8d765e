import { Notice } from "../ui/notice";

/** Where a second tap was taken for a slip: whoever meant it learns that nothing was done, and what does it. */
export const SlipNote = () => (
  <div role="status">
    <Notice>
      That came right after the last tap, so nothing more was done. Press again if you mean this.
    </Notice>
  </div>
);
