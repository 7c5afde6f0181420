# The mixed models of a report (ten of contrast 1, two of reliability) by lme4, on the published
# annotations: Rscript report-models.R FOLDER. Prints seconds.
suppressPackageStartupMessages(library(lme4))
folder <- commandArgs(trailingOnly = TRUE)[1]
ratings <- read.csv(file.path(folder, "ratings_metadata.csv"), fileEncoding = "UTF-8-BOM")
intents <- read.csv(file.path(folder, "emotion_intents_metadata.csv"), fileEncoding = "UTF-8-BOM")
parts <- strsplit(ratings$audio_file, "_")
ratings$system <- sapply(parts, `[`, 1)
ratings$emotion <- sapply(parts, `[`, 2)
d <- merge(ratings, intents, by = "emotion")
d$contrast <- ifelse(d$system %in% c("Suno", "Udio"), 0.5, -0.5)
began <- proc.time()[["elapsed"]]
for (axis in c("valence", "arousal")) {
  d$error <- d[[axis]] - d[[paste0("gt_", axis)]]
  d$rating <- d[[axis]]
  for (scope in c("all", unique(d$quadrant))) {
    part <- if (scope == "all") d else d[d$quadrant == scope, ]
    suppressMessages(suppressWarnings(lmer(
      error ~ contrast + emotion + (1 | user) + (0 + contrast | user) + (1 | audio_file), part)))
  }
  suppressMessages(lmer(rating ~ 1 + (1 | user) + (1 | audio_file), d))
}
cat(sprintf("%.1f\n", proc.time()[["elapsed"]] - began))
