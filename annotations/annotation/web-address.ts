/** Addresses that can be evidence: the web's own. Anything else could run something or open a file, and no editor can follow it. */
import { failure, success, type Result } from '../result.ts';

/** No browser takes a longer one. In UTF-16 code units. */
export const longestAddress = 8_000;

export const webAddressPattern = /^https?:\/\/[^\s]+$/iu;

/** The address as it was typed or pasted, without blanks around it. */
export function readWebAddress(typed: string): Result<string, 'not-an-address'> {
  const address = typed.trim();
  if (address.length > longestAddress) {
    return failure(
      'not-an-address',
      `This address is too long: no browser takes more than ${longestAddress.toLocaleString('en')} characters.`,
    );
  }
  if (!webAddressPattern.test(address)) {
    return failure('not-an-address', 'Only an address that begins with http:// or https:// can be evidence.');
  }
  return success(address);
}
