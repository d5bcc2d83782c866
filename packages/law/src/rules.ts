import type { Channel, InformationRefusal, NoBookingGround, PriorityCategory } from './registers.ts';
import type {
  Borrowed,
  CodeTermCode,
  Extender,
  ProfileTermCode,
  Rule,
  Term,
  TermCode,
  TermUnit,
} from './terms.ts';
import type { Day } from './days.ts';
import type { Text } from './text.ts';

/** Kinds of submission. `application` and `complaint` are appeals in the strict sense of article 4 of the Code. */
export type Kind = 'application' | 'complaint' | 'inquiry' | 'proposal' | 'opinion' | 'breachReport';

/** All kinds in the order in which they are offered. */
export const kinds: readonly Kind[] = [
  'application',
  'complaint',
  'inquiry',
  'proposal',
  'opinion',
  'breachReport',
];

/** The way in which a kind is considered. */
export type Procedure = 'ordinary' | 'complaint' | 'simplified';

/** How a case may end. */
export type Outcome =
  | 'FAVOURABLE_ACT'
  | 'BURDENSOME_ACT'
  | 'TERMINATE'
  | 'REPLY'
  | 'TAKE_NOTE'
  | 'CANCEL_ACT'
  | 'CANCEL_AND_NEW_ACT'
  | 'PERFORM_ACTION'
  | 'LEAVE_UNSATISFIED'
  | 'SEND_BACK'
  | 'LEAVE_WITHOUT_CONSIDERATION'
  | 'FULLY_SATISFIED_BY_OWN_ACT'
  | 'SATISFIED_FULL'
  | 'SATISFIED_PART'
  | 'REFUSED'
  | 'EXPLAINED';

/** What a reply of the simplified procedure amounts to. */
export type ReplyCharacter = 'SATISFIED' | 'REFUSED' | 'EXPLAINED';

/** Grounds on which the hearing of article 73 may be left out. */
export type NoHearingGround =
  | 'FAVOURABLE'
  | 'ENFORCEMENT'
  | 'SHORT_TERM'
  | 'URGENT'
  | 'ON_REQUEST'
  | 'SIMPLIFIED'
  | 'AUTOMATED'
  | 'COURT_BAN'
  | 'RECEPTION_REFUSAL'
  | 'SIMPLIFIED_TERMINATED';

/** Grounds on which a procedure is terminated or a complaint is left without consideration. */
export type TerminationGround =
  | 'ALREADY_DECIDED'
  | 'COURT_ACT'
  | 'RETURNED_NOT_CORRECTED'
  | 'RETURNED'
  | 'WITHDRAWN'
  | 'OTHER_BY_LAW'
  | 'REPEAT_NO_NEW'
  | 'ANONYMOUS'
  | 'NO_ESSENCE'
  | 'LAWSUIT_PENDING';

/** Grounds on which an appeal is returned. */
export type ReturnGround = 'NOT_CORRECTED' | 'IDENTICAL' | 'FOUL_LANGUAGE';

/** Grounds of a decision on a complaint. */
export type ComplaintBasis = 'WRONG_CIRCUMSTANCES' | 'CONTENT_MISMATCH' | 'LAW_MISAPPLIED';

/** Those who sign a reply, in order. */
export type Signer = 'official' | 'head' | 'documentationWorker';

/** What an edition says about one kind; `procedure.is` is null when the edition does not know the kind. */
export type KindRules = {
  readonly procedure: Rule<Procedure | null>;
  readonly term: Rule<TermCode>;
  readonly outcomes: Rule<readonly Outcome[]>;
  readonly hearingFor: Rule<readonly Outcome[]>;
};

/** The day of registration. `basis` tells whether the after-hours rule is law or only what was done. */
export type RegistrationRule = {
  readonly nonWorkingDay: 'nextWorkingDay';
  readonly afterHours: 'nextWorkingDay' | 'sameDay';
  readonly basis: 'law' | 'practice';
};

/** A term below which no hearing is needed: fewer than `length` units. */
export type ShortTerm = { readonly lessThan: number; readonly unit: 'day' | 'workingDay' };

/** The term that limits an extension and the one for telling the applicant of it. */
export type ExtensionRule = { readonly term: TermCode; readonly noticeTerm: TermCode };

/**
 * One way in which an order lets a term be extended: which term, the term that limits it, the one for the notice (null:
 * the letter itself is the notice), who may do it, and whether only once.
 */
export type ExtensionWay = {
  readonly of: TermCode;
  readonly term: TermCode;
  readonly noticeTerm: TermCode | null;
  readonly extenders: readonly Extender[];
  readonly once: boolean;
};

/** What a running term waits for: at most `length` units while a representative who was removed is replaced. */
export type PostponementRule = { readonly length: number; readonly unit: TermUnit };

