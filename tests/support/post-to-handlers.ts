import { POST as answers } from "../../src/app/api/s/[study]/answers/route.ts";
import { POST as begin } from "../../src/app/api/s/[study]/begin/route.ts";
import { POST as start } from "../../src/app/api/s/[study]/start/route.ts";
import { POST as stop } from "../../src/app/api/s/[study]/stop/route.ts";
import type { Post } from "./http-participant.ts";

const handlers = { answers, begin, start, stop };

const ORIGIN = "http://localhost:3000";

/** Posts to the route handlers themselves, without a web server between. */
export function postToHandlers(slug: string): Post {
  return (step, body, cookie) => {
    const handler = handlers[step as keyof typeof handlers];
    const headers = {
      ...{ origin: ORIGIN, host: "localhost:3000", "content-type": "application/json" },
      ...(cookie && { cookie }),
    };
    const address = `${ORIGIN}/api/s/${slug}/${step}`;
    const request = new Request(address, { method: "POST", headers, body: JSON.stringify(body) });
    return handler(request, { params: Promise.resolve({ study: slug }) });
  };
}
