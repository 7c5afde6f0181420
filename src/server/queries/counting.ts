/**
 * Which ratings count for coverage, as a condition on trial `t` and participant `p`: answers to
 * main trials by people who were recruited, imported or simulated and are not excluded.
 */
export const COUNTING = `t.kind = 'main' AND t.state = 'answered'
  AND p.phase IN ('main', 'imported', 'simulated')
  AND p.excluded_at IS NULL AND p.state <> 'withdrawn'`;
