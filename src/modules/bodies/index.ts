export * from './store/directory.ts';
export { bodyRoutes } from './web/routes.ts';
