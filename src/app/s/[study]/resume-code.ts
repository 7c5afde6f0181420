function nameOf(study: string): string {
  return `circumplex-resume-${study}`;
}

/** Keeps the resume code, which the server cannot show again, on this device. */
export function keepResumeCode(study: string, code: string): void {
  try {
    localStorage.setItem(nameOf(study), code);
  } catch {
    // A browser that keeps nothing can still take part, on this device alone.
  }
}

/** The link by which another device goes on; null where the code was not kept. */
export function resumeLink(study: string): string | null {
  try {
    const code = localStorage.getItem(nameOf(study));
    return code && `${window.location.origin}/s/${study}#resume=${code}`;
  } catch {
    return null;
  }
}
