export type { TermsDeps } from './app/deps.ts';
export { termsApi } from './web/api.ts';
export { deadlineFields, deadlineJson } from './web/deadline-json.ts';
export { termsRoutes } from './web/terms-page.tsx';
