import type { DefaultTexts } from "./protocol-texts.ts";

/** What an English-speaking participant reads unless a researcher writes otherwise. */
export const englishTexts: DefaultTexts = {
  title: "Emotion in music: a listening study",
  welcome:
    "Thank you for your interest. You will listen to short pieces of instrumental music and say what emotion each of them expresses. You need about {minutes} minutes, a quiet place and, if you have them, headphones. No musical knowledge is needed: there are no right or wrong answers.",
  consent: {
    responsible: "The research team that invited you to this study",
    contact: "Please reply to the invitation through which you came to this page.",
    ethicsNumber: "",
    purpose:
      "We study how listeners hear emotion in music. You rate {clips} short pieces on two scales. Some details, such as where the music comes from, are told after the last piece, so that they cannot sway your ratings.",
    duration: "About {minutes} minutes. You can take breaks, and you can stop at any time.",
    pay: "For a completed session: {reward}.",
    risks:
      "The risks are those of everyday listening. Music that is too loud can be unpleasant or harm your hearing: please start at a low volume and set a level that is comfortable for you.",
    dataKept:
      "We keep your ratings, your answers about yourself and technical details of how the music was played, under a random code. We do not keep your name or your network address. A participant number from a recruitment service is kept apart and erased {eraseDays} days after payment. With the code that you get at the start you can have your answers deleted until {withdrawUntil}. After that date they can no longer be told from those of others and are kept without a time limit.",
    release:
      "If you agree, your ratings and answers are published as open data without anything that names you, so that other researchers can check and use them. You can take part without agreeing to this.",
    ticks: {
      age: "I am 18 years old or over.",
      participate: "I have read this information and I take part of my own free will.",
      release: "My anonymous answers may be published as open data.",
      hearing:
        "I may be asked about my hearing, and my answer may be kept. (Without this tick the question is left out.)",
    },
  },
  instructions:
    "You will hear one short piece at a time. Listen to it to the end, then rate the emotion that the music expresses on two scales. Valence says how negative or positive the expressed emotion is. Arousal says how low or high its energy is. Use the whole scale where it fits, and answer by your first impression. Rate what the music expresses: not how it makes you feel, not whether you like it, and not how good the sound is. Music can express an emotion that it does not make you feel.",
  reminder: "What does the music express? Not how you feel, and not whether you like it.",
  catchInstruction:
    "For this one, please choose {value} on both scales, whatever the music expresses.",
  scales: {
    valence: {
      question: "How negative or positive is the emotion that the music expresses?",
      low: "Very negative",
      middle: "Neutral",
      high: "Very positive",
    },
    arousal: {
      question: "How low or high is the energy that the music expresses?",
      low: "Very low energy",
      middle: "Neutral",
      high: "Very high energy",
    },
    soundQuality: {
      question: "How good is the sound quality of this recording?",
      low: "Very poor",
      middle: "Neutral",
      high: "Very good",
    },
  },
  debriefing:
    "The pieces that you rated were made by computer programs that turn a written description into music (artificial intelligence). They come from: {systems}. Each program was asked for music of a certain emotion, and we study how well listeners hear that emotion. A few other pieces may have been composed and played by people; they show how listeners use the scales. We did not tell you earlier because knowing it can change how music is heard. If you now want your answers deleted, use the code below until {withdrawUntil}.",
  thanks: "Thank you. Your answers have arrived and your session is complete.",
  screenedOut:
    "Thank you for your interest. The sound check shows that this study cannot go on with your present equipment, so it ends here. This says nothing about you or your hearing.",
  noConsent: "You chose not to take part. Nothing about you was kept. You can close this page.",
};
