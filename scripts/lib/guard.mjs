// Promise: a process with a line to its parent ends in good order when the parent is gone, even after kill -9.
import { Socket } from "node:net";

const fd = Number(process.env.MENDWORK_GUARD_FD);
delete process.env.MENDWORK_GUARD_FD;

if (fd > 2) {
  const line = new Socket({ fd, readable: true, writable: false });
  line.on("error", () => {});
  line.on("close", () => process.kill(process.pid, "SIGTERM"));
  line.resume();
  line.unref();
}
