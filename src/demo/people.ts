import type { Role } from '../kernel/actor.ts';
import type { Text } from '../kernel/text.ts';

/** Bodies of the demonstration. Their BINs are synthetic: the dates in them can belong to nobody. */
export interface DemoBody {
  readonly slug: string;
  readonly parent: string | null;
  readonly region: string;
  readonly bin: string;
  readonly name: Text;
  readonly competence: Text;
  readonly units: readonly Text[];
}

export const demoBodies: readonly DemoBody[] = [
  {
    slug: 'zhetisu-akimat',
    parent: null,
    region: 'zhetisu',
    bin: '500140000017',
    name: {
      kk: 'Жетісу облысының әкімдігі',
      ru: 'Акимат области Жетісу',
      en: 'Akimat of Zhetisu region',
    },
    competence: {
      kk: 'Облысты дамыту, жер, жолдар, басқармалардың жұмысы',
      ru: 'Развитие области, земля, дороги, работа управлений',
      en: 'Development of the region, land, roads, work of the departments',
    },
    units: [
      {
        kk: 'Құжаттамалық қамтамасыз ету бөлімі',
        ru: 'Отдел документационного обеспечения',
        en: 'Documentation unit',
      },
      { kk: 'Әлеуметтік мәселелер бөлімі', ru: 'Отдел социальных вопросов', en: 'Social affairs unit' },
    ],
  },
  {
    slug: 'zhetisu-health',
    parent: 'zhetisu-akimat',
    region: 'zhetisu',
    bin: '500140000027',
    name: {
      kk: 'Жетісу облысының денсаулық сақтау басқармасы',
      ru: 'Управление здравоохранения области Жетісу',
      en: 'Health department of Zhetisu region',
    },
    competence: {
      kk: 'Емханалар мен ауруханалар, дәрілермен қамтамасыз ету, жедел жәрдем',
      ru: 'Поликлиники и больницы, обеспечение лекарствами, скорая помощь',
      en: 'Clinics and hospitals, supply of medicines, ambulance',
    },
    units: [
      { kk: 'Кеңсе', ru: 'Канцелярия', en: 'Registry office' },
      { kk: 'Медициналық көмек бөлімі', ru: 'Отдел медицинской помощи', en: 'Medical care unit' },
    ],
  },
  {
    slug: 'zhetisu-education',
    parent: 'zhetisu-akimat',
    region: 'zhetisu',
    bin: '500140000037',
    name: {
      kk: 'Жетісу облысының білім басқармасы',
      ru: 'Управление образования области Жетісу',
      en: 'Education department of Zhetisu region',
    },
    competence: {
      kk: 'Мектептер, балабақшалар, колледждер',
      ru: 'Школы, детские сады, колледжи',
      en: 'Schools, kindergartens, colleges',
    },
    units: [{ kk: 'Кеңсе', ru: 'Канцелярия', en: 'Registry office' }],
  },
];

/** A post that a demo person holds. */
export interface DemoPost {
  readonly body: string;
  readonly unit: number | null;
  readonly position: Text;
  readonly rank: 'firstHead' | 'deputyHead' | 'worker';
  readonly roles: readonly Role[];
  /** Away for the whole time of the demonstration. */
  readonly absent?: true;
  readonly substitute?: string;
}

/** People of the demonstration: the same in seeds, tests and screenshots. Their IINs are synthetic (§14.3). */
export interface DemoPerson {
  readonly key: string;
  readonly iin: string;
  readonly surname: string;
  readonly givenName: string;
  readonly patronymic: string | null;
  readonly email: string;
  readonly post: DemoPost | null;
  /** What one can try as this person, for the first page. */
  readonly tells: Text;
}

const head: Text = { kk: 'Басқарма басшысы', ru: 'Руководитель управления', en: 'Head of department' };
const documentation: Text = {
  kk: 'Құжаттама бөлімінің бас маманы',
  ru: 'Главный специалист отдела документации',
  en: 'Chief documentation specialist',
};
const specialist: Text = { kk: 'Бас маман', ru: 'Главный специалист', en: 'Chief specialist' };

