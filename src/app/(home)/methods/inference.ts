import type { Definition } from "./definition.ts";

/** Intervals, tests, reliability, screening. */
export const inference: Definition[] = [
  {
    id: "intervals",
    title: "Intervals",
    text: [
      "The interval shown by default is a bootstrap over participants and clips: each draw gives every participant, and every clip within its cell (system and intent), a multinomial count; a clip's value is the mean of its ratings weighted by its participants' counts, a group's value the mean of its clips weighted by their counts. A clip none of whose raters was drawn leaves that draw. Both groups of a difference use the same draw. 2,000 draws with a fixed seed, unless the report says otherwise.",
      "For what is linear in the ratings (errors, gains, offsets and their differences) the interval runs between the 2.5% and 97.5% percentiles. For folded measures (absolute error, distance, over neutral, hit rates) percentiles would be shifted by the resampled noise, so the interval is the value plus and minus t times the bootstrap standard error.",
      "Clip-level intervals and p values (Student, over clips) stand beside them in the report, as in the AImoclips paper. They treat clips as independent though the same listeners rated many of them.",
    ],
    formulas: [
      { name: "linear", formula: "[ q(.025), q(.975) ] of the draws, R's type 7" },
      { name: "folded", formula: "value ± t(.975; participants − 1) · SE of the draws" },
    ],
    sources: [
      "Owen & Eckles (2012), Annals of Applied Statistics 6, 895-927; Hyndman & Fan (1996), The American Statistician 50, 361-365.",
    ],
  },
  {
    id: "contrasts",
    title: "Contrasts and tests",
    text: [
      "Four contrasts: commercial minus open-source systems (error on both axes, overall and per quadrant, and distance); high minus low arousal intents (absolute error, distance, over neutral); valence minus arousal, paired over clips; and pairs of systems. Each gives the difference with its bootstrap interval and p from difference / standard error with participants − 1 degrees of freedom; Welch's t or the paired t, Mann-Whitney or Wilcoxon, and effect sizes over clips stand beside it. Over all systems: Welch's analysis of variance and Kruskal-Wallis.",
      "p values are adjusted by Holm within families: errors of systems; the first contrast overall (the primary family); the same per quadrant; its distance; contrasts two and three; pairs of systems per axis.",
      "Three kinds of units: clips, ratings and systems. The rating-level mixed model has the contrast and the intent as fixed effects, participants with a random level and a random reaction to the contrast, and clips. A sentence about commercial systems in general needs systems as units: the pooled t and an exact permutation of which systems are commercial. With 2 commercial of 6 systems there are 15 ways, so this p cannot be below 1/15. Above 1,500 participants the mixed model is not fitted.",
    ],
    formulas: [
      { name: "Hedges' g", formula: "(M₁ − M₂) / pooled SD · (1 − 3 / (4(n₁ + n₂ − 2) − 1))" },
      { name: "rank-biserial", formula: "2U / (n₁ n₂) − 1" },
      {
        name: "mixed model, REML",
        formula:
          "error ~ contrast + intent + (1 | participant) + (0 + contrast | participant) + (1 | clip)",
      },
    ],
    sources: [
      "Welch (1951), Biometrika 38, 330-336; Holm (1979), Scandinavian Journal of Statistics 6, 65-70; Bates et al. (2015), Journal of Statistical Software 67(1), with which the model agrees to 1e-4.",
    ],
  },
  {
    id: "reliability",
    title: "Reliability",
    text: [
      "ICC(1) is the share of the variance of single ratings that lies between clips. ICC(1,k) is the reliability of a clip's mean over k0 ratings, the typical number. The crossed ICC sets apart that listeners use different levels. Krippendorff's alpha is agreement beyond chance, with values taken as numbers (interval) or as ordered only (ordinal). Intervals: a bootstrap over clips.",
      "After an exclusion that used agreement with others, reliability is circular, and labelled so.",
    ],
    formulas: [
      { name: "k0", formula: "(N − Σ n²/N) / (C − 1)" },
      { name: "ICC(1)", formula: "(MSB − MSW) / (MSB + (k0 − 1) MSW)" },
      { name: "ICC(1,k)", formula: "k0 · ICC / (1 + (k0 − 1) ICC)" },
      { name: "crossed", formula: "v(clip) / (v(clip) + v(participant) + v(residual))" },
      { name: "alpha", formula: "1 − observed / expected disagreement" },
    ],
    sources: [
      "Shrout & Fleiss (1979), Psychological Bulletin 86, 420-428; Krippendorff (2011), Computing Krippendorff's alpha-reliability.",
    ],
  },
  {
    id: "screening",
    title: "Screening of participants (screening-1)",
    text: [
      "Agreement is the mean over both axes of the correlation of a participant's ratings with the mean of the other included participants on the same clips. Its z compares it with the same answers in shuffled order. Participants are judged from 30 such ratings on.",
      "Flags: no-agreement (z below 1.645); axis-copy (the two answers move together, |r| above 0.8, or are equal in more than 80%, and an axis is at chance); few-answers (the two commonest pairs of answers make up more than half, and an axis is at chance); flat (standard deviation below 0.5 on an axis); catch-failed (two or more); too-fast (median below 500 ms after the first full hearing). Notes, which never count against anyone: one-axis, reversed, swapped, no-repeat-agreement.",
      "A flag says that the answers cannot be told from answers given without the music; inattention, a swapped scale and broken sound look alike. By construction about 5% of those who answer at random pass no-agreement, and a flag deletes nothing: an exclusion is a person's recorded, reversible decision.",
    ],
    formulas: [
      { name: "z", formula: "agreement / √( (1 + r(own) · r(others)) / (2(n − 1)) )" },
      { name: "z per axis", formula: "r · √(n − 1)" },
    ],
    sources: [
      "The permutation variance of a correlation: Pitman (1937), Supplement to the Journal of the Royal Statistical Society 4, 225-232.",
    ],
  },
  {
    id: "findings",
    title: "Findings",
    text: [
      "Four sentences are made from the data: whether commercial systems sound more pleasant than intended and open-source systems less; whether high-arousal intents are conveyed better; whether every system is biased toward neutral; whether arousal is conveyed better than valence. A finding is borne out when the 95% bootstrap intervals named as its evidence lie on the side it claims; otherwise the sentence says that the data do not bear it out. Where two measures disagree, it says that the answer depends on the measure, and with too little data what is missing.",
    ],
    formulas: [],
    sources: ["AImoclips, arXiv 2509.00813."],
  },
  {
    id: "sealed",
    title: "Sealed results",
    text: [
      "From its opening until it closes, a study's results by system, access and intent are sealed, so that nobody stops early or excludes people because of what the figures say; coverage, reliability and screening show. Opening them early is an owner's recorded act and is printed in every report. On opening, the analysis plan is frozen with a hash; departures from it are listed. Imported and demo studies are not sealed.",
    ],
    formulas: [],
    sources: [],
  },
];
