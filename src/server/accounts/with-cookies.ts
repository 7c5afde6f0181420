/** An answer that sets these cookies and is kept by no cache. */
export function withCookies(response: Response, cookies: string[]): Response {
  response.headers.set("cache-control", "no-store");
  for (const cookie of cookies) response.headers.append("set-cookie", cookie);
  return response;
}
