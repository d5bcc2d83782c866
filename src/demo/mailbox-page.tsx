import type { Text } from '../kernel/text.ts';
import type { Route, RouteReply, RouteRequest } from '../platform/http/route.ts';
import { faultPage, pageFrame } from '../modules/people/index.ts';
import type { KeptLetter, Mailbox } from '../platform/mail/mailbox-mail.ts';
import { Empty, formatMomentShort, Page, renderPage, SummaryList, Table, type Site } from '../web/index.ts';

const words = {
  title: {
    kk: 'Портал жіберген хаттар',
    ru: 'Письма, которые отправил портал',
    en: 'Letters that the portal sent',
  },
  lead: {
    kk: 'Демо-нұсқада хаттар ешқайда кетпейді: олар осында жиналады, оларды кез келген адам оқи алады.',
    ru: 'В демонстрации письма никуда не уходят: они собираются здесь, прочитать их может любой.',
    en: 'In the demonstration letters go nowhere: they gather here, and anybody can read them.',
  },
  letter: { kk: 'Хат', ru: 'Письмо', en: 'Letter' },
  to: { kk: 'Кімге', ru: 'Кому', en: 'To' },
  sent: { kk: 'Жіберілген уақыты', ru: 'Отправлено', en: 'Sent' },
  messageId: { kk: 'Message-ID', ru: 'Message-ID', en: 'Message-ID' },
  empty: { kk: 'Хат әлі жоқ', ru: 'Писем пока нет', en: 'No letters yet' },
  emptyText: {
    kk: 'Айгүл болып кіріп, жолданым беріңіз: жеткізілгені туралы хат бірнеше секундтан кейін осында пайда болады.',
    ru: 'Войдите как Айгүл и подайте обращение: письмо о доставке появится здесь через несколько секунд.',
    en: 'Sign in as Айгүл and file an appeal: the letter about its delivery will appear here in a few seconds.',
  },
  back: { kk: 'Барлық хаттар', ru: 'Все письма', en: 'All letters' },
} as const satisfies Record<string, Text>;

/** Letters of the demonstration, readable by everybody; in production there is neither the mailbox nor this page. */
export function mailboxRoutes(mailbox: Mailbox | null, site: Site): readonly Route[] {
  if (mailbox === null) return [];
  return [
    {
      name: 'mailbox.list',
      method: 'GET',
      url: '/mailbox',
      access: 'public',
      handle: async (request) => list(request, site, await mailbox.list()),
    },
    {
      name: 'mailbox.show',
      method: 'GET',
      url: '/mailbox/:id',
      access: 'public',
      handle: async (request) => {
        const letter = await mailbox.get(request.params['id'] ?? '');
        return letter === undefined ? faultPage(request, site, 'notFound') : show(request, site, letter);
      },
    },
  ];
}

function moment(letter: KeptLetter): string {
  return formatMomentShort({ epochMilliseconds: letter.sentAt });
}

function list(request: RouteRequest, site: Site, letters: readonly KeptLetter[]): RouteReply {
  const { language: lang } = request;
  const html = renderPage(
    <Page {...pageFrame(request, site)} title={words.title[lang]} lead={words.lead[lang]}>
      <Table
        caption={words.title[lang]}
        captionHidden
        rows={letters}
        rowKey={({ id }) => id}
        empty={
          <Empty title={words.empty[lang]}>
            <p>{words.emptyText[lang]}</p>
          </Empty>
        }
        columns={[
          {
            key: 'letter',
            label: words.letter[lang],
            head: true,
            cell: ({ id, subject, language }) => (
              <a href={`/${lang}/mailbox/${id}`} lang={language}>
                {subject}
              </a>
            ),
          },
          { key: 'to', label: words.to[lang], cell: ({ to }) => to },
          { key: 'sent', label: words.sent[lang], figures: true, cell: moment },
        ]}
      />
    </Page>,
  );
  return { kind: 'page', status: 200, html };
}

function show(request: RouteRequest, site: Site, letter: KeptLetter): RouteReply {
  const { language: lang } = request;
  const html = renderPage(
    <Page
      {...pageFrame(request, site)}
      title={letter.subject}
      caption={words.letter[lang]}
      back={{ href: `/${lang}/mailbox`, label: words.back[lang] }}
    >
      <SummaryList
        rows={[
          { label: words.to[lang], value: letter.to },
          { label: words.sent[lang], value: moment(letter) },
          { label: words.messageId[lang], value: <code>{letter.messageId}</code> },
        ]}
      />
      <div lang={letter.language}>
        {letter.text.split(/\n{2,}/u).map((paragraph, index) => (
          <p key={index}>
            {paragraph.split('\n').map((line, at) => (
              <>
                {at > 0 && <br />}
                {linked(line)}
              </>
            ))}
          </p>
        ))}
      </div>
    </Page>,
  );
  return { kind: 'page', status: 200, html };
}

/** A line with its web addresses made into links, as a mail program shows it. */
function linked(line: string) {
  return line
    .split(/(https?:\/\/\S+)/u)
    .map((part, index) => (index % 2 === 1 ? <a href={part}>{part}</a> : part));
}
