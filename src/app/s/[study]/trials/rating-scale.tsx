"use client";

import { type KeyboardEvent, useId } from "react";
import type { ScaleWords } from "#core/study/protocol-texts.ts";
import { ScaleEnd, type ScaleName } from "./scale-end.tsx";
import styles from "./trials.module.css";

const SCORES = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

interface RatingScaleProps {
  scale: ScaleName;
  words: ScaleWords;
  value: number | null;
  locked: boolean;
  onChoose: (value: number) => void;
}

/** What a screen reader says beside a number: the words stand at 1, 5 and 9. */
function wordAt(score: number, words: ScaleWords): string | null {
  if (score === 1) return words.low;
  if (score === 5) return words.middle;
  return score === 9 ? words.high : null;
}

/** A digit chooses on the scale that has the focus, as an arrow key does. */
function chooseByDigit(event: KeyboardEvent<HTMLFieldSetElement>): void {
  if (event.ctrlKey || event.metaKey || event.altKey || !/^[1-9]$/.test(event.key)) return;
  const radio = event.currentTarget.querySelector<HTMLInputElement>(`input[value="${event.key}"]`);
  if (!radio || radio.disabled) return;
  event.preventDefault();
  radio.focus();
  radio.click();
}

/** Nine native radio buttons, none chosen beforehand. */
export function RatingScale({ scale, words, value, locked, onChoose }: RatingScaleProps) {
  const name = useId();
  const ends = [words.low, words.middle, words.high] as const;
  return (
    <fieldset
      className={styles.scale}
      disabled={locked}
      onKeyDown={chooseByDigit}
      data-scale={scale}
    >
      <legend className={styles.question}>{words.question}</legend>
      <div className={styles.scores}>
        {SCORES.map((score) => {
          const word = wordAt(score, words);
          return (
            <label key={score} className={styles.score}>
              <input
                type="radio"
                name={name}
                value={score}
                checked={value === score}
                onChange={() => onChoose(score)}
                aria-label={word ? `${score}, ${word}` : String(score)}
              />
              <span aria-hidden="true">{score}</span>
            </label>
          );
        })}
      </div>
      <div className={styles.ends} aria-hidden="true">
        {ends.map((word, place) => (
          <span key={word} className={styles.end}>
            <ScaleEnd scale={scale} place={place === 0 ? 0 : place === 1 ? 1 : 2} />
            {word}
          </span>
        ))}
      </div>
    </fieldset>
  );
}
