/** Names of the shapes that points are drawn with. */
export const symbols = ["circle", "square", "triangle", "diamond", "cross", "star", "wye"] as const;

export type SymbolName = (typeof symbols)[number];

/** How a series is drawn: never by colour alone. */
export interface SeriesStyle {
  color: string;
  symbol: SymbolName;
  dash: string;
}

/** Okabe and Ito's colours (2008), told apart with any kind of colour blindness. */
const COLORS = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#8a8a8a"];

const DASHES = ["", "6 3", "2 3", "8 3 2 3", "4 2", "1 2", "10 4"];

/** The style of a series by its place; shapes shift when the colours begin again. */
export function seriesStyle(place: number): SeriesStyle {
  const round = Math.floor(place / COLORS.length);
  return {
    color: COLORS[place % COLORS.length] ?? "#0072b2",
    symbol: symbols[(place + round) % symbols.length] ?? "circle",
    dash: DASHES[(place + round) % DASHES.length] ?? "",
  };
}

/** Colours that follow the page's light or dark scheme; a file gets the light ones. */
export const ink = {
  text: "var(--chart-text)",
  quiet: "var(--chart-quiet)",
  grid: "var(--chart-grid)",
  page: "var(--chart-page)",
};

/** What the variables of `ink` are in a file: dark on white, for paper. */
export const paperInk: Record<string, string> = {
  "var(--chart-text)": "#1b1e27",
  "var(--chart-quiet)": "#565d6d",
  "var(--chart-grid)": "#d3d7e0",
  "var(--chart-page)": "#ffffff",
};

export const tick = { fontSize: 12, fill: ink.text };

/** The axis on which a figure's pairs of series stand: valence first. */
export const axisStyles = { valence: seriesStyle(0), arousal: seriesStyle(1) };

const MIDDLE = [247, 247, 247] as const;
const LOW = [33, 102, 172] as const;
const HIGH = [179, 88, 6] as const;

/** Blue below zero, brown above, pale at it: a scale that no colour blindness folds. */
export function divergingColor(value: number, largest: number): string {
  const share = Math.min(1, Math.abs(value) / (largest || 1)) ** 0.8;
  const end = value < 0 ? LOW : HIGH;
  const mixed = MIDDLE.map((from, i) => Math.round(from + ((end[i] ?? from) - from) * share));
  return `rgb(${mixed.join(", ")})`;
}

/** Pale to dark blue, for shares from 0 to 1. */
export function sequentialColor(share: number): string {
  return divergingColor(-Math.min(1, Math.max(0, share)), 1);
}

/** Black or white, whichever is read more easily on a colour of the two scales. */
export function inkOn(color: string): string {
  const [r = 0, g = 0, b = 0] = color.match(/\d+/g)?.map(Number) ?? [];
  return 0.299 * r + 0.587 * g + 0.114 * b > 140 ? "#1b1e27" : "#ffffff";
}
