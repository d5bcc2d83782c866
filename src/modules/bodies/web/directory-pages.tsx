import type { Route, RouteReply, RouteRequest } from '../../../platform/http/route.ts';
import { Actions, LinkButton, Page, renderPage, SummaryList, Table, type Site } from '../../../web/index.ts';
import { faultPage, fullName, pageFrame } from '../../people/index.ts';
import type { BodyDeps } from '../app/deps.ts';
import { readBody, readDirectory, type BodyPage } from '../app/directory.ts';
import { directoryTexts as words, hoursText } from './texts.ts';

/** The public directory: what each body deals with, when it works, who heads it. */
export function directoryRoutes(deps: BodyDeps, site: Site): readonly Route[] {
  return [
    {
      name: 'bodies.list',
      method: 'GET',
      url: '/bodies',
      access: 'public',
      handle: (r) => list(deps, site, r),
    },
    {
      name: 'bodies.show',
      method: 'GET',
      url: '/bodies/:slug',
      access: 'public',
      handle: (r) => show(deps, site, r),
    },
  ];
}

async function list(deps: BodyDeps, site: Site, request: RouteRequest): Promise<RouteReply> {
  const { language: lang, actor } = request;
  const { bodies } = await readDirectory(deps, actor);
  const html = renderPage(
    <Page {...pageFrame(request, site)} title={words.title[lang]} lead={words.lead[lang]} wide>
      <Table
        caption={words.title[lang]}
        captionHidden
        rows={bodies}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'body',
            label: words.body[lang],
            head: true,
            cell: ({ slug, name }) => <a href={`/${lang}/bodies/${slug}`}>{name[lang]}</a>,
          },
          { key: 'competence', label: words.competence[lang], cell: ({ competence }) => competence[lang] },
          {
            key: 'hours',
            label: words.hours[lang],
            figures: true,
            cell: ({ opens, closes }) => hoursText[lang](opens, closes),
          },
        ]}
      />
    </Page>,
  );
  return { kind: 'page', status: 200, html };
}

async function show(deps: BodyDeps, site: Site, request: RouteRequest): Promise<RouteReply> {
  const found = await readBody(deps, request.actor, request.params['slug'] ?? '');
  if (found === undefined) return faultPage(request, site, 'notFound');
  const { language: lang, actor } = request;
  const { body, heads } = found;
  const html = renderPage(
    <Page
      {...pageFrame(request, site)}
      title={body.name[lang]}
      back={{ href: `/${lang}/bodies`, label: words.all[lang] }}
    >
      <Facts found={found} request={request} />
      <p>{words.hoursHint[lang]}</p>
      {body.acceptsAppeals && actor.kind !== 'official' && (
        <Actions>
          <LinkButton primary href={`/${lang}/appeals/new`}>
            {words.write[lang]}
          </LinkButton>
        </Actions>
      )}
      {!body.acceptsAppeals && <p>{words.closed[lang]}</p>}
      <h2>{words.heads[lang]}</h2>
      {heads.length === 0 ? (
        <p>{words.noHeads[lang]}</p>
      ) : (
        <SummaryList
          label={words.heads[lang]}
          rows={heads.map((head) => ({ label: head.position[lang], value: fullName(head) }))}
        />
      )}
    </Page>,
  );
  return { kind: 'page', status: 200, html };
}

function Facts({ found, request }: { readonly found: BodyPage; readonly request: RouteRequest }) {
  const { language: lang } = request;
  const { body, parent, children } = found;
  const link = ({ slug, name }: BodyPage['body']) => <a href={`/${lang}/bodies/${slug}`}>{name[lang]}</a>;
  return (
    <SummaryList
      rows={[
        { label: words.competence[lang], value: body.competence[lang] },
        { label: words.hours[lang], value: hoursText[lang](body.opens, body.closes) },
        ...(parent === null ? [] : [{ label: words.parent[lang], value: link(parent) }]),
        ...(children.length === 0
          ? []
          : [
              {
                label: words.children[lang],
                value: (
                  <ul>
                    {children.map((child) => (
                      <li key={child.id}>{link(child)}</li>
                    ))}
                  </ul>
                ),
              },
            ]),
        { label: words.bin[lang], value: body.bin },
      ]}
    />
  );
}
