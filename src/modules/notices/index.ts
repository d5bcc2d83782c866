export * from './app/read-notices.ts';
export * from './app/send-notice.ts';
export * from './domain/notice.ts';
export * from './store/notices.ts';
export { noticeRoutes } from './web/notices-page.tsx';
