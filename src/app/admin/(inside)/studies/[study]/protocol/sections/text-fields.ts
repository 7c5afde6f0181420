/** A text of the protocol, below its language. */
export interface TextOfProtocol {
  path: string;
  label: string;
  help: string;
  long: boolean;
}

interface TextGroup {
  title: string;
  texts: readonly TextOfProtocol[];
}

function line(path: string, label: string, help: string): TextOfProtocol {
  return { path, label, help, long: false };
}

function paragraph(path: string, label: string, help: string): TextOfProtocol {
  return { path, label, help, long: true };
}

const welcome: TextGroup = {
  title: "Welcome and instructions",
  texts: [
    line("title", "Public title", "Neutral: no system, no intent, no mention of AI."),
    paragraph("welcome", "Welcome", "The first page, before consent."),
    paragraph("instructions", "Instructions", "Before practice: what to rate, and how."),
    line("reminder", "Reminder", "Short, at every trial: perceived, not felt."),
    line(
      "catchInstruction",
      "Catch trial",
      "Shown instead of the reminder; {value} is the number to choose on both scales.",
    ),
  ],
};

const consent: TextGroup = {
  title: "Consent",
  texts: [
    paragraph("consent.responsible", "Who is responsible", "A person and an institution."),
    paragraph("consent.contact", "Contact", "How participants reach that person."),
    line("consent.ethicsNumber", "Ethics number", "May stay empty."),
    paragraph("consent.purpose", "Purpose", "What the study is for."),
    paragraph("consent.duration", "Duration", "How long a session takes."),
    paragraph("consent.pay", "Pay", "What a participant gets, and when."),
    paragraph("consent.risks", "Risks", "Loudness above all."),
    paragraph("consent.dataKept", "Data kept", "What is kept, where and until when."),
    paragraph("consent.release", "Open data", "What is published; left out when it is not asked."),
    paragraph("consent.ticks.age", "Tick: age", "Has to be ticked."),
    paragraph("consent.ticks.participate", "Tick: taking part", "Has to be ticked."),
    paragraph("consent.ticks.release", "Tick: open data", "May stay unticked."),
    paragraph("consent.ticks.hearing", "Tick: hearing", "May stay unticked."),
  ],
};

function scale(name: string, title: string): TextGroup {
  return {
    title,
    texts: [
      line(`scales.${name}.question`, "Question", "Stands above the scale."),
      line(`scales.${name}.low`, "Word for 1", "None of the study's intents."),
      line(`scales.${name}.middle`, "Word for 5", "None of the study's intents."),
      line(`scales.${name}.high`, "Word for 9", "None of the study's intents."),
    ],
  };
}

const ending: TextGroup = {
  title: "End",
  texts: [
    paragraph("thanks", "Thanks", "After the last trial."),
    paragraph("debriefing", "Debriefing", "What the clips were; {systems} names the systems."),
    paragraph("screenedOut", "Screened out", "For those whom the sound check turned away."),
    paragraph("noConsent", "No consent", "For those who chose not to take part."),
  ],
};

export const textGroups: readonly TextGroup[] = [
  welcome,
  consent,
  scale("valence", "Scale: valence"),
  scale("arousal", "Scale: arousal"),
  scale("soundQuality", "Scale: sound quality (if asked)"),
  ending,
];
