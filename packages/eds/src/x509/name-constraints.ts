import { Asn1Error, type Asn1Node } from '../asn1/reader.ts';
import { isContext, sequence } from '../asn1/values.ts';
import { readGeneralName, type GeneralName } from './general-name.ts';
import type { Name } from './name.ts';

/** Names under which an authority may issue, and under which it may not (RFC 5280 §4.2.1.10). */
export interface NameConstraints {
  readonly permitted: readonly GeneralName[];
  readonly excluded: readonly GeneralName[];
}

/** Reads the extension. A minimum other than zero and any maximum are refused, as the profile demands. */
export function readNameConstraints(node: Asn1Node, most: number): NameConstraints {
  const list = [...sequence(node, 'name constraints')];
  const permitted = isContext(list[0], 0) ? list.shift() : undefined;
  const excluded = isContext(list[0], 1) ? list.shift() : undefined;
  if (list.length > 0 || (permitted === undefined && excluded === undefined)) {
    throw new Asn1Error('name constraints of a wrong shape');
  }
  return { permitted: subtrees(permitted, most), excluded: subtrees(excluded, most) };
}

function subtrees(node: Asn1Node | undefined, most: number): readonly GeneralName[] {
  if (node === undefined) return [];
  const { length } = node.children;
  if (length === 0 || length > most) throw new Asn1Error('name constraints of a wrong size');
  return node.children.map((subtree) => {
    const [base, ...bounds] = sequence(subtree, 'subtree');
    if (bounds.length > 0) throw new Asn1Error('name constraints with a minimum or a maximum');
    return readGeneralName(base);
  });
}

/** How a name breaks constraints; undefined when it does not. One of a constrained form that cannot be compared does. */
export function brokenBy(name: GeneralName, constraints: NameConstraints): string | undefined {
  const sameForm = (one: GeneralName): boolean =>
    one.form === 'other' && name.form === 'other' ? one.tag === name.tag : one.form === name.form;
  const permitted = constraints.permitted.filter(sameForm);
  const excluded = constraints.excluded.filter(sameForm);
  if (permitted.length + excluded.length === 0) return undefined;
  if (!isComparable(name)) return `a constrained name that cannot be compared: ${kindOf(name)}`;
  if (excluded.some((base) => overlaps(name, base))) return `an excluded name: ${kindOf(name)}`;
  if (permitted.length > 0 && !permitted.some((base) => isWithin(name, base))) {
    return `a name that is not permitted: ${kindOf(name)}`;
  }
  return undefined;
}

function kindOf(name: GeneralName): string {
  return name.form === 'other' ? `general name of kind ${name.tag}` : name.form;
}

const MAILBOX = /^[^@\s]+@[^@\s]+$/;
const HOST = /^(\*\.)?[a-z0-9_-]+(\.[a-z0-9_-]+)*$/i;

function isComparable(name: GeneralName): boolean {
  if (name.form === 'mail') return MAILBOX.test(name.text);
  return name.form === 'dns' ? HOST.test(name.text) : name.form === 'directory';
}

/** Whether the name lies in the subtree of a base of the same form. */
function isWithin(name: GeneralName, base: GeneralName): boolean {
  if (name.form === 'mail' && base.form === 'mail') return mailWithin(name.text, base.text);
  if (name.form === 'dns' && base.form === 'dns') {
    return hostWithin(name.text.toLowerCase(), base.text.toLowerCase());
  }
  return name.form === 'directory' && base.form === 'directory' && directoryWithin(name.name, base.name);
}

/** The same for exclusion: case never saves a mailbox, and a wildcard stands for the host excluded below it. */
function overlaps(name: GeneralName, base: GeneralName): boolean {
  if (isWithin(name, base)) return true;
  if (name.form === 'mail' && base.form === 'mail') {
    return mailWithin(name.text.toLowerCase(), base.text.toLowerCase());
  }
  if (name.form !== 'dns' || base.form !== 'dns' || !name.text.startsWith('*.')) return false;
  return hostWithin(base.text.toLowerCase().replace(/^\./, ''), name.text.slice(2).toLowerCase());
}

/** `user@host` means one mailbox, `host` all of that host, `.domain` all hosts below the domain. */
function mailWithin(mailbox: string, base: string): boolean {
  const at = mailbox.indexOf('@');
  const host = mailbox.slice(at + 1).toLowerCase();
  const [user, ofUser] = base.includes('@') ? [base.slice(0, base.indexOf('@')), true] : ['', false];
  const place = base.slice(base.indexOf('@') + 1).toLowerCase();
  if (ofUser) return mailbox.slice(0, at) === user && host === place;
  if (place === '') return true;
  return place.startsWith('.') ? host.endsWith(place) : host === place;
}

/** The host itself and everything below it; with a leading dot only what is below. */
function hostWithin(host: string, base: string): boolean {
  if (base === '') return true;
  return base.startsWith('.') ? host.endsWith(base) : host === base || host.endsWith(`.${base}`);
}

/** Whether the base is where the name begins, relative name by relative name. */
function directoryWithin(name: Name, base: Name): boolean {
  const [whole, start] = [folded(name), folded(base)];
  return start.every((text, index) => text === whole[index]);
}

/** Relative names as they are compared: without regard to case, spacing and string type (RFC 5280 §7.1). */
function folded({ relative }: Name): readonly string[] {
  const fold = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
  return relative.map((members) =>
    members
      .map(({ oid, value }) => `${oid}=${fold(value)}`)
      .sort()
      .join('\u0000'),
  );
}
