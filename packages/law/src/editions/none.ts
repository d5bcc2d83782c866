import type { ArticleRef } from '../acts.ts';
import type { OrderRules } from '../rules.ts';

type Silent = Pick<OrderRules, 'priority' | 'noBooking' | 'informationRefusals' | 'hearingBeforeRefusal'>;

/** What an order does not speak of, said with the place after which it could have stood. */
export function none(by: ArticleRef): Silent {
  return {
    priority: { is: [], by },
    noBooking: { is: [], by },
    informationRefusals: { is: [], by },
    hearingBeforeRefusal: { is: false, by },
  };
}
