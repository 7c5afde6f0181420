/** Where a session runs, in families: nothing here tells one person's device from another's. */
export interface Device {
  viewportWidth: number;
  viewportHeight: number;
  inputType: string;
  browser: string;
  platform: string;
}

const BROWSERS: [name: string, pattern: RegExp][] = [
  ["Edge", /Edg/],
  ["Opera", /OPR\//],
  ["Samsung Internet", /SamsungBrowser/],
  ["Firefox", /Firefox|FxiOS/],
  ["Chrome", /Chrome|CriOS/],
  ["Safari", /Safari/],
];

const PLATFORMS: [name: string, pattern: RegExp][] = [
  ["iOS", /iPhone|iPad|iPod/],
  ["Android", /Android/],
  ["Windows", /Windows/],
  ["macOS", /Macintosh/],
  ["ChromeOS", /CrOS/],
  ["Linux", /Linux/],
];

function family(known: [string, RegExp][], agent: string): string {
  return known.find(([, pattern]) => pattern.test(agent))?.[0] ?? "other";
}

export function describeDevice(): Device {
  const agent = navigator.userAgent;
  return {
    viewportWidth: Math.min(32_767, window.innerWidth),
    viewportHeight: Math.min(32_767, window.innerHeight),
    inputType: matchMedia("(pointer: coarse)").matches ? "touch" : "mouse",
    browser: family(BROWSERS, agent),
    platform: family(PLATFORMS, agent),
  };
}

/** The sound output's rate and delay as far as the browser tells; asked once, after a tap. */
export function describeSoundOutput(): {
  sampleRate: number | null;
  outputLatencyMs: number | null;
} {
  if (!("AudioContext" in globalThis)) return { sampleRate: null, outputLatencyMs: null };
  const context = new AudioContext();
  const { sampleRate } = context;
  const seconds = context.outputLatency || context.baseLatency || 0;
  void context.close();
  return { sampleRate, outputLatencyMs: Math.round(seconds * 10_000) / 10 };
}
