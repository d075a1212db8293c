/** The official download follows the mirror that a person has set. */
import { expect, it } from 'vitest';
import { releaseAddress } from '../../../build/electron-runtime/official-download.ts';

it.each([
  { environment: {}, address: 'https://github.com/electron/electron/releases/download/v45.4.1/' },
  {
    environment: { ELECTRON_MIRROR: 'https://mirror.example/e/' },
    address: 'https://mirror.example/e/v45.4.1/',
  },
  {
    environment: { ELECTRON_MIRROR: 'https://b.example/', npm_config_electron_mirror: 'https://a.example/' },
    address: 'https://a.example/v45.4.1/',
  },
])('asks $address', ({ environment, address }) => {
  expect(releaseAddress('45.4.1', environment)).toBe(address);
});
