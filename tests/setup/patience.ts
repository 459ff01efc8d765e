// Promise: on a busy machine a screen that comes late is late, not wrong.
import { configure } from "@testing-library/react";

configure({ asyncUtilTimeout: 10_000 });
