export * from './store/directory.ts';
export { bodiesApi } from './web/api.ts';
export { bodyRoutes } from './web/routes.ts';