export const demoPeople: readonly DemoPerson[] = [
  {
    key: 'aigul',
    iin: '900101200010',
    surname: 'Серікова',
    givenName: 'Айгүл',
    patronymic: 'Болатқызы',
    email: 'aigul@demo.kz',
    post: null,
    tells: {
      kk: 'Азамат: арыз немесе сұрау салу жазады, қол қояды, жауабын оқиды',
      ru: 'Гражданка: пишет заявление или запрос, подписывает, читает ответ',
      en: 'Citizen: writes an application or inquiry, signs it, reads the answer',
    },
  },
  {
    key: 'saule',
    iin: '900101200105',
    surname: 'Ахметова',
    givenName: 'Сәуле',
    patronymic: null,
    email: 'saule@demo.kz',
    post: null,
    tells: {
      kk: 'Экран дауыстағышын пайдаланатын азамат',
      ru: 'Гражданка, которая пользуется экранным диктором',
      en: 'Citizen who uses a screen reader',
    },
  },
  {
    key: 'marat',
    iin: '900101100500',
    surname: 'Оспанов',
    givenName: 'Марат',
    patronymic: 'Ерболұлы',
    email: 'marat@demo.kz',
    post: {
      body: 'zhetisu-health',
      unit: 0,
      position: documentation,
      rank: 'worker',
      roles: ['REGISTRAR', 'ADMINISTRATOR', 'CALENDAR_KEEPER'],
    },
    tells: {
      kk: 'Тіркеуші: жолданымды тіркейді, орындаушыға береді, жауапқа екінші қолды қояды, күнтізбеге өзгеріс ұсынады',
      ru: 'Регистратор: регистрирует, передаёт исполнителю, ставит вторую подпись на ответе, предлагает изменение календаря',
      en: 'Registrar: registers, passes to the executor, puts the second signature on the reply, proposes a change of the calendar',
    },
  },
  {
    key: 'erlan',
    iin: '900101100014',
    surname: 'Жұмабаев',
    givenName: 'Ерлан',
    patronymic: 'Қайратұлы',
    email: 'erlan@demo.kz',
    post: { body: 'zhetisu-health', unit: 1, position: specialist, rank: 'worker', roles: ['EXECUTOR'] },
    tells: {
      kk: 'Орындаушы: жолданымды қарайды, жауап жобасын дайындайды',
      ru: 'Исполнитель: рассматривает обращение, готовит проект ответа',
      en: 'Executor: considers the appeal, drafts the reply',
    },
  },
  {
    key: 'dana',
    iin: '000101400015',
    surname: 'Нұрланова',
    givenName: 'Дана',
    patronymic: 'Асқарқызы',
    email: 'dana@demo.kz',
    post: { body: 'zhetisu-health', unit: null, position: head, rank: 'firstHead', roles: ['SIGNER'] },
    tells: {
      kk: 'Басшы: шешімге қол қояды',
      ru: 'Руководитель: подписывает решение',
      en: 'Head: signs the decision',
    },
  },
  {
    key: 'timur',
    iin: '000101300019',
    surname: 'Ли',
    givenName: 'Тимур',
    patronymic: null,
    email: 'timur@demo.kz',
    post: {
      body: 'zhetisu-health',
      unit: null,
      position: { kk: 'Басшының орынбасары', ru: 'Заместитель руководителя', en: 'Deputy head' },
      rank: 'deputyHead',
      roles: ['SIGNER', 'EXECUTOR'],
      absent: true,
      substitute: 'dana',
    },
    tells: {
      kk: 'Демалыстағы басшы орынбасары: орнына Дана қол қояды',
      ru: 'Заместитель в отпуске: вместо него подписывает Дана',
      en: 'Deputy on leave: Dana signs instead',
    },
  },
  {
    key: 'gulnar',
    iin: '000101400601',
    surname: 'Сейітова',
    givenName: 'Гүлнар',
    patronymic: 'Мұратқызы',
    email: 'gulnar@demo.kz',
    post: {
      body: 'zhetisu-akimat',
      unit: 0,
      position: documentation,
      rank: 'worker',
      roles: ['REGISTRAR', 'EXECUTOR', 'ADMINISTRATOR'],
    },
    tells: {
      kk: 'Әкімдіктің тіркеушісі: басқа органның жолданымдарын көрмейді',
      ru: 'Регистратор акимата: не видит обращений другого органа',
      en: 'Registrar of the akimat: sees nothing of another body',
    },
  },
  {
    key: 'asan',
    iin: '000101301805',
    surname: 'Қалиев',
    givenName: 'Асан',
    patronymic: 'Дәулетұлы',
    email: 'asan@demo.kz',
    post: {
      body: 'zhetisu-education',
      unit: null,
      position: head,
      rank: 'firstHead',
      roles: ['SIGNER', 'EXECUTOR', 'ADMINISTRATOR', 'CALENDAR_KEEPER'],
    },
    tells: {
      kk: 'Тіркеушісі жоқ органның басшысы: басқару бетінде ескерту көреді, күнтізбе өзгерісін бекітеді',
      ru: 'Руководитель органа без регистратора: видит предупреждение на странице управления, утверждает изменение календаря',
      en: 'Head of a body without a registrar: sees the warning on the administration page, approves a change of the calendar',
    },
  },
];

/** The demo person behind a key or an IIN, or undefined. */
export function findDemoPerson(key: string): DemoPerson | undefined {
  return demoPeople.find((person) => person.key === key || person.iin === key);
}
