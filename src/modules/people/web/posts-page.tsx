import {
  field,
  type Route,
  type RouteReply,
  type RouteRequest,
  type SignedInAs,
} from '../../../platform/http/route.ts';
import {
  errorOf,
  Form,
  Page,
  PrimaryButton,
  Radios,
  renderPage,
  type FieldError,
  type Site,
} from '../../../web/index.ts';
import { actInPost, listPosts, type Post } from '../app/browsers.ts';
import type { PeopleDeps } from '../app/deps.ts';
import { ownPath } from '../domain/own-path.ts';
import { postsTexts as words } from './cabinet-texts.ts';
import { pageFrame } from './page-frame.ts';

/** Acting as oneself or in one of one's posts. */
export function postsRoutes(deps: PeopleDeps, site: Site): readonly Route[] {
  return [
    {
      name: 'posts.show',
      method: 'GET',
      url: '/posts',
      access: 'signedIn',
      handle: async (request) => {
        const { tokenSha256 } = person(request);
        return draw(request, site, await listPosts(deps, tokenSha256), ownPath(request.query['next']));
      },
    },
    {
      name: 'posts.choose',
      method: 'POST',
      url: '/posts',
      access: 'signedIn',
      handle: (r) => choose(deps, site, r),
    },
  ];
}

function person({ signedIn }: RouteRequest): SignedInAs {
  if (signedIn === null) throw new Error('The route is for people who signed in');
  return signedIn;
}

/** `self`, the id of a post, or `only`: the single post of somebody who has just one. */
async function choose(deps: PeopleDeps, site: Site, request: RouteRequest): Promise<RouteReply> {
  const { tokenSha256 } = person(request);
  const { language: lang, form } = request;
  const chosen = field(form, 'post');
  const next = ownPath(field(form, 'next'));
  if (chosen === 'self') {
    await actInPost(deps, tokenSha256, null);
    return { kind: 'redirect', to: next ?? `/${lang}/appeals` };
  }
  const posts = await listPosts(deps, tokenSha256);
  const [first] = posts;
  const post =
    chosen === 'only' && posts.length === 1
      ? first
      : posts.find(({ officialId }) => String(officialId) === chosen);
  if (post !== undefined && (await actInPost(deps, tokenSha256, post.officialId)))
    return { kind: 'redirect', to: next ?? `/${lang}/inbox` };
  if (chosen === 'only')
    return {
      kind: 'redirect',
      to: `/${lang}/posts${next === null ? '' : `?next=${encodeURIComponent(next)}`}`,
    };
  return draw(request, site, posts, next, chosen === '' ? 'nothing' : 'notYours');
}

function draw(
  request: RouteRequest,
  site: Site,
  posts: readonly Post[],
  next: string | null,
  problem?: 'nothing' | 'notYours',
): RouteReply {
  const { language: lang } = request;
  const errors: FieldError[] =
    problem === undefined ? [] : [{ field: 'post', message: words[problem][lang] }];
  const html = renderPage(
    <Page {...pageFrame(request, site)} title={words.title[lang]} lead={words.lead[lang]} errors={errors}>
      {posts.length === 0 && <p>{words.none[lang]}</p>}
      <Form action={`/${lang}/posts`} hidden={next === null ? {} : { next }}>
        <Radios
          name="post"
          label={words.legend[lang]}
          value={String(person(request).officialId ?? 'self')}
          error={errorOf(errors, 'post')}
          choices={[
            { value: 'self', label: words.self[lang] },
            ...posts.map((post) => ({
              value: String(post.officialId),
              label: post.position[lang],
              hint: post.body[lang],
            })),
          ]}
        />
        <PrimaryButton>{words.choose[lang]}</PrimaryButton>
      </Form>
    </Page>,
  );
  return { kind: 'page', status: problem === undefined ? 200 : 422, html };
}
