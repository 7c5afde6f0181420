import type { Report } from "#core/stats/report.ts";
import type { ClipPoint, RatingCounts } from "./clip-points.ts";

/** A report with what its figures show besides: the same for page, command and API. */
export interface Results {
  report: Report;
  clips: ClipPoint[];
  distribution: RatingCounts[];
}
