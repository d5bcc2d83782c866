import {
  channelNames,
  defaultWorkingHours,
  momentOf,
  preview,
  secondsOf,
  type Calendar,
  type Channel,
  type MissingCode,
  type Preview,
  type PreviewKind,
  type WorkingHours,
} from '@qabyldau/law';
import { err, ok, type Result } from '../../../kernel/result.ts';
import type { Language, Text } from '../../../kernel/text.ts';
import { listBodies, type Body } from '../../bodies/index.ts';
import { ownMissingTexts, worded, type OwnMissingCode } from '../texts.ts';
import { assumptionsOf, type Assumption } from './assumptions.ts';
import type { TermsDeps } from './deps.ts';

/** Everything of which the dates can be asked, in the order in which it is offered. */
export const previewKinds = [
  'application',
  'complaint',
  'inquiry',
  'proposal',
  'opinion',
  'breachReport',
  'informationRequest',
  'reception',
] as const satisfies readonly PreviewKind[];

/** The channels in which something may come. */
export const previewChannels = Object.keys(channelNames) as readonly Channel[];

/**
 * Whose working hours count. `usual`: those of a body that has set no others. `given`: those of the question. `none`: the
 * body has set none, so that it may not be possible to tell the day.
 */
export type Hours =
  | { readonly of: 'usual' | 'none' }
  | { readonly of: 'body'; readonly body: Body }
  | { readonly of: 'given'; readonly hours: WorkingHours };

/** "What if this comes then": no appeal is needed, and nothing is kept. */
export interface TermsQuestion {
  readonly kind: PreviewKind;
  readonly channel: Channel | null;
  readonly hours: Hours;
  /** Day `YYYY-MM-DD` and time `HH:MM` of the receipt, by the clock of the country; null is now. */
  readonly received: { readonly on: string; readonly time: string } | null;
  /** Rules that an installation may switch on for dates outside their days of force. */
  readonly profile: string | null;
}

/** What keeps the dates from being told: what is missing, in words. */
export interface TermsMissing {
  readonly code: MissingCode | OwnMissingCode;
  readonly about: string;
  readonly text: Text;
}

/** Every date with its reasons, and what they rest on. */
export interface TermsAnswer {
  readonly found: Extract<Preview, { ok: true }>;
  /** The hours that were applied; null when the body has set none and they decided nothing. */
  readonly workingHours: WorkingHours | null;
  readonly assumptions: readonly Assumption[];
  /** The calendar by which all of it was counted. */
  readonly calendar: Calendar;
}

/** Every body of the directory: whose hours may count. */
export async function bodiesForTerms({ gateway }: Pick<TermsDeps, 'gateway'>): Promise<readonly Body[]> {
  return gateway.withActor({ kind: 'visitor' }, 'read-directory', (tx) => listBodies(tx), {
    readOnly: true,
  });
}

/** The dates that the law makes of something received at a moment, or what is missing to tell them. Never a guess. */
export function previewTerms(
  deps: Pick<TermsDeps, 'clock' | 'calendar'>,
  question: TermsQuestion,
  lang: Language,
): Result<TermsAnswer, readonly TermsMissing[]> {
  const { calendar } = deps;
  const workingHours = hoursOf(question.hours);
  if (workingHours !== null && !possible(workingHours)) {
    const about = `${workingHours.opens}–${workingHours.closes}`;
    return err([{ code: 'HOURS_IMPOSSIBLE', about, text: ownMissingTexts.HOURS_IMPOSSIBLE }]);
  }
  const now = momentOf(deps.clock.now().epochMilliseconds);
  const { kind, channel, received, profile } = question;
  const found = preview({
    kind,
    receivedAt: received === null ? now : { date: received.on, time: received.time },
    now,
    calendar,
    workingHours,
    lang,
    ...(channel === null ? {} : { channel }),
    ...(profile === null ? {} : { profile }),
  });
  if (!found.ok)
    return err(found.missing.map((missing) => ({ ...missing, text: worded(missing, question) })));
  const usual = question.hours.of === 'usual' ? workingHours : null;
  return ok({ found, workingHours, calendar, assumptions: assumptionsOf(found, calendar, usual) });
}

function hoursOf(hours: Hours): WorkingHours | null {
  switch (hours.of) {
    case 'usual':
      return defaultWorkingHours;
    case 'none':
      return null;
    case 'body':
      return { opens: hours.body.opens, closes: hours.body.closes };
    case 'given':
      return hours.hours;
  }
}

function possible({ opens, closes }: WorkingHours): boolean {
  try {
    return secondsOf(opens) < secondsOf(closes);
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
