export type { Lang, Text } from './text.ts';
export { langs } from './text.ts';
export type { DateParts, Day, Weekday } from './days.ts';
export {
  addDays,
  addMonths,
  dayFromParts,
  dayOf,
  daysInMonth,
  isLeapYear,
  isoOf,
  partsOf,
  weekday,
  yearOf,
} from './days.ts';
export type { Moment } from './local-time.ts';
export {
  CLOCK_CHANGE,
  endOfDay,
  localDay,
  localTimeOfDay,
  momentAt,
  momentOf,
  secondsOf,
  timeOf,
} from './local-time.ts';
export {
  formatDay,
  formatDayAndMonth,
  formatDayShort,
  formatDayWithWeekday,
  formatWeekday,
  kazakhDay,
} from './format-day.ts';
export type { KazakhCase } from './kazakh.ts';
export { kazakhCase } from './kazakh.ts';
export type { RussianForms } from './plural.ts';
export { formatLength, russianForm } from './plural.ts';

export type { Act, ActId, ArticleRef } from './acts.ts';
export { acts, isActId } from './acts.ts';
export { formatArticle, formatArticleShort, formatPlace } from './articles.ts';
export type {
  Borrowed,
  CodeTermCode,
  Counting,
  Direction,
  Extender,
  OrderTermCode,
  ProfileTermCode,
  Rule,
  Term,
  TermCode,
  TermEvent,
  TermTable,
  TermUnit,
} from './terms.ts';
export { isBorrowed } from './terms.ts';
export type {
  AnyEdition,
  AppealRuleSet,
  CodeEdition,
  CodeRules,
  CommonRules,
  ComplaintBasis,
  Edition,
  ExtensionRule,
  ExtensionWay,
  Family,
  Gap,
  InForce,
  Kind,
  KindRules,
  NoHearingGround,
  OrderEdition,
  OrderFamily,
  OrderRules,
  Outcome,
  PostponementRule,
  Procedure,
  Profile,
  ProfileRules,
  RegistrationRule,
  ReplyCharacter,
  ReturnGround,
  ShortTerm,
  Signer,
  TerminationGround,
  Unconfirmed,
} from './rules.ts';
export { kinds } from './rules.ts';
export { A21 } from './editions/a21.ts';
export { A25 } from './editions/a25.ts';
export { A26 } from './editions/a26.ts';
export { R337 } from './editions/r337.ts';
export { L221 } from './editions/l221.ts';
export { LAI_2022, LAI_2024, LAI_2025 } from './editions/lai.ts';
export { R145_2023, R145_2025 } from './editions/r145.ts';
export { R213_2021, R213_2023, R213_2026 } from './editions/r213.ts';
export { RZH_2023 } from './editions/rzh.ts';
export type { RuleSetWithTerms } from './editions.ts';
export {
  NoEdition,
  codeEditions,
  editionOn,
  editions,
  everyEdition,
  findEditionOn,
  findTerm,
  gaps,
  getEdition,
  getOrder,
  getTerm,
  orderEditions,
  orderOn,
  profiles,
  switchable,
} from './editions.ts';
export { checkEditions, checkHorizon } from './check-editions.ts';
export { isKnownPlace } from './places.ts';
export { BorrowedTerm, ImpossibleLength, NoTerm, NoWorkingHours, UnknownEdition } from './faults.ts';
export type { FoundRule, Governing, GoverningIds } from './governing.ts';
export { deadlineBy, findOrderOn, findRule, governing } from './governing.ts';
export type { Coverage, CoverageRow } from './coverage.ts';
export { coverageColumns, coverageOf, coverageTable, termCodes } from './coverage.ts';
export type { Choice } from './names/choices.ts';
export { choices } from './names/choices.ts';
export type { ChoiceId, ChoiceSettings, Chosen, SettingFault } from './choices.ts';
export { choiceIds, choose, settableChoices } from './choices.ts';

