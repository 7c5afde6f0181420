/** Draws held back before they are turned, so that memory is written in runs. */
const HELD = 32;

/**
 * Numbers that come draw by draw and are read row by row: kept as [row][draw], NaN where nothing was
 * put. Turning a block of draws at once is several times faster than writing each number in place.
 */
export class DrawStore {
  private readonly values: Float64Array;
  private readonly held: Float64Array;
  private draw = -1;
  private firstHeld = 0;

  constructor(
    private readonly rows: number,
    private readonly draws: number,
  ) {
    this.values = new Float64Array(rows * draws).fill(Number.NaN);
    this.held = new Float64Array(rows * HELD).fill(Number.NaN);
  }

  /** Begins the next draw. */
  next() {
    this.draw++;
    if (this.draw - this.firstHeld === HELD) this.turn();
  }

  /** Puts numbers of the current draw into the rows from `firstRow` on. */
  put(firstRow: number, numbers: ArrayLike<number>) {
    const at = (this.draw - this.firstHeld) * this.rows + firstRow;
    for (let i = 0; i < numbers.length; i++) this.held[at + i] = numbers[i] ?? Number.NaN;
  }

  /** Makes the last draws readable. */
  finish() {
    this.draw++;
    this.turn();
  }

  /** All draws of a row. */
  row(row: number): Float64Array {
    return this.values.subarray(row * this.draws, (row + 1) * this.draws);
  }

  private turn() {
    const count = this.draw - this.firstHeld;
    for (let r = 0; r < this.rows; r++) {
      const to = r * this.draws + this.firstHeld;
      for (let k = 0; k < count; k++)
        this.values[to + k] = this.held[k * this.rows + r] ?? Number.NaN;
    }
    this.held.fill(Number.NaN);
    this.firstHeld = this.draw;
  }
}
