/** The choices of the participant's questions, apart from their schema: pages take them alone. */
export const choices = {
  ageBand: ["18-24", "25-34", "35-44", "45-54", "55-64", "65+"],
  gender: ["woman", "man", "non-binary", "own-words"],
  hearing: ["no-problem", "some-problem", "aid"],
  listeningDevice: ["over-ear", "in-ear", "loudspeakers", "built-in"],
  musicalTraining: ["0", "1-2", "3-5", "6-10", "11+"],
  soundProblems: ["none", "some", "many"],
  seriousness: ["yes", "no"],
} as const;
