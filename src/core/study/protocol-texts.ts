import { z } from "zod";
import { englishTexts } from "./texts-en.ts";
import { koreanTexts } from "./texts-ko.ts";

/** The words of one scale: the question above it and the labels of 1, 5 and 9. */
export interface ScaleWords {
  question: string;
  low: string;
  middle: string;
  high: string;
}

/** Everything a participant reads in one language that a researcher may write. */
export interface ProtocolTexts {
  title: string;
  welcome: string;
  consent: {
    responsible: string;
    contact: string;
    /** The one text that may stay empty: not every study needs a number. */
    ethicsNumber: string;
    purpose: string;
    duration: string;
    pay: string;
    risks: string;
    dataKept: string;
    release: string;
    ticks: { age: string; participate: string; release: string; hearing: string };
  };
  instructions: string;
  /** Perceived, not felt: shown at every trial. */
  reminder: string;
  /** Shown at a catch trial; `{value}` is the number to choose on both scales. */
  catchInstruction: string;
  scales: { valence: ScaleWords; arousal: ScaleWords; soundQuality: ScaleWords };
  debriefing: string;
  thanks: string;
  screenedOut: string;
  noConsent: string;
}

export type DefaultTexts = Readonly<ProtocolTexts>;

function line(defaultText: string) {
  return z.string().trim().max(300).default(defaultText);
}

function paragraph(defaultText: string) {
  return z.string().trim().max(10_000).default(defaultText);
}

function scaleSchema(words: ScaleWords) {
  return z
    .strictObject({
      question: line(words.question),
      low: line(words.low),
      middle: line(words.middle),
      high: line(words.high),
    })
    .prefault({});
}

function consentSchema({ ticks, ...texts }: ProtocolTexts["consent"]) {
  return z
    .strictObject({
      responsible: paragraph(texts.responsible),
      contact: paragraph(texts.contact),
      ethicsNumber: line(texts.ethicsNumber),
      purpose: paragraph(texts.purpose),
      duration: paragraph(texts.duration),
      pay: paragraph(texts.pay),
      risks: paragraph(texts.risks),
      dataKept: paragraph(texts.dataKept),
      release: paragraph(texts.release),
      ticks: z
        .strictObject({
          age: paragraph(ticks.age),
          participate: paragraph(ticks.participate),
          release: paragraph(ticks.release),
          hearing: paragraph(ticks.hearing),
        })
        .prefault({}),
    })
    .prefault({});
}

function textsSchemaOf(texts: DefaultTexts) {
  return z
    .strictObject({
      title: line(texts.title),
      welcome: paragraph(texts.welcome),
      consent: consentSchema(texts.consent),
      instructions: paragraph(texts.instructions),
      reminder: paragraph(texts.reminder),
      catchInstruction: paragraph(texts.catchInstruction),
      scales: z
        .strictObject({
          valence: scaleSchema(texts.scales.valence),
          arousal: scaleSchema(texts.scales.arousal),
          soundQuality: scaleSchema(texts.scales.soundQuality),
        })
        .prefault({}),
      debriefing: paragraph(texts.debriefing),
      thanks: paragraph(texts.thanks),
      screenedOut: paragraph(texts.screenedOut),
      noConsent: paragraph(texts.noConsent),
    })
    .prefault({});
}

/** The texts of every language of the participant's pages, each with its own defaults. */
export const textsSchema = z
  .strictObject({ en: textsSchemaOf(englishTexts), ko: textsSchemaOf(koreanTexts) })
  .prefault({});
