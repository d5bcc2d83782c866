import type { RouteRequest } from '../../../platform/http/route.ts';
import type { FlashMessage, NavLink, PageFrame, Site } from '../../../web/index.ts';
import { navTexts } from './texts.ts';

/** The sections of the portal that the main navigation marks. */
export type Section =
  'appeals' | 'new' | 'notices' | 'check' | 'inbox' | 'signing' | 'administration' | 'calendar' | null;

function navigation(request: RouteRequest, section: Section): NavLink[] {
  const { actor, language: lang } = request;
  const link = (name: Exclude<Section, null>, path: string): NavLink => ({
    href: `/${lang}${path}`,
    label: navTexts[name][lang],
    current: section === name,
  });
  if (actor.kind === 'citizen')
    return [
      link('appeals', '/appeals'),
      link('new', '/appeals/new'),
      link('notices', '/notices'),
      link('check', '/check'),
    ];
  if (actor.kind === 'official')
    return [
      link('inbox', '/inbox'),
      ...(actor.roles.includes('SIGNER') ? [link('signing', '/signing')] : []),
      ...(actor.roles.includes('ADMINISTRATOR') ? [link('administration', '/administration')] : []),
      ...(actor.roles.includes('CALENDAR_KEEPER') ? [link('calendar', '/calendar')] : []),
    ];
  return [link('new', '/appeals/new'), link('check', '/check')];
}

/** What every page takes from the request: who is greeted, where the navigation leads, which section is marked. */
export function pageFrame(
  request: RouteRequest,
  site: Site,
  section: Section = null,
  flash?: FlashMessage,
): PageFrame {
  const { signedIn, language: lang } = request;
  return {
    lang,
    path: request.url,
    site,
    nav: navigation(request, section),
    staff: request.actor.kind === 'official',
    lowVision: request.lowVision,
    ...(flash === undefined ? {} : { flash }),
    ...(signedIn === null
      ? {}
      : {
          user: {
            name: `${signedIn.surname} ${signedIn.givenName}`,
            ...(signedIn.post === null
              ? {}
              : { post: `${signedIn.post.position[lang]}, ${signedIn.post.body[lang]}` }),
          },
        }),
  };
}
