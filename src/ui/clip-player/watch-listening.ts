import { heardShare, type PlayedRange } from "#core/ratings/heard-share.ts";

/** How a clip was heard so far. */
export interface Listening {
  /** The share of the clip that was heard at normal speed with the sound on, 0 to 1. */
  share: number;
  plays: number;
  pauses: number;
  stalls: number;
  playing: boolean;
}

export const UNHEARD: Listening = { share: 0, plays: 0, pauses: 0, stalls: 0, playing: false };

function playedRanges({ played }: HTMLMediaElement): PlayedRange[] {
  return Array.from({ length: played.length }, (_, i) => [played.start(i), played.end(i)] as const);
}

function isSilenced(media: HTMLMediaElement): boolean {
  return media.muted || media.volume === 0;
}

/**
 * Follows a media element and says how much of the clip was really heard. Another speed or a
 * muted element starts the hearing over: the element is loaded anew and has played nothing.
 *
 * @returns stops following
 */
export function watchListening(
  media: HTMLMediaElement,
  seconds: number,
  onChange: (listening: Listening) => void,
): () => void {
  let now: Listening = UNHEARD;
  let restarted = true;
  const change = (part: Partial<Listening>) => {
    now = { ...now, ...part };
    onChange(now);
  };
  const measure = () => heardShare(playedRanges(media), seconds);
  const startOver = () => {
    if (media.playbackRate === 1 && !isSilenced(media)) return;
    media.pause();
    media.defaultPlaybackRate = 1;
    media.playbackRate = 1;
    media.muted = false;
    if (media.volume === 0) media.volume = 1;
    media.load();
    restarted = true;
    change({ share: 0, playing: false });
  };
  const follow: Record<string, () => void> = {
    play: () => {
      change({ playing: true, plays: now.plays + (restarted ? 1 : 0) });
      restarted = false;
    },
    pause: () => change({ playing: false, pauses: now.pauses + (media.ended ? 0 : 1) }),
    ended: () => {
      restarted = true;
      change({ playing: false, share: measure() });
    },
    timeupdate: () => change({ share: measure() }),
    waiting: () => change({ stalls: now.stalls + 1 }),
    ratechange: startOver,
    volumechange: startOver,
  };
  for (const [event, listener] of Object.entries(follow)) media.addEventListener(event, listener);
  return () => {
    for (const [event, listener] of Object.entries(follow)) {
      media.removeEventListener(event, listener);
    }
  };
}
