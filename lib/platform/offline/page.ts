/**
 * What a browser shows when nobody can be reached: the same for everyone who holds the device, whether or not anybody has signed in
 * on it or written something. Pure.
 */
import { standalonePage } from "@/lib/platform/actions/standalone-page";
import { leftCookie } from "@/lib/platform/auth/schema";
import { neutralSite } from "@/lib/platform/neutral-site";

const emergency = `<p>In danger, call your local emergency number: a phone works without this page.</p>`;

/** A form that was being sent is sent again by loading the page anew. */
const words = {
  read: `<p>This page can’t be reached just now. Please check the connection, then try again.</p>
<p>What was saved before is safe. Words that were not sent yet stay on this device wherever their page said so. They are locked: only the sign-in of the person who wrote them opens them, and then they are back in their place.</p>
<p><button type="button" class="again">Try again</button></p>`,
  sent: `<p>What you sent may not have arrived. Please check the connection, then try again to send it once more. It counts only once.</p>
<p><button type="button" class="again">Try again</button></p>`,
};

/** As everywhere: the exit by its button and by Shift pressed three times. Told the server as soon as there is one (`leftCookie`). */
export const offlineScript = `
const exit=document.querySelector(".exit a");let presses=0,alone=false,timer;
const leave=()=>{document.body.hidden=true;document.cookie="${leftCookie}=1;Path=/;Max-Age=86400;SameSite=Strict";
navigator.sendBeacon("/api/session");location.replace("${neutralSite}")};
exit.onclick=(event)=>{event.preventDefault();leave()};
document.querySelector(".again").onclick=()=>location.reload();
addEventListener("keydown",({key,repeat})=>{if(repeat)return;alone=key==="Shift";if(!alone)presses=0});
addEventListener("keyup",({key})=>{if(key!=="Shift"||!alone)return;clearTimeout(timer);
presses+=1;if(presses===3)leave();timer=setTimeout(()=>{presses=0},5000)});`;

export const offlinePage = (kind: keyof typeof words) =>
  standalonePage({
    heading: "No connection right now",
    main: words[kind] + emergency,
    script: offlineScript,
  });
