import { logFault } from "#server/log-fault.ts";

/** What can be wrong with a request, and the status that says so. */
const STATUS = {
  "wrong-input": 400,
  "not-signed-in": 401,
  "not-allowed": 403,
  "not-found": 404,
  conflict: 409,
  gone: 410,
  "too-early": 425,
  "too-many": 429,
} as const;

export type ErrorKind = keyof typeof STATUS;

/** One fault in what was sent: where it is, and what was expected there. */
export interface InputProblem {
  path: string;
  problem: string;
}

interface ErrorExtras {
  problems?: InputProblem[];
  retryAfterSeconds?: number;
  cause?: unknown;
}

/**
 * An error whose message may be shown to the person who caused it. Everything else that is thrown
 * is a fault of ours and is answered without its text.
 */
export class RequestError extends Error {
  readonly kind: ErrorKind;
  readonly status: number;
  readonly problems: InputProblem[];
  readonly retryAfterSeconds: number | null;

  constructor(kind: ErrorKind, message: string, extras: ErrorExtras = {}) {
    super(message, { cause: extras.cause });
    this.name = "RequestError";
    this.kind = kind;
    this.status = STATUS[kind];
    this.problems = extras.problems ?? [];
    this.retryAfterSeconds = extras.retryAfterSeconds ?? null;
  }
}

export function wrongInput(message: string, problems: InputProblem[] = []): RequestError {
  return new RequestError("wrong-input", message, { problems });
}

export function notSignedIn(message = "Sign in first."): RequestError {
  return new RequestError("not-signed-in", message);
}

export function notAllowed(message: string): RequestError {
  return new RequestError("not-allowed", message);
}

export function notFound(what: string): RequestError {
  return new RequestError("not-found", `${what} was not found.`);
}

export function conflict(message: string): RequestError {
  return new RequestError("conflict", message);
}

export function tooMany(message: string, retryAfterSeconds: number): RequestError {
  return new RequestError("too-many", message, { retryAfterSeconds });
}

/** The one place where an error becomes an HTTP answer; a fault of ours is logged here, once. */
export function toErrorResponse(error: unknown): Response {
  if (!(error instanceof RequestError)) {
    logFault(error);
    return Response.json({ error: "Something went wrong on our side." }, { status: 500 });
  }
  const headers = new Headers({ "cache-control": "no-store" });
  if (error.retryAfterSeconds !== null) {
    headers.set("retry-after", String(error.retryAfterSeconds));
  }
  const body = {
    error: error.message,
    ...(error.problems.length > 0 ? { problems: error.problems } : {}),
  };
  return Response.json(body, { status: error.status, headers });
}

/** Wraps a route handler so that whatever it throws is answered by `toErrorResponse`. */
export function answering<Args extends unknown[]>(
  handler: (...args: Args) => Promise<Response>,
): (...args: Args) => Promise<Response> {
  return async (...args) => {
    try {
      return await handler(...args);
    } catch (error) {
      return toErrorResponse(error);
    }
  };
}
