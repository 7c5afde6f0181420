/** What the demo study's participants read where it differs from the usual texts. */
export const demoTexts = {
  en: {
    title: "Demonstration: emotion in music",
    welcome:
      "This is a demonstration of a listening study. You will hear short pieces and say what emotion each of them expresses; it takes about {minutes} minutes. The pieces are synthetic stand-ins: a simple synthesiser on this machine made them so that there is something to hear. None of them is the output of a text-to-music system.",
    purpose:
      "The demonstration shows how a study of this kind works. You rate {clips} short synthetic stand-ins on two scales. No research is done with the answers.",
    responsible: "Whoever runs this installation",
    contact: "Please ask whoever sent you here.",
    debriefing:
      "The pieces were synthetic stand-ins, made by a small synthesiser from an emotion and a character of its own ({systems}). They are not the output of any text-to-music system and say nothing about one. If you want your answers deleted, use the code below until {withdrawUntil}.",
  },
  ko: {
    title: "시연: 음악과 정서",
    welcome:
      "감상 연구를 미리 체험해 보는 시연입니다. 짧은 곡을 듣고 각 곡이 어떤 정서를 표현하는지 평가하며, 약 {minutes}분이 걸립니다. 곡들은 실제 음악을 대신하는 합성음으로, 들어 볼 소리를 마련하려고 이 컴퓨터의 간단한 신시사이저가 만든 것입니다. 글을 음악으로 바꾸는 시스템이 만든 곡은 하나도 없습니다.",
    purpose:
      "이 시연은 이런 연구가 어떻게 진행되는지 보여 줍니다. 짧은 합성음 {clips}개를 두 가지 척도로 평가합니다. 응답은 연구에 쓰이지 않습니다.",
    responsible: "이 프로그램을 운영하는 사람",
    contact: "이 페이지를 안내한 사람에게 문의해 주십시오.",
    debriefing:
      "들으신 곡은 작은 신시사이저가 정서와 저마다의 특성에 따라 만든 합성음입니다({systems}). 글을 음악으로 바꾸는 시스템의 결과물이 아니며 그런 시스템에 대해 아무것도 말해 주지 않습니다. 응답의 삭제를 원하시면 {withdrawUntil}까지 아래의 코드를 사용해 주십시오.",
  },
} as const;
