export { calendarById, openCurrentCalendar, type CurrentCalendar } from './app/current-calendar.ts';
export { spreadRecount } from './app/spread-recount.ts';
export { idInForce } from './store/calendar-versions.ts';
export { calendarRoutes } from './web/calendar-page.tsx';
