import type { Text } from '../../../kernel/text.ts';

/** What a person agrees to when they file, paragraph by paragraph (Law 94-V on personal data and their protection). */
export const consentText: readonly Text[] = [
  {
    kk: 'Жолданымды қарау үшін оны алатын мемлекеттік органның дербес деректерімді жинауына және өңдеуіне келісім беремін.',
    ru: 'Я даю согласие на сбор и обработку моих персональных данных государственным органом, которому адресовано обращение, чтобы он рассмотрел это обращение.',
    en: 'I agree that the state body to which the appeal is addressed collects and processes my personal data in order to consider the appeal.',
  },
  {
    kk: 'Қандай деректер: аты-жөнім, ЖСН, пошталық мекенжайым, электрондық поштам, телефоным, қолтаңбам мен тіркеу куәлігімнің деректері, жолданым мәтіні мен оған тіркелген құжаттардағы мәліметтер.',
    ru: 'Какие данные: фамилия, имя, отчество, ИИН, почтовый адрес, электронная почта, телефон, подпись и данные регистрационного свидетельства, сведения из текста обращения и приложенных документов.',
    en: 'Which data: name, IIN, postal address, e-mail, telephone, signature and data of the certificate, and what the text of the appeal and the papers attached to it hold.',
  },
  {
    kk: 'Кім көреді: органның осы іс бойынша жұмыс істейтін лауазымды адамдары. Заң бойынша жолданым басқа органға жіберілсе, деректер де сол органға беріледі. Деректер шетелге берілмейді және жарияланбайды.',
    ru: 'Кто их видит: должностные лица органа, которые работают с этим делом. Если по закону обращение направляется в другой орган, данные передаются ему. За границу данные не передаются и не публикуются.',
    en: 'Who sees them: officials of the body who work on the case. Where the law has the appeal sent to another body, the data go to that body. They are not sent abroad and not published.',
  },
  {
    kk: 'Қанша уақыт: келісім іс аяқталғанша және оның материалдарын сақтаудың заңда белгіленген мерзімі біткенше қолданылады.',
    ru: 'Как долго: согласие действует, пока дело не завершено и не истёк установленный законом срок хранения его материалов.',
    en: 'How long: the consent holds until the case is finished and the term is over for which the law has its papers kept.',
  },
  {
    kk: 'Келісімді қайтарып алуға болады, бірақ орган заң бойынша сақтауға тиіс деректер жойылмайды.',
    ru: 'Согласие можно отозвать; данные, которые орган обязан хранить по закону, при этом не удаляются.',
    en: 'The consent can be withdrawn; data that the body has to keep by law are not erased then.',
  },
];
