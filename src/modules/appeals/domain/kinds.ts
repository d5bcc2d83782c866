/** The kinds of APPK-4 that this service files today; the others are refused with their article (see `refusals.ts`). */
export const appealKinds = ['application', 'inquiry'] as const;
export type AppealKind = (typeof appealKinds)[number];

/** The kinds the law knows and this service does not take yet. */
export const kindsNotTaken = ['complaint', 'proposal', 'opinion', 'breachReport'] as const;
export type KindNotTaken = (typeof kindsNotTaken)[number];

/** The papers that can end an appeal here: a favourable act (APPK-77, 80) or a reply (APPK-89.2). */
export const outcomes = ['FAVOURABLE_ACT', 'REPLY'] as const;
export type Outcome = (typeof outcomes)[number];

/** The term in which the kinds of this service are considered (APPK-76.1). */
export const considerTerm = 'T05';

/** Outcomes the law knows and this service does not offer yet, each refused with its article. */
export const outcomesNotOffered = ['BURDENSOME_ACT', 'TERMINATE', 'TAKE_NOTE'] as const;
export type OutcomeNotOffered = (typeof outcomesNotOffered)[number];

/** Which paper answers which kind (C44). */
export const outcomeOf: Record<AppealKind, Outcome> = { application: 'FAVOURABLE_ACT', inquiry: 'REPLY' };

export function isAppealKind(value: unknown): value is AppealKind {
  return typeof value === 'string' && (appealKinds as readonly string[]).includes(value);
}

export function isOutcome(value: unknown): value is Outcome {
  return typeof value === 'string' && (outcomes as readonly string[]).includes(value);
}