export type {
  Calendar,
  CalendarData,
  DayOff,
  ExceptionalDay,
  ExceptionalKind,
  HolidayName,
  OffReason,
} from './calendar.ts';
export {
  UnknownYear,
  addWorkingDays,
  findDayOff,
  isWorkingDay,
  knowsYear,
  makeCalendar,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
  workingDaysBetween,
} from './calendar.ts';
export { CalendarFault } from './calendar-faults.ts';
export type { CalendarFaultField } from './calendar-faults.ts';
export type { CalendarFaultCode, CalendarFaultFacts } from './names/calendar-faults.ts';
export { calendarFromJson } from './calendar-json.ts';
export { calendar2026_2, shippedCalendars, standardCalendar } from './calendars.ts';
export type { CalendarWarning, ChangedDay, Effect, Transfer, YearTable } from './calendar-versions.ts';
export {
  applyTransfer,
  calendarWarning,
  changedDays,
  effectOn,
  importYear,
  sourceOf,
} from './calendar-versions.ts';

export type { Countable, Counted } from './count.ts';
export { clockEnd, countTerm, dueDay } from './count.ts';
export type {
  ConsiderationQuestion,
  Deadline,
  DeadlineQuestion,
  ExtensionMark,
  PostponementMark,
} from './deadline.ts';
export { considerationDeadline, deadline, termFor } from './deadline.ts';
export type { Progress } from './progress.ts';
export { progressOf } from './progress.ts';
export type { DayOffJson, DeadlineJson } from './deadline-json.ts';
export { deadlineFromJson, deadlineToJson } from './deadline-json.ts';
export type {
  Extension,
  ExtensionQuestion,
  ExtensionRefusal,
  OrderExtension,
  OrderExtensionQuestion,
} from './extension.ts';
export { extend, extendBy, extendersOf, extensionWays } from './extension.ts';
export type {
  Postponement,
  PostponementCause,
  PostponementQuestion,
  PostponementRefusal,
} from './postpone.ts';
export { postpone } from './postpone.ts';
export type { Joinder, RedirectQuestion } from './branches.ts';
export { complaintDeadlines, joined, redirectDeadlines } from './branches.ts';
export type { Registration, RegistrationQuestion, WorkingHours } from './registration.ts';
export { defaultWorkingHours, registrationDay } from './registration.ts';
export type { ExplanationLine, ExplanationTopic } from './explain.ts';
export { explain, explainRegistration } from './explain.ts';
export type { PrintableDeadline, TraceStep } from './trace.ts';
export { articleOfDayOff, printable, traceLines, traceOf } from './trace.ts';
export type { Amount, Wording, WordingOptions } from './wording.ts';
export { unbroken, wording } from './wording.ts';
export type { IcsQuestion } from './ics.ts';
export { icsOf } from './ics.ts';
export type { PreviewKind } from './preview-dates.ts';
export type { Preview, PreviewDate, PreviewQuestion } from './preview.ts';
export { preview, previewDays } from './preview.ts';
export type { InnerDate, InnerDateQuestion } from './inner-date.ts';
export { safeInnerDate } from './inner-date.ts';
export type { Missing, Refused } from './missing.ts';
export { refusalOf } from './missing.ts';
export type { MissingCode, PreviewCondition } from './names/preview.ts';
export { conditionNames } from './names/preview.ts';
export type { HearingRule } from './hearing.ts';
export { hearingFor } from './hearing.ts';

export type { Channel, InformationRefusal, NoBookingGround, PriorityCategory } from './registers.ts';
export { channelNames, informationRefusalNames, noBookingNames, priorityNames } from './registers.ts';
export type { NoticeChannel, NoticeCode, NoticeParty, NoticeRule } from './notices.ts';
export { noticeChannelsOn, noticeRules } from './notices.ts';

export { formatDayOff } from './names/days-off.ts';
export { holidayNames, offReasonNames } from './names/holidays.ts';
export {
  complaintBasisNames,
  kindMeanings,
  kindNames,
  noHearingNames,
  outcomeNames,
  procedureNames,
  replyCharacterNames,
  returnNames,
  signerNames,
  terminationNames,
} from './names/rules.ts';
export { eventNames, extenderNames, termNames } from './names/terms.ts';

export type { Bin, Iin, NumberCheck, NumberFault } from './iin.ts';
export { checkBin, checkIin } from './iin.ts';
