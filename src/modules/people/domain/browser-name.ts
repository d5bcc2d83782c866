const programs: readonly (readonly [sign: string, name: string])[] = [
  ['YaBrowser/', 'Yandex'],
  ['EdgA/', 'Edge'],
  ['Edg/', 'Edge'],
  ['OPR/', 'Opera'],
  ['SamsungBrowser/', 'Samsung Internet'],
  ['Firefox/', 'Firefox'],
  ['FxiOS/', 'Firefox'],
  ['CriOS/', 'Chrome'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
];

const systems: readonly (readonly [sign: string, name: string])[] = [
  ['Android', 'Android'],
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Windows', 'Windows'],
  ['Mac OS X', 'macOS'],
  ['Linux', 'Linux'],
];

/** A browser as its owner knows it, `Firefox, Windows`; what it calls itself where nothing is known. */
export function browserName(userAgent: string): string {
  const known = [programs, systems].map((list) => list.find(([sign]) => userAgent.includes(sign))?.[1]);
  const name = known.filter((part) => part !== undefined).join(', ');
  return name === '' ? userAgent.slice(0, 60) || '–' : name;
}

/** An identity number as it may stand on a screen: its owner recognises it, a passer-by learns nothing. */
export function maskedIin(iin: string): string {
  return `••••••••${iin.slice(-4)}`;
}
