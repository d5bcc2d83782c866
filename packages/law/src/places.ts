import type { ActId, ArticleRef } from './acts.ts';

/**
 * The places of each act to which the requirement catalogue refers. A rule may name only these, so that a slip in an
 * article is found; `14` stands for the article as a whole, `64.7-2` for its point 7-2.
 */
const PLACES: { readonly [A in ActId]: string } = {
  APPK: `4 12 14 15 20.1 20.2 21 22.1 22.2 22.3 23 44.5 46.4 46.6 62.2 63 63.1 63.2 63.3 64 64.1 64.2 64.3 64.4 64.5
    64.6 64.7 64.7-1 64.7-2 64.8 64.9 65.1 65.2 65.3 66 66.1 66.2 66.3 66.4 66.5 67 67.1 67.2 67.11 68 68.5 69.1 69.2
    69.3 69.4 70.1 70.3 70.4 70.5 72 73 73.1 73.2 73.2.9 73.3 74 74.4 74.6 75 76 76.1 76.2 76.3 76.5 77 78 78.4 80
    80.1 80.5 81 82 83 86.3 87 87.2 88.1 88.2 89.1 89.2 89.3 90 90.4 91.2 91.4 91.5 91.6 92 92.1 92.1-1 92.3 93 93.1 94
    94.2 95 95.1 95.2 96 97.2 98 99 100 100.1 100.2 100.3 100.5 101 175.2-1`,
  R213: '1 2 3 3.3 3.5 3.6 3.7 3.8 3.10 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22',
  R337: `2 4 5.1 5.4 5.7 5.8 5.9 6 6.6 7 8 9 9.1 9.2 9.3 9.4 9.5 10 10.1 10.2 10.3 10.4 10.5 11 11.1 11.2 12 13 13.1
    13.2 13.3 13.4 14 14.1 14.2 14.3 14.4 14.5 14.6 15 15.1 15.2 15.3 15.4 16 17 17.1 17.2 17.3 18 19`,
  RZH: `2 2-1 3 4 5 6 7 7-1 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32 33 34 35 36 37
    38 39 40`,
  R145: '1 2 2.1 2.3 2.4 2.5 2.6 2.7 3 4 5 6',
  L221: '1 5 6 7 7.6 8 8.1 8.2 8.3 8.4 9 9.3 9.4 10.2 11 13 15.2.6',
  LAI: '1 3.4 7 8 11 11.1 11.4 11.5 11.6 11.7 11.10 11.11 11.12 11.13 11.14 11.15 11.16 11.17 16.13 17.6 18',
  L267: '3 4 5',
  LC: '71 84 84.5 85.3',
  CC: '173 174 175 176',
};

const places = new Map(
  Object.entries(PLACES).map(([act, list]) => [act, new Set(list.split(/\s+/))] as const),
);

/** True when the act of the register has this place among those that the catalogue names. */
export function isKnownPlace({ act, article }: ArticleRef): boolean {
  return places.get(act)?.has(article) === true;
}
