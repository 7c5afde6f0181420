/** On which dimensions neighbours must differ: those with three or more values. */
export interface NeighbourRule {
  systems: boolean;
  intents: boolean;
}

/** What the rule looks at: the numbers of a clip's system and intent. */
export interface Placed {
  system: number;
  intent: number;
}

/**
 * The rule that a design allows: with fewer than three systems, or intents, it is dropped on that
 * dimension.
 *
 * @example neighbourRuleFor(6, 2) // { systems: true, intents: false }
 */
export function neighbourRuleFor(systems: number, intents: number): NeighbourRule {
  return { systems: systems >= 3, intents: intents >= 3 };
}

/** Whether two clips may not stand beside each other. */
export function clash(rule: NeighbourRule, a: Placed, b: Placed): boolean {
  return (rule.systems && a.system === b.system) || (rule.intents && a.intent === b.intent);
}
