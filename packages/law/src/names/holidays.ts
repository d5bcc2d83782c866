import type { HolidayName, OffReason } from '../calendar.ts';
import type { Text } from '../text.ts';

/** Names of the holidays and religious days off. */
export const holidayNames: { readonly [N in HolidayName]: Text } = {
  newYear: { kk: 'Жаңа жыл', ru: 'Новый год', en: 'New Year' },
  christmas: {
    kk: 'православиелік Рождество',
    ru: 'православное Рождество',
    en: 'Orthodox Christmas',
  },
  womensDay: {
    kk: 'Халықаралық әйелдер күні',
    ru: 'Международный женский день',
    en: 'International Women’s Day',
  },
  nauryz: { kk: 'Наурыз мейрамы', ru: 'Наурыз мейрамы', en: 'Nauryz' },
  unity: {
    kk: 'Қазақстан халқының бірлігі мерекесі',
    ru: 'Праздник единства народа Казахстана',
    en: 'Day of Unity of the People of Kazakhstan',
  },
  defender: {
    kk: 'Отан қорғаушы күні',
    ru: 'День защитника Отечества',
    en: 'Defender of the Fatherland Day',
  },
  victory: { kk: 'Жеңіс күні', ru: 'День Победы', en: 'Victory Day' },
  kurbanAit: {
    kk: 'Құрбан айттың бірінші күні',
    ru: 'первый день Курбан айта',
    en: 'first day of Kurban Ait',
  },
  capital: { kk: 'Астана күні', ru: 'День столицы', en: 'Capital City Day' },
  constitution: { kk: 'Конституция күні', ru: 'День Конституции', en: 'Constitution Day' },
  republic: { kk: 'Республика күні', ru: 'День Республики', en: 'Republic Day' },
  firstPresident: {
    kk: 'Тұңғыш Президент күні',
    ru: 'День Первого Президента',
    en: 'Day of the First President',
  },
  independence: { kk: 'Тәуелсіздік күні', ru: 'День Независимости', en: 'Independence Day' },
};

/** Why a day is not worked, in a word. */
export const offReasonNames: { readonly [R in OffReason]: Text } = {
  weekend: { kk: 'демалыс күні', ru: 'выходной', en: 'weekend' },
  holiday: { kk: 'мереке', ru: 'праздник', en: 'holiday' },
  dayOff: { kk: 'демалыс күні', ru: 'нерабочий день', en: 'day off' },
  moved: { kk: 'ауыстырылған демалыс күні', ru: 'перенесённый выходной', en: 'moved day off' },
  swapped: {
    kk: 'шешім бойынша ауыстырылған демалыс күні',
    ru: 'выходной, перенесённый решением',
    en: 'day off moved by an official decision',
  },
};