/** What every rule set about appeals decides, whatever its terms. */
export type CommonRules = {
  readonly kinds: { readonly [K in Kind]: KindRules };
  readonly replyCharacters: Rule<readonly ReplyCharacter[]>;
  readonly registration: Rule<RegistrationRule>;
  readonly endOnDayOff: Rule<'nextWorkingDay'>;
  readonly extension: Rule<ExtensionRule>;
  /** The only thing that lengthens a running term besides an extension; null where nothing does. */
  readonly postponement: Rule<PostponementRule | null>;
  /** True when a demand to put an appeal right would stop the clock (catalogue C40: in no edition). */
  readonly correctionStopsClock: Rule<boolean>;
  /** True when a later appeal on the same question may be joined to the first one (catalogue C12). */
  readonly joinder: Rule<boolean>;
  readonly channels: Rule<readonly Channel[]>;
  readonly noHearing: Rule<readonly NoHearingGround[]>;
  readonly shortTerm: Rule<ShortTerm | null>;
  readonly remedies: Rule<boolean>;
  readonly termination: {
    readonly ordinary: Rule<readonly TerminationGround[]>;
    readonly simplified: Rule<readonly TerminationGround[]>;
    readonly complaint: Rule<readonly TerminationGround[]>;
  };
  readonly returnGrounds: Rule<readonly ReturnGround[]>;
  readonly complaintBases: Rule<readonly ComplaintBasis[]>;
  readonly replySigners: Rule<readonly Signer[]>;
  /** Longest text on the card, in characters; null where there is no limit. */
  readonly cardTextLimit: Rule<number | null>;
  /** True when registration may be refused because the signature did not verify. */
  readonly refusesBadSignature: Rule<boolean>;
};

/** The rules of an edition of the Code. */
export type CodeRules = CommonRules & { readonly terms: { readonly [C in CodeTermCode]: Rule<Term | null> } };

/** The rules of the profile of order 337. */
export type ProfileRules = CommonRules & {
  readonly terms: { readonly [C in ProfileTermCode]: Rule<Term | null> } & { readonly T10: Rule<Borrowed> };
};

/** Families whose editions are followed by dates; on a day exactly one edition or declared gap is in force. */
export type OrderFamily = 'video' | 'regulation' | 'portal' | 'information' | 'formerLaw';

/** Families of regulations. Profiles are switched on by an installation and may overlap. */
export type Family = 'code' | 'profile' | OrderFamily;

/** The days on which an edition is in force, both included; without `until` it still is. */
export type InForce = { readonly from: Day; readonly until?: Day };

/** What about an edition could not be confirmed: its first day, its last day, or its whole text. */
export type Unconfirmed = 'from' | 'until' | 'text';

/** A regulation as data, for the days on which it is in force. */
export type Edition<Rules> = {
  readonly id: string;
  readonly family: Family;
  readonly inForce: InForce;
  readonly rules: Rules;
  /** Set when the text of this edition was not read and is taken to be equal to that of another edition. */
  readonly assumedEqualTo?: string;
  readonly unconfirmed?: readonly Unconfirmed[];
};

/** Days for which a family has no text, and why. `terms` are those whose text stood there and was not read. */
export type Gap = {
  readonly family: Family;
  readonly inForce: InForce;
  readonly why: Text;
  readonly id?: string;
  readonly terms?: readonly TermCode[];
};

/** The rules of an order beside the Code. Lists that an order does not speak of are empty. */
export type OrderRules = {
  readonly terms: { readonly [C in TermCode]?: Rule<Term | Borrowed | null> };
  readonly endOnDayOff: Rule<'nextWorkingDay'>;
  readonly extensions: readonly Rule<ExtensionWay>[];
  readonly channels: Rule<readonly Channel[]>;
  readonly joinder: Rule<boolean>;
  readonly priority: Rule<readonly PriorityCategory[]>;
  readonly noBooking: Rule<readonly NoBookingGround[]>;
  readonly informationRefusals: Rule<readonly InformationRefusal[]>;
  /** True when a refusal has to be preceded by a hearing, whatever the Code lets a body skip (catalogue C11). */
  readonly hearingBeforeRefusal: Rule<boolean>;
};

/** An edition of an order, a regulation or a law beside the Code. */
export type OrderEdition = Edition<OrderRules> & { readonly family: OrderFamily };

/** An edition of the Code. */
export type CodeEdition = Edition<CodeRules> & { readonly family: 'code' };

/** A rule set that is no longer in force and that an installation switches on and applies to today's dates. */
export type Profile = Edition<ProfileRules> & { readonly family: 'profile' };

/** A rule set by which an appeal can be considered. */
export type AppealRuleSet = CodeEdition | Profile;

/** Every kind of edition that the package holds. */
export type AnyEdition = AppealRuleSet | OrderEdition;
