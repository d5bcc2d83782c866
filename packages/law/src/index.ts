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
  CodeTermCode,
  Counting,
  Direction,
  Extender,
  ProfileTermCode,
  Rule,
  Term,
  TermCode,
  TermEvent,
  TermTable,
  TermUnit,
} from './terms.ts';
export type {
  AppealRuleSet,
  CodeEdition,
  CodeRules,
  CommonRules,
  ComplaintBasis,
  Edition,
  ExtensionRule,
  Family,
  Gap,
  InForce,
  Kind,
  KindRules,
  NoHearingGround,
  Outcome,
  Procedure,
  Profile,
  ProfileRules,
  RegistrationRule,
  ReplyCharacter,
  ReturnGround,
  ShortTerm,
  Signer,
  TerminationGround,
} from './rules.ts';
export { kinds } from './rules.ts';
export { A21 } from './editions/a21.ts';
export { A25 } from './editions/a25.ts';
export { A26 } from './editions/a26.ts';
export { R337 } from './editions/r337.ts';
export type { RuleSetWithTerms } from './editions.ts';
export {
  NoEdition,
  codeEditions,
  editionOn,
  editions,
  findEditionOn,
  findTerm,
  gaps,
  getEdition,
  getTerm,
  profiles,
} from './editions.ts';
export { checkEditions } from './check-editions.ts';

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
export { calendarFromJson } from './calendar-json.ts';
export { calendar2026_2, standardCalendar } from './calendars.ts';

export type { Counted } from './count.ts';
export { countTerm } from './count.ts';
export type { ConsiderationQuestion, Deadline, DeadlineQuestion, ExtensionMark } from './deadline.ts';
export { considerationDeadline, deadline, termFor } from './deadline.ts';
export type { Progress } from './progress.ts';
export { progressOf } from './progress.ts';
export type { DayOffJson, DeadlineJson } from './deadline-json.ts';
export { deadlineFromJson, deadlineToJson } from './deadline-json.ts';
export type { Extension, ExtensionQuestion, ExtensionRefusal } from './extension.ts';
export { extend, extendersOf } from './extension.ts';
export type { Registration, RegistrationQuestion, WorkingHours } from './registration.ts';
export { defaultWorkingHours, registrationDay } from './registration.ts';
export type { ExplanationLine, ExplanationTopic } from './explain.ts';
export { explain, explainRegistration } from './explain.ts';
export type { HearingRule } from './hearing.ts';
export { hearingFor } from './hearing.ts';

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
