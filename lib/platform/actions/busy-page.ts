/** What a page says while the database is busy or away. Pure. */
import { standalonePage } from "./standalone-page";

/** A form sent without a script is sent again by loading the page anew; a link would lose its words. */
const words = {
  read: `<p>Nothing you typed is lost. Try again in a few seconds.</p><p><a class="again" href="">Try again</a></p>`,
  sent: `<p>What you sent may not be saved yet. Wait a few seconds, then reload this page to send it again. It counts only once.</p>`,
};

export const busyPage = (kind: keyof typeof words) =>
  standalonePage({
    heading: "Mendwork is busy for a moment",
    main: `${words[kind]}<p><a href="/help-now">Get help now</a></p>`,
  });
