/**
 * How a person comes from a page into eGov Mobile: a QR code for another device, a link for the same phone (spec §7.1).
 * `address` is always the address of API №1 with its one-time secret.
 */

const EGOV_MOBILE = 'https://m.egov.kz/mobileSign';
const EGOV_BUSINESS = 'https://egovbusiness.page.link/';
const QR_PREFIX = 'mobileSign:';

/** The text of the QR code. Throws TypeError for what is no absolute http(s) address without spaces. */
export function qrText(address: string): string {
  return QR_PREFIX + checked(address);
}

/** The address in the text of a QR code, or undefined when it is not one for signing. */
export function addressInQr(text: string): string | undefined {
  if (!text.startsWith(QR_PREFIX)) return undefined;
  const address = text.slice(QR_PREFIX.length);
  return isAddress(address) ? address : undefined;
}

export interface LaunchLinks {
  readonly eGovMobile: string;
  readonly eGovBusiness: string;
}

/** Links that open the application on the phone on which the page is open. Throws TypeError as `qrText` does. */
export function launchLinks(address: string): LaunchLinks {
  const link = encodeURIComponent(checked(address));
  return {
    eGovMobile: `${EGOV_MOBILE}?link=${link}&isi=1476128386&ibi=kz.egov.mobile&apn=kz.mobile.mgov`,
    eGovBusiness: `${EGOV_BUSINESS}?link=${link}&isi=1597880144&ibi=kz.mobile.mgov.business&apn=kz.mobile.mgov.business`,
  };
}

function checked(address: string): string {
  if (!isAddress(address)) throw new TypeError('eGov Mobile needs an absolute address without spaces');
  return address;
}

function isAddress(text: string): boolean {
  return /^https?:\/\/[^\s]+$/.test(text) && URL.canParse(text);
}
