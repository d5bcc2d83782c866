import type { TermCode } from './terms.ts';

/** An id names no edition of the package. */
export class UnknownEdition extends RangeError {
  override readonly name = 'UnknownEdition';
  readonly edition: string;

  constructor(edition: string) {
    super(`There is no edition ${edition}`);
    this.edition = edition;
  }
}

/** An edition has no such term: it does not know it, or its text was not read. */
export class NoTerm extends RangeError {
  override readonly name = 'NoTerm';
  readonly edition: string;
  readonly code: TermCode;
  readonly textUnknown: boolean;

  constructor(edition: string, code: TermCode, textUnknown: boolean) {
    super(`The edition ${edition} has no term ${code}${textUnknown ? ': its text was not read' : ''}`);
    this.edition = edition;
    this.code = code;
    this.textUnknown = textUnknown;
  }
}

/** A term that an order takes from the Code was asked without saying which edition of the Code applies. */
export class BorrowedTerm extends RangeError {
  override readonly name = 'BorrowedTerm';
  readonly edition: string;
  readonly code: TermCode;

  constructor(edition: string, code: TermCode) {
    super(`${edition} takes ${code} from elsewhere: look it up together with the Code of the day`);
    this.edition = edition;
    this.code = code;
  }
}

/** A length that no term can have: zero, negative or not whole. */
export class ImpossibleLength extends RangeError {
  override readonly name = 'ImpossibleLength';
  readonly length: number;

  constructor(length: number) {
    super(`A term cannot have the length ${length}`);
    this.length = length;
  }
}

/** A body has set no working hours, so it cannot be told whether something came within its working day. */
export class NoWorkingHours extends RangeError {
  override readonly name = 'NoWorkingHours';

  constructor() {
    super('The body has no working hours: it cannot be told whether this came within its working day');
  }
}
