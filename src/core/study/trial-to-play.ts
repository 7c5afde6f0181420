/** What a participant's browser gets to know of a trial before it is answered. */
export interface TrialToPlay {
  /** From 1, practice included. */
  position: number;
  practice: boolean;
  /** 0 for practice, then from 1; a break is offered between blocks. */
  block: number;
  /** Where the clip's audio is; it says nothing about the clip. */
  address: string;
  /** Size of the audio in bytes. */
  bytes: number;
  seconds: number;
  /** The waveform, 0 to 1, scaled to the clip's own maximum; null where an even bar is drawn. */
  peaks: number[] | null;
  /** The number that the trial asks to choose on both scales; null for any other trial. */
  choose: number | null;
}
